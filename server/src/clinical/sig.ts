import { remembered } from '#text/readings.ts';
import { findDates, type DateFound } from './calendar.ts';
import { findDrugs, type DrugForm, type Release } from './drugs.ts';
import { add, multiply, ONE, smaller, toNumber, ZERO, type Rational } from './rational.ts';
import { AMOUNT_RULES, HIDDEN_DATE, HIDDEN_NAME } from './sig-amount.ts';
import { CAP_RULES, FREQUENCY_RULES } from './sig-frequency.ts';
import { stepsOf } from './sig-steps.ts';
import { tokenize, type Amount, type Cap, type Route, type TimeOfDay, type Token } from './sig-tokens.ts';
import { WORD_RULES } from './sig-words.ts';
import { withoutSupplies } from './sig-supply.ts';
import { readSpanOfTime, type SpanOfTime } from './span-of-time.ts';
import { squeeze } from './squeeze.ts';

export type { Amount, Cap, Route, TimeOfDay } from './sig-tokens.ts';

/** One dose with its times: "2 tabs twice daily". What is not written is undefined; masses are mg, volumes mL. */
export interface Dose {
  /** Mass of one unit. */
  readonly strength: Amount | undefined;
  /** Masses of the components of one unit in the order written: `10/325`. */
  readonly strengths: readonly Rational[];
  /** The volume that holds these strengths; undefined where a unit such as a tablet does. */
  readonly strengthsMl: Rational | undefined;
  /** Mass to take each time, which wins over strength and count. */
  readonly mass: Amount | undefined;
  /** A mass is written in micrograms. */
  readonly micrograms: boolean;
  /** Delivery of a patch in mcg per hour. */
  readonly perHour: Amount | undefined;
  readonly mgPerMl: Rational | undefined;
  readonly volume: Amount | undefined;
  /** Units each time, where the number stands with a word for them or before a frequency. */
  readonly count: Amount | undefined;
  /** Numbers without any unit, in order. */
  readonly bare: readonly Amount[];
  /** Doses per day. */
  readonly frequency: Amount | undefined;
  readonly times: readonly TimeOfDay[];
}

/** What is taken at one stage of the treatment. A titration or a taper has several. */
export interface Step {
  readonly doses: readonly Dose[];
  /** Whether this step has replaced the one before; false for one that is planned. True of the first. */
  readonly reached: boolean;
  /** The date that a planned step is bound to. */
  readonly date: DateFound | undefined;
}

/** What a prescription's direction says. */
export interface Sig {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
  /** Whether the steps go up or down; undefined where there is no word for it. */
  readonly change: 'up' | 'down' | undefined;
  readonly route: Route | undefined;
  readonly form: DrugForm | undefined;
  readonly release: Release | undefined;
  readonly prn: boolean;
  /** A single dose: "once", "x1". */
  readonly once: boolean;
  readonly bedtime: boolean;
  readonly caps: readonly Cap[];
  /** A number of units behind the frequency that is for each time or in all. */
  readonly unclearCount: boolean;
  /** A word says that it is no longer taken; with the date that stands behind the word. */
  readonly stopped:
    { readonly date: DateFound | undefined; readonly start: number; readonly end: number } | undefined;
  readonly courses: readonly SpanOfTime[];
}

const RULES = [...CAP_RULES, ...WORD_RULES, ...FREQUENCY_RULES, ...AMOUNT_RULES];

/** "From 30 mg to 60 mg" is a change, not a range; the arrow is as long as the word. */
const CHANGE_OF_MASS =
  /(?<before>\b(?:from|titrat[a-z]{1,4}|increas[a-z]{1,3}|wean[a-z]{0,3}|taper[a-z]{0,3}|reduc[a-z]{1,3}|decreas[a-z]{1,3}) [\d.]{1,6} ?(?:mg|mcg|g)?) to (?=\d)/g;

/**
 * Reads a direction such as "5/325 1-2 tabs PO q4-6h PRN, max 6/day". Names of drugs and dates in it are passed over;
 * a stated MME, a quantity dispensed and a length of treatment are no doses. Any text has a reading, if an empty one.
 */
export const readSig = remembered(sigOf);

function sigOf(text: string): Sig {
  const dates = findDates(text);
  const squeezed = squeeze(hide(text, dates));
  const plain = squeezed.text.replace(CHANGE_OF_MASS, '$<before> -> ');
  const tokens = withDayTotals(plain, withoutSupplies(tokenize(plain, RULES))).map((token) => ({
    ...token,
    start: squeezed.start(token.start),
    end: squeezed.end(token.end),
  }));
  const steps = stepsOf(tokens, text, dates);
  const kinds = new Set(tokens.map((it) => it.kind));
  const change = tokens.find((it) => it.kind === 'change');
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    steps,
    change: change?.up === undefined ? undefined : change.up ? 'up' : 'down',
    route: tokens.find((it) => it.kind === 'route')?.route,
    form: formOf(tokens),
    release: tokens.find((it) => it.kind === 'release')?.release,
    prn: kinds.has('prn'),
    once: kinds.has('once'),
    bedtime: tokens.some((it) => it.kind === 'time' && it.time === 'bedtime'),
    caps: tokens.flatMap((it) => (it.kind === 'cap' ? [it.cap] : [])),
    stopped: stoppedOf(tokens, dates),
    unclearCount: kinds.has('unclear-count'),
    courses: readSpanOfTime(text, undefined),
  };
}

/** The mg per day at the step that is taken, without a limit on other components; undefined where it is not said. */
export function dailyDoseMg(sig: Sig): { readonly low: number; readonly high: number } | undefined {
  const step = sig.steps.findLast((it) => it.reached);
  if (!step || step.doses.length === 0 || sig.unclearCount) return undefined;
  let low = ZERO;
  let high = ZERO;
  for (const dose of step.doses) {
    const each = massOf(dose);
    if (!each || !dose.frequency) return undefined;
    low = add(low, multiply(each.low, dose.frequency.low));
    high = add(high, multiply(each.high, dose.frequency.high));
  }
  for (const cap of sig.caps) {
    if (cap.of !== 'mass') continue;
    low = smaller(low, cap.amount);
    high = smaller(high, cap.amount);
  }
  return { low: toNumber(low), high: toNumber(high) };
}

/** The mg of one dose of a single drug; undefined where it is not said. */
function massOf(dose: Dose): Amount | undefined {
  if (dose.mass) return dose.mass;
  const count = dose.count ?? dose.bare.at(-1) ?? { low: ONE, high: ONE };
  if (dose.strength) {
    return { low: multiply(dose.strength.low, count.low), high: multiply(dose.strength.high, count.high) };
  }
  const { mgPerMl, volume } = dose;
  return mgPerMl && volume && { low: multiply(volume.low, mgPerMl), high: multiply(volume.high, mgPerMl) };
}

/**
 * "q4h PRN, 4 per day" and "q12h, 20 mg/day": an amount for the whole day behind a frequency is a total of the same
 * doses, not another dose; "and" or a plus before it would make it one.
 */
function withDayTotals(plain: string, tokens: readonly Token[]): Token[] {
  const firstRate = tokens.findIndex((it) => it.kind === 'rate' && !it.wholeDay);
  if (firstRate < 0 || tokens.some((it) => it.kind === 'change')) return [...tokens];
  const read: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    const total =
      index > firstRate && next ? dayTotal(plain, token, next, tokens[index - 1]?.end ?? 0) : undefined;
    read.push(total ?? token);
    if (total) index++;
  }
  return read;
}

function dayTotal(plain: string, token: Token, next: Token, end: number): Token | undefined {
  if (next.kind !== 'rate' || !next.wholeDay || /and|plus|\+/.test(plain.slice(end, token.start)))
    return undefined;
  if (token.kind !== 'mass' && token.kind !== 'count' && token.kind !== 'bare') return undefined;
  const of = token.kind === 'mass' ? 'mass' : 'units';
  const { start, aside } = token;
  return { kind: 'cap', cap: { of, amount: token.amount.high }, start, end: next.end, aside };
}

/** The text with drug names and dates replaced by characters that no rule reads as words. */
function hide(text: string, dates: readonly DateFound[]): string {
  const names = findDrugs(text).flatMap((it) => it.names.map((name) => ({ ...name, by: HIDDEN_NAME })));
  const hidden = [...names, ...dates.map(({ start, end }) => ({ start, end, by: HIDDEN_DATE }))];
  hidden.sort((one, other) => one.start - other.start);
  let result = '';
  let done = 0;
  for (const { start, end, by } of hidden) {
    if (start < done) continue;
    result += text.slice(done, start) + by.repeat(end - start);
    done = end;
  }
  return result + text.slice(done);
}

function formOf(tokens: readonly Token[]): DrugForm | undefined {
  for (const token of tokens) {
    if (token.kind === 'form') return token.form;
    if (token.kind === 'count' && token.form) return token.form;
    if (token.kind === 'per-hour') return 'patch';
  }
  return undefined;
}

function stoppedOf(tokens: readonly Token[], dates: readonly DateFound[]): Sig['stopped'] {
  const word = tokens.find((it) => it.kind === 'stopped');
  if (!word) return undefined;
  const date = dates.find((it) => it.start >= word.end && it.start - word.end <= 24);
  return { date, start: word.start, end: word.end };
}
