import type { DrugForm } from './drug.ts';
import { compare, divide, multiply, rational, type Rational } from './rational.ts';
import { rule, type Amount, type Rule } from './sig-tokens.ts';
import { ANY_NUMBER, NUMBER_WORD, numberOf, NUMERAL } from './word-numbers.ts';

/** Stands for every character of a drug's name, which is hidden before a direction is read. */
export const HIDDEN_NAME = '\u0001';
/** Stands for every character of a date. */
export const HIDDEN_DATE = '\u0002';

const END = '(?![a-z0-9])\\.?(?!\\d)';
const MICROGRAM = '(?:mcgs?|ug|µg|μg|micrograms?)';
const MASS = `(?:mgs?|milligrams?|${MICROGRAM}|g|gms?|grams?)`;
const ML = '(?:mls?|ccs?|milliliters?)';
const VOLUME = `(?:${ML}|tsps?|teaspoons?(?:ful)?|tbsps?|tablespoons?(?:ful)?)`;

/** Pattern of a number or a range of two, with the groups `low` and `high`; "3 (three)" is one number. */
export const RANGE = `(?<low>${ANY_NUMBER})(?:(?: ?- ?| to | or |-to-)(?<high>${ANY_NUMBER}))?(?: ?\\(${NUMBER_WORD}\\))?`;

/** Source: general usage, no published list. */
const FORMS: readonly (readonly [DrugForm, string])[] = [
  ['tablet', 'tab(?:let)?s?|caps?|capsules?|caplets?|pills?|doses?|units?'],
  ['patch', 'patch(?:es)?'],
  ['transmucosal', 'films?|strips?|lozenges?|lollipops?|troches?|sprays?'],
  ['rectal', 'suppositor(?:y|ies)'],
];
const COUNTED_FORM = FORMS.map(([, words]) => words).join('|');
const COUNTED = `(?<form>${COUNTED_FORM})`;

/** The amounts of a direction; longer forms stand before those that begin like them. */
export const AMOUNT_RULES: readonly Rule[] = [
  rule(
    `by ${NUMERAL} ?(?:${MASS}|tab(?:let)?s?|%)(?: (?:each|every|per|a) (?:${NUMERAL} )?[a-z]{3,9}| (?:dai|week|month)ly)?${END}`,
    { kind: 'noise' },
  ),
  rule(`(?:at )?\\d{1,2}(?::\\d\\d)? ?(?<half>[ap])\\.?m${END}`, ({ groups }) => ({
    kind: 'time',
    time: groups?.['half'] === 'a' ? 'morning' : 'evening',
  })),
  rule(`${RANGE} ?(?<unit>${MICROGRAM}|mg) ?(?:/|per|an) ?(?:h|hr|hour)s?${END}`, readPerHour),
  rule(
    `(?<mass>${NUMERAL}) ?(?<unit>${MASS}) ?(?:/|per|in|each) ?(?<volume>${NUMERAL})? ?${ML}${END}`,
    readConcentration,
  ),
  rule(
    `(?<first>${NUMERAL}) ?(?<unit>mg)?(?: ?${HIDDEN_NAME}{1,60})?(?<joint> ?/ ?|-| per )(?:${HIDDEN_NAME}{1,60} ?)?` +
      `(?<rest>${NUMERAL}(?:[-/]${NUMERAL}){0,3}) ?(?<lastUnit>mg(?![a-z]))?(?<inVolume> ?(?:per|/|in) ?(?<volume>${NUMERAL})? ?${ML})?(?![a-z\\d/])`,
    readStrengths,
  ),
  rule(
    `(?<low>${NUMERAL}) ?(?<lowUnit>${MASS})(?: ?- ?| to | or )(?<high>${NUMERAL}) ?(?<unit>${MASS})${END}`,
    readMass,
  ),
  rule(`${RANGE} ?-?(?<unit>${MASS})${END}`, readMass),
  rule(`${RANGE} ?(?<unit>${VOLUME})${END}`, readVolume),
  rule(`${RANGE} ?-?(?:more |whole )?${COUNTED}${END}`, readCount),
  rule(`an? ${COUNTED}${END}`, ({ groups }) => ({
    kind: 'count',
    amount: both(rational(1)),
    form: formOf(groups?.['form']),
  })),
  rule(`x ?(?<low>${ANY_NUMBER})(?<high>)?(?: patch(?:es)?)?(?![\\w%/])`, readCount),
  rule(`${RANGE} ?x ?(?=\\d)`, readCount),
  rule(`${RANGE}(?![\\w%:]|/(?! ?(?:day|d)(?![a-z0-9]))|[.,]\\d)`, ({ groups }) => {
    const amount = amountOf(groups);
    return amount && { kind: 'bare', amount };
  }),
  ...FORMS.map(([form, words]) => rule(`(?:${words})${END}`, { kind: 'form' as const, form })),
  rule(`(?:elixir|solution|soln|liquid|syrup|suspension|concentrate)${END}`, {
    kind: 'form',
    form: 'liquid',
  }),
];

type Groups = Readonly<Record<string, string | undefined>> | undefined;

/** The numbers of the groups `low` and `high`, in ascending order; undefined where they are none. */
export function amountOf(groups: Groups): Amount | undefined {
  const low = numberOf(groups?.['low'] ?? '');
  const high = groups?.['high'] ? numberOf(groups['high']) : low;
  if (!low || !high) return undefined;
  return compare(low, high) <= 0 ? { low, high } : { low: high, high: low };
}

/** The amount whose two ends are the same number. */
export function both(value: Rational): Amount {
  return { low: value, high: value };
}

/** The amount, each end times the factor. */
export function scaled({ low, high }: Amount, factor: Rational): Amount {
  return { low: multiply(low, factor), high: multiply(high, factor) };
}

/** How many mg one of the written unit is. */
export function mgPer(unit: string): Rational {
  if (unit.startsWith('mg') || unit.startsWith('milli')) return rational(1);
  return unit.startsWith('g') ? rational(1000) : rational(1, 1000);
}

function readMass({ groups }: RegExpExecArray): ReturnType<Rule['read']> {
  const unit = groups?.['unit'] ?? '';
  const low = numberOf(groups?.['low'] ?? '');
  const high = groups?.['high'] ? numberOf(groups['high']) : low;
  if (!low || !high) return undefined;
  const amount = {
    low: multiply(low, mgPer(groups?.['lowUnit'] ?? unit)),
    high: multiply(high, mgPer(unit)),
  };
  const micrograms = compare(mgPer(unit), rational(1)) < 0;
  return {
    kind: 'mass',
    amount: compare(amount.low, amount.high) <= 0 ? amount : both(amount.high),
    micrograms,
  };
}

function readPerHour({ groups }: RegExpExecArray): ReturnType<Rule['read']> {
  const amount = amountOf(groups);
  const factor = groups?.['unit'] === 'mg' ? rational(1000) : rational(1);
  return amount && { kind: 'per-hour', micrograms: scaled(amount, factor) };
}

function readConcentration({ groups }: RegExpExecArray): ReturnType<Rule['read']> {
  const mass = numberOf(groups?.['mass'] ?? '');
  const volume = numberOf(groups?.['volume'] ?? '1');
  const perMl = mass && volume && divide(multiply(mass, mgPer(groups?.['unit'] ?? '')), volume);
  return perMl && { kind: 'concentration', mgPerMl: perMl };
}

/**
 * `10/325`: the strengths of a combination. A pair of small numbers without a unit is a score or a fraction; with a
 * hyphen it is a range unless the larger is the usual strength of a second component.
 */
function readStrengths({ groups }: RegExpExecArray): ReturnType<Rule['read']> {
  const written = [groups?.['first'] ?? '', ...(groups?.['rest'] ?? '').split(/[-/]/)];
  const values = written.flatMap((it) => numberOf(it) ?? []);
  const sorted = values.toSorted(compare);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (values.length < 2 || !least || !most) return undefined;
  const ml = groups?.['inVolume'] === undefined ? undefined : numberOf(groups['volume'] ?? '1');
  const hasUnit = groups?.['unit'] !== undefined || groups?.['lastUnit'] !== undefined;
  if (groups?.['joint'] === '-') {
    const second = compare(most, rational(200)) >= 0 && compare(least, rational(60)) <= 0;
    return second && compare(most, multiply(least, rational(5))) >= 0
      ? { kind: 'strengths', values, ml }
      : undefined;
  }
  return hasUnit || compare(most, rational(50)) >= 0 ? { kind: 'strengths', values, ml } : undefined;
}

function readVolume({ groups }: RegExpExecArray): ReturnType<Rule['read']> {
  const amount = amountOf(groups);
  const unit = groups?.['unit'] ?? '';
  const spoon = unit.startsWith('ts') || unit.startsWith('tea') ? 5 : unit.startsWith('t') ? 15 : 1;
  return amount && { kind: 'volume', amount: scaled(amount, rational(spoon)) };
}

function readCount({ groups }: RegExpExecArray): ReturnType<Rule['read']> {
  const amount = amountOf(groups);
  return amount && { kind: 'count', amount, form: formOf(groups?.['form']) };
}

function formOf(word: string | undefined): DrugForm | undefined {
  if (word === undefined || /^(?:dose|unit)/.test(word)) return undefined;
  return FORMS.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))?.[0];
}
