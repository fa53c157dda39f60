import { remembered } from '#text/readings.ts';
import { NUMBER_WORD, numberOf } from './word-numbers.ts';
import { toNumber } from './rational.ts';
import { squeeze } from './squeeze.ts';

/** The unit that a length is stated in. */
export type DurationUnit = 'day' | 'week' | 'month' | 'year';

const DAYS: Readonly<Record<DurationUnit, number>> = { day: 1, week: 7, month: 28, year: 365 };

/**
 * A stated length of time. As days, a week is 7, a year 365 and a month 28: the least that a stated month can be,
 * so that a length in months never counts for more than it surely was.
 */
export class Duration {
  /** As it is shown: `6 weeks`, `1.5 years`. */
  readonly text: string;
  readonly count: number;
  readonly unit: DurationUnit;
  readonly days: number;
  /** Undefined for days and weeks, which are no whole part of a month. */
  readonly months: number | undefined;

  constructor(count: number, unit: DurationUnit) {
    this.count = count;
    this.unit = unit;
    this.text = `${count} ${unit}${count === 1 ? '' : 's'}`;
    this.days = count * DAYS[unit];
    this.months = unit === 'month' ? count : unit === 'year' ? count * 12 : undefined;
  }
}

const EXACT = /^(\d{1,4}(?:\.\d{1,2})?) (day|week|month|year)s?$/;

/** The duration that the text exactly is, such as `6 weeks`; undefined for any other text. */
export function parseDuration(text: string): Duration | undefined {
  const match = EXACT.exec(text);
  return match ? new Duration(Number(match[1]), match[2] as DurationUnit) : undefined;
}

/** What the words around a length say about it. */
export type DurationQualifier = 'exact' | 'about' | 'over' | 'at-least' | 'under' | 'nearly' | 'vague';

/**
 * A length of time in people's words. `under` is surely less, `nearly` also stands for "up to". Where it is `vague` ("several
 * months", "chronic") both durations count 0: nothing can be computed from them.
 */
export interface DurationReading {
  readonly low: Duration;
  readonly high: Duration;
  readonly qualifier: DurationQualifier;
  readonly start: number;
  readonly end: number;
}

/** Ends of the words before a length; the first that fits decides. */
const QUALIFIERS: readonly (readonly [DurationQualifier, RegExp])[] = [
  ['at-least', /(?:at least|>=|≥|minimum(?: of)?|(?:no|not) (?:less|fewer) than) ?$/],
  [
    'nearly',
    /(?:nearly|almost|close to|up to|not quite|\bat most|<=|≤|maximum of|(?:no|not) (?:more|greater|longer) than|not over) ?$/,
  ],
  ['under', /(?:\bunder|\bbelow|(?:less|fewer|shorter) than|<) ?$/],
  [
    'over',
    /(?:\bover(?: the (?:past|last))?|(?:more|greater|longer) than|>|in excess of|exceeding|upwards? of) ?$/,
  ],
  ['about', /(?:about|approximately|approx\.?|around|roughly|circa|\bca\.?|~|\bsome) ?$/],
];

const NUMBER =
  String.raw`(?:\d{1,3}(?: ?[½¼¾]| 1/2)|[½¼¾]|(?:${NUMBER_WORD}|\d{1,3}) and (?:a|one) half|1/2|half an?(?![a-z])` +
  String.raw`|\d{1,4}(?:\.\d{1,2})?(?!\d)|${NUMBER_WORD})`;
const UNIT = '(?:days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|[dwy])(?![a-z])\\.?';
const COUNTED = new RegExp(
  String.raw`(?:(?<![\w./])|(?<=(?<![a-z])x))(?<low>${NUMBER})(?:(?:[- ]?(?<lowUnit>${UNIT}))?(?: ?- ?| to | or |-to-)(?<high>${NUMBER}))?` +
    String.raw`(?<over> ?\+| plus)?(?<more> or more)?[- ]?(?<unit>${UNIT})` +
    String.raw`(?:(?<overUnit> ?\+| plus)|(?<moreUnit> or (?:more|longer))|(?<half> and a half)|(?:,? and|,)? (?<extra>${NUMBER})[- ]?(?!\k<unit>)(?<extraUnit>${UNIT}))?`,
  'g',
);
const ARTICLE = /(?<![\w-])an? (?<unit>day|week|month|year)(?![a-z])(?<half> and a half)?/g;
const VAGUE =
  /(?<![\w-])(?:(?:an? )?(?:several|few|many|some|multiple|numerous|couple(?: of)?)(?: more)? (?<unit>days|weeks|months|years)|(?<=(?:for|over|since|past|last|of|^) ?)(?<bare>days|weeks|months|years)|chronic(?:ally)?|long[- ]?standing|long[- ]term)(?![a-z])/g;

/** Words behind which a number with a unit is an age or a rate, and words before which it is a rate. */
const AGE = /^(?:[- ]?(?:old|of age)(?![a-z])| ?\/ ?o(?![a-z]))/;
const RATE = /(?:\b(?:every|per|each|times|x|once|twice|thrice|q)|\/) ?$/;
const LENGTH_BEFORE =
  /(?:^|[;:(,.~<>≥]|\b(?:for|lasted|lasting|over|about|nearly|almost|than|past|last|within|after|least|under|around|approximately|roughly|up to|of|the|since)) ?$/;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * All lengths of time in people's words, from left to right: "8 weeks", "six to eight weeks", "over 3 months",
 * "6+ weeks", "a year and a half", "several months". Ages and rates ("3 times a week", "every 6 weeks") are none.
 */
export const findDurations = remembered(durationsOf);

function durationsOf(text: string): readonly DurationReading[] {
  const squeezed = squeeze(text);
  const candidates = FORMS.flatMap(({ pattern, read }) =>
    [...squeezed.text.matchAll(pattern)].flatMap((match) => candidateOf(squeezed.text, match, read)),
  );
  candidates.sort((one, other) => one.start - other.start || other.end - one.end);
  const found: DurationReading[] = [];
  let done = 0;
  for (const { start, end, length } of candidates) {
    if (start < done) continue;
    done = end;
    found.push({ ...length, start: squeezed.start(start), end: squeezed.end(end) });
  }
  return found;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly length: Length;
}

function candidateOf(text: string, match: RegExpExecArray, read: LengthReader): Candidate[] {
  const end = match.index + match[0].length;
  if (AGE.test(text.slice(end, end + 8))) return [];
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  const length = read(match.groups ?? {}, before);
  return length ? [{ start: match.index - qualifierLength(before, length.qualifier), end, length }] : [];
}

type Length = Pick<DurationReading, 'low' | 'high' | 'qualifier'>;
type LengthReader = (groups: Groups, before: string) => Length | undefined;

const FORMS: readonly { readonly pattern: RegExp; readonly read: LengthReader }[] = [
  { pattern: COUNTED, read: readCounted },
  { pattern: ARTICLE, read: readArticle },
  { pattern: VAGUE, read: readVague },
];

function readCounted(groups: Groups, before: string): Length | undefined {
  if (/(?:\b(?:every|per|each|q)|\/) ?$/.test(before)) return undefined;
  const unit = unitOf(groups['unit'] ?? '');
  const count = countOf(groups['low'] ?? '');
  const lowUnit = groups['lowUnit'] === undefined ? unit : unitOf(groups['lowUnit']);
  const upper = countOf(groups['high'] ?? groups['low'] ?? '');
  const low = groups['high'] === undefined ? withRest(count, unit, groups) : new Duration(count, lowUnit);
  const high = groups['high'] === undefined ? low : new Duration(upper, unit);
  const over = groups['over'] ?? groups['overUnit'];
  const more = groups['more'] ?? groups['moreUnit'];
  const qualifier = over ? 'over' : more ? 'at-least' : qualifierBefore(before);
  return { low, high, qualifier };
}

function readArticle(groups: Groups, before: string): Length | undefined {
  if (RATE.test(before) || !LENGTH_BEFORE.test(before)) return undefined;
  const length = withRest(1, unitOf(groups['unit'] ?? ''), groups);
  return { low: length, high: length, qualifier: qualifierBefore(before) };
}

function readVague(groups: Groups): Length {
  const nothing = new Duration(0, unitOf(groups['unit'] ?? groups['bare'] ?? 'days'));
  return { low: nothing, high: nothing, qualifier: 'vague' };
}

/** Adds "and a half" or a smaller unit to a length: a year and months as months, all else as days. */
function withRest(count: number, unit: DurationUnit, groups: Groups): Duration {
  if (groups['half'] !== undefined) return new Duration(count + 0.5, unit);
  if (groups['extra'] === undefined) return new Duration(count, unit);
  const extraUnit = unitOf(groups['extraUnit'] ?? '');
  const extra = countOf(groups['extra']);
  if (unit === 'year' && extraUnit === 'month') return new Duration(count * 12 + extra, 'month');
  return new Duration(count * DAYS[unit] + extra * DAYS[extraUnit], 'day');
}

function qualifierBefore(before: string): DurationQualifier {
  return QUALIFIERS.find(([, words]) => words.test(before))?.[0] ?? 'exact';
}

function qualifierLength(before: string, qualifier: DurationQualifier): number {
  return QUALIFIERS.find(([name]) => name === qualifier)?.[1].exec(before)?.[0].length ?? 0;
}

function countOf(written: string): number {
  const number = numberOf(written);
  return number ? toNumber(number) : 0;
}

function unitOf(written: string): DurationUnit {
  if (written.startsWith('d')) return 'day';
  if (written.startsWith('w')) return 'week';
  return written.startsWith('m') ? 'month' : 'year';
}
