import { specificFirst } from '#features/completion/header.ts';
import { newNoteSections } from '#features/template-body.ts';
import type { SectionEntry } from '#note/dictionary.ts';
import { escapeSnippetText, parseSnippet, snippetForm, type Snippet } from '#policy/snippet.ts';
import { resolveTemplate, type ResolvedTemplate, type Template } from '#template/template.ts';

/** One entry of a snippets file of VS Code. */
export interface EditorSnippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
  readonly description: string;
  /** Offered by the command that fills an empty file. */
  readonly isFileTemplate?: true;
}

/** What VS Code writes for the day on which the snippet is inserted. */
export const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/**
 * The snippets by their names: front matter, comments that hide findings, each section of the templates, and each
 * template as a whole note. Prefixes are none of what the server completes (`## History`, `.history`), so that nothing
 * is offered twice. A section whose lines are the same in several templates stands once.
 */
export function editorSnippets(
  templates: readonly Template[],
  packs: readonly string[],
): Readonly<Record<string, EditorSnippet>> {
  const resolved = specificFirst(templates).map((it) => resolveTemplate(it, templates));
  const general = templates.filter((it) => it.extends === undefined).map((it) => it.id);
  return Object.fromEntries([
    frontMatter(
      resolved.map((it) => it.id),
      packs,
    ),
    ...IGNORES.map(ignore),
    ...sectionsOf(resolved).map((it) => section(it, general)),
    ...resolved.map((it) => wholeNote(it, packs)),
  ]);
}

type Entry = readonly [name: string, snippet: EditorSnippet];

const IGNORES = [
  ['', 'on the next line'],
  ['section', 'in this section'],
  ['file', 'in the whole note'],
] as const;

function frontMatter(ids: readonly string[], packs: readonly string[]): Entry {
  return [
    'Front matter',
    {
      prefix: ['---', 'front matter'],
      body: [...headerLines(choice(1, ids), packs, 2), '$0'],
      description: 'The block at the top of a note: template, policies, date, author',
    },
  ];
}

function ignore([scope, where]: (typeof IGNORES)[number]): Entry {
  const words = ['ignore', ...(scope === '' ? [] : [scope])];
  return [
    `Ignore a finding ${where}`,
    {
      prefix: words.join(' '),
      body: [`<!-- necessity-${words.join('-')} \${1:*** id} -- \${2:*** reason} -->`],
      description: `Hides one finding ${where}; the reason is required`,
    },
  ];
}

/** The lines of a section, with the templates that have them. */
interface SectionVariant {
  readonly entry: SectionEntry;
  readonly templates: ResolvedTemplate[];
}

function sectionsOf(templates: readonly ResolvedTemplate[]): readonly SectionVariant[] {
  const variants = new Map<string, SectionVariant>();
  for (const template of templates) {
    for (const entry of template.dictionary.sections.filter((it) => it.name !== '')) {
      const key = `${entry.name}\n${entry.snippet}`;
      const known = variants.get(key);
      if (known) known.templates.push(template);
      else variants.set(key, { entry, templates: [template] });
    }
  }
  return [...variants.values()];
}

/** The lines of a general template have the plain prefix; those of one procedure name its template as well. */
function section({ entry, templates }: SectionVariant, general: readonly string[]): Entry {
  const [{ id, title }] = templates as [ResolvedTemplate];
  const isGeneral = templates.some((it) => general.includes(it.id));
  return [
    `Section ${entry.name}${isGeneral ? '' : ` (${title})`}`,
    {
      prefix: `section ${entry.name.toLowerCase()}${isGeneral ? '' : ` ${id}`}`,
      body: linesOf(sectionBody(entry, 0)),
      description: `The section ${entry.name} with its lines${isGeneral ? '' : `, for ${templates.map((it) => it.title).join(', ')}`}`,
    },
  ];
}

function wholeNote({ id, title, dictionary }: ResolvedTemplate, packs: readonly string[]): Entry {
  const body = headerLines(id, packs, 1);
  let stops = highestStop(body.join('\n').replace(TODAY, ''));
  for (const entry of newNoteSections(dictionary.sections)) {
    const lines = sectionBody(entry, stops);
    stops = Math.max(stops, highestStop(lines));
    body.push('', ...linesOf(lines));
  }
  return [
    `Template ${id}`,
    {
      prefix: `template ${id}`,
      body: [...body, ''],
      description: `${title}: front matter and sections, with blanks`,
      isFileTemplate: true,
    },
  ];
}

/** The lines of the front matter. What packs there are is no statement about a patient, so a single one is written out. */
function headerLines(template: string, packs: readonly string[], firstStop: number): string[] {
  const [only = '', ...others] = packs;
  const policies = others.length === 0 ? only : choice(firstStop, packs);
  const author = others.length === 0 ? firstStop : firstStop + 1;
  return [
    '---',
    `template: ${template}`,
    `policies: [${policies}]`,
    `date: ${TODAY}`,
    `author: \${${author}:***}`,
    '---',
  ];
}

function choice(number: number, choices: readonly string[]): string {
  return snippetForm({ parts: [{ kind: 'choice', number, choices: ['***', ...choices] }] });
}

/** The section's heading and lines, its stops numbered behind those that stand above it. */
function sectionBody({ name, snippet }: SectionEntry, stopsBefore: number): string {
  const { parts } = read(snippet.trimEnd());
  const moved = parts.map((it) => (it.kind === 'text' ? it : { ...it, number: it.number + stopsBefore }));
  const lines = snippetForm({ parts: moved });
  return escapeSnippetText(`## ${name}`) + (lines === '' ? '' : `\n${lines}`);
}

function highestStop(body: string): number {
  return Math.max(0, ...read(body).parts.map((it) => (it.kind === 'text' ? 0 : it.number)));
}

function read(body: string): Snippet {
  const snippet = parseSnippet(body, Infinity);
  if ('error' in snippet) throw new Error(`${snippet.error}, at ${snippet.at} of: ${body}`);
  return snippet;
}

function linesOf(body: string): readonly string[] {
  return body.split('\n');
}
