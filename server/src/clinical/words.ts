import { fold } from '#text/fold.ts';
import { remembered } from '#text/readings.ts';

/** How a word is joined to the one before it: two words of one term may be joined by a blank, a hyphen or a slash. */
export type Join = 'start' | 'blank' | 'hyphen' | 'slash' | 'apart';

/** A word of a text; `key` is its form for matching (lower case, without a possessive, `P.T.` as `pt`). */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly join: Join;
}

const LONGEST_ABBREVIATION = 6;
const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

/** The words of a text from left to right: runs of letters and digits. Never fails; linear in the text's length. */
export const readWords = remembered(wordsOf);

/** As `readWords`, for words that are no note's: those of a word list. */
export function wordsOf(text: string): readonly Word[] {
  const folded = fold(text);
  const words: Word[] = [];
  for (const match of folded.matchAll(WORD)) {
    const key = match[0].endsWith("'s") ? match[0].slice(0, -2) : match[0];
    const previous = words.at(-1);
    const from = previous?.end ?? 0;
    const end = match.index + match[0].length;
    if (previous && isAbbreviated(previous, key, folded.slice(from, match.index))) {
      words[words.length - 1] = { ...previous, key: previous.key + key, end };
      continue;
    }
    const join = previous ? joinOf(folded, from, match.index) : 'start';
    words.push({ key, start: match.index, end, join });
  }
  return words;
}

/** Letters with a dot after each are one word: `P.T.`, `T.E.N.S.`. */
function isAbbreviated(previous: Word, key: string, between: string): boolean {
  const letters = previous.key.length;
  if (between !== '.' || key.length !== 1 || letters > LONGEST_ABBREVIATION || isDigit(key)) return false;
  return previous.end - previous.start === 2 * letters - 1 && !isDigit(previous.key);
}

function isDigit(key: string): boolean {
  return key >= '0' && key <= '9\uFFFF';
}

/** A hyphen with blanks on both sides is punctuation, and so is an empty line. */
function joinOf(folded: string, start: number, end: number): Join {
  let mark = '';
  let lines = 0;
  for (let at = start; at < end; at++) {
    const character = folded.charAt(at);
    if (character === '\n') lines++;
    if (character === ' ' || character === '\n' || character === '\r') continue;
    if (mark || (character !== '-' && character !== '/')) return 'apart';
    mark = character;
  }
  if (!mark) return lines < 2 ? 'blank' : 'apart';
  if (lines > 0) return 'apart';
  if (mark === '/') return 'slash';
  return folded.charAt(start) === '-' || folded.charAt(end - 1) === '-' ? 'hyphen' : 'apart';
}
