import { VERTEBRAE } from './joints.ts';
import type { Word } from './words.ts';

/** A text with its folded form (same length) and its words. */
export interface WordedText {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly Word[];
}

/** Vertebrae written as one unit: `C4`, `C4-5`, `L5S1`, `C4 to C6`. Names need not exist: `C9` is one too. */
export interface VertebraChain {
  readonly names: readonly string[];
  /** Indices of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** Joined by a slash only, as heart sounds and MRI sequences are: `S1/S2`, `T1/T2`. */
  readonly slashed: boolean;
}

interface Step {
  readonly names: readonly string[];
  readonly last: number;
}

const SINGLE = /^([ctls])([1-9]\d{0,3}|0)$/;
const DOUBLE = /^([ctls])(\d{1,2})([ctls])(\d{1,2})$/;
const NUMBER = /^[1-9]\d?$/;
const RANGE_WORDS = new Set(['to', 'through', 'thru']);
const MRI_WORDS = new Set(
  'weighted signal hyperintense hyperintensity hypointense image images sequence sequences flair stir w'.split(
    ' ',
  ),
);

/** The chain that begins at a word; undefined where none does, as at an ICD code (`C34.9`) or an MRI sequence. */
export function chainAt(source: WordedText, first: number): VertebraChain | undefined {
  const start = namesAt(source, first);
  if (!start || isDecimal(source, start.last)) return undefined;
  const names = [...start.names];
  let last = start.last;
  let slashed = false;
  let hyphened = false;
  for (;;) {
    const mark = markAfter(source, last);
    if (mark === '/' && hyphened) break;
    const next = mark && nextNames(source, last, mark, names);
    if (!next) break;
    names.push(...next.names);
    last = next.last;
    slashed ||= mark === '/';
    hyphened ||= mark === '-';
  }
  const isMri =
    names.every((it) => it === 'T1' || it === 'T2') && MRI_WORDS.has(source.words[last + 1]?.key ?? '');
  return isMri ? undefined : { names, first, last, slashed: slashed && !hyphened };
}

/** The next vertebra's name by number alone: 5 after C4 is C5, 1 after C7, T12 and L5 the first of the next region. */
export function nameByNumber(previous: string, number: string): string {
  const wraps: Record<string, string> = { C7: 'T1', T12: 'L1', L5: 'S1' };
  return (number === '1' ? wraps[previous] : undefined) ?? `${previous.charAt(0)}${number}`;
}

/** Whether a word is the number of a vertebra rather than of something else (`4-5 %`, `5/5`, `4.5`). */
export function isPlainNumber({ folded, words }: WordedText, at: number): boolean {
  const word = words[at];
  if (!word || !NUMBER.test(word.key)) return false;
  const next = folded.charAt(word.end);
  if (next === '/') return /^\/(?:\d{1,2}-\d|[ctls]\d)/.test(folded.slice(word.end, word.end + 5));
  return next !== '%' && !(next === '.' && /\d/.test(folded.charAt(word.end + 1)));
}

/** A number from 20 on is nothing that a vertebra could be mistaken for. */
function isNearlyVertebra(name: string): boolean {
  return Number(name.slice(1)) < 20;
}

function namesAt(source: WordedText, at: number): Step | undefined {
  const word = source.words[at];
  if (!word) return undefined;
  const double = DOUBLE.exec(word.key);
  if (double) return { names: [nameOf(double[1]!, double[2]!), nameOf(double[3]!, double[4]!)], last: at };
  const single = SINGLE.exec(word.key);
  if (single) {
    const names = namesIn(single[1]!.toUpperCase(), single[2]!);
    return names && { names, last: at };
  }
  return spacedName(source, at);
}

function nameOf(letter: string, digits: string): string {
  return `${letter.toUpperCase()}${Number(digits)}`;
}

/** `C4` is one vertebra, `C45` two neighbours written without a hyphen. */
function namesIn(letter: string, digits: string): string[] | undefined {
  const name = `${letter}${digits}`;
  if (VERTEBRAE.includes(name)) return [name];
  for (let cut = 1; cut < digits.length; cut++) {
    const upper = `${letter}${digits.slice(0, cut)}`;
    const lower = nameByNumber(upper, digits.slice(cut));
    const index = VERTEBRAE.indexOf(upper);
    if (index >= 0 && letter !== 'S' && VERTEBRAE[index + 1] === lower) return [upper, lower];
  }
  return isNearlyVertebra(name) ? [name] : undefined;
}

/** `C 4-5`: a capital letter alone, then a number that goes on with a hyphen or slash. */
function spacedName(source: WordedText, at: number): Step | undefined {
  const { text, words } = source;
  const [letter, number] = [words[at]!, words[at + 1]];
  if (!/^[CTLS]$/.test(text.slice(letter.start, letter.end)) || !number || number.join !== 'blank')
    return undefined;
  const mark = markAfter(source, at + 1);
  const isPair = (mark === '-' || mark === '/') && /^(?:\d{1,2}|[ctls]\d?)$/.test(words[at + 2]?.key ?? '');
  if (!isPair || !NUMBER.test(number.key)) return undefined;
  return { names: [nameOf(letter.key, number.key)], last: at + 1 };
}

/** What joins a vertebra to the next: a hyphen, a slash, or a word for "to". */
function markAfter({ folded, words }: WordedText, at: number): '-' | '/' | 'to' | undefined {
  const [word, next] = [words[at]!, words[at + 1]];
  if (!next || next.start - word.end > 5) return undefined;
  const between = folded.slice(word.end, next.start).trim();
  if (between === '-' || between === '/') return between;
  return between === '' && RANGE_WORDS.has(next.key) ? 'to' : undefined;
}

function nextNames(
  source: WordedText,
  last: number,
  mark: string,
  names: readonly string[],
): Step | undefined {
  if (mark === 'to') return namesAt(source, last + 2);
  const written = namesAt(source, last + 1);
  if (written) return written;
  const { words } = source;
  const isTight = words[last + 1]!.start - words[last]!.end === 1;
  if (!isPlainNumber(source, last + 1) || (!isTight && names.length > 1)) return undefined;
  const name = nameByNumber(names.at(-1)!, words[last + 1]!.key);
  const isLevel = VERTEBRAE.includes(name) || (names.length === 1 && isNearlyVertebra(name));
  return isLevel ? { names: [name], last: last + 1 } : undefined;
}

function isDecimal({ folded, words }: WordedText, at: number): boolean {
  const { end } = words[at]!;
  return folded.charAt(end) === '.' && /[a-z0-9]/.test(folded.charAt(end + 1));
}
