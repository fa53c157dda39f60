import { add, rational, rationalOf, type Rational } from './rational.ts';

const ONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const FRACTIONS: Readonly<Record<string, Rational>> = {
  '½': rational(1, 2),
  '¼': rational(1, 4),
  '¾': rational(3, 4),
  '⅓': rational(1, 3),
  '⅔': rational(2, 3),
};

const WORD_VALUES = new Map<string, number>([
  ...ONES.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const TEENS_FIRST = ONES.toReversed().join('|');

/** Pattern of a number in words, one to ninety-nine, over folded text. */
export const NUMBER_WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${TEENS_FIRST})(?![a-z])`;

/** Pattern of a decimal numeral of at most six digits before the point, over folded text. */
export const NUMERAL = String.raw`(?:\d{1,3}(?:,\d{3}){1,2}(?:\.\d{1,4})?|\d{1,6}(?:\.\d{1,4})?|\.\d{1,4})(?!\d)`;

const SIGN = `[${Object.keys(FRACTIONS).join('')}]`;
const SLASHED = String.raw`(?:1/2|1/3|2/3|1/4|3/4)(?![\d/.])`;
const HALF_WORD = '(?:one[- ])?half(?: an?| of an?)?(?![a-z])';

/**
 * Pattern of any number that a clinician writes for a count: numerals, words, halves. Signs and fractions come first,
 * since a numeral is the beginning of `1 1/2`.
 */
export const ANY_NUMBER =
  `(?:\\d{1,3}(?: |-| and )?${SIGN}|${SIGN}|\\d{1,3}(?: |-| and )${SLASHED}|${SLASHED}` +
  `|(?:${NUMBER_WORD}|\\d{1,3}) and (?:a |one[- ])half(?![a-z])|${HALF_WORD}|${NUMERAL}|${NUMBER_WORD})`;

const MIXED = new RegExp(`^(.+?)(?: and |[ -])?(${SIGN}|${SLASHED}|(?:a |one[- ])half)$`);

/** The value of what `ANY_NUMBER` matched; undefined for any other text. */
export function numberOf(text: string): Rational | undefined {
  const single = simpleNumber(text);
  if (single) return single;
  const mixed = MIXED.exec(text);
  const whole = simpleNumber(mixed?.[1] ?? '');
  const part = simpleNumber(mixed?.[2] ?? '');
  return whole && part && add(whole, part);
}

function simpleNumber(text: string): Rational | undefined {
  const sign = FRACTIONS[text];
  if (sign) return sign;
  const slashed = /^(\d)\/(\d)$/.exec(text);
  if (slashed) return slashed[2] === '0' ? undefined : rational(Number(slashed[1]), Number(slashed[2]));
  if (/^(?:a |one[- ])?half(?: an?| of an?)?$/.test(text)) return rational(1, 2);
  const words = text.split(/[- ]/);
  const values = words.map((word) => WORD_VALUES.get(word));
  if (values.every((value) => value !== undefined)) return rational(values.reduce((sum, it) => sum + it, 0));
  return rationalOf(text.replaceAll(',', ''));
}
