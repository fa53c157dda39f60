import { add, equal, larger, multiply, ONE, rational, smaller, type Rational } from './rational.ts';
import { both } from './sig-amount.ts';
import type { Dose } from './sig.ts';
import type { Amount, TimeOfDay, Token } from './sig-tokens.ts';

/** A dose while its tokens are collected. */
export interface Draft {
  readonly masses: Amount[];
  readonly bare: Amount[];
  readonly rates: Amount[];
  readonly times: Set<TimeOfDay>;
  strengths: readonly Rational[];
  strengthsMl: Rational | undefined;
  strength: Amount | undefined;
  mass: Amount | undefined;
  micrograms: boolean;
  perHour: Amount | undefined;
  mgPerMl: Rational | undefined;
  volume: Amount | undefined;
  count: Amount | undefined;
  wholeDay: boolean;
  /** It began behind the end of a clause, so without a frequency it is no dose. */
  readonly afterClause: boolean;
}

/** Whether it says what one unit or one dose holds. */
function hasMass(draft: Draft): boolean {
  return (
    draft.masses.length + draft.strengths.length > 0 ||
    draft.mgPerMl !== undefined ||
    draft.perHour !== undefined
  );
}

/** Whether it says any amount. */
export function hasAmount(draft: Draft): boolean {
  return hasMass(draft) || draft.bare.length > 0 || draft.count !== undefined || draft.volume !== undefined;
}

/** Whether it says how often or when. */
export function isTimed({ rates, times }: Draft): boolean {
  return rates.length > 0 || times.size > 0;
}

/** A dose of which nothing is known yet. */
export function emptyDraft(afterClause: boolean): Draft {
  return {
    masses: [],
    bare: [],
    rates: [],
    times: new Set(),
    strengths: [],
    strengthsMl: undefined,
    strength: undefined,
    mass: undefined,
    micrograms: false,
    perHour: undefined,
    mgPerMl: undefined,
    volume: undefined,
    count: undefined,
    wholeDay: false,
    afterClause,
  };
}

/** A token that is an amount of the drug. */
export type AmountToken = Extract<
  Token,
  { kind: 'mass' | 'strengths' | 'concentration' | 'per-hour' | 'volume' | 'count' | 'bare' }
>;

const AMOUNTS: ReadonlySet<Token['kind']> = new Set([
  'mass',
  'strengths',
  'concentration',
  'per-hour',
  'volume',
  'count',
  'bare',
]);

/** Whether a token is an amount of the drug. */
export function isAmount(token: Token): token is AmountToken {
  return AMOUNTS.has(token.kind);
}

/** "5 mg twice daily, 1 tab" and "1 tab twice daily of 5 mg": what the dose lacks may stand behind its frequency. */
export function completes(draft: Draft, token: AmountToken): boolean {
  if (token.kind === 'bare' || token.kind === 'volume') return false;
  if (token.kind !== 'count') return !hasMass(draft);
  return (
    draft.count === undefined &&
    draft.masses.length === 1 &&
    draft.bare.length === 0 &&
    draft.times.size === 0
  );
}

/** Adds an amount; a mass in parentheses behind a count is what the count comes to. */
export function put(draft: Draft, token: AmountToken, before: Token | undefined): void {
  switch (token.kind) {
    case 'mass':
      draft.micrograms ||= token.micrograms;
      if (token.aside && draft.count && before?.kind === 'count') putAside(draft, token.amount, draft.count);
      else draft.masses.push(token.amount);
      return;
    case 'strengths':
      draft.strengths = token.values;
      draft.strengthsMl = token.ml;
      return;
    case 'concentration':
      draft.mgPerMl ??= token.mgPerMl;
      return;
    case 'per-hour':
      draft.perHour = perHourWith(draft.perHour, token.micrograms, before?.kind === 'per-hour');
      return;
    case 'volume':
      draft.volume = token.amount;
      return;
    case 'count':
      draft.count = token.amount;
      return;
    case 'bare':
      draft.bare.push(token.amount);
      return;
  }
}

/** "75 mcg/h + 25 mcg/h" are two patches at once; elsewhere the higher of two counts. */
function perHourWith(known: Amount | undefined, next: Amount, together: boolean): Amount {
  if (!known) return next;
  const join = together ? add : larger;
  return { low: join(known.low, next.low), high: join(known.high, next.high) };
}

/** "2 tabs (10 mg)" is what the count comes to; of "10 mg (2 x 5 mg tabs)" the first is that, and this is one unit. */
function putAside(draft: Draft, mass: Amount, count: Amount): void {
  const [whole] = draft.masses;
  const isUnit = whole !== undefined && equal(whole.high, multiply(mass.high, count.high));
  if (isUnit) draft.strength = mass;
  draft.mass = isUnit ? whole : mass;
}

/** "1 tab in the morning, 2 tabs at night": the strength stands with the first. */
export function inherited(draft: Draft, first: Draft | undefined): Draft {
  if (!first || draft === first || hasMass(draft)) return draft;
  const { strengths, strengthsMl, masses, mgPerMl, perHour, micrograms } = first;
  return {
    ...draft,
    strengths,
    strengthsMl,
    strength: first.strength ?? masses[0],
    mgPerMl,
    perHour,
    micrograms,
  };
}

/**
 * The dose that was collected. Of two masses the first is the strength and the last is taken. `otherRate`: a step without a frequency takes
 * that of the first step that has one.
 */
export function finished(draft: Draft, otherRate: Amount | undefined): Dose {
  const { masses, strengths, strengthsMl, perHour, mgPerMl, volume, micrograms, bare } = draft;
  const one = masses.length === 1 && draft.mass === undefined && strengths.length === 0;
  const isStrength = one && (draft.count !== undefined || bare.length > 0);
  const strength =
    draft.strength ?? (isStrength || (masses.length > 1 && strengths.length === 0) ? masses[0] : undefined);
  const stated =
    isStrength || (masses.length === 1 && draft.strength === masses[0]) ? undefined : masses.at(-1);
  return {
    strength,
    strengths,
    strengthsMl,
    mass: draft.mass ?? stated,
    micrograms,
    perHour,
    mgPerMl,
    volume,
    count: draft.count,
    bare,
    frequency: frequencyOf(draft) ?? otherRate,
    times: [...draft.times],
  };
}

/** Two different rates are a range; a time of day adds nothing to a rate. */
export function frequencyOf({ rates, times, wholeDay }: Draft): Amount | undefined {
  if (wholeDay) return both(ONE);
  if (rates.length === 0) return times.size === 0 ? undefined : both(rational(times.size));
  return rates.reduce((one, other) => ({
    low: smaller(one.low, other.low),
    high: larger(one.high, other.high),
  }));
}
