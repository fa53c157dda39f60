import type { Attribute, Field, Item, Prose, Section, Tree } from '#note/tree.ts';
import { wordsBetween, type Words } from '#text/span.ts';

/**
 * Every filled field of this name, wherever it stands, in the order of the text. Where one section holds the
 * field twice, only the last one with a value counts; a field that holds an unfilled mark never counts.
 */
export function fieldsNamed(tree: Tree, ...names: readonly string[]): Field[] {
  const found: Field[] = [];
  for (const section of tree.sections) {
    const filled = filledFields(section);
    for (const name of names) {
      const field = filled.get(name);
      if (field) found.push(field);
    }
  }
  return found.sort(byPlace);
}

const filledBySection = new WeakMap<Section, ReadonlyMap<string, Field>>();

/** The last filled field of each name, found once: facts ask for some hundred names. */
function filledFields(section: Section): ReadonlyMap<string, Field> {
  const known = filledBySection.get(section);
  if (known) return known;
  const fields = section.entries.filter((it): it is Field => it.kind === 'field' && isFilled(it));
  const filled = new Map(fields.map((it) => [it.name, it]));
  filledBySection.set(section, filled);
  return filled;
}

function isFilled(field: Field): boolean {
  return !field.unfilled && (field.value.text !== '' || field.items.length > 0);
}

/** The filled items of all sections of this name, those below its fields too, in the order of the text. */
export function itemsOf(tree: Tree, section: string): Item[] {
  return allItemsOf(tree, section).filter((it) => !it.unfilled);
}

/** As `itemsOf`, with those that hold an unfilled mark. */
export function allItemsOf(tree: Tree, section: string): Item[] {
  return sectionsNamed(tree, section).flatMap(itemsIn);
}

/** All filled items of the note, in the order of the text, each with the names of its section. */
export function allItems(tree: Tree): { item: Item; sections: readonly string[] }[] {
  return tree.sections.flatMap((section) =>
    itemsIn(section)
      .filter((it) => !it.unfilled)
      .map((item) => ({ item, sections: section.names })),
  );
}

/** The sections of this name, in the order of the text. */
export function sectionsNamed(tree: Tree, name: string): Section[] {
  return tree.sections.filter((it) => it.names.includes(name));
}

/** The items of a section, with those below its fields. */
export function itemsIn(section: Section): Item[] {
  return section.entries.flatMap((it) => (it.kind === 'item' ? [it] : it.kind === 'field' ? it.items : []));
}

/** The lines of running text in the sections, each for itself. */
export function proseLines(sections: readonly Section[]): Words[] {
  return sections
    .flatMap((it) => it.entries)
    .filter((it): it is Prose => it.kind === 'prose')
    .flatMap(({ words: { text, start } }) =>
      [...text.matchAll(/[^\r\n]+/g)].map((found) => {
        const line = wordsBetween(text, found.index, found.index + found[0].length);
        return { text: line.text, start: start + line.start, end: start + line.end };
      }),
    );
}

/** The attributes without a key: dates, doses, visits, seen from their form. The name stands first. */
export function plainParts(item: Item): Words[] {
  return [item.name, ...unkeyed(item)];
}

/** The attributes without a key alone. */
export function unkeyed(item: Item): Words[] {
  return item.attributes.filter((it) => it.key === undefined).map((it) => it.value);
}

/** The values of the attributes with one of these keys. */
export function keyed(item: Item, ...keys: readonly string[]): Words[] {
  return item.attributes.filter((it) => it.key !== undefined && keys.includes(it.key)).map((it) => it.value);
}

/** An attribute with one of these keys and something behind it. */
export function attribute(item: Item, ...keys: readonly string[]): Attribute | undefined {
  return item.attributes.find((it) => it.key !== undefined && keys.includes(it.key) && it.value.text !== '');
}

/** Moves a reading of some words to its place in the note. */
export function placed<T extends { readonly start: number; readonly end: number }>(
  words: Words,
  reading: T,
): T {
  return { ...reading, start: words.start + reading.start, end: words.start + reading.end };
}

function byPlace(one: Field, other: Field): number {
  return one.span.start - other.span.start;
}

/** A value that the note states, with the names of its section. */
interface StatedValue {
  readonly words: Words;
  readonly sections: readonly string[];
}

const valuesByTree = new WeakMap<Tree, readonly StatedValue[]>();

/** Every value that the note states: of its fields, and the words of its items, with the names of their sections. */
export function allValues(tree: Tree): readonly StatedValue[] {
  let values = valuesByTree.get(tree);
  if (!values) valuesByTree.set(tree, (values = tree.sections.flatMap(valuesIn)));
  return values;
}

function valuesIn({ names, entries }: Section): StatedValue[] {
  return entries.flatMap((it) => {
    if (it.kind === 'prose' || it.unfilled) return [];
    const words =
      it.kind === 'item'
        ? [it.words]
        : [it.value, ...it.items.filter((item) => !item.unfilled).map((item) => item.words)];
    return words.filter((one) => one.text !== '').map((one) => ({ words: one, sections: names }));
  });
}
