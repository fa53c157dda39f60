import { findMentions, type Lexicon, type Mention } from './mentions.ts';

/** What imaging is to exclude. */
export type Pathology = 'fracture' | 'tumor' | 'infection';

/** A word about such a pathology; `found` is what is there now, `excluded` what is denied. */
export interface PathologyFound {
  readonly pathology: Pathology;
  readonly finding: 'found' | 'excluded' | 'historical' | 'possible';
  readonly start: number;
  readonly end: number;
}

const PATHOLOGIES: Lexicon = [
  {
    concept: 'fracture',
    terms: [
      ...[
        'fracture',
        'acute fracture',
        'compression fracture',
        'compression deformity',
        'fractured',
        'osseous abnormality',
      ],
      ...[
        'acute osseous abnormality',
        'bony abnormality',
        'acute bony abnormality',
        'osseous injury',
        'acute bony injury',
      ],
      ...['vertebral collapse', 'pars fracture', 'burst fracture', 'fx'],
    ],
  },
  {
    concept: 'tumor',
    terms: [
      ...[
        'tumor',
        'tumour',
        'neoplasm',
        'neoplastic',
        'malignancy',
        'malignant',
        'metastasis',
        'metastases',
        'metastatic disease',
      ],
      ...[
        'metastatic',
        'mets',
        'mass',
        'mass lesion',
        'lytic lesion',
        'blastic lesion',
        'osseous lesion',
        'bone lesion',
        'cancer',
      ],
      ...[
        'aggressive lesion',
        'suspicious lesion',
        'lesion',
        'myeloma',
        'lymphoma',
        'marrow replacement',
        'neoplasia',
        'carcinoma',
      ],
    ],
  },
  {
    concept: 'infection',
    terms: [
      ...[
        'infection',
        'discitis',
        'osteomyelitis',
        'abscess',
        'epidural abscess',
        'spondylodiscitis',
        'diskitis',
        'infectious',
      ],
      ...['infectious process', 'septic', 'septic arthritis', 'infective', 'epidural phlegmon', 'phlegmon'],
    ],
  },
];

/** Words that hold one of these and mean something else. */
const LOOKALIKES: Lexicon = [
  {
    concept: '',
    terms: ['mass effect', 'annular lesion', 'high-intensity lesion', 'Modic lesion', 'fracture risk'],
  },
];

const TERMS: Lexicon = [...PATHOLOGIES, ...LOOKALIKES];

/**
 * What a text says of fracture, tumor and infection, from left to right. "No acute osseous abnormality" excludes a
 * fracture only; an old or healed one is historical. A bare list is `found`: whether it stands under "excluded" is the
 * caller's to know. Never fails.
 */
export function findPathology(text: string): PathologyFound[] {
  return findMentions(text, TERMS)
    .filter((it) => it.concept !== '' && !it.family)
    .map((it) => ({
      pathology: it.concept as Pathology,
      finding: findingOf(it),
      start: it.start,
      end: it.end,
    }));
}

function findingOf({ negated, planned, historical }: Mention): PathologyFound['finding'] {
  if (negated) return 'excluded';
  if (planned) return 'possible';
  return historical ? 'historical' : 'found';
}
