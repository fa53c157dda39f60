// Writes the grammar that editors read: the one in YAML, with the names that the shipped templates and the word lists know.
// Usage: tsx scripts/compile-grammar.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { type NameTree, nameTree } from '#clinical/drug-names.ts';
import { INSTRUMENTS } from '#clinical/instruments.ts';
import type { TemplateField } from '#template/template.ts';
import { namePattern } from './name-pattern.ts';
import { readTemplates } from './shipped-templates.ts';

const SOURCE = 'syntaxes/clinical-note.grammar.yaml';
const TARGET = 'syntaxes/clinical-note.tmLanguage.json';

const templates = readTemplates();
const named = templates.flatMap((it) => it.sections).filter((it) => it.name !== '');
const sections = [
  ...named.flatMap((it) => [it.name, ...it.aliases]),
  ...templates.flatMap((it) => it.otherHeadings),
];
const fields = templates.flatMap((it) => it.sections).flatMap((it) => it.fields.flatMap(namesOf));
const isField = new Set(fields.map((it) => it.toLowerCase()));
const terms = INSTRUMENTS.flatMap((it) => [...it.terms, ...it.capitals]).map((it) => it.toLowerCase());
const sectionsOnly = sections.filter((it) => !isField.has(it.toLowerCase()));

const patterns: Readonly<Record<string, string>> = {
  '<fields>': namePattern(fields),
  '<fields that are instruments>': namePattern(terms.filter((it) => isField.has(it))),
  '<attributes>': namePattern(named.flatMap((it) => it.attributes.flatMap(namesOf))),
  '<sections>': namePattern(sections),
  '<sections that are no fields>': namePattern(sectionsOnly),
  '<drugs>': namePattern(drugNames(nameTree())),
  '<instruments>': namePattern(INSTRUMENTS.flatMap((it) => it.terms)),
  '<INSTRUMENTS>': namePattern(
    INSTRUMENTS.flatMap((it) => it.capitals),
    'capitals',
  ),
};
const { definitions, ...grammar } = parse(readFileSync(SOURCE, 'utf8')) as {
  readonly definitions: Readonly<Record<string, string>>;
};
const json = JSON.stringify(grammar, (_, value: unknown) =>
  typeof value === 'string' ? value.replace(/<([A-Za-z ]+)>/g, patternFor) : value,
);
writeFileSync(TARGET, await format(json, { ...(await resolveConfig(TARGET)), parser: 'json' }));

function patternFor(placeholder: string, name: string): string {
  const pattern = patterns[placeholder] ?? definitions[name];
  if (pattern === undefined) throw new Error(`${SOURCE}: there is nothing for ${placeholder}`);
  return pattern;
}

function namesOf({ name, aliases }: TemplateField): readonly string[] {
  return [name, ...aliases];
}

function drugNames({ next }: NameTree): readonly string[] {
  return [...next].flatMap(([word, tree]) => [
    ...(tree.named ? [word] : []),
    ...drugNames(tree).map((it) => `${word} ${it}`),
  ]);
}
