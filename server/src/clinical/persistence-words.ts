import { findMentions } from './mentions.ts';
import type { Lexicon } from './terms.ts';

/*
 * How clinicians write that pain goes on in spite of treatment.
 * Source: general usage, no published list. The assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491
 * in Chronic Pain" asks for pain "despite conservative management" (section Primary Indications).
 */

const PAIN = ['pain', 'neck pain', 'back pain', 'low back pain', 'symptom'];
const GOES_ON = [
  ...[
    'persists',
    'persisted',
    'persisting',
    'continues',
    'continued',
    'remains',
    'remained',
    'returned',
    'recurred',
  ],
  ...[
    'has persisted',
    'has continued',
    'has returned',
    'has remained',
    'is unchanged',
    'unchanged',
    'not resolved',
  ],
  ...[
    'has not resolved',
    'did not resolve',
    'is ongoing',
    'ongoing',
    'still present',
    'is still present',
    'has not improved',
  ],
];

/** Statements that name the pain. */
const PAIN_PERSISTS: Lexicon = [
  {
    concept: 'persists',
    terms: [
      ...PAIN.flatMap((pain) => GOES_ON.map((goes) => `${pain} ${goes}`)),
      ...PAIN.flatMap((pain) =>
        ['persistent', 'persisting', 'continued', 'continuing', 'ongoing', 'unresolved'].map(
          (it) => `${it} ${pain}`,
        ),
      ),
      ...[
        'still in pain',
        'still has pain',
        'still painful',
        'persistent despite',
        'persists despite',
        'continues despite',
      ],
      ...['despite conservative care', 'despite conservative management', 'despite conservative treatment'],
      ...[
        'despite treatment',
        'despite therapy',
        'despite physical therapy',
        'refractory to conservative care',
      ],
    ],
  },
];

/** Words that say so in a field that asks for it. */
const PERSISTS: Lexicon = [
  {
    concept: 'persists',
    terms: [
      ...GOES_ON,
      ...[
        'persistent',
        'continuing',
        'still',
        'yes',
        'present',
        'constant',
        'same',
        'no better',
        'no change',
        'worse',
      ],
      ...[
        'worsened',
        'worsening',
        'severe',
        'moderate',
        'mild',
        'intermittent',
        'daily',
        'partial relief',
        'refractory',
      ],
      ...['no relief', 'not improved', 'no improvement', 'unresolved', 'recurrent', 'limiting', 'painful'],
    ],
  },
];

/**
 * Whether a text says that the pain goes on. With `labelled` it stands behind a label that asks for it, so that
 * "unchanged" is about the pain; else the text has to name the pain. Never fails.
 */
export function saysPainPersists(text: string, labelled: boolean): boolean {
  return findMentions(text, labelled ? LABELLED : PAIN_PERSISTS).some(
    (it) => !it.negated && !it.family && !it.planned,
  );
}

const LABELLED: Lexicon = [...PERSISTS, ...PAIN_PERSISTS];
