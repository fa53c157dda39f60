/** The unit of a score; `t` is a T-score (mean 50, standard deviation 10). */
export type ScoreUnit = 'points' | 'percent' | 'cm' | 'mm' | 't';

/** A score's number as written. */
export interface ScoreNumber {
  readonly low: number;
  readonly high: number;
  /** The maximum where it is written: the 10 of 7/10. */
  readonly of: number | undefined;
  readonly unit: ScoreUnit;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,2})?`;
const OF = String.raw`\s?(?:/|out of|of(?: a possible)?)\s?(\d{1,3}|ten)`;
const UNIT = String.raw`\s?(%|percent\b|mm\b|cm\b|points?\b|pts\b)`;
const RANGE = String.raw`(?:\s?(?:-|to)\s?(${NUMBER}))?`;
const SCORE = scorePattern(RANGE);
const ONE_SCORE = scorePattern('()');
const DATE = /(?:\(?(?:on\s)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4})\)?)/y;
const MARKS = /[\s:=(,~-]{0,6}/y;
const LINK =
  /(?:raw|total|t-?score|t|scores?|scored|scoring|was|is|of|at|today|currently|current|rating|rated|now|index|on|average|avg|worst|initial|baseline|improved|decreased|increased|worsened|dropped|fell|rose|changed|went|from|intensity|pain|about|approximately)(?![a-z0-9])/y;
const IN_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const RATED = `${NUMBER}|(?<![a-z])(?:${IN_WORDS.join('|')})`;
/** What else is rated from 0 to 10, right before its rating. Source: general usage, no published list. */
const OTHER_RATING =
  /\b(?:sedation|nausea|anxiety|fatigue|stress|mood|satisfaction|itching|pruritus|drowsiness|sleep quality)(?: (?:score|level|scale|rating|is|was|of|at)){0,3}[\s:=]{0,3}$/;
const RATING = new RegExp(
  String.raw`(?<![\d.,/]|\d-)(${RATED})(?:\s?(?:-|to)\s?(${RATED}))?\s?(?:/|out of|on a scale of)\s?(?:10|ten)(?![\d/]|\.\d|-\d|\s?(?:mg|mcg|ml|visits?|sessions?|treatments?|appointments?)\b)`,
  'g',
);
const NO_SCORE =
  /\s?(?:mg|mcg|ml|visits?|sessions?|treatments?|weeks?|months?|days?|years?|yrs?|hours?|times|items?)\b/y;
const NEXT = /\s?(?:to|->)\s?/y;

const MOST_LINKS = 6;

function scorePattern(range: string): RegExp {
  return new RegExp(
    String.raw`(${NUMBER})(?:\s?%)?${range}(?:${OF}(?![\d/])|${UNIT})?(?!\d|\.\d|[/-]\d)`,
    'y',
  );
}

/**
 * The number that stands behind an instrument's name, past a colon, a date in brackets and words such as "score of";
 * two for "from 52% to 44%"; none where something else follows.
 */
export function readScoreAfter(folded: string, from: number): ScoreNumber[] {
  let at = from;
  let isChange = false;
  for (let links = 0; links < MOST_LINKS; links++) {
    at = past(MARKS, folded, at);
    const after = Math.max(past(DATE, folded, at), past(LINK, folded, at));
    isChange ||= folded.slice(at, after) === 'from';
    if (after === at) break;
    at = after;
  }
  const first = (isChange && readNumber(folded, at, ONE_SCORE)) || readNumber(folded, at, SCORE);
  const next = first && isChange ? past(NEXT, folded, first.end) : 0;
  const second = first && next > first.end ? readNumber(folded, next, ONE_SCORE) : undefined;
  return [first, second].filter((it) => it !== undefined);
}

function readNumber(folded: string, at: number, pattern: RegExp): ScoreNumber | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(folded);
  if (!match || past(NO_SCORE, folded, at + match[0].length) > at + match[0].length) return undefined;
  const [low, high] = ends(match);
  const of = match[3] === undefined ? undefined : match[3] === 'ten' ? 10 : Number(match[3]);
  const hasPercent = match[0].includes('%') || match[4] === 'percent';
  return {
    low,
    high,
    of,
    unit: hasPercent ? 'percent' : unitOf(match[4]),
    start: at,
    end: at + match[0].length,
  };
}

/** The ends of a range in order, whichever was written first. */
function ends(match: RegExpExecArray): [number, number] {
  const first = numberIn(match[1] ?? '');
  const second = match[2] ? numberIn(match[2]) : first;
  return [Math.min(first, second), Math.max(first, second)];
}

function numberIn(written: string): number {
  const word = IN_WORDS.indexOf(written);
  return word < 0 ? Number(written) : word;
}

function unitOf(written: string | undefined): ScoreUnit {
  return written === 'mm' || written === 'cm' ? written : 'points';
}

/** The bare ratings of a stretch of text: 7/10, 6-8/10, "seven out of 10"; not those of something named: "sedation 2/10". */
export function readRatings(folded: string, from: number, to: number): ScoreNumber[] {
  return [...folded.slice(from, to).matchAll(RATING)].flatMap((match) => {
    const [low, high] = ends(match);
    const start = from + match.index;
    if (OTHER_RATING.test(folded.slice(Math.max(from, start - 40), start))) return [];
    return { low, high, of: 10, unit: 'points', start, end: start + match[0].length };
  });
}

function past(pattern: RegExp, folded: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(folded) ? pattern.lastIndex : at;
}
