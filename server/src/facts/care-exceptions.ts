import { readExceptionWords } from '#clinical/care-words.ts';
import { ADJUVANT_CLASSES, CARE_DRUG_CLASSES, findDrugs } from '#clinical/drugs.ts';
import { findModalities } from '#clinical/modalities.ts';
import { type Span, type Words, wordsBetween } from '#text/span.ts';
import { isNothing } from './stated.ts';

/** A documented reason why treatments were not possible. */
export interface CareException {
  /** What it excepts: modalities, drug classes, and criteria of care where no treatment is named. */
  readonly treatments: readonly string[];
  readonly span: Span;
}

/** What an exception that names no treatment excepts. */
const CARE_AS_A_WHOLE = [
  'conservative-care',
  'conservative-care-duration',
  'physical-therapy',
  'first-line-analgesic',
];

/**
 * `Conservative care exception: odontoid fracture` excepts all of care; one that names treatments excepts these.
 * Each part between semicolons counts by itself, and one that says "declined" excepts nothing.
 */
export function readException(words: Words): CareException | undefined {
  const reasons = partsOf(words).filter((it) => !isNothing(it.text) && !isDeclined(it));
  if (reasons.length === 0) return undefined;
  const named = [...new Set(reasons.flatMap((it) => treatmentIds(it.text)))];
  return { treatments: named.length > 0 ? named : CARE_AS_A_WHOLE, span: words };
}

function isDeclined({ text }: Words): boolean {
  return readExceptionWords(text)?.kind === 'declined';
}

/** The exception of an item that gives a reason: it is about what the item's name says. */
export function itemException(name: Words, span: Span): CareException {
  return { treatments: treatmentIds(name.text), span };
}

/** "Unable to do therapy". Source: general usage, no published list. */
const THERAPY =
  /\b(?:do|tolerate|attend|undergo|perform|start|begin|continue|have|receive|complete|in|for|of|any) therapy\b/i;

function treatmentIds(text: string): string[] {
  const ofModalities = findModalities(text).map(({ modality }) =>
    modality.physicalTherapy ? 'physical-therapy' : modality.id,
  );
  const classes = findDrugs(text).flatMap((it) => it.components.flatMap((drug) => drug.classes));
  const ofDrugs = classes
    .filter((it) => CARE_DRUG_CLASSES.includes(it))
    .map((it) => (ADJUVANT_CLASSES.includes(it) ? 'adjuvant' : it));
  const therapy = THERAPY.test(text) ? ['physical-therapy'] : [];
  return [...new Set([...ofModalities, ...ofDrugs, ...therapy])];
}

function partsOf({ text, start }: Words): Words[] {
  const ends = [...text.matchAll(/;/g)].map((it) => it.index);
  return [...ends, text.length].map((end, index) => {
    const from = index === 0 ? 0 : ends[index - 1]! + 1;
    const { text: words, ...place } = wordsBetween(text, from, end);
    return { text: words, start: start + place.start, end: start + place.end };
  });
}
