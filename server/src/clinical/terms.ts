import { remembered } from '#text/readings.ts';
import { readWords, type Word, wordsOf } from './words.ts';

/** One concept of a word list. */
export interface LexiconEntry {
  readonly concept: string;
  /** Ways to write it. A blank also matches a hyphen; a hyphen also a blank or nothing; the last word any number. */
  readonly terms: readonly string[];
  /** Ways that count only in capital letters, since in small ones they are other words: `PT`, `PEG`. */
  readonly capitals?: readonly string[];
}

/** A word list: concepts with the ways to write them. Compiled once, for as long as the list itself is kept. */
export type Lexicon = readonly LexiconEntry[];

/** A term of a lexicon at its place in a text. `term` is as the lexicon writes it. */
export interface TermHit {
  readonly concept: string;
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

interface Leaf {
  readonly concept: string;
  readonly term: string;
  readonly capitals: boolean;
  /** Its place in the list, which is the order of concepts that share a term. */
  readonly order: number;
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly leaves: Leaf[];
}

/** A lexicon as a trie. Terms of several words are planted when a text has the first of them. */
interface Trie {
  readonly root: Branch;
  readonly later: Map<string, Leaf[]>;
}

const compiled = new WeakMap<Lexicon, Trie>();

/**
 * Every term of the lexicon in the text, whole words only, the longest of those that begin at one place, from left to
 * right and not overlapping. A term of several concepts is found once for each.
 */
export const findTerms = remembered(termsOf);

function termsOf(text: string, lexicon: Lexicon): readonly TermHit[] {
  return findTermsIn(text, readWords(text), lexicon);
}

/** The same as `findTerms`, for a text whose words have been read already. */
export function findTermsIn(text: string, words: readonly Word[], lexicon: Lexicon): TermHit[] {
  const trie = trieOf(lexicon);
  const hits: TermHit[] = [];
  for (let at = 0; at < words.length;) {
    const longest = longestFrom(text, words, at, trie);
    if (!longest) {
      at++;
      continue;
    }
    const start = words[at]!.start;
    const end = words[longest.last]!.end;
    for (const { concept, term } of longest.leaves) hits.push({ concept, term, start, end });
    at = longest.last + 1;
  }
  return hits;
}

function longestFrom(text: string, words: readonly Word[], at: number, trie: Trie) {
  let found: { last: number; leaves: readonly Leaf[] } | undefined;
  let branch = branchOf(trie, words[at]!.key);
  for (let last = at; branch; last++) {
    const written = text.slice(words[at]!.start, words[last]!.end);
    const leaves = branch.leaves.filter((leaf) => !leaf.capitals || isCapital(written));
    if (leaves.length > 0) found = { last, leaves };
    const word = words[last + 1];
    branch = word && word.join !== 'apart' ? branch.next.get(edge(word)) : undefined;
  }
  return found;
}

function isCapital(written: string): boolean {
  return !/[a-z]/.test(written);
}

function edge(word: Word): string {
  return word.join === 'slash' ? `/${word.key}` : ` ${word.key}`;
}

function branchOf({ root, later }: Trie, key: string): Branch | undefined {
  const leaves = later.get(key);
  if (leaves) {
    later.delete(key);
    for (const leaf of leaves) plant(root, leaf);
  }
  return root.next.get(key);
}

/** Terms of nothing but words and single blanks. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

function trieOf(lexicon: Lexicon): Trie {
  const known = compiled.get(lexicon);
  if (known) return known;
  const trie: Trie = { root: { next: new Map(), leaves: [] }, later: new Map() };
  let order = 0;
  for (const { concept, terms, capitals } of lexicon) {
    for (const term of terms) add(trie, { concept, term, capitals: false, order: order++ });
    for (const term of capitals ?? []) add(trie, { concept, term, capitals: true, order: order++ });
  }
  compiled.set(lexicon, trie);
  return trie;
}

function add({ root, later }: Trie, leaf: Leaf): void {
  const blank = leaf.term.indexOf(' ');
  if (blank < 0 || !PLAIN.test(leaf.term)) return plant(root, leaf);
  const first = leaf.term.slice(0, blank).toLowerCase();
  const leaves = later.get(first);
  if (leaves) leaves.push(leaf);
  else later.set(first, [leaf]);
}

function plant(root: Branch, leaf: Leaf): void {
  for (const path of pathsOf(leaf.term)) {
    let branch = root;
    for (const step of path) {
      let next = branch.next.get(step);
      if (!next) branch.next.set(step, (next = { next: new Map(), leaves: [] }));
      branch = next;
    }
    bear(branch.leaves, leaf);
  }
}

/** Of one concept the first term of the list counts. */
function bear(leaves: Leaf[], leaf: Leaf): void {
  const at = leaves.findIndex((it) => it.concept === leaf.concept && it.capitals === leaf.capitals);
  if (at < 0) leaves.push(leaf);
  else if (leaves[at]!.order > leaf.order) leaves[at] = leaf;
  else return;
  leaves.sort((one, other) => one.order - other.order);
}

/** The steps through the trie that spell a term: with and without its hyphens, in singular and plural. */
function pathsOf(term: string): string[][] {
  if (PLAIN.test(term)) {
    const [first = '', ...others] = term.toLowerCase().split(' ');
    return withNumbers([first, ...others.map((it) => ` ${it}`)]);
  }
  let paths: string[][] = [[]];
  for (const word of wordsOf(term)) {
    const step = word.join === 'start' ? word.key : edge(word);
    const joined = word.join === 'hyphen' ? paths.map((path) => joinTo(path, word.key)) : [];
    paths = [...paths.map((path) => [...path, step]), ...joined];
  }
  return paths.flatMap(withNumbers);
}

function withNumbers(path: readonly string[]): string[][] {
  return numbersOf(path.at(-1) ?? '').map((last) => [...path.slice(0, -1), last]);
}

function joinTo(path: readonly string[], key: string): string[] {
  return [...path.slice(0, -1), `${path.at(-1) ?? ''}${key}`];
}

/** A word as it is, in the plural, and in the singular where it looks like a plural. */
function numbersOf(word: string): string[] {
  if (!/[a-z]{2}$/.test(word)) return [word];
  const forms = [word, `${word}s`, `${word}es`];
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`);
  if (word.length > 4 && word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1));
  return forms;
}
