import type { Problem } from '#text/problem.ts';
import type { Span, Words } from '#text/span.ts';

/**
 * One note as the parser reads it: sections with fields, items and prose. Every node knows its place in the text.
 * Nothing here knows medicine.
 */
export interface Tree {
  readonly text: string;
  readonly header: Header | undefined;
  /** In the order of the text. The first has no heading when text stands before the first heading. */
  readonly sections: readonly Section[];
  readonly comments: readonly Comment[];
  readonly suppressions: readonly Suppression[];
  /** Every character of the text belongs to exactly one leaf; joined, they are the text. */
  readonly leaves: readonly Leaf[];
  /** What is wrong with the form: `note/header`, `note/field-typo`, `note/unfilled`, ... in the order of the text. */
  readonly problems: readonly Problem[];
}

/** The front matter: what could be read of it. */
export interface Header {
  /** From the opening `---` to the end of the closing line. */
  readonly span: Span;
  readonly entries: readonly HeaderEntry[];
}

export interface HeaderEntry {
  /** As written (without quotes): `template`, `policies`, `date`, `author`, `request`, or any other. */
  readonly key: Words;
  /** The scalar, or the scalars of a list; empty where the value is empty or of another shape. */
  readonly values: readonly Words[];
  /** From the key to the end of the value. */
  readonly span: Span;
}

export interface Section {
  readonly kind: 'section';
  /**
   * Canonical names from the dictionary; two for a combined heading ("Assessment and plan"); none when unknown and
   * before the first heading.
   */
  readonly names: readonly string[];
  readonly heading: Heading | undefined;
  /** From its heading's line to the start of the next heading. */
  readonly span: Span;
  readonly entries: readonly Entry[];
}

export interface Heading {
  /** The heading's words and marks, without the line end and without inline text. */
  readonly span: Span;
  readonly title: Words;
  /** 1 to 6; headings without `#` count as 2. */
  readonly level: number;
}

export type Entry = Field | Item | Prose;

export interface Field {
  readonly kind: 'field';
  /** Canonical name from the dictionary. */
  readonly name: string;
  /** The dictionary's section that this field belongs to, which need not be the one that it stands in. */
  readonly section: string;
  readonly label: Words;
  /** Everything behind the label's colon with its continuation lines (as written, line ends and indents included). */
  readonly value: Words;
  /** The items below a field with an empty value. */
  readonly items: readonly Item[];
  /** Label to end of value (or of the last item). */
  readonly span: Span;
  /** A `***`, an empty value without items, or another leftover stands in it. */
  readonly unfilled: boolean;
}

export interface Item {
  readonly kind: 'item';
  /** The text before the first colon (or the first `;` when no colon comes before it). */
  readonly name: Words;
  /** All behind the name's colon, with continuation lines; empty when there is none. */
  readonly value: Words;
  /** The value split at `;` (double quotes that close protect); empty ones are left out. */
  readonly attributes: readonly Attribute[];
  /** Name to end of value: the item without its marker. */
  readonly words: Words;
  /** With the marker. */
  readonly span: Span;
  readonly unfilled: boolean;
}

export interface Attribute {
  /** Canonical key where the text begins with a known one and a colon; undefined for one that is known by its form. */
  readonly key: string | undefined;
  /** The value without the key. */
  readonly value: Words;
  /** With the key. */
  readonly span: Span;
}

/** Neighbouring lines of prose are one paragraph. */
export interface Prose {
  readonly kind: 'prose';
  readonly words: Words;
  readonly span: Span;
}

/** `<!-- ... -->`; `words` is the inside. */
export interface Comment {
  readonly words: Words;
  readonly span: Span;
}

/** `<!-- necessity-ignore ID[, ID] -- reason -->` */
export interface Suppression {
  readonly scope: 'next-line' | 'section' | 'file';
  readonly ids: readonly Words[];
  /** Undefined where it is missing or empty. */
  readonly reason: Words | undefined;
  /** The comment. */
  readonly span: Span;
  /** The text that it covers: the next line that is neither comment nor blank, its section, or the whole file. */
  readonly covers: Span;
}

/** `label` is a field's, `attribute` the key of an item's attribute; `value` the text behind either, or a keyless attribute. */
export type LeafKind =
  | 'header'
  | 'heading'
  | 'comment'
  | 'label'
  | 'value'
  | 'marker'
  | 'name'
  | 'attribute'
  | 'separator'
  | 'prose'
  | 'blank'
  | 'unread';

export interface Leaf extends Span {
  readonly kind: LeafKind;
}

/**
 * The values that the front matter gives for a key, whatever its case; of a key that stands twice, the last one's.
 * Empty when there is none.
 */
export function headerValues(tree: Tree, key: string): readonly Words[] {
  const entry = tree.header?.entries.findLast((it) => it.key.text.toLowerCase() === key);
  return entry?.values ?? [];
}
