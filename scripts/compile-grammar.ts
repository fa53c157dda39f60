// Writes the grammar that editors read: the one in YAML, with the labels that the shipped templates know.
// Usage: tsx scripts/compile-grammar.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { readTemplate } from '#template/template.ts';

const SOURCE = 'syntaxes/clinical-note.grammar.yaml';
const TARGET = 'syntaxes/clinical-note.tmLanguage.json';
const TEMPLATES = 'server/templates';

const sections = new Set<string>();
const fields = new Set<string>();
const attributes = new Set<string>();
for (const file of readdirSync(TEMPLATES).filter((it) => it.endsWith('.yaml'))) collectNames(file);

const names: Readonly<Record<string, string>> = {
  '<fields>': alternatives(fields),
  '<attributes>': alternatives(attributes),
  '<sections>': alternatives(sections),
  '<SECTIONS>': alternatives(inCapitals(sections)),
  '<SECTIONS THAT ARE NO FIELDS>': alternatives(inCapitals(sectionsOnly())),
};
const grammar = parse(readFileSync(SOURCE, 'utf8')) as object;
const json = JSON.stringify({ ...grammar }, (_, value: unknown) =>
  typeof value === 'string' ? value.replace(/<[\w ]+>/g, (it) => names[it] ?? it) : value,
);
writeFileSync(TARGET, await format(json, { ...(await resolveConfig(TARGET)), parser: 'json' }));

function collectNames(file: string): void {
  const { template, problems } = readTemplate(readFileSync(join(TEMPLATES, file), 'utf8'));
  if (!template) throw new Error(`${file}: ${problems[0]?.message ?? 'unreadable'}`);
  for (const section of template.sections) {
    for (const it of [section.name, ...section.aliases]) if (it) sections.add(it.toLowerCase());
    for (const it of section.fields) addNames(fields, it);
    for (const it of section.attributes) addNames(attributes, it);
  }
  for (const it of template.otherHeadings) sections.add(it.toLowerCase());
}

function addNames(to: Set<string>, { name, aliases }: { name: string; aliases: readonly string[] }): void {
  for (const it of [name, ...aliases]) to.add(it.toLowerCase());
}

function sectionsOnly(): ReadonlySet<string> {
  return new Set([...sections].filter((it) => !fields.has(it)));
}

function inCapitals(from: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...from].map((it) => it.toUpperCase()));
}

/** A pattern for any of the names; the longer first, since the first that fits is taken. */
function alternatives(of: ReadonlySet<string>): string {
  const sorted = [...of].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map((it) => it.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/ /g, '[ \\t]+')).join('|')})`;
}
