import type { Lexicon } from './terms.ts';

/*
 * Words on infection. Source: active infection at the injection site and systemic infection are absolute
 * contraindications of the assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491 in Chronic Pain"
 * (section Absolute Contraindications). The diseases and signs: general usage, no published list.
 */

/** Infections and signs of one: at the site of the procedure, systemic, or without word of where. */
export const INFECTION_TERMS: Lexicon = [
  {
    concept: 'site',
    terms: [
      ...[
        'local',
        'locally',
        'at the site',
        'at site',
        'injection site',
        'site',
        'at the injection site',
        'overlying',
      ],
      ...[
        'overlying skin',
        'skin',
        'skin infection',
        'local infection',
        'site infection',
        'cellulitis',
        'abscess',
      ],
      ...['wound infection', 'soft-tissue infection', 'erythema', 'rash', 'folliculitis', 'furuncle', 'boil'],
      ...['infected', 'infected wound', 'impetigo', 'pressure ulcer', 'pressure sore'],
      ...['shingles', 'open wound', 'skin lesion', 'needle site', 'entry site', 'superficial'],
    ],
  },
  {
    concept: 'systemic',
    terms: [
      ...[
        'systemic',
        'systemically',
        'systemic infection',
        'sepsis',
        'septic',
        'septicemia',
        'bacteremia',
        'bacteraemia',
      ],
      ...[
        'fever',
        'fevers',
        'febrile',
        'chills',
        'urinary tract infection',
        'pneumonia',
        'endocarditis',
        'osteomyelitis',
      ],
      ...[
        'discitis',
        'respiratory infection',
        'upper respiratory infection',
        'influenza',
        'COVID',
        'COVID-19',
        'pyelonephritis',
      ],
      ...[
        'bloodstream infection',
        'dental infection',
        'sinusitis',
        'bronchitis',
        'night sweats',
        'elsewhere',
        'generalized',
      ],
    ],
    capitals: ['UTI', 'URI'],
  },
  {
    concept: 'general',
    terms: [
      'infection',
      'infectious',
      'active infection',
      'infectious process',
      'sign of infection',
      'signs of infection',
      'current infection',
    ],
  },
];

/** Of these, the words that name a place and no disease. */
export const INFECTION_PLACES: readonly string[] = [
  ...['local', 'locally', 'at the site', 'at site', 'injection site', 'site', 'at the injection site'],
  ...['systemic', 'systemically'],
];

/** Words that say without a negation that there is none. */
export const NO_INFECTION_TERMS: Lexicon = [
  {
    concept: 'site',
    terms: [
      'skin intact',
      'intact skin',
      'skin clear',
      'clear skin',
      'skin clean',
      'skin is intact',
      'skin is clear',
      'skin clean and intact',
      ...[
        'site clean',
        'site clear',
        'site intact',
        'site is clean',
        'site is clear',
        'clean site',
        'clear site',
      ],
    ],
  },
  { concept: 'systemic', terms: ['afebrile', 'apyrexial'] },
];
