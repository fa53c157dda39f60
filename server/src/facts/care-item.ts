import { findDates } from '#clinical/calendar.ts';
import { type ExceptionKind, findProcedures, readExceptionWords } from '#clinical/care-words.ts';
import { CARE_DRUG_CLASSES, type DrugClass, type DrugMention, findDrugs } from '#clinical/drugs.ts';
import { GIVEN_TERMS, NOT_GIVEN_TERMS } from '#clinical/given-words.ts';
import { findMentions } from '#clinical/mentions.ts';
import { findModalities, type Modality } from '#clinical/modalities.ts';
import { readResponse } from '#clinical/responses.ts';
import { readSig } from '#clinical/sig.ts';
import { findTerms } from '#clinical/terms.ts';
import type { Item } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { directionOf, hasDose, hasFrequency, hasVisits } from './care-dose.ts';
import { type CourseTime, generousIntervals } from './course-time.ts';
import { attribute, keyed, placed, plainParts } from './sources.ts';

/** The treatments that the words of an item name. */
export interface Treatments {
  readonly modalities: readonly Modality[];
  /** Drugs of conservative care, at their places in the note. */
  readonly drugs: readonly DrugMention[];
}

/** What an item says of its treatments: that they took place, why they were not possible, or neither. */
export type Standing =
  | { readonly kind: 'given' }
  | { readonly kind: 'excepted'; readonly reason: Span }
  | { readonly kind: 'not-given' };

/** Classes of drugs that are conservative care of spine pain, steroids too. Opioids and blood thinners are not. */
const CARE_CLASSES: readonly DrugClass[] = [...CARE_DRUG_CLASSES, 'steroid'];

/** Whether a mention is of a drug, or of a product that holds a drug, that is taken for pain and is no opioid. */
function isCareDrug({ components }: DrugMention): boolean {
  return components.some((it) => it.classes.some((one) => CARE_CLASSES.includes(one)));
}

/** Whether the product is or holds an opioid. */
export function isOpioid({ components }: DrugMention): boolean {
  return components.some((it) => it.classes.includes('opioid'));
}

/** The words of an item that name its treatments: its name, or what follows a name that is only a date. */
export function namingWords(item: Item): Words {
  const first = item.attributes[0];
  if (first?.key !== undefined || first === undefined) return item.name;
  return findDates(item.name.text).length > 0 && isUnnamed(item.name) ? first.value : item.name;
}

function isUnnamed({ text }: Words): boolean {
  return findModalities(text).length === 0 && findDrugs(text).length === 0;
}

/** The treatments that an item names. What stands around a drug's name decides which it is: `aspirin: 81 mg`. */
export function treatmentsOf(item: Item): Treatments {
  const { text, start, end } = namingWords(item);
  const drugs = findDrugs(item.words.text)
    .map((it) => placed(item.words, it))
    .filter((it) => it.start >= start && it.end <= end && isCareDrug(it))
    .filter((it) => !isLeftOut(text, it.start - start));
  const modalities = findModalities(text).filter((it) => !isLeftOut(text, it.start));
  return { modalities: [...new Set(modalities.map((it) => it.modality))], drugs };
}

/** Source: general usage, no published list. */
const LEFT_OUT =
  /\b(?:without|avoids?|avoiding|but not|but no|instead of|rather than|in lieu of|in place of) (?:any |formal |supervised |prior )?$/i;

/** "NSAIDs without physical therapy" names no therapy that took place. */
function isLeftOut(text: string, start: number): boolean {
  return LEFT_OUT.test(text.slice(Math.max(0, start - 32), start));
}

/** Whether the item is an injection or operation: by its name, or by the way in which the drug is given. */
export function isProcedureItem(item: Item): boolean {
  const { text } = namingWords(item);
  const procedure = findProcedures(text)[0];
  const modality = findModalities(text)[0];
  if (procedure) return modality === undefined || procedure.start < modality.start;
  if (modality) return false;
  const { route } = readSig(directionOf(item));
  return route === 'injection' || route === 'neuraxial';
}

/** Whether the treatments of an item took place. */
export function standingOf(item: Item, time: CourseTime, hasReference: boolean): Standing {
  const parts = [...plainParts(item), ...keyed(item, 'status')];
  if (isNotGiven(item) || isDeclinedAtOnce(item)) return { kind: 'not-given' };
  const words = parts.flatMap((part) => wordsIn(part) ?? []);
  const barrier = words.find(({ kind }) => kind !== 'planned' && kind !== 'declined');
  if (barrier)
    return hasEvidence(item, time, barrier, hasReference) ? { kind: 'given' } : reasonOf(item, barrier);
  const other = words[0];
  if (!other) return { kind: 'given' };
  return hasEvidence(item, time, other, hasReference) ? { kind: 'given' } : { kind: 'not-given' };
}

interface FoundWords {
  readonly kind: ExceptionKind;
  readonly part: Words;
  readonly reason: Span | undefined;
}

function wordsIn(part: Words): FoundWords | undefined {
  const found = readExceptionWords(part.text);
  if (found) return { kind: found.kind, part, reason: found.reason && placed(part, found.reason) };
  return isHoped(part) ? { kind: 'planned', part, reason: undefined } : undefined;
}

const ENCOURAGED = /^\s{0,4}(?:is |was |strongly )?encouraged\b/i;
/** "If the block fails", not the "if needed" of a drug that is taken. */
const CONDITION =
  /^(?:[^\d,;]{0,60}[\s(])?if (?:[a-z-]{1,16} ){0,4}(?:blocks?|injections?|procedures?|mbbs?|rfa|ablation|fails?|failed|recurs?|returns?|persists?)(?![a-z])/i;

/** What the patient is only urged to do, or what depends on how something else turns out. */
function isHoped({ text }: Words): boolean {
  return ENCOURAGED.test(text) || CONDITION.test(text);
}

/** A reason beside the word, or in another attribute: `contraindicated; reason: kidney disease`. */
function reasonOf(item: Item, { part, reason }: FoundWords): Standing {
  const others = item.attributes.filter(
    ({ value }) => value.start !== part.start && /\p{L}{3}/u.test(value.text),
  );
  const found = reason ?? others[0]?.value;
  return found ? { kind: 'excepted', reason: found } : { kind: 'not-given' };
}

/** "Declined" in the name or first of the value, with whatever detail; behind dates or visits it ends a course. */
function isDeclinedAtOnce(item: Item): boolean {
  const first = item.attributes[0];
  const lead = [
    item.name,
    ...(first && (first.key === undefined || first.key === 'status') ? [first.value] : []),
  ];
  return lead.some(({ text }) => {
    const found = readExceptionWords(text);
    return found?.kind === 'declined' && !/\d/.test(text.slice(0, found.start));
  });
}

/* Names and values that say that there was no treatment. Source: general usage, no published list. */
const NOTHING =
  /^(?:(?:none|nil|no|denied|denies|unknown|unclear|not taking)\s{0,4}(?:$|[.,;(])|[?\s]{1,8}$)/i;
const DENIED_NAME = /^(?:no|not|never|denies|denied|without|has not|did not)\s/i;
const OF_BENEFIT = /\b(?:relief|benefit|improvement|help|helped|response)\b/i;

function isNotGiven({ name, attributes }: Item): boolean {
  if (DENIED_NAME.test(name.text) && !OF_BENEFIT.test(name.text)) return true;
  const first = attributes[0];
  if (!first || (first.key !== undefined && first.key !== 'status')) return false;
  const { text } = first.value;
  return NOTHING.test(text) || findTerms(text, NOT_GIVEN_TERMS)[0]?.start === 0;
}

/**
 * Whether the rest of the item shows that the treatment took place in spite of such a word. A response or a stop shows
 * it always. What else shows it stands before the word, except with an intolerance, which comes behind a beginning.
 */
function hasEvidence(item: Item, time: CourseTime, found: FoundWords, hasReference: boolean): boolean {
  if (wasAnswered(item)) return true;
  if (found.kind === 'planned') return hasBegun(item, time, found, hasReference);
  const counts = ({ end }: Span): boolean => found.kind === 'not-tolerated' || end <= found.part.start;
  if (time.kind === 'intervals' && time.spans.some(counts)) return true;
  if (time.kind === 'length' && counts(time.span)) return true;
  const parts = plainParts(item).filter(counts);
  if (parts.some(saysGiven) || attribute(item, 'dose', 'visits', 'frequency')) return true;
  return parts
    .slice(found.kind === 'not-tolerated' ? 0 : 1)
    .some(({ text }) => hasDose(text) || hasVisits(text) || hasFrequency(text));
}

/** A plan is outdone by a time that has begun by the note's day, and by visits or a length that stand before it. */
function hasBegun(item: Item, time: CourseTime, { part }: FoundWords, hasReference: boolean): boolean {
  const isApart = (span: Span): boolean => span.end <= part.start || span.start >= part.end;
  const isBefore = ({ end }: Span): boolean => end <= part.start;
  const begun = time.kind === 'intervals' && generousIntervals(time).length > 0;
  if (begun && (hasReference || time.spans.some(isApart))) return true;
  if (time.kind === 'length' && isBefore(time.span)) return true;
  const parts = plainParts(item);
  return parts.some(saysGiven) || parts.some((it) => isBefore(it) && hasVisits(it.text));
}

function wasAnswered(item: Item): boolean {
  const response = attribute(item, 'response')?.value.text;
  return (
    (response !== undefined && readResponse(response).kind !== 'unclear') ||
    attribute(item, 'stopped') !== undefined
  );
}

function saysGiven({ text }: Words): boolean {
  return findMentions(text, GIVEN_TERMS).some((it) => !it.negated && !it.planned);
}
