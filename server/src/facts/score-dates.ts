import type { Day } from '#clinical/calendar.ts';
import type { ScoreFact } from './scores.ts';

/** The most scores of which every two are surely of different days. */
export function surelyDifferentDates(scores: readonly ScoreFact[]): number {
  const dated = scores.flatMap((it) => intervalOf(it) ?? []);
  let count = 0;
  let last = -Infinity;
  for (const { first, last: end } of dated.toSorted((one, other) => one.last - other.last)) {
    if (first <= last) continue;
    count++;
    last = end;
  }
  // Scores without any day are all of the date of the note, which is one day.
  return count === 0 && scores.length > 0 ? 1 : count;
}

/** Those that no other is surely later than; a score without a date that can be read stays. */
export function latestScores(scores: readonly ScoreFact[]): ScoreFact[] {
  const begins = scores.flatMap((it) => intervalOf(it)?.first ?? []);
  const last = begins.reduce((latest, it) => Math.max(latest, it), -Infinity);
  return scores.filter((it) => (intervalOf(it)?.last ?? Infinity) >= last);
}

/** How many different days the scores can be of: an imprecise or unreadable date may be any other. */
export function mostDifferentDates(scores: readonly ScoreFact[]): number {
  const intervals = scores.map(intervalOf);
  const days = new Set(intervals.flatMap((it) => (it && it.first === it.last ? [it.first] : [])));
  const imprecise = intervals.filter((it) => it && it.first < it.last).length;
  const unread = scores.filter((it, index) => !intervals[index] && it.date.documented).length;
  const undated = scores.some((it, index) => !intervals[index] && !it.date.documented) ? 1 : 0;
  return days.size + imprecise + unread + undated;
}

function intervalOf({
  earliest,
  latest,
}: ScoreFact): { readonly first: Day; readonly last: Day } | undefined {
  return earliest === undefined || latest === undefined ? undefined : { first: earliest, last: latest };
}
