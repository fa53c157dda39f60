import { divide, multiply, ONE, rational, type Rational } from './rational.ts';
import { amountOf, both, mgPer, RANGE, scaled } from './sig-amount.ts';
import { rule, type Amount, type Rule, type Said, type TimeOfDay } from './sig-tokens.ts';
import { ANY_NUMBER, numberOf } from './word-numbers.ts';

const END = '(?![a-z0-9])\\.?(?!\\d)';

/** Abbreviations from the Latin, with or without points and blanks between the letters. Source: general usage, no published list. */
const LATIN: readonly (readonly [string, number])[] = [
  ['b\\.? ?i\\.? ?d', 2],
  ['t\\.? ?i\\.? ?d', 3],
  ['q\\.? ?i\\.? ?d', 4],
  ['bd', 2],
  ['tds', 3],
  ['qds', 4],
  ['qd', 1],
  ['q\\.d', 1],
];
const LATIN_WORD = LATIN.map(([letters]) => letters).join('|');

const HOURS_24 = '24 ?-?(?:h|hrs?|hours?)(?: period)?';
const PERIOD = `(?<period>day|daily|d|${HOURS_24}|night|nightly|week|weekly|wk|month|monthly|hour|hourly)`;
const PER = '(?: ?/ ?| ?per | an? | each | every | in (?:an? |any )?| ?-? ?)';
const UNIT = '(?<unit>hours?|hrs?|h|days?|d|weeks?|wks?|months?|mos?|minutes?|mins?)';

/** Days that one period lasts. */
function daysOf(period: string): Rational {
  if (period.startsWith('w')) return rational(7);
  if (period.startsWith('mi')) return rational(1, 1440);
  if (period.startsWith('mo')) return rational(30);
  return period.startsWith('h') ? rational(1, 24) : ONE;
}

const CAP =
  '(?:max(?:imum)?|nte|not to exceed|do not exceed|not more than|no more than|limit(?:ed)?|at most|mdd|tdd max|up to|<=|≤)';
const DAILY_CAP = `(?:(?:${CAP}\\.?:?(?: of| to)?(?: total)? daily(?: dose| limit)?(?: of| is)?|daily (?:max(?:imum)?|limit)(?: dose)?(?: of| is)?|mdd):? ?)`;
const OF_DAY = `(?:${PER}(?:day|d|${HOURS_24})|,? (?:total )?daily| q\\.?d|/24)${END}`;
const CAPPED =
  `(?<amount>${ANY_NUMBER}) ?(?<unit>mgs?|mcg|gm?|grams?|tab(?:let)?s?|caps(?:ules)?|pills?|doses?|patches|units)?` +
  '(?: (?:of )?(?<component>acetaminophen|apap|tylenol|ibuprofen|aspirin|\u0001{3,60}))?';

/** Limits come before everything, since "max 4/day" reads like a dose. */
export const CAP_RULES: readonly Rule[] = [
  rule(
    `${CAP}\\.?:?(?: of| to| dose)?:? ?(?<amount>${ANY_NUMBER}) ?(?:times|x)${PER}(?:day|daily|d|${HOURS_24})${END}`,
    readDoseCap,
  ),
  rule(`${CAP}\\.?:? (?<latin>${LATIN_WORD})${END}`, readDoseCap),
  rule(`${CAP}\\.?:?(?: of| to| dose| total)*:? ?#?${CAPPED}${OF_DAY}`, readCap),
  rule(`${DAILY_CAP}${CAPPED}${END}`, readCap),
];

function readDoseCap({ groups }: RegExpExecArray): Said | undefined {
  const amount =
    groups?.['amount'] === undefined ? latinRate(groups?.['latin'] ?? '') : numberOf(groups['amount']);
  return amount && { kind: 'cap', cap: { of: 'doses', amount } };
}

function readCap({ groups }: RegExpExecArray): Said | undefined {
  const amount = numberOf(groups?.['amount'] ?? '');
  if (!amount) return undefined;
  const unit = groups?.['unit'] ?? '';
  if (groups?.['component'] !== undefined) return { kind: 'cap', cap: { of: 'component', amount } };
  if (unit.startsWith('dose')) return { kind: 'cap', cap: { of: 'doses', amount } };
  if (!/^(?:mg|mc|g)/.test(unit)) return { kind: 'cap', cap: { of: 'units', amount } };
  return { kind: 'cap', cap: { of: 'mass', amount: multiply(amount, mgPer(unit)) } };
}

const TIMES: readonly (readonly [TimeOfDay, string])[] = [
  [
    'bedtime',
    'q\\.? ?h\\.? ?s|h\\.?s|(?:(?:every|each|at|before|q) ?|with )?(?:bed ?time|night)|before bed|nightly|noc|qnoc|q ?pm at bedtime',
  ],
  ['morning', 'q\\.? ?a\\.?m|(?:(?:every|each|in the|with) )?(?:morning|breakfast)s?|a\\.?m'],
  ['noon', '(?:(?:every|each|at|in the|with) )?(?:noon|midday|lunch|afternoon)'],
  ['evening', 'q\\.? ?p\\.?m|(?:(?:every|each|in the|with) )?(?:evening|dinner|supper)|p\\.?m'],
];

/** How often and when; "every other day" comes before "every day". */
export const FREQUENCY_RULES: readonly Rule[] = [
  rule(`(?:once|one dose|1 dose) (?:nightly|(?:a|per|each|every) night)${END}`, {
    kind: 'time',
    time: 'bedtime',
  }),
  rule(`(?:${RANGE} ?(?:times?|x)|(?<word>once|twice|thrice))${PER}${PERIOD}${END}`, readTimes),
  rule(
    `x ?${RANGE}(?:(?: ?/ ?| ?per | an? | each | every )${PERIOD}| ?(?<adverb>daily|nightly|weekly|monthly))${END}`,
    readTimes,
  ),
  rule(
    `(?:q\\.? ?o\\.? ?d|(?:every|on) (?:other|2nd|second|alternate) days?|alternate days|alternating days)${END}`,
    rate(rational(1, 2)),
  ),
  rule(`every (?:other|2nd|second) week${END}`, rate(rational(1, 14))),
  rule(`every (?:3rd|third) day${END}`, rate(rational(1, 3))),
  ...TIMES.map(([time, words]) => rule(`(?:${words})${END}`, { kind: 'time' as const, time })),
  rule(`(?<first>${LATIN_WORD})\\.?(?: ?- ?| to | or |/)(?<second>${LATIN_WORD})${END}`, readLatin),
  rule(`(?<first>${LATIN_WORD})${END}`, readLatin),
  rule(`(?:every|each|q)\\.? ?(?:${RANGE}\\.? ?-?)?${UNIT}${END}`, readEvery),
  rule('q\\.? ?(?<low>2|3|4|6|8|12|24|48|72)(?: ?- ?(?<high>4|6|8|12|24))?(?![\\w/%-]|\\.\\d)', readEvery),
  rule(`(?:(?:per|an?|each|every|in) |/ ?)(?:day|d|${HOURS_24})${END}`, rate(ONE, true)),
  rule(`(?:daily|every ?day)${END}`, rate(ONE)),
  rule(`(?:hourly|/ ?h(?:ou)?r)${END}`, rate(rational(24))),
  rule(`(?:weekly|(?:(?:per|an?|each) |/ ?)(?:week|wk))${END}`, rate(rational(1, 7))),
  rule(`(?:monthly|(?:(?:per|an?|each) |/ ?)month)${END}`, rate(rational(1, 30))),
  rule(`(?:for|x) ?(?:${RANGE}) ?-?(?:days?|d|weeks?|wks?|months?|mos?|years?|yrs?)${END}`, {
    kind: 'length',
  }),
  rule(
    `(?:${RANGE})[- ]?(?:days?|weeks?|wks?|months?|years?|yrs?|hours?|hrs?|minutes?|mins?|visits?|sessions?)${END}`,
    { kind: 'noise' },
  ),
  rule(
    `(?:once|one[- ]time|single[- ]dose|a single dose|one dose|times one|x ?1(?! ?[-/]| ?\\d))(?: only| dose)?${END}`,
    { kind: 'once' },
  ),
  rule(`stat${END}`, { kind: 'once' }),
];

function rate(perDay: Rational, wholeDay = false): Said {
  return { kind: 'rate', amount: both(perDay), wholeDay };
}

function readTimes({ groups }: RegExpExecArray): Said | undefined {
  const words: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
  const word = words[groups?.['word'] ?? ''];
  const times: Amount | undefined = word === undefined ? amountOf(groups) : both(rational(word));
  const perDay = divide(ONE, daysOf(groups?.['period'] ?? groups?.['adverb'] ?? ''));
  return times && perDay && { kind: 'rate', amount: scaled(times, perDay), wholeDay: false };
}

function readLatin({ groups }: RegExpExecArray): Said | undefined {
  const first = latinRate(groups?.['first'] ?? '');
  const second = groups?.['second'] === undefined ? first : latinRate(groups['second']);
  return first && second && { kind: 'rate', amount: { low: first, high: second }, wholeDay: false };
}

function latinRate(word: string): Rational | undefined {
  const perDay = LATIN.find(([letters]) => new RegExp(`^(?:${letters})$`).test(word))?.[1];
  return perDay === undefined ? undefined : rational(perDay);
}

/** "Every 4-6 hours": the shorter interval is the higher rate. */
function readEvery({ groups }: RegExpExecArray): Said | undefined {
  const interval = groups?.['low'] === undefined ? both(ONE) : amountOf(groups);
  const unit = daysOf(groups?.['unit'] ?? 'hours');
  const high = interval && divide(ONE, multiply(interval.low, unit));
  const low = interval && divide(ONE, multiply(interval.high, unit));
  return high && low && { kind: 'rate', amount: { low, high }, wholeDay: false };
}
