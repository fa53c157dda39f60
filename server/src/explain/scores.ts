import { findScores, type Score } from '#clinical/instruments.ts';
import type { ScoreFact } from '#facts/scores.ts';
import { placed } from '#facts/sources.ts';
import { touches, type Span, type Words } from '#text/span.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { sentence } from './words.ts';

const UNITS = { points: '', percent: '%', cm: ' cm', mm: ' mm', t: ' (T-score)' } as const satisfies Record<
  Score['unit'],
  string
>;

/** The score under the cursor with its instrument, range and direction; undefined where none is. */
export function explainScore({ facts }: ReadNote, words: Words, offset: number): Explanation | undefined {
  const read = [...facts.pain.scores, ...facts.functional.instruments].find((it) =>
    it.spans.some((span) => touches(span, offset)),
  );
  const found = findScores(words.text)
    .map((it) => placed(words, it))
    .find((it) => touches(it, offset));
  const score = found ?? read?.score;
  const span: Span | undefined = found ?? read?.spans[0];
  if (score === undefined || span === undefined) return undefined;
  return {
    span: { start: span.start, end: span.end },
    answer: scoreWords(score),
    details: scoreDetails(score, read),
  };
}

/** `Neck Disability Index: 44%`. */
function scoreWords({ instrument, low, high, scale, unit, inRange }: Score): string {
  const number = low === high ? String(high) : `${low} to ${high}`;
  const of = unit === 'points' ? ` of ${scale}` : UNITS[unit];
  return `${sentence(instrument.fullName)}: ${number}${of}${inRange ? '' : ', out of its range'}`;
}

function scoreDetails({ instrument }: Score, read: ScoreFact | undefined): readonly string[] {
  const { range, percent, better, positive } = instrument;
  const points =
    range === undefined ? '' : `${range.min} to ${range.max}${percent ? ' points, or 0 to 100%' : ''}`;
  const direction = better === undefined ? '' : better === 'low' ? 'lower is better' : 'higher is better';
  const screen = positive === undefined ? [] : [`Positive from ${positive.atLeast} on (${positive.source})`];
  const date = read?.date.known === true ? [`Of ${read.date.text}`] : [];
  return [[points, direction].filter((it) => it !== '').join('; '), ...screen, ...date].filter(
    (it) => it !== '',
  );
}
