import type { Entry, Field, Item, Tree } from '#note/tree.ts';
import type { Span } from '#text/span.ts';
import { nestSections, type NestedSection } from './section-nesting.ts';
import { shorten } from './shorten.ts';

/** One line of a note's outline. */
export interface OutlineEntry {
  readonly kind: 'section' | 'field' | 'item';
  /** As it is written, in one short line; never empty. */
  readonly name: string;
  /** The beginning of its value; empty for a section. */
  readonly detail: string;
  readonly span: Span;
  /** What is selected when it is chosen: its name. Lies in `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** The sections with their fields and items, nested by the levels of their headings; prose is left out. */
export function outline(tree: Tree): readonly OutlineEntry[] {
  return nestSections(tree).flatMap(ofSection);
}

/** What stands before the first heading has no section above it. */
function ofSection({ section, children, span }: NestedSection): readonly OutlineEntry[] {
  const inside = [...section.entries.flatMap(ofEntry), ...children.flatMap(ofSection)];
  const { heading } = section;
  if (heading === undefined) return inside;
  const { title } = heading;
  return [
    { kind: 'section', name: named(title.text), detail: '', span, selection: bare(title), children: inside },
  ];
}

function ofEntry(entry: Entry): readonly OutlineEntry[] {
  switch (entry.kind) {
    case 'field':
      return [ofField(entry)];
    case 'item':
      return [ofItem(entry)];
    case 'prose':
      return [];
  }
}

function ofField({ label, value, items, span }: Field): OutlineEntry {
  return {
    kind: 'field',
    name: named(label.text),
    detail: shorten(value.text),
    span: bare(span),
    selection: bare(label),
    children: items.map(ofItem),
  };
}

function ofItem({ name, value, words, span }: Item): OutlineEntry {
  const title = name.text === '' ? words : name;
  const detail = name.text === '' ? '' : shorten(value.text);
  return {
    kind: 'item',
    name: named(title.text),
    detail,
    span: bare(span),
    selection: bare(title),
    children: [],
  };
}

/** Editors refuse an entry without a name. */
function named(text: string): string {
  return shorten(text) || '(unnamed)';
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
