import type { Dictionary, FieldEntry, SectionEntry } from './dictionary.ts';
import { nearestTerm, termOf, type Term } from './nearest.ts';
import { nameKey } from './words.ts';

/** A field of the dictionary with the section that it belongs to. */
export interface KnownField {
  readonly section: string;
  readonly entry: FieldEntry;
}

type Names<T> = ReadonlyMap<string, T>;

interface SectionNames {
  readonly fields: Names<KnownField>;
  readonly attributes: Names<FieldEntry>;
  readonly terms: readonly Term[];
}

/** A dictionary prepared for looking words up. All keys are those of `nameKey`. */
export interface Vocabulary {
  /** Headings with the sections that they open: none for a heading that is known but not ours. */
  readonly headings: Names<readonly string[]>;
  /** Fields and attributes by the name of their section. */
  readonly sections: Names<SectionNames>;
  /** Of several sections that know a name, the first of the dictionary. */
  readonly fields: Names<KnownField>;
  readonly attributes: Names<FieldEntry>;
}

const prepared = new WeakMap<Dictionary, Vocabulary>();

/** The vocabulary of a dictionary, prepared once for each. */
export function vocabularyOf(dictionary: Dictionary): Vocabulary {
  const known = prepared.get(dictionary);
  if (known) return known;
  const vocabulary = prepare(dictionary);
  prepared.set(dictionary, vocabulary);
  return vocabulary;
}

/** The field that a label means in these sections: one of theirs, else the first of any section. */
export function fieldFor({ sections, fields }: Vocabulary, key: string, names: readonly string[]) {
  for (const name of names) {
    const own = sections.get(name)?.fields.get(key);
    if (own) return own;
  }
  return fields.get(key);
}

/** The canonical key of an attribute of items in these sections: one of theirs, else the first of any section. */
export function attributeFor({ sections, attributes }: Vocabulary, key: string, names: readonly string[]) {
  for (const name of names) {
    const own = sections.get(name)?.attributes.get(key);
    if (own) return own.name;
  }
  return attributes.get(key)?.name;
}

/** The field name of these sections that an unknown label is probably a misspelling of. */
export function misspelledField({ sections, headings }: Vocabulary, key: string, names: readonly string[]) {
  if (headings.has(key)) return undefined;
  for (const name of names) {
    const term = nearestTerm(key, sections.get(name)?.terms ?? []);
    if (term) return term;
  }
  return undefined;
}

function prepare({ sections, otherHeadings }: Dictionary): Vocabulary {
  const headings = new Map<string, readonly string[]>();
  const fields = new Map<string, KnownField>();
  const attributes = new Map<string, FieldEntry>();
  const bySection = new Map<string, SectionNames>();
  for (const section of sections) {
    const names = namesOf(section);
    bySection.set(section.name, names);
    addMissing(fields, names.fields);
    addMissing(attributes, names.attributes);
    if (section.name === '') continue;
    for (const key of new Set([section.name, ...section.aliases].map(nameKey))) {
      headings.set(key, [...(headings.get(key) ?? []), section.name]);
    }
  }
  addMissing(headings, new Map(otherHeadings.map((name) => [nameKey(name), []])));
  headings.delete('');
  return { headings, sections: bySection, fields, attributes };
}

function namesOf(section: SectionEntry): SectionNames {
  const fields = new Map<string, KnownField>();
  const attributes = new Map<string, FieldEntry>();
  for (const entry of section.fields) {
    const field = { section: section.name, entry };
    addMissing(fields, new Map([entry.name, ...entry.aliases].map((name) => [nameKey(name), field])));
  }
  for (const entry of section.attributes) {
    addMissing(attributes, new Map([entry.name, ...entry.aliases].map((name) => [nameKey(name), entry])));
  }
  const terms = section.fields.flatMap(({ name, aliases }) => [name, ...aliases]).map(termOf);
  return { fields, attributes, terms };
}

function addMissing<T>(to: Map<string, T>, from: Names<T>): void {
  for (const [key, value] of from) if (!to.has(key)) to.set(key, value);
}
