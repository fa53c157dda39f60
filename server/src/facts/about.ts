import { findTerms, type Lexicon } from '#clinical/terms.ts';
import type { Field, Item, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { Composition } from './composition.ts';
import { fieldsNamed, itemsOf, placed } from './sources.ts';

/** What the note says at one place about one topic. */
export interface TopicValue {
  /** The value alone: behind the label, or what follows the topic's word in an item. */
  readonly value: Words;
  /** With the label, whose words count where they say more than the value. */
  readonly whole: Words;
  /** The field that it is of; undefined for an item. */
  readonly field: Field | undefined;
}

/** Items of these sections are about the topic when their name holds one of its words. */
export interface TopicItems {
  readonly sections: readonly string[];
  readonly topic: Lexicon;
  /** A part of their value that holds one is about it too: the tenderness of "Neck: full motion; tender over C4-C5". */
  readonly parts?: boolean;
}

/**
 * The values of the fields of these names, wherever they stand, and those of the items that name the topic, as bulleted
 * examinations and histories do.
 */
export function valuesAbout(tree: Tree, names: readonly string[], items?: TopicItems): TopicValue[] {
  const ofFields = fieldsNamed(tree, ...names).flatMap((it) => valuesOfField(tree, it));
  const listed = items?.sections.flatMap((it) => itemsOf(tree, it)) ?? [];
  return [...ofFields, ...[...new Set(listed)].flatMap((it) => valuesOfItem(it, items!))];
}

/** A field's own value, or the items that stand below it in its place. */
export function valuesOfField(tree: Tree, field: Field): TopicValue[] {
  if (field.value.text === '') {
    return field.items
      .filter((it) => !it.unfilled)
      .map((it) => ({ value: it.words, whole: it.words, field }));
  }
  const { start } = field.label;
  const whole = { text: tree.text.slice(start, field.value.end), start, end: field.value.end };
  return [{ value: field.value, whole, field }];
}

function valuesOfItem(item: Item, { topic, parts }: TopicItems): TopicValue[] {
  if (item.value.text === '') return valueNaming(item.words, topic);
  if (findTerms(item.name.text, topic).length > 0)
    return [{ value: item.value, whole: item.words, field: undefined }];
  return parts ? clausesOf(item.value.text).flatMap((it) => valueNaming(placed(item.value, it), topic)) : [];
}

/** Words that name the topic; what stands behind it is the value when they begin with it. */
function valueNaming(words: Words, topic: Lexicon): TopicValue[] {
  const hit = findTerms(words.text, topic)[0];
  if (!hit) return [];
  const leads = words.text.slice(0, hit.start).trim() === '' && words.text.slice(hit.end).trim() !== '';
  return [{ value: leads ? behind(words, hit.end) : words, whole: words, field: undefined }];
}

/** The words behind an offset, without the blanks and marks before them. */
function behind(words: Words, offset: number): Words {
  const rest = words.text.slice(offset);
  const from = Math.max(0, rest.search(/[\p{L}\p{N}+(]/u));
  return { text: rest.slice(from), start: words.start + offset + from, end: words.end };
}

/** A line for each of these fields, with a blank behind its label. */
export function fieldsToFill(names: readonly string[]): Composition {
  const parts = names.flatMap((name, index) => [
    { kind: 'words', words: `${index > 0 ? '\n' : ''}${name}: ` } as const,
    { kind: 'blank', hint: name.toLowerCase() } as const,
  ]);
  return new Composition(parts);
}

/** The stretches of a text between semicolons, full stops and line ends, each with its offset. */
export function clausesOf(text: string): Words[] {
  const clauses: Words[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isClauseEnd(text, at)) continue;
    if (text.slice(start, at).trim() !== '') clauses.push({ text: text.slice(start, at), start, end: at });
    start = at + 1;
  }
  return clauses;
}

/** Those of a row that lie in none of some stretches; both in the order of the text. */
export function outside<T extends Span>(row: readonly T[], stretches: readonly Span[]): T[] {
  let next = 0;
  return row.filter(({ start, end }) => {
    while (next < stretches.length && stretches[next]!.end <= start) next++;
    const stretch = stretches[next];
    return stretch === undefined || stretch.start >= end;
  });
}

/** A full stop within a number or an abbreviation ends nothing. */
function isClauseEnd(text: string, at: number): boolean {
  const unit = text[at];
  if (unit === ';' || unit === '\n') return true;
  return unit === '.' && (at + 1 === text.length || /\s/.test(text[at + 1]!));
}
