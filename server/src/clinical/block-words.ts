import { SPINE_TERMS } from './exam-words.ts';
import type { SpinalRegion } from './joints.ts';
import { findTerms, type Lexicon } from './terms.ts';

/*
 * Source: general usage, no published list. The assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491
 * in Chronic Pain" says only that blocks "fail to provide" relief (section Common Pitfalls to Avoid).
 */

const NO = [
  'no',
  'no significant',
  'no meaningful',
  'no lasting',
  'no real',
  'without',
  'without any',
  'without significant',
];
const BENEFITS = ['relief', 'pain relief', 'benefit', 'improvement', 'effect', 'response', 'change', 'help'];

/** Words that a treatment failed. */
const FAILURE: Lexicon = [
  {
    concept: 'failed',
    terms: [
      ...[
        'failed',
        'failure',
        'unsuccessful',
        'ineffective',
        'unhelpful',
        'not helpful',
        'not effective',
        'not successful',
      ],
      ...[
        'did not help',
        "didn't help",
        'did not work',
        "didn't work",
        'without success',
        'non-diagnostic',
        'no better',
      ],
      ...NO.flatMap((no) => BENEFITS.map((benefit) => `${no} ${benefit}`)),
    ],
  },
];

/** Words that in the place of a relief say that there was none to speak of. */
const NO_RELIEF: Lexicon = [
  ...FAILURE,
  {
    concept: 'none',
    terms: [
      ...[
        'none',
        'nil',
        'zero',
        'negative',
        'unchanged',
        'worse',
        'worsened',
        'negligible',
        'minimal',
        'not significant',
      ],
      ...['little relief', 'little benefit', 'little improvement'],
    ],
  },
];

/** Whether words in the place of a relief say that there was none to speak of: "none", "no significant relief", "failed". */
export function saysNoRelief(text: string): boolean {
  return /^\s{0,8}no\s{0,8}(?:[.,;(]|$)/i.test(text) || says(text, NO_RELIEF);
}

/** Whether the text says that the treatment failed: "failed", "no benefit"; not "failed conservative care". */
export function saysFailure(text: string): boolean {
  return says(text, FAILURE);
}

function says(text: string, lexicon: Lexicon): boolean {
  return findTerms(text, lexicon).some(
    ({ start, end }) =>
      !/\b(?:not|never|no|without)\s{1,4}$/i.test(text.slice(Math.max(0, start - 12), start)) &&
      !/^\s{1,4}(?:prior |previous )?(?:conservative|medical|non-?operative|physical|nsaids?|back)\b/i.test(
        text.slice(end, end + 32),
      ),
  );
}

/** What is said of a block that has not been done. */
const NOT_DONE: Lexicon = [
  {
    concept: 'not-done',
    terms: [
      ...[
        'scheduled',
        'planned',
        'pending',
        'ordered',
        'requested',
        'awaiting',
        'upcoming',
        'to be done',
        'to be scheduled',
      ],
      ...[
        'declined',
        'refused',
        'cancelled',
        'canceled',
        'not done',
        'not performed',
        'not yet done',
        'denied',
        'postponed',
      ],
    ],
  },
];

/** Whether a block is said to be only planned, or to have been called off. */
export function saysNotDone(text: string): boolean {
  return findTerms(text, NOT_DONE).length > 0;
}

/** The spinal regions that a text names by a word. */
export function findRegionWords(text: string): SpinalRegion[] {
  const named = findTerms(text, SPINE_TERMS).map((it) => it.concept);
  return (['cervical', 'thoracic', 'lumbar'] as const).filter((it) => named.includes(it));
}
