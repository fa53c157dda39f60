import { compare, ONE } from '#clinical/rational.ts';
import { dailyDoseMg, readSig, type Sig, type TimeOfDay } from '#clinical/sig.ts';
import type { Item } from '#note/tree.ts';
import { attribute, keyed, plainParts } from './sources.ts';

/** What a direction says of one drug's dose, in mg per day; a range has two ends. */
export interface DoseReading {
  /** Something like a dose stands there, whether or not it can be computed. */
  readonly stated: boolean;
  /** The dose that is taken, or was kept last; undefined where it cannot be computed. */
  readonly daily: { readonly low: number; readonly high: number } | undefined;
  /** The dose at the start; undefined where it cannot be computed. */
  readonly first: { readonly low: number; readonly high: number } | undefined;
  /** A time of day is written. */
  readonly timed: boolean;
  readonly atBedtime: boolean;
  /** The words say that the dose was raised, or name two doses one after the other. */
  readonly titrated: boolean;
}

/** Keys of attributes that say something else than the direction. */
const DIRECTION_KEYS = ['dose', 'frequency'];

/** The direction of an item: of a keyed dose with its frequency, else of all that carries no other key. */
export function directionOf(item: Item): string {
  const dosed = keyed(item, ...DIRECTION_KEYS).map((it) => it.text);
  if (attribute(item, 'dose') && isComplete(readSig(dosed.join(', ')))) return dosed.join(', ');
  return [...plainParts(item).map((it) => it.text), ...dosed].join(', ');
}

/** What the item's attribute for the titration says, as steps that were taken. */
export function titrationOf(item: Item): Sig | undefined {
  const steps = attribute(item, 'titration')?.value.text;
  return steps === undefined ? undefined : readSig(`titrated ${steps}`);
}

/** Reads the dose of a drug from the direction that is about it, and from the titration of its item. */
export function readDose(direction: string, titration: Sig | undefined): DoseReading {
  const sig = readSig(direction);
  const readings = [sig, ...(titration ? [titration] : [])];
  const first = readings.map(firstDose).filter((it) => it !== undefined);
  return {
    stated: readings.some(hasAmount),
    daily: highest(readings.map(dailyDoseMg)),
    first: first.toSorted((one, other) => one.high - other.high)[0],
    timed: sig.bedtime || timesOf(sig.steps).length > 0,
    atBedtime: isAtBedtime(sig),
    titrated:
      titration !== undefined || sig.change === 'up' || sig.steps.length > 1 || isFollowedBy(sig, direction),
  };
}

/** "300 mg nightly, then 300 mg TID": a second dose several times a day follows the first, and does not add to it. */
function isFollowedBy({ steps }: Sig, direction: string): boolean {
  const later = steps.flatMap((step) => step.doses.slice(1));
  const isWholeDay = later.some(
    ({ times, frequency }) =>
      times.length === 0 && frequency !== undefined && compare(frequency.low, ONE) > 0,
  );
  return isWholeDay && /\bthen\b/i.test(direction);
}

function timesOf(steps: Sig['steps']): readonly TimeOfDay[] {
  return steps.flatMap((step) => step.doses.flatMap((it) => it.times));
}

/** By the step that is taken; one that names no time of day keeps that of the steps before it. */
function isAtBedtime({ steps, bedtime }: Sig): boolean {
  const times = timesOf(steps.filter((it) => it.reached).slice(-1));
  return times.length > 0 ? times.includes('bedtime') : bedtime;
}

/** The pair with the higher upper end; undefined where none is known. */
export function highest<T extends { readonly high: number }>(
  doses: readonly (T | undefined)[],
): T | undefined {
  return doses.filter((it) => it !== undefined).toSorted((one, other) => other.high - one.high)[0];
}

function firstDose(sig: Sig): ReturnType<typeof dailyDoseMg> {
  return dailyDoseMg({ ...sig, steps: sig.steps.slice(0, 1) });
}

const PERCENT = /\d\s?%/;

/** Whether some words state an amount of a drug: a mass, a strength, or a percentage. */
export function hasDose(text: string): boolean {
  return hasAmount(readSig(text));
}

function hasAmount({ steps }: Sig): boolean {
  return steps.some((step) => step.doses.some(hasStrength));
}

function hasStrength(dose: Sig['steps'][number]['doses'][number]): boolean {
  const { strength, strengths, mass, perHour, mgPerMl } = dose;
  return strengths.length > 0 || [strength, mass, perHour, mgPerMl].some((it) => it !== undefined);
}

/** Whether a direction states both how much and how often. A topical drug's percentage is its strength. */
export function hasStrengthAndFrequency(direction: string): boolean {
  const sig = readSig(direction);
  const frequent = sig.once || sig.steps.some((step) => step.doses.some((it) => it.frequency !== undefined));
  return frequent && (hasAmount(sig) || PERCENT.test(direction));
}

function isComplete(sig: Sig): boolean {
  return dailyDoseMg(sig) !== undefined;
}

/** Source: general usage, no published list. */
const VISITS =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s?(?:-|\/|of|to)\s?\d{1,3})?\s{0,3}(?:supervised |formal |outpatient |total |in-person )?(?:PT |therapy )?(?:visits?|sessions?|appointments?|treatments?)\b/i;

/** Whether some words state how many visits there were: `14 visits`, `8 of 12 sessions`. */
export function hasVisits(text: string): boolean {
  return VISITS.test(text);
}

/** Whether an item states its visits or how often it was done. */
export function hasVisitsOrFrequency(item: Item): boolean {
  if (attribute(item, 'visits', 'frequency')) return true;
  return plainParts(item).some(({ text }) => hasVisits(text) || hasFrequency(text));
}

/** Whether some words state how often: `daily`, `4 times per week`. */
export function hasFrequency(text: string): boolean {
  return readSig(text).steps.some((step) => step.doses.some((it) => it.frequency !== undefined));
}
