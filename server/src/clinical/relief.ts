import { fold } from '#text/fold.ts';
import { remembered } from '#text/readings.ts';

/** How exactly a percentage is stated; `under` covers "less than" and "up to". */
export type PercentQualifier = 'exact' | 'about' | 'over' | 'at-least' | 'under';

/** A percentage or a range of them at its place in a text. */
export interface PercentReading {
  readonly low: number;
  readonly high: number;
  readonly qualifier: PercentQualifier;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,2})?`;
const UNIT = String.raw`\s?(?:%|percent\b|pct\b|per cent\b)`;
const PERCENT = new RegExp(
  String.raw`(?<![\d.,/])(${NUMBER})(?:${UNIT})?(?:\s?(?:-|to|and)\s?(${NUMBER}))?(\s?\+)?${UNIT}(\s?\+|\s(?:or|and)\s(?:more|better|greater|above)\b)?`,
  'g',
);

const BEFORE: readonly (readonly [RegExp, PercentQualifier])[] = [
  [
    /(?:>=|≥|at least|(?:greater|more) than or equal to|equal to or (?:greater|more) than|no less than|not less than|minimum of|a minimum of)\s{0,2}$/,
    'at-least',
  ],
  [
    /(?:<=|≤|<|less than or equal to|less than|under|below|up to|at most|no more than|not more than|nearly|almost|fewer than|short of|(?:\b(?:not|never|no)|n't)(?: (?:quite|over|above|exceed|exceeding|greater than|better than|reach|achieve|attain))?)\s{0,2}$/,
    'under',
  ],
  [
    /(?:>|more than|greater than|over|above|exceeding|exceeds|exceeded|better than|in excess of)\s{0,2}$/,
    'over',
  ],
  [
    /(?:~|≈|about|approximately|approx\.?|around|roughly|some|circa|ca\.?|estimated at|estimated)\s{0,2}$/,
    'about',
  ],
];

const LONGEST_QUALIFIER = 32;

/**
 * The percentages of a text, from left to right: `80%`, "50-75 percent", "about 50 %", "more than 50%", "50% or more".
 * A range has two ends, all else one (low and high the same). Never fails.
 */
export const readPercent = remembered(percentsOf);

function percentsOf(text: string): readonly PercentReading[] {
  const folded = fold(text);
  return [...folded.matchAll(PERCENT)].map((match) => {
    const first = Number(match[1]);
    const second = match[2] === undefined ? first : Number(match[2]);
    const isOrMore = match[3] !== undefined || match[4] !== undefined;
    const before = folded.slice(Math.max(0, match.index - LONGEST_QUALIFIER), match.index);
    return {
      low: Math.min(first, second),
      high: Math.max(first, second),
      qualifier: isMissed(folded, match.index + match[0].length)
        ? 'under'
        : isOrMore
          ? 'at-least'
          : qualifierOf(before),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** "80% not achieved", "60% relief was not reached". */
function isMissed(folded: string, end: number): boolean {
  return /^ ?(?:(?:pain )?(?:relief|reduction|improvement) )?(?:was |were |is |has been )?(?:not|never) (?:been )?(?:achieved|reached|attained|met|obtained)\b/.test(
    folded.slice(end, end + 56),
  );
}

function qualifierOf(before: string): PercentQualifier {
  return BEFORE.find(([words]) => words.test(before))?.[1] ?? 'exact';
}

/**
 * Whether a percentage is more than the limit, strictly: exactly or about the limit is not; "more than" the limit is;
 * "at least" the limit cannot be told, nor can "less than" something above it; a range counts by its lower end. More
 * than 100 % is unreadable, since no relief is.
 */
export function exceeds(reading: PercentReading, limit: number): 'yes' | 'no' | 'unreadable' {
  const { low, high, qualifier } = reading;
  if (high > 100) return 'unreadable';
  switch (qualifier) {
    case 'exact':
    case 'about':
      return low > limit ? 'yes' : 'no';
    case 'over':
      return low >= limit ? 'yes' : 'unreadable';
    case 'at-least':
      return low > limit ? 'yes' : 'unreadable';
    case 'under':
      return high <= limit ? 'no' : 'unreadable';
  }
}
