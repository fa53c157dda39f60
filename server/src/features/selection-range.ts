import type { Analysis } from '#analysis.ts';
import { sectionAt } from '#diagnostics/place.ts';
import type { Attribute, Entry, Header, Item, Section } from '#note/tree.ts';
import { covers, isBlank, touches, wordsBetween, type Span } from '#text/span.ts';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { toRange } from './ranges.ts';
import { flatten, nestSections } from './section-nesting.ts';
import { termsIn } from './terms.ts';

/** For each position what a selection grows to: word, value, attribute, field or item, section, file. */
export function selectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[] {
  const sections = flatten(nestSections(analysis.tree)).map((it) => it.span);
  return positions.map((it) => selectionAt(analysis, analysis.lines.offsetAt(it), sections));
}

/** Each one strictly holds the one before it; the file holds them all. */
function selectionAt(analysis: Analysis, offset: number, sections: readonly Span[]): SelectionRange {
  const file: Span = { start: 0, end: analysis.text.length };
  const around = [...spansAround(analysis, offset), ...sections].filter(
    (it) => it.start < it.end && touches(it, offset),
  );
  const fromSmallest = [...around, file].sort((one, other) => length(one) - length(other));
  const chain: Span[] = [];
  for (const span of fromSmallest) {
    const inner = chain.at(-1);
    if (inner === undefined || (covers(span, inner) && length(span) > length(inner))) chain.push(span);
  }
  return chain.reduceRight<SelectionRange | undefined>((parent, span) => {
    const range = toRange(analysis.lines, span);
    return parent === undefined ? { range } : { range, parent };
  }, undefined)!;
}

function spansAround(analysis: Analysis, offset: number): readonly Span[] {
  const { text, tree } = analysis;
  const { header } = tree;
  const section = sectionAt(tree, offset);
  const entry = section?.entries.find((it) => touches(it.span, offset));
  return [
    wordAt(text, offset),
    ...(header === undefined ? [] : spansOfHeader(header, analysis)),
    ...tree.comments.flatMap((it) => [it.words, it.span]),
    ...tree.suppressions.flatMap(({ ids, reason }) => (reason === undefined ? ids : [...ids, reason])),
    ...(section === undefined ? [] : spansOfSection(section)),
    ...(entry === undefined ? [] : [...spansOfEntry(entry), ...termsIn(text, entry.span)]),
  ];
}

/** The letters and digits around the offset. */
function wordAt(text: string, offset: number): Span {
  let { start, end } = { start: offset, end: offset };
  while (start > 0 && isOfWord(text, start - 1)) start--;
  while (end < text.length && isOfWord(text, end)) end++;
  return { start, end };
}

function isOfWord(text: string, at: number): boolean {
  return !isBlank(text.charCodeAt(at)) && /[\p{L}\p{M}\p{N}_\ud800-\udfff]/u.test(text[at]!);
}

/** A key reaches to the end of its last value's line, since brackets and quotes belong to it. */
function spansOfHeader({ span, entries }: Header, { text, lines }: Analysis): readonly Span[] {
  const pairs = entries.map(({ key, values }) => {
    const line = lines.positionAt(values.at(-1)?.end ?? key.end).line;
    return wordsBetween(text, key.start, Math.max(key.end, lines.lineSpan(line).end));
  });
  return [span, ...pairs, ...entries.flatMap(({ key, values }) => [key, ...values])];
}

function spansOfSection({ heading, entries }: Section): readonly Span[] {
  const first = entries[0];
  const last = entries.at(-1);
  const body = first && last ? [{ start: first.span.start, end: last.span.end }] : [];
  return heading === undefined ? body : [heading.title, heading.span, ...body];
}

function spansOfEntry(entry: Entry): readonly Span[] {
  switch (entry.kind) {
    case 'prose':
      return [entry.span];
    case 'field':
      return [entry.span, entry.label, entry.value, ...entry.items.flatMap(spansOfItem)];
    case 'item':
      return spansOfItem(entry);
  }
}

function spansOfItem({ span, words, name, value, attributes }: Item): readonly Span[] {
  return [span, words, name, value, ...attributes.flatMap(spansOfAttribute)];
}

function spansOfAttribute({ span, value }: Attribute): readonly Span[] {
  return [span, value];
}

function length({ start, end }: Span): number {
  return end - start;
}
