import { fold } from '#text/fold.ts';
import { isBlank, wordsBetween, type Span, type Words } from '#text/span.ts';
import type { LeafRow } from './leaves.ts';
import type { Attribute, Item } from './tree.ts';
import { findLeftovers } from './unfilled.ts';
import { attributeFor, type Vocabulary } from './vocabulary.ts';
import { endsWord, nameKey, skipBlanks, trimEnd } from './words.ts';

/** Where a list item begins: its marker, and the words behind it. */
export interface ItemStart {
  readonly marker: Span;
  readonly start: number;
}

/** Reads `-`, `*`, `+`, `1.` or `1)`, a blank and something behind it; a rule such as `* * *` is no item. */
export function readItemStart(text: string, lineStart: number, end: number): ItemStart | undefined {
  const start = skipBlanks(text, lineStart, end);
  const markerEnd = endOfMarker(text, start, end);
  if (markerEnd === undefined || markerEnd >= end || !isBlank(text.charCodeAt(markerEnd))) return undefined;
  const words = skipBlanks(text, markerEnd, end);
  if (words >= end || isRule(text, start, end)) return undefined;
  return { marker: { start, end: markerEnd }, start: words };
}

function endOfMarker(text: string, start: number, end: number): number | undefined {
  if (start >= end) return undefined;
  if ('-*+'.includes(fold(text[start]!))) return start + 1;
  let at = start;
  while (at < end && at - start < 3 && isDigit(text.charCodeAt(at))) at++;
  return at > start && (text[at] === '.' || text[at] === ')') ? at + 1 : undefined;
}

function isRule(text: string, start: number, end: number): boolean {
  const mark = text[start]!;
  let at = start;
  while (at < end && (text[at] === mark || isBlank(text.charCodeAt(at)))) at++;
  return at >= end;
}

/** An item with what the user has still to fill in. */
export interface ReadItem {
  readonly item: Item;
  readonly leftovers: readonly Span[];
  /** The name, or the keys of attributes, with a colon and nothing behind it. */
  readonly empty: readonly Span[];
}

/** Reads an item whose words end at `end`, and adds its leaves. */
export function readItem(
  text: string,
  { marker, start }: ItemStart,
  end: number,
  vocabulary: Vocabulary,
  names: readonly string[],
  leaves: LeafRow,
): ReadItem {
  const words = wordsBetween(text, start, end);
  const nameEnd = endOfName(text, words.start, words.end);
  const name = wordsBetween(text, words.start, nameEnd ?? words.end);
  const value = wordsBetween(text, nameEnd === undefined ? words.end : nameEnd + 1, words.end);
  leaves.add('marker', marker.start, marker.end);
  leaves.add('name', name.start, name.end);
  if (nameEnd !== undefined) leaves.add('separator', nameEnd, nameEnd + 1);
  const attributes = readAttributes(text, value, vocabulary, names, leaves);
  const nameless = nameEnd !== undefined && value.text === '' ? [name] : [];
  const keyless = attributes.filter(({ value: { text: it } }) => it === '').map(({ span }) => span);
  const empty = [...nameless, ...keyless].map((it) => ({ start: it.start, end: it.end }));
  const leftovers = findLeftovers(text, words.start, words.end);
  const unfilled = leftovers.length > 0 || empty.length > 0;
  const span = { start: marker.start, end: words.end };
  return { item: { kind: 'item', name, value, attributes, words, span, unfilled }, leftovers, empty };
}

/** The first colon, or a `;` before it. A colon within a time, an address or a range (`C5:C6`) ends no name. */
function endOfName(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) {
    const unit = text[at];
    if (unit === ';') return at;
    if (unit !== ':') continue;
    if (endsWord(text, at + 1, end)) return at;
    if (text[at + 1] !== '/' && at > start && /\p{L}/u.test(text[at - 1]!)) return at;
  }
  return undefined;
}

function readAttributes(
  text: string,
  value: Words,
  vocabulary: Vocabulary,
  names: readonly string[],
  leaves: LeafRow,
): readonly Attribute[] {
  const attributes: Attribute[] = [];
  let start = value.start;
  for (const end of [...separatorsOf(value), value.end]) {
    const words = wordsBetween(text, start, end);
    if (words.text !== '') attributes.push(readAttribute(text, words, vocabulary, names, leaves));
    if (end < value.end) leaves.add('separator', end, end + 1);
    start = end + 1;
  }
  return attributes;
}

/** The offsets of each `;` that no pair of double quotes holds. */
function separatorsOf({ text, start }: Words): readonly number[] {
  if (!text.includes(';')) return [];
  const folded = fold(text);
  const found: number[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (folded[at] === ';') found.push(start + at);
    if (folded[at] !== '"') continue;
    const closing = folded.indexOf('"', at + 1);
    // A lone quote (5" of rotation) protects nothing; there is none behind it, so this is asked once.
    if (closing < 0) return [...found, ...semicolonsFrom(folded, at).map((it) => start + it)];
    at = closing;
  }
  return found;
}

function semicolonsFrom(text: string, from: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(';', from); at >= 0; at = text.indexOf(';', at + 1)) found.push(at);
  return found;
}

const LONGEST_KEY = 48;

function readAttribute(
  text: string,
  words: Words,
  vocabulary: Vocabulary,
  names: readonly string[],
  leaves: LeafRow,
): Attribute {
  const span = { start: words.start, end: words.end };
  const colon = words.text.slice(0, LONGEST_KEY + 1).indexOf(':');
  const key = colon < 1 ? undefined : attributeFor(vocabulary, nameKey(words.text.slice(0, colon)), names);
  if (key === undefined) {
    leaves.add('value', words.start, words.end);
    return { key, value: words, span };
  }
  const at = words.start + colon;
  const value = wordsBetween(text, at + 1, words.end);
  leaves.add('attribute', words.start, trimEnd(text, words.start, at));
  leaves.add('separator', at, at + 1);
  leaves.add('value', value.start, value.end);
  return { key, value, span };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
