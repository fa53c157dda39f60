import type { Dictionary, SectionEntry } from '#note/dictionary.ts';
import { escapeSnippetText } from '#policy/snippet.ts';

/** The front matter of a new note as a snippet body, its date given or left blank. */
export function headerBody(template: string, date?: string): string {
  const day = date === undefined ? '${1:***}' : escapeSnippetText(date);
  return `---\ntemplate: ${template}\ndate: ${day}\nauthor: \${1:***}\n---\n\n`;
}

/** The sections that a new note has, in the template's order. */
export function newNoteSections(sections: readonly SectionEntry[]): readonly SectionEntry[] {
  return sections.filter((it) => it.name !== '' && !it.optional);
}

/** The sections of these names with their lines as one snippet body. */
export function sectionsBody(dictionary: Dictionary, names: readonly string[]): string {
  return names.map((it) => sectionBody(dictionary, it)).join('\n\n');
}

/** A section with its heading and its lines as a snippet body. */
export function sectionBody({ sections }: Dictionary, name: string): string {
  const lines = sections.find((it) => it.name === name)?.snippet.trimEnd() ?? '';
  return escapeSnippetText(`## ${name}`) + (lines === '' ? '' : `\n${lines}`);
}

/** Each stop with a number of its own: those of several sections would be filled in together. */
export function renumbered(body: string): string {
  let stop = 0;
  return body.replace(/(?<!\\)\$\{\d{1,3}(?=[:|])/g, () => `\${${++stop}`);
}
