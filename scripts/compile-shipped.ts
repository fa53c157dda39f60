/**
 * Reads the packs and templates that come with the program, checks them, and writes them as JSON, so that no start of
 * the program parses YAML. Prints every problem as `file:line:column: message` and writes nothing when there is one.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { FACT_SCHEMA } from '#facts/facts.ts';
import { checkPack } from '#policy/check-pack.ts';
import { Engine } from '#policy/engine.ts';
import { didYouMean } from '#text/nearest.ts';
import type { Criterion, Pack } from '#policy/pack.ts';
import { readPack } from '#policy/read-pack.ts';
import { parseSnippet } from '#policy/snippet.ts';
import { storePack } from '#policy/stored-pack.ts';
import { nodeAt, spanOfNode } from '#safe-yaml/safe-yaml.ts';
import type { YamlSource } from '#safe-yaml/safe-yaml.ts';
import { readTemplate, resolveTemplate } from '#template/template.ts';
import type { ResolvedTemplate, Template } from '#template/template.ts';
import { LineIndex } from '#text/lines.ts';
import type { Span } from '#text/span.ts';

const ROOT = new URL('../server/', import.meta.url);
/** A whole section has more blanks than a quick fix may have. */
const MOST_STOPS_OF_A_SECTION = 60;

interface Source {
  readonly path: string;
  readonly text: string;
}

interface Problem {
  readonly message: string;
  readonly span: Span;
}

const complaints: string[] = [];

const templates = sourcesIn('templates', '.template.yaml').flatMap(compileTemplate).toSorted(byId);
const resolved = templates.map((template) => resolveTemplate(template, templates));
templates.forEach(complainAboutTemplate);
const engine = new Engine(FACT_SCHEMA);
const packs = sourcesIn('packs', '.pack.yaml').flatMap(compilePack).toSorted(byId);

if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
} else {
  write('templates', templates);
  write('packs', packs.map(storePack));
  console.log(`${packs.length} packs and ${templates.length} templates compiled`);
}

function sourcesIn(folder: string, suffix: string): readonly Source[] {
  const names = readdirSync(new URL(`${folder}/`, ROOT)).filter((name) => name.endsWith(suffix));
  return names.toSorted().map((name) => ({
    path: `server/${folder}/${name}`,
    text: readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8'),
  }));
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function compileTemplate({ path, text }: Source): readonly Template[] {
  const { template, problems } = readTemplate(text);
  complain({ path, text }, problems);
  return template ? [template] : [];
}

/** What can only be said once every template has been read. */
function complainAboutTemplate({ id, extends: base, sections }: Template): void {
  const ids = templates.map((template) => template.id);
  if (base !== undefined && !ids.includes(base)) {
    complaints.push(`template ${id}: there is no template "${base}"${didYouMean(base, ids)}`);
  }
  for (const { name, snippet } of sections) {
    const parsed = parseSnippet(snippet ?? '', MOST_STOPS_OF_A_SECTION);
    if ('error' in parsed)
      complaints.push(`template ${id}, section ${name}, snippet at ${parsed.at}: ${parsed.error}`);
  }
}

function compilePack({ path, text }: Source): readonly Pack[] {
  const { pack, problems, source } = readPack(text);
  complain({ path, text }, problems);
  if (!pack) return [];
  complain({ path, text }, checkPack(engine, pack, source));
  complain(
    { path, text },
    pack.criteria.flatMap((criterion) => misplacements(criterion, source)),
  );
  return [pack];
}

/** Sections and fields that no template knows. */
function misplacements({ name, section, fixes }: Criterion, source: YamlSource): readonly Problem[] {
  const problems: Problem[] = [];
  const sections = resolved.flatMap((template: ResolvedTemplate) => template.dictionary.sections);
  const sectionNames = sections.map((it) => it.name);
  if (!sectionNames.includes(section)) {
    const span = spanOfNode(nodeAt(source, ['criteria', name, 'section']));
    problems.push({
      message: `No template has a section "${section}"${didYouMean(section, sectionNames)}`,
      span,
    });
  }
  const fieldNames = sections.flatMap((it) => it.fields.map((field) => field.name));
  fixes.forEach((fix, index) => {
    if (!('snippet' in fix) || typeof fix.at !== 'object' || fieldNames.includes(fix.at.after)) return;
    const span = spanOfNode(nodeAt(source, ['criteria', name, 'fixes', index, 'at', 'after']));
    problems.push({
      message: `No template has a field "${fix.at.after}"${didYouMean(fix.at.after, fieldNames)}`,
      span,
    });
  });
  return problems;
}

function complain({ path, text }: Source, problems: readonly Problem[]): void {
  const lines = new LineIndex(text);
  for (const { message, span } of problems) {
    const { line, character } = lines.positionAt(span.start);
    complaints.push(`${path}:${line + 1}:${character + 1}: ${message}`);
  }
}

function write(name: string, value: unknown): void {
  writeFileSync(new URL(`src/shipped/${name}.json`, ROOT), `${JSON.stringify(value, undefined, 1)}\n`);
}
