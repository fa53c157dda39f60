import type { Day } from './calendar.ts';
import { isImpossible } from './calendar.ts';
import { findDrugs, type Drug, type DrugMention } from './drugs.ts';
import { doseOfDay, type DayDose, type UnknownDose } from './mme-dose.ts';
import { factorOf, MME_TABLES, type MmeTableId } from './mme-factors.ts';
import { add, compare, equal, exact, multiply, ZERO, type Rational } from './rational.ts';
import { readSig, type Route, type Sig, type Step } from './sig.ts';

export type { MmeTableId } from './mme-factors.ts';

/** What decides how orders count. */
export interface MmeOptions {
  readonly table: MmeTableId;
  /** The note's date. Without it a planned step is not reached, and only a word or nothing ends an order. */
  readonly referenceDay?: Day | undefined;
  /** Whether orders as needed count at their most, which is the default, or are left out. */
  readonly prn?: 'max' | 'exclude';
}

/** Morphine milligram equivalents per day of one opioid order: a figure of risk, never a dose to convert to. */
export interface MmeComputed {
  readonly kind: 'computed';
  /** With the most that the order allows each day. */
  readonly mmePerDay: Rational;
  /** With the least, where the order gives a range. */
  readonly min?: Rational;
  /** The most mg per day of the drug; for patches mcg/h. */
  readonly perDay: Rational;
  readonly factor: Rational;
  readonly table: MmeTableId;
  /** `10 mg x 4 x 1.5`: exactly the value. */
  readonly arithmetic: string;
  readonly drug: Drug;
  readonly prn: boolean;
}

/** What one order comes to. A reason is a clause for clinicians without words of the note. */
export type MmeResult =
  | MmeComputed
  /** By rule not counted, with the reason as a clause: "not an oral or transdermal route". */
  | { readonly kind: 'excluded'; readonly reason: string; readonly drug: Drug }
  /** Something is missing: "no frequency is given". */
  | { readonly kind: 'uncomputable'; readonly reason: string; readonly drug: Drug }
  /** No longer taken. */
  | { readonly kind: 'past'; readonly drug: Drug }
  /** No opioid is named. */
  | { readonly kind: 'none' };

/** An order as read: the drug, its direction. */
export interface ReadOrder {
  readonly mention: DrugMention;
  readonly sig: Sig;
}

/** One order with its place in the text. */
export interface MmeOrder {
  readonly start: number;
  readonly end: number;
  readonly mention: DrugMention;
  readonly result: MmeResult;
}

/** The sum over orders. */
export interface MmeTotal {
  /** Undefined where no order can be computed. */
  readonly mmePerDay: Rational | undefined;
  /** With the least of every range, where there is one. */
  readonly min: Rational | undefined;
  /** An order that counts could not be computed, or has no factor: the true figure is not below this. */
  readonly lowerBound: boolean;
}

/** The orders of one text and their sum. */
export interface MmeLine {
  readonly orders: readonly MmeOrder[];
  readonly total: MmeTotal;
}

/** The equivalents of one order. Of a text with several orders, the first; a text without an opioid is `none`. */
export function mmeOf(order: string | ReadOrder, options: MmeOptions): MmeResult {
  if (typeof order === 'string') return mmeOfLine(order, options).orders[0]?.result ?? { kind: 'none' };
  const { mention, sig } = order;
  const { drug } = mention;
  if (drug.generic || !drug.classes.includes('opioid')) return { kind: 'none' };
  if (isPast(sig, options.referenceDay)) return { kind: 'past', drug };
  const reason = exclusion(order, options);
  if (reason !== undefined) return { kind: 'excluded', reason, drug };
  const dose = currentDose(order, options.referenceDay);
  if (dose.kind === 'unknown') return { kind: 'uncomputable', reason: dose.reason, drug };
  return computed(drug, sig, dose, options.table);
}

/** "10,5 mg" may be ten and a half, or ten and five; "1,000 mg" is one thousand. */
const COMMA_IN_NUMBER = /\d,\d{1,2}(?!\d) ?(?:mg|mcg|\u00b5g|\u03bcg|g|ml|mL|tab|cap)/i;

function withoutFigure(result: MmeResult): MmeResult {
  if (result.kind !== 'computed') return result;
  return { kind: 'uncomputable', reason: 'a number with a comma could not be read', drug: result.drug };
}

/** Every opioid order of a text, such as orders joined by " + ", with their total. */
export function mmeOfLine(text: string, options: MmeOptions): MmeLine {
  const orders = splitOrders(text).map(({ mention, start, end }) => {
    const order = text.slice(start, end);
    const result = mmeOf({ mention, sig: readSig(order) }, options);
    return { start, end, mention, result: COMMA_IN_NUMBER.test(order) ? withoutFigure(result) : result };
  });
  return {
    orders,
    total: totalMme(
      orders.map((it) => it.result),
      options.table,
    ),
  };
}

/**
 * The sum over orders. Where a factor depends on the daily dose (methadone, CDC 2016), it is that of all orders of the
 * drug together.
 */
export function totalMme(results: readonly MmeResult[], table: MmeTableId): MmeTotal {
  const counted = results.filter((it) => it.kind === 'computed');
  const lowerBound = results.some((it) => it.kind === 'uncomputable' || it.kind === 'excluded');
  if (counted.length === 0) return { mmePerDay: undefined, min: undefined, lowerBound };
  const perDrug = new Map<string, Rational>();
  for (const { drug, perDay } of counted) perDrug.set(drug.name, add(perDrug.get(drug.name) ?? ZERO, perDay));
  let mmePerDay = ZERO;
  for (const [name, perDay] of perDrug) {
    mmePerDay = add(mmePerDay, multiply(perDay, factorOf(table, name, perDay) ?? ZERO));
  }
  const min = counted.reduce((sum, it) => add(sum, it.min ?? it.mmePerDay), ZERO);
  return { mmePerDay, min: counted.some((it) => it.min) ? min : undefined, lowerBound };
}

function computed(drug: Drug, sig: Sig, dose: DayDose, table: MmeTableId): MmeResult {
  const factor = factorOf(table, drug.name, dose.high) ?? ZERO;
  const lowFactor = factorOf(table, drug.name, dose.low) ?? ZERO;
  const mmePerDay = multiply(dose.high, factor);
  const min = multiply(dose.low, lowFactor);
  return {
    kind: 'computed',
    mmePerDay,
    ...(equal(min, mmePerDay) ? {} : { min }),
    perDay: dose.high,
    factor,
    table,
    arithmetic: dose.terms.map((term) => `${term} x ${exact(factor)}`).join(' + '),
    drug,
    prn: sig.prn,
  };
}

const NOT_COUNTED: ReadonlySet<Route> = new Set([
  'injection',
  'neuraxial',
  'nasal',
  'rectal',
  'inhaled',
  'topical',
]);

function exclusion({ mention, sig }: ReadOrder, options: MmeOptions): string | undefined {
  const { drug, brand } = mention;
  const { title, factors } = MME_TABLES[options.table];
  if (factors[drug.name] === undefined) return `no factor in the ${title} table`;
  if (sig.route && NOT_COUNTED.has(sig.route)) return 'not an oral or transdermal route';
  const form = sig.form ?? brand?.form;
  if (form === 'injection' || form === 'rectal') return 'not an oral or transdermal route';
  const isTransmucosal =
    brand?.form === 'transmucosal' || form === 'transmucosal' || sig.route === 'transmucosal';
  if (drug.name === 'fentanyl' && isTransmucosal) return `no factor for this form in the ${title} table`;
  if (sig.once && sig.steps.every((step) => step.doses.every((dose) => !dose.frequency)))
    return 'a single dose is not counted';
  if (isToCome(sig, options.referenceDay)) return 'it begins after the date of the note';
  if (options.prn === 'exclude' && sig.prn) return 'doses as needed are left out';
  return undefined;
}

/** Every course of it begins after the day. */
function isToCome({ courses }: Sig, reference: Day | undefined): boolean {
  if (reference === undefined || courses.length === 0) return false;
  return courses.every(({ from }) => from !== undefined && from.earliest > reference);
}

/** A word for the end decides, unless its date is still to come; else every course must have ended before the day. */
function isPast(sig: Sig, reference: Day | undefined): boolean {
  if (sig.stopped) {
    const { date } = sig.stopped;
    return !date || isImpossible(date) || reference === undefined || date.earliest <= reference;
  }
  if (reference === undefined || sig.courses.length === 0) return false;
  return sig.courses.every(({ to }) => to !== undefined && to !== 'open' && to.latest < reference);
}

/** Of a schedule without a word for its direction ("20 mg for 3 days, then 10 mg") the highest step counts. */
function currentDose({ mention, sig }: ReadOrder, reference: Day | undefined): DayDose | UnknownDose {
  if (sig.change !== undefined || sig.steps.length < 2)
    return doseOfDay(mention, sig, currentStep(sig, reference));
  const doses = sig.steps.map((step) => doseOfDay(mention, sig, step));
  const known = doses.filter((it) => it.kind === 'known');
  return (
    known.toSorted((one, other) => compare(other.high, one.high))[0] ?? doseOfDay(mention, sig, sig.steps[0])
  );
}

/** The last step that is reached: a planned one counts from its date on. */
function currentStep(sig: Sig, reference: Day | undefined): Step | undefined {
  return sig.steps.findLast(({ reached, date }) => {
    if (reached) return true;
    return date !== undefined && !isImpossible(date) && reference !== undefined && date.latest <= reference;
  });
}

interface OrderText {
  readonly mention: DrugMention;
  readonly start: number;
  readonly end: number;
}

/** Cuts the text before each drug, at the last separator behind the drug before it. */
function splitOrders(text: string): OrderText[] {
  const mentions = findDrugs(text).filter((it, index, all) => !isOtherName(text, all[index - 1], it));
  const cuts = mentions.map((mention, index) => {
    const before = mentions[index - 1];
    return before ? cutBetween(text, before.end, mention.start) : 0;
  });
  return mentions.flatMap((mention, index) => {
    if (mention.drug.generic || !mention.drug.classes.includes('opioid')) return [];
    return [{ mention, start: cuts[index] ?? 0, end: cuts[index + 1] ?? text.length }];
  });
}

/** "Norco 10/325 (hydrocodone-acetaminophen)": the same product once more, in parentheses. */
function isOtherName(text: string, before: DrugMention | undefined, mention: DrugMention): boolean {
  return (
    before?.drug === mention.drug && text.charAt(mention.start - 1) === '(' && mention.start - before.end < 40
  );
}

const SEPARATOR = /[,;+&\n]|\.(?= )| and (?=\S)/gi;

function cutBetween(text: string, from: number, to: number): number {
  const last = [...text.slice(from, to).matchAll(SEPARATOR)].at(-1);
  return last ? from + last.index + last[0].length : to;
}
