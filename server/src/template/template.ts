import type { Dictionary, FieldEntry, SectionEntry, ValueType } from '#note/dictionary.ts';
import { nameKey } from '#note/words.ts';

export { readTemplate } from './read.ts';

/** One template as its file says it, before what it extends is added. */
export interface Template {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The id of the template that this one adds to. */
  readonly extends?: string;
  readonly sections: readonly TemplateSection[];
  /** Headings that end a section and open none of ours. */
  readonly otherHeadings: readonly string[];
}

export interface TemplateSection {
  /** Empty for the fields of any section. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly fields: readonly TemplateField[];
  readonly attributes: readonly TemplateField[];
  /** Left out: that of the extended template. */
  readonly snippet?: string;
  /** A new note has no such section; it is offered by its name. Left out: as in the extended template, else not. */
  readonly optional?: boolean;
}

export interface TemplateField {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Left out: that of the extended template, else `text`. */
  readonly type?: ValueType;
  readonly choices?: readonly string[];
}

/** A template with all that it extends: what the parser and the features need. */
export interface ResolvedTemplate {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly dictionary: Dictionary;
}

/** Far more than anyone needs; a longer chain is cut. */
const LONGEST_CHAIN = 5;

/**
 * Adds a template to what it extends: sections, fields and attributes of the same name are one (aliases of both; type,
 * choices and snippet of the nearer template), new ones follow the others. A template that is not among `all`, and one
 * that would extend itself, is left out.
 */
export function resolveTemplate(template: Template, all: readonly Template[]): ResolvedTemplate {
  const chain = [template];
  for (let base = baseOf(template, all); base && chain.length < LONGEST_CHAIN; base = baseOf(base, all)) {
    if (chain.some((it) => it.id === base?.id)) break;
    chain.unshift(base);
  }
  const sections = chain.reduce<readonly SectionEntry[]>(
    (known, it) => mergeSections(known, it.sections),
    [],
  );
  const otherHeadings = [...new Set(chain.flatMap((it) => it.otherHeadings))];
  const { id, version, title } = template;
  return { id, version, title, dictionary: { sections, otherHeadings } };
}

function baseOf(template: Template, all: readonly Template[]): Template | undefined {
  return all.find((it) => it.id === template.extends);
}

function mergeSections(
  known: readonly SectionEntry[],
  added: readonly TemplateSection[],
): readonly SectionEntry[] {
  return merge(known, added, (old, section) => ({
    name: old?.name ?? section.name,
    aliases: union(old?.aliases, section.aliases),
    fields: mergeFields(old?.fields, section.fields),
    attributes: mergeFields(old?.attributes, section.attributes),
    snippet: section.snippet ?? old?.snippet ?? '',
    optional: section.optional ?? old?.optional ?? false,
  }));
}

function mergeFields(
  known: readonly FieldEntry[] = [],
  added: readonly TemplateField[],
): readonly FieldEntry[] {
  return merge(known, added, (old, field) => ({
    name: old?.name ?? field.name,
    aliases: union(old?.aliases, field.aliases),
    type: field.type ?? old?.type ?? 'text',
    choices: field.choices ?? old?.choices ?? [],
  }));
}

/** Puts each added entry in the place of the known one of its name, or behind all. */
function merge<Known extends { readonly name: string }, Added extends { readonly name: string }>(
  known: readonly Known[],
  added: readonly Added[],
  join: (old: Known | undefined, entry: Added) => Known,
): readonly Known[] {
  const byName = new Map(known.map((it) => [nameKey(it.name), it]));
  for (const entry of added) {
    const key = nameKey(entry.name);
    byName.set(key, join(byName.get(key), entry));
  }
  return [...byName.values()];
}

function union(one: readonly string[] = [], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}
