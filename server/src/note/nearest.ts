import { editDistance } from '#text/nearest.ts';
import { nameKey } from './words.ts';

/** A name that a label can be a misspelling of. */
export interface Term {
  /** As the dictionary writes it. */
  readonly written: string;
  /** As it is compared. */
  readonly key: string;
  /** One bit for each letter and digit in the key. */
  readonly mask: number;
}

/** The name, ready to be compared with many labels. */
export function termOf(written: string): Term {
  const key = nameKey(written);
  return { written, key, mask: maskOf(key) };
}

/**
 * The term within edit distance 2 of the key, 1 for a key of up to five letters: the nearest, of several the first.
 * Undefined when there is none, for keys of fewer than three letters, and for keys longer than any term is.
 */
export function nearestTerm(key: string, terms: readonly Term[]): Term | undefined {
  if (key.length < SHORTEST || key.length > LONGEST) return undefined;
  const most = key.length <= 5 ? 1 : 2;
  const mask = maskOf(key);
  let nearest: Term | undefined;
  let least = most + 1;
  for (const term of terms) {
    if (Math.abs(term.key.length - key.length) >= least) continue;
    if (bits(mask ^ term.mask) > 2 * most) continue;
    const distance = editDistance(key, term.key);
    if (distance >= least) continue;
    nearest = term;
    least = distance;
  }
  return nearest;
}

const SHORTEST = 3;
const LONGEST = 40;

/** One edit changes at most two bits, so keys whose masks differ in more need not be compared letter by letter. */
function maskOf(key: string): number {
  let mask = 0;
  for (let at = 0; at < key.length; at++) mask |= 1 << (key.charCodeAt(at) & 31);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
