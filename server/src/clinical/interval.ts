import type { Day } from './calendar.ts';

/** Days from `first` to `last`, both included. One whose `last` is before its `first` holds no day. */
export interface Interval {
  readonly first: Day;
  readonly last: Day;
}

/** The days that lie in any of the intervals: sorted, disjoint, touching ones joined; reversed ones are ignored. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((it) => it.first <= it.last).sort((one, other) => one.first - other.first);
  const joined: Interval[] = [];
  for (const { first, last } of sorted) {
    const before = joined.at(-1);
    if (before && first <= before.last + 1) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, last) };
    } else {
      joined.push({ first, last });
    }
  }
  return joined;
}

/** How many days lie in any of the intervals; each day counts once. */
export function unionDays(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** The day on which the union reaches `n` days; undefined when it never does, or when `n` is below one. */
export function nthDay(intervals: readonly Interval[], n: number): Day | undefined {
  if (n < 1) return undefined;
  let missing = n;
  for (const { first, last } of union(intervals)) {
    const length = last - first + 1;
    if (missing <= length) return first + missing - 1;
    missing -= length;
  }
  return undefined;
}

/** The most days that pass between two parts of the union; zero when there is only one part. */
export function longestGap(intervals: readonly Interval[]): number {
  const parts = union(intervals);
  return parts.reduce((longest, part, index) => {
    const before = parts[index - 1];
    return before ? Math.max(longest, part.first - before.last - 1) : longest;
  }, 0);
}
