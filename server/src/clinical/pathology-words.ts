import { findMentions, type Lexicon, type Mention } from './mentions.ts';

/*
 * Source: fracture, tumor and infection are what imaging is to exclude by the assessment "Medical Necessity Assessment
 * for CPT Codes 64490 and 64491 in Chronic Pain" (section Common Pitfalls to Avoid). The other words for them: general
 * usage, no published list.
 */

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
      finding: isUndecided(text, it)
        ? 'possible'
        : findingOf(isPlaced(text, it) ? { ...it, negated: false } : it),
      start: it.start,
      end: it.end,
    }));
}

const DENIAL =
  /\b(?:no|not|none|nor|or|without|negative|denies|denied|absent|excluded|excludes|ruled out|free of|never)\b/i;
const VERTEBRA = /\b[CTLS]\d{1,2}\b/;

/**
 * "No stenosis, L3 metastasis": a part between commas that names a vertebra and denies nothing itself says what is
 * there, not what is not.
 */
function isPlaced(text: string, { start, end }: Mention): boolean {
  const from = Math.max(...[',', ';', '.', '\n', ':'].map((it) => text.lastIndexOf(it, start - 1))) + 1;
  if (from === 0 || text.charAt(from - 1) !== ',') return false;
  const part = text.slice(from, end) + (text.slice(end, end + 60).split(/[.,;\n]/)[0] ?? '');
  return VERTEBRA.test(part) && !DENIAL.test(part);
}

const UNDECIDED =
  /\b(?:cannot|can not|can't|could not|not)(?: yet)?(?: be| been)?(?: [a-z]{1,16}ly)? (?:excluded|ruled out)\b/i;

/** "Fracture cannot be excluded" neither finds nor excludes one. */
function isUndecided(text: string, { end }: Mention): boolean {
  const [clause] = text.slice(end, end + 56).split(/[.;,\n]|\bbut\b/i);
  return UNDECIDED.test(clause ?? '');
}

function findingOf({ negated, planned, historical }: Mention): PathologyFound['finding'] {
  if (negated) return 'excluded';
  if (planned) return 'possible';
  return historical ? 'historical' : 'found';
}
