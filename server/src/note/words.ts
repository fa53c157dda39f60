import { fold } from '#text/fold.ts';
import { isBlank } from '#text/span.ts';

/**
 * A name, label or heading as it is compared: letters and digits of any case, one space for everything between them,
 * apostrophes left out, `&` as "and". Empty when there is no letter or digit.
 */
export function nameKey(name: string): string {
  const lower = name.toLowerCase();
  // Nearly every label is plain words, and every line with a colon asks.
  if (PLAIN_WORDS.test(lower) && !lower.includes('  ')) return lower.trim();
  return fold(lower)
    .replaceAll("'", '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9\u0080-\uffff]+/g, ' ')
    .trim();
}

const PLAIN_WORDS = /^[a-z0-9 ]*$/;

/** The first offset in the stretch that holds no blank; `end` when all of it is blank. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the stretch without the blanks at its end; `start` when all of it is blank. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether a word ends before this offset: the line ends here, or a blank follows. */
export function endsWord(text: string, at: number, end: number): boolean {
  return at >= end || isBlank(text.charCodeAt(at));
}
