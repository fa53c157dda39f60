import type { Attribute, Field, HeaderEntry, Item, Prose, Section, Suppression, Tree } from '#note/tree.ts';
import { findLeftovers } from '#note/unfilled.ts';
import { touches, type Span } from '#text/span.ts';

/** What stands at a place of a note. */
export type Place =
  | { readonly kind: 'header'; readonly entry: HeaderEntry }
  | { readonly kind: 'suppression'; readonly suppression: Suppression }
  | { readonly kind: 'heading'; readonly section: Section }
  | EntryPlace
  | { readonly kind: 'nothing' };

/** A field or an item, with its section and what the cursor is on. */
export interface EntryPlace {
  readonly kind: 'entry';
  readonly entry: Field | Item;
  readonly section: Section;
  /** Of an item. */
  readonly attribute: Attribute | undefined;
  /** A `***` or another leftover under the cursor. */
  readonly leftover: Span | undefined;
  /** The cursor is on the label of a field, or on the marker of an item: before what stands there. */
  readonly onLabel: boolean;
}

/** What stands at the offset, as a cursor would touch it; running text is nothing, since it is not read. */
export function placeAt(tree: Tree, offset: number): Place {
  const key = tree.header?.entries.find((it) => entryTouches(it, offset));
  if (key !== undefined) return { kind: 'header', entry: key };
  const suppression = tree.suppressions.find((it) => touches(it.span, offset));
  if (suppression !== undefined) return { kind: 'suppression', suppression };
  const section = tree.sections.findLast((it) => it.span.start <= offset);
  if (section === undefined) return { kind: 'nothing' };
  if (section.heading !== undefined && touches(section.heading.span, offset))
    return { kind: 'heading', section };
  const entry = section.entries.find((it) => touches(it.span, offset));
  return entry === undefined || entry.kind === 'prose'
    ? { kind: 'nothing' }
    : entryPlace(tree, section, entry, offset);
}

function entryTouches({ key, values }: HeaderEntry, offset: number): boolean {
  return [key, ...values].some((it) => touches(it, offset));
}

function entryPlace(
  tree: Tree,
  section: Section,
  outer: Exclude<Section['entries'][number], Prose>,
  offset: number,
): EntryPlace {
  const inner = outer.kind === 'field' ? outer.items.find((it) => touches(it.span, offset)) : undefined;
  const entry = inner ?? outer;
  return {
    kind: 'entry',
    entry,
    section,
    attribute: entry.kind === 'item' ? entry.attributes.find((it) => touches(it.span, offset)) : undefined,
    leftover: findLeftovers(tree.text, entry.span.start, entry.span.end).find((it) => touches(it, offset)),
    onLabel: offset < (entry.kind === 'field' ? entry.value : entry.words).start,
  };
}
