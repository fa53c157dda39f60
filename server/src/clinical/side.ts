import { fold } from '#text/fold.ts';
import { remembered } from '#text/readings.ts';
import { readWords, type Word } from './words.ts';

/** The side of the body that something is on. */
export type Side = 'left' | 'right' | 'bilateral';

/** A side at its place in a text. */
export interface SideFound {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

const SIDES: Readonly<Record<string, Side>> = {
  right: 'right',
  rt: 'right',
  r: 'right',
  left: 'left',
  lt: 'left',
  l: 'left',
  bilateral: 'bilateral',
  bilaterally: 'bilateral',
  bilat: 'bilateral',
};

/** "Right-handed", "right now", "left his job": no sides. */
const OTHER_USES = new Set(
  'handed handedness hander now away the his her their my work school home dominant'.split(' '),
);

/**
 * The sides that a text names, from left to right: words, `R`, `L`, `RT`, `LT`, `b/l`, "both sides", and the modifiers
 * `-50`, `-RT`, `-LT` of a procedure code. `L` before a digit is a level, `R/O` is "rule out". Never fails.
 */
export const findSides = remembered(sidesOf);

function sidesOf(text: string): readonly SideFound[] {
  const folded = fold(text);
  const words = readWords(text);
  const sides: SideFound[] = [];
  for (let at = 0; at < words.length; at++) {
    const both = bothAt(words, at);
    const { start } = words[at]!;
    if (both > 0) {
      sides.push({ side: 'bilateral', start, end: words[at + both - 1]!.end });
      at += both - 1;
      continue;
    }
    const side = sideAt(folded, words, at);
    if (side) sides.push({ side, start, end: words[at]!.end });
  }
  return sides;
}

/** The one side of a value: right and left together are bilateral; undefined where it names none. */
export function readSide(text: string): Side | undefined {
  const sides = new Set(findSides(text).map((it) => it.side));
  if (sides.has('bilateral') || sides.size > 1) return 'bilateral';
  return [...sides][0];
}

/** How many words from here on say "both sides": `b/l`, `R/L`, "both sides", "both" as the last word, the modifier 50; 0 for none. */
function bothAt(words: readonly Word[], at: number): number {
  const [{ key }, next] = [words[at]!, words[at + 1]];
  if (!next) return key === 'both' ? 1 : 0;
  if (key === 'b' && next.key === 'l' && next.join === 'slash') return 2;
  if (key === 'both' && /^sides?$/.test(next.key)) return 2;
  if (/^(?:modifier|mod)$/.test(key) && next.key === '50') return 2;
  return /^\d{4}[0-9t]$/.test(key) && next.key === '50' && next.join === 'hyphen' ? 2 : 0;
}

function sideAt(folded: string, words: readonly Word[], at: number): Side | undefined {
  const word = words[at]!;
  const side = SIDES[word.key];
  const next = words[at + 1];
  if (!side || (next && next.join !== 'apart' && OTHER_USES.has(next.key))) return undefined;
  if (word.key.length > 1) return side;
  if (folded.charAt(word.start - 1) === "'" || isPartOfMore(word, words[at - 1], next)) return undefined;
  return next && word.key === 'l' && next.join !== 'apart' && /^\d/.test(next.key) ? undefined : side;
}

/** A single letter joined to others by a slash is a side only in `R/L`: not in `R/O`, `mL/L`. */
function isPartOfMore(word: Word, previous: Word | undefined, next: Word | undefined): boolean {
  const isJoined = (one: Word | undefined, join: Word | undefined) =>
    (join?.join === 'slash' || join?.join === 'hyphen') &&
    one !== undefined &&
    !SIDES[one.key] &&
    !/^(?:sided?$|\d)/.test(one.key);
  return isJoined(previous, word) || isJoined(next, next);
}
