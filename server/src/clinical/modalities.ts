import { remembered } from '#text/readings.ts';
import { findMentions } from './mentions.ts';
import { type Modality, MODALITIES } from './modality-data.ts';
import { findTermsIn, type Lexicon, type TermHit } from './terms.ts';
import { readWords, type Word } from './words.ts';

export { type Modality, MODALITIES } from './modality-data.ts';

/** A treatment without drugs, at its place in a text. */
export interface ModalityFound {
  readonly modality: Modality;
  readonly start: number;
  readonly end: number;
}

/** Something that was done in therapy: an active exercise, or a passive treatment. */
export interface TherapyContent {
  readonly active: boolean;
  readonly start: number;
  readonly end: number;
}

const LEXICON: Lexicon = [
  ...MODALITIES.map(({ id, terms, capitals }) => ({ concept: id, terms, capitals })),
  { concept: 'therapy', terms: ['therapy'] },
];
const BY_ID = new Map(MODALITIES.map((it) => [it.id, it]));
const PHYSICAL_THERAPY = BY_ID.get('physical-therapy')!;

/** What may stand before "therapy" alone; another word makes it something else ("opioid therapy"). */
const BEFORE_THERAPY = new Set(
  'the a of to in with and or from no all any formal supervised outpatient completed failed finished attended started his her active'.split(
    ' ',
  ),
);

/** What makes of "ultrasound", "laser" and "PT" something that is no treatment. */
const OTHER_USES: Readonly<Record<string, RegExp>> = {
  ultrasound: /^(?:guided|guidance|exam|examination|imaging|report|scan|of)$/,
  'other-passive': /^(?:ablation|surgery|discectomy)$/,
  'physical-therapy': /^(?:ptt|aptt|seconds|sec|prothrombin)$/,
  'activity-modification': /^(?:of|pain)$/,
  'therapeutic-exercise':
    /^(?:stress|test|testing|tolerance|intolerance|treadmill|ecg|ekg|echocardiogram|induced)$/,
};

/** What is done in therapy. Source: general usage, no published list; the terms of treatments are those of the table. */
const CONTENT: Lexicon = [
  {
    concept: 'active',
    terms: MODALITIES.flatMap((it) => (it.active === true && it.physicalTherapy ? it.terms : [])),
    capitals: ['HEP', 'MDT', 'AROM'],
  },
  {
    concept: 'active',
    terms: [
      'active',
      'active treatment',
      'active modality',
      'supervised exercise',
      'exercise-based',
      'strengthen',
      'stretches',
    ],
  },
  {
    concept: 'passive',
    terms: MODALITIES.flatMap((it) => (it.active === false ? it.terms : [])),
    capitals: ['IFC', 'PROM', 'CMT', 'OMT'],
  },
  { concept: 'passive', terms: ['passive', 'passive treatment', 'passive exercise'] },
];

/**
 * The treatments without drugs that a text names, from left to right, whatever it says of them. `PT` counts in capitals
 * (not in `PT/INR`), or as the whole text; "therapy" alone is physical therapy. Never fails.
 */
export const findModalities = remembered(modalitiesOf);

function modalitiesOf(text: string): readonly ModalityFound[] {
  const words = readWords(text);
  if (words.length === 1 && words[0]!.key === 'pt') {
    return [{ modality: PHYSICAL_THERAPY, start: words[0]!.start, end: words[0]!.end }];
  }
  let at = 0;
  return findTermsIn(text, words, LEXICON).flatMap((hit) => {
    while (words[at]!.start < hit.start) at++;
    const modality = modalityOf(hit, words, at);
    return modality ? [{ modality, start: hit.start, end: hit.end }] : [];
  });
}

function modalityOf(hit: TermHit, words: readonly Word[], first: number): Modality | undefined {
  let next = first;
  while (words[next] && words[next]!.start < hit.end) next++;
  if (hit.concept === 'therapy') return isAloneBefore(words, first) ? PHYSICAL_THERAPY : undefined;
  const following = words[next];
  const use = OTHER_USES[hit.concept];
  if (hit.term === 'PT' && following?.key === 'inr') return undefined;
  if (!following || following.join === 'apart') return BY_ID.get(hit.concept);
  if (hit.term === 'PT' && /^\d/.test(following.key) && following.join === 'blank' && isClotting(words, next))
    return undefined;
  const isAmbiguous = /^(?:ultrasound|laser|pt|rest|exercise)$/i.test(hit.term);
  return isAmbiguous && use?.test(following.key) ? undefined : BY_ID.get(hit.concept);
}

/** "PT 12.3", "PT 13 sec": the clotting test. */
function isClotting(words: readonly Word[], at: number): boolean {
  const after = words[at + 1];
  if (!after) return false;
  return (
    /^(?:sec|second|inr|s)/.test(after.key) ||
    (after.start === words[at]!.end + 1 && /^\d/.test(after.key) && after.join === 'apart')
  );
}

function isAloneBefore(words: readonly Word[], at: number): boolean {
  const previous = words[at - 1];
  return !previous || words[at]!.join === 'apart' || BEFORE_THERAPY.has(previous.key);
}

/**
 * What was done in therapy, from left to right: active exercise ("active therapeutic exercise", "strengthening") and
 * passive treatment ("heat, ultrasound"). What is denied or only planned is left out. Never fails.
 */
export const findTherapyContent = remembered(therapyContentOf);

function therapyContentOf(text: string): readonly TherapyContent[] {
  return findMentions(text, CONTENT)
    .filter((it) => !it.negated && !it.planned)
    .map(({ concept, start, end }) => ({ active: concept === 'active', start, end }));
}
