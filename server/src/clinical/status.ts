import { remembered } from '#text/readings.ts';
import { findSides, type Side } from './side.ts';
import { STATUS_FILLERS, STATUS_WORDS } from './status-words.ts';
import { findTermsIn, type TermHit } from './terms.ts';
import { readWords, type Word } from './words.ts';

/** What a status word says. */
export type StatusKind = 'present' | 'absent' | 'unclear';

/** One of several statements of a value: the `negative left` of "positive right, negative left". */
export interface StatusPart {
  readonly kind: StatusKind;
  readonly side: Side | undefined;
  readonly start: number;
  readonly end: number;
}

/** What the value of a status field says. */
export interface Status {
  readonly kind: StatusKind;
  /** Where its word stands; an empty span at the value's beginning where it has none. */
  readonly start: number;
  readonly end: number;
  /** The value says that it has resolved. */
  readonly resolved: boolean;
  /** It is unclear since it is in doubt ("possible", "equivocal"), and not since nobody looked. */
  readonly doubtful: boolean;
  /** What follows the word: the finding of "no facet tenderness". */
  readonly rest: { readonly start: number; readonly end: number };
  /** Each part, between commas, semicolons, "and" and "but", that begins with a status word of its own. */
  readonly parts: readonly StatusPart[];
}

/**
 * The status at the beginning of a value, after a subject, a side or a degree ("patient denies", "mildly positive"),
 * else at its end ("numbness denied"). Of parts that differ, present decides. A value without a status word, and "not
 * tested", "unknown" and their like, are unclear. "Resolved" alone is absent; "present, resolved" is present and
 * resolved. Never fails.
 */
export const readStatus = remembered(statusOf);

function statusOf(value: string): Status {
  const words = readWords(value);
  const hits = readHits(value, words);
  const resolved = hits.some((it) => it.concept === 'resolved');
  const leading = hits.find((it, index) => isLeading(words, it, hits[index - 1]));
  const opening = hits.flatMap((it) => openingOf(value, words, it) ?? []);
  const present = opening.find((it) => kindOf(it.hit) === 'present')?.hit;
  const own = leading ? (present ?? leading) : trailing(value, hits);
  const parts = opening.map((it, index) => partOf(value, it, opening[index + 1]?.start ?? value.length));
  if (!own)
    return {
      kind: 'unclear',
      start: 0,
      end: 0,
      resolved,
      doubtful: false,
      rest: { start: 0, end: value.length },
      parts,
    };
  const { start, end } = own;
  const doubtful = own.concept === 'doubtful';
  return {
    kind: kindOf(own),
    start,
    end,
    resolved,
    doubtful,
    rest: { start: end, end: value.length },
    parts,
  };
}

/** Status words, and the signs (+), (-), + and - at the value's beginning. */
function readHits(value: string, words: readonly Word[]): TermHit[] {
  const hits = findTermsIn(value, words, STATUS_WORDS);
  const sign = /^\s{0,8}\(?([+\-\u2212\u2013])(?:ve\b|\)|\s|$)/i.exec(value);
  if (!sign) return hits;
  const start = sign[0].search(/\S/);
  const concept = sign[1] === '+' ? 'present' : 'absent';
  return [{ concept, term: sign[1]!, start, end: sign[0].trimEnd().length }, ...hits];
}

function kindOf({ concept }: TermHit): StatusKind {
  if (concept === 'present' || concept === 'absent') return concept;
  return concept === 'resolved' ? 'absent' : 'unclear';
}

/** Whether only fillers and unbroken blanks stand before the word. */
function isLeading(words: readonly Word[], hit: TermHit, previous: TermHit | undefined): boolean {
  if (previous) return false;
  for (const word of words) {
    if (word.start >= hit.start) return true;
    if (!STATUS_FILLERS.has(word.key)) return false;
  }
  return true;
}

/** The last status word where nothing but punctuation follows it. */
function trailing(value: string, hits: readonly TermHit[]): TermHit | undefined {
  const last = hits.at(-1);
  return last && /^[\s.!)]*$/.test(value.slice(last.end)) ? last : undefined;
}

/** A status word that opens a part, and where the part begins, with its fillers: the `left` of "left negative". */
interface Opening {
  readonly hit: TermHit;
  readonly start: number;
}

function partOf(value: string, { hit, start }: Opening, next: number): StatusPart {
  const end = trimmedEnd(value, hit.end, next);
  return { kind: kindOf(hit), side: findSides(value.slice(start, end))[0]?.side, start, end };
}

/** A part begins at the value's beginning, after a break, and after "and" or "but". */
function openingOf(value: string, words: readonly Word[], hit: TermHit): Opening | undefined {
  if (hit.concept === 'resolved') return undefined;
  let at = wordAt(words, hit.start);
  let isOpen = at === 0 || isBroken(value, words[at - 1]!, words[at]);
  while (!isOpen && STATUS_FILLERS.has(words[at - 1]!.key)) {
    at--;
    isOpen = at === 0 || isBroken(value, words[at - 1]!, words[at]);
  }
  const previous = words[at - 1]?.key;
  if (!isOpen && previous !== 'and' && previous !== 'but') return undefined;
  return { hit, start: Math.min(hit.start, words[at]?.start ?? hit.start) };
}

/** The index of the first word that starts at or after a place, by halving. */
function wordAt(words: readonly Word[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBroken(value: string, one: Word, other: Word | undefined): boolean {
  return other === undefined || /[,;:.\n]/.test(value.slice(one.end, other.start));
}

/** Without the punctuation, "and" and "but" before the next part. */
function trimmedEnd(value: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,;:.]/.test(value.charAt(end - 1))) end--;
  return end;
}
