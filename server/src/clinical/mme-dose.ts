import type { DrugMention } from './drugs.ts';
import { isAmong, marketedStrengths, opioidStrength } from './opioid-strength.ts';
import {
  add,
  compare,
  divide,
  equal,
  exact,
  multiply,
  ONE,
  rational,
  rationalOf,
  smaller,
  ZERO,
  type Rational,
} from './rational.ts';
import type { Amount, Dose, Sig, Step } from './sig.ts';

/** What is taken in a day: mg by mouth, for patches mcg/h. */
export interface DayDose {
  readonly kind: 'known';
  readonly low: Rational;
  readonly high: Rational;
  /** The factors of the highest dose, without the conversion factor: `2 x 50 mg x 6`; to be added up. */
  readonly terms: readonly string[];
}

/** Why the dose of a day is not known. */
export interface UnknownDose {
  readonly kind: 'unknown';
  /** A clause: "no frequency is given". */
  readonly reason: string;
}

/** What one dose of the opioid is. */
interface Each {
  readonly kind: 'each';
  readonly low: Rational;
  readonly high: Rational;
  /** mg of one unit, where units are counted. */
  readonly unit: Rational;
  readonly term: string;
}

/** The dose of a day at a step of the direction, each range at both ends and never above a stated limit. */
export function doseOfDay(mention: DrugMention, sig: Sig, step: Step | undefined): DayDose | UnknownDose {
  const doses = step?.doses ?? [];
  if (mention.drug.name === 'fentanyl') return patchDose(mention, sig, doses);
  if (sig.unclearCount) return unknown('it is unclear whether a number of units is for each dose');
  if (doses.length === 0)
    return unknown(mention.brand?.strength === undefined ? 'no strength is given' : 'no frequency is given');
  let day: DayDose = { kind: 'known', low: ZERO, high: ZERO, terms: [] };
  for (const dose of doses) {
    const each = eachDose(mention, sig, dose);
    if (each.kind === 'unknown') return each;
    const one = capped(sig, dose, each, doses.length === 1);
    if (one.kind === 'unknown') return one;
    day = {
      kind: 'known',
      low: add(day.low, one.low),
      high: add(day.high, one.high),
      terms: [...day.terms, ...one.terms],
    };
  }
  return massCapped(sig, day);
}

function unknown(reason: string): UnknownDose {
  return { kind: 'unknown', reason };
}

/** Dose times frequency; a limit on units or doses lowers it, or takes the place of a frequency that is not given. */
function capped(sig: Sig, dose: Dose, each: Each, single: boolean): DayDose | UnknownDose {
  const caps = single ? sig.caps : [];
  const limits = caps.flatMap(({ of, amount }) => {
    if (of === 'units')
      return [{ high: multiply(amount, each.unit), term: `${exact(amount)} x ${exact(each.unit)} mg` }];
    if (of === 'doses')
      return [{ high: multiply(amount, each.high), term: `${each.term} x ${exact(amount)}` }];
    return [];
  });
  limits.sort((one, other) => compare(one.high, other.high));
  const [limit] = limits;
  const { frequency } = dose;
  if (!frequency) {
    if (limit) return { kind: 'known', low: limit.high, high: limit.high, terms: [limit.term] };
    const massCap = caps.find((it) => it.of === 'mass');
    if (massCap)
      return {
        kind: 'known',
        low: massCap.amount,
        high: massCap.amount,
        terms: [`${exact(massCap.amount)} mg`],
      };
    return unknown('no frequency is given');
  }
  const high = multiply(each.high, frequency.high);
  const low = multiply(each.low, frequency.low);
  if (limit && compare(limit.high, high) < 0) {
    return { kind: 'known', low: smaller(low, limit.high), high: limit.high, terms: [limit.term] };
  }
  return { kind: 'known', low, high, terms: [`${each.term} x ${exact(frequency.high)}`] };
}

function massCapped(sig: Sig, day: DayDose): DayDose {
  const caps = sig.caps.filter((it) => it.of === 'mass').map((it) => it.amount);
  const [cap] = caps.toSorted(compare);
  if (!cap || compare(cap, day.high) >= 0) return day;
  return { kind: 'known', low: smaller(day.low, cap), high: cap, terms: [`${exact(cap)} mg`] };
}

function eachDose(mention: DrugMention, sig: Sig, dose: Dose): Each | UnknownDose {
  const { strength, count } = unitsOf(mention, sig, dose);
  if (dose.mass && (dose.mass !== dose.strength || !count)) {
    return each(dose.mass, undefined, strength ?? dose.mass.high);
  }
  const mgPerMl = dose.mgPerMl ?? (strength && dose.strengthsMl && divide(strength, dose.strengthsMl));
  if (dose.volume) return liquidDose(dose.volume, mgPerMl);
  if (mgPerMl) return unknown('no volume is given');
  if (dose.strength && !strength) return each(dose.strength, count, dose.strength.high);
  if (strength) return each({ low: strength, high: strength }, count, strength);
  if (sig.form === 'liquid') return unknown('no concentration is given');
  return unknown(dose.bare.length > 0 ? 'no strength with a unit is given' : 'no strength is given');
}

/** Finds the strength of one unit and how many are taken; a bare number is a strength when it is a marketed one. */
function unitsOf(
  mention: DrugMention,
  sig: Sig,
  dose: Dose,
): { strength: Rational | undefined; count: Amount | undefined } {
  const marketed = marketedStrengths(mention.drug.name, mention.brand, sig.release ?? mention.brand?.release);
  const count = dose.count ?? dose.bare.at(-1);
  if (dose.strengths.length > 0) return { strength: opioidStrength(dose.strengths, marketed), count };
  if (dose.strength)
    return { strength: equal(dose.strength.low, dose.strength.high) ? dose.strength.high : undefined, count };
  const [first, second] = dose.bare;
  if (first && !dose.mass && equal(first.low, first.high) && isAmong(marketed, first.high)) {
    return { strength: first.high, count: dose.count ?? second };
  }
  const single = mention.brand?.strength;
  return { strength: single === undefined ? undefined : rationalOf(String(single)), count };
}

function each(mass: Amount, count: Amount | undefined, unit: Rational): Each {
  const units = count ?? { low: ONE, high: ONE };
  const written = `${exact(mass.high)} mg`;
  return {
    kind: 'each',
    low: multiply(mass.low, units.low),
    high: multiply(mass.high, units.high),
    unit,
    term: equal(units.high, ONE) ? written : `${exact(units.high)} x ${written}`,
  };
}

function liquidDose(volume: Amount, mgPerMl: Rational | undefined): Each | UnknownDose {
  if (!mgPerMl) return unknown('no concentration is given');
  return {
    kind: 'each',
    low: multiply(volume.low, mgPerMl),
    high: multiply(volume.high, mgPerMl),
    unit: mgPerMl,
    term: `${exact(volume.high)} mL x ${exact(mgPerMl)} mg/mL`,
  };
}

const NOT_A_PATCH = 'only patches of this drug have a factor, and no patch is named';

/** A patch delivers around the clock: how often it is changed does not count, how many are worn does. */
function patchDose(mention: DrugMention, sig: Sig, doses: readonly Dose[]): DayDose | UnknownDose {
  const dose = doses.find((it) => perHourOf(mention, it)) ?? doses[0];
  const perHour = dose && perHourOf(mention, dose);
  const isPatch =
    dose?.perHour !== undefined ||
    sig.form === 'patch' ||
    sig.route === 'transdermal' ||
    mention.brand?.form === 'patch' ||
    doses.some((it) => it.frequency && compare(it.frequency.high, rational(1, 2)) <= 0);
  if (!isPatch) return unknown(NOT_A_PATCH);
  if (!dose || !perHour) return unknown('no strength is given');
  const count = dose.count ?? dose.bare.find((it) => it !== perHour) ?? { low: ONE, high: ONE };
  const written = `${exact(perHour.high)} mcg/h`;
  return {
    kind: 'known',
    low: multiply(perHour.low, count.low),
    high: multiply(perHour.high, count.high),
    terms: [equal(count.high, ONE) ? written : `${exact(count.high)} x ${written}`],
  };
}

function perHourOf(mention: DrugMention, dose: Dose): Amount | undefined {
  if (dose.perHour) return dose.perHour;
  const mass = dose.strength ?? dose.mass;
  if (mass && dose.micrograms)
    return { low: multiply(mass.low, rational(1000)), high: multiply(mass.high, rational(1000)) };
  const marketed = marketedStrengths('fentanyl', mention.brand, undefined);
  return dose.bare.find(({ low, high }) => equal(low, high) && isAmong(marketed, high));
}
