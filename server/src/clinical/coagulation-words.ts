import type { Lexicon } from './terms.ts';

/*
 * Words on coagulation. Source: coagulopathy is an absolute contraindication of the assessment "Medical Necessity
 * Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (section Absolute Contraindications). The disorders, signs
 * and results: general usage, no published list.
 */

/** Disorders of coagulation and signs of one. */
export const COAGULOPATHY_TERMS: Lexicon = [
  {
    concept: 'coagulopathy',
    terms: [
      ...[
        'coagulopathy',
        'coagulopathic',
        'bleeding disorder',
        'bleeding diathesis',
        'bleeding tendency',
        'clotting disorder',
      ],
      ...[
        'coagulation disorder',
        'hemophilia',
        'haemophilia',
        'von Willebrand',
        'von Willebrand disease',
        'thrombocytopenia',
      ],
      ...[
        'thrombocytopenic',
        'factor deficiency',
        'factor VIII deficiency',
        'factor IX deficiency',
        'factor XI deficiency',
      ],
      ...[
        'platelet dysfunction',
        'easy bruising',
        'easy bleeding',
        'prolonged bleeding',
        'elevated INR',
        'prolonged PT',
      ],
      ...[
        'prolonged PTT',
        'liver coagulopathy',
        'bleeding history',
        'disseminated intravascular coagulation',
        'low platelets',
      ],
    ],
    capitals: ['ITP', 'TTP', 'DIC', 'VWD', 'HIT'],
  },
];

/** Results of coagulation tests that are normal. */
export const NORMAL_COAGULATION: Lexicon = [
  {
    concept: 'normal',
    terms: ['normal', 'within normal limits', 'unremarkable', 'normal INR', 'normal platelets'],
    capitals: ['WNL'],
  },
];
