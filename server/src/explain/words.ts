import type { Interval } from '#clinical/interval.ts';
import { isoOf } from '#clinical/calendar.ts';

const LONGEST_NAME = 40;
const MOST_NAMED = 3;

/** `1 day`, `2 days`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Words of the note in one line of at most 40 characters; a surrogate pair is never cut in two. */
export function named(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const units = [...line];
  return units.length <= LONGEST_NAME
    ? line
    : `${units
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`;
}

/** The first three, and how many more there are. */
export function listed(words: readonly string[], separator = ', '): string {
  const left = words.length - MOST_NAMED;
  const shown = words.slice(0, MOST_NAMED).join(separator);
  return left > 0 ? `${shown} and ${left} more` : shown;
}

/** `2026-06-01 to 2026-07-24`; a single day once. */
export function intervalWords({ first, last }: Interval): string {
  return first === last ? isoOf(first) : `${isoOf(first)} to ${isoOf(last)}`;
}

/** `29 weeks 3 days`; `4 days` where there is no whole week. */
export function weeksWords(days: number): string {
  const weeks = Math.floor(days / 7);
  const rest = days % 7;
  if (weeks === 0) return counted(rest, 'day');
  return rest === 0 ? counted(weeks, 'week') : `${counted(weeks, 'week')} ${counted(rest, 'day')}`;
}

/** `longer than` of the parameter `longerThan`. */
export function plainName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The line with its first letter in upper case. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
