import { parse } from '#note/parse.ts';
import type { Section } from '#note/tree.ts';
import { applyEdits } from '#text/edits.ts';
import type { Edit } from '#text/problem.ts';
import { fold } from '#text/fold.ts';
import { BASE } from '../support/tree.ts';

/** Another way to write the same note. */
export type Rewording = (note: string) => string;

/**
 * The sections in the order of the ranks, which are taken in turn. The front matter and the unnamed first section keep
 * their place: the one is recognized by it, the other would become part of the section above it. Two sections of one
 * name that differ in a field would be a true exception, since the last one counts.
 */
export function reordered(ranks: readonly number[]): Rewording {
  return (note) => {
    const sections = parse(note, BASE).sections.filter((it) => it.heading !== undefined);
    const first = sections[0]?.span.start ?? note.length;
    const ranked = sections.map(({ span }, index) => ({
      text: note.slice(span.start, span.end).trimEnd(),
      rank: ranks[index % ranks.length] ?? 0,
      index,
    }));
    ranked.sort((one, other) => one.rank - other.rank || one.index - other.index);
    return note.slice(0, first) + ranked.map((it) => `${it.text}\n\n`).join('');
  };
}

/**
 * `## Plan`, `Plan` and `**Plan:**` as `PLAN:`. A title that no section has stays as it is: only its `#` makes it a
 * heading. So does one with text behind it whose words are also a field's, which in capitals would be that field.
 */
export const inCapitals: Rewording = (note) => {
  const edits = parse(note, BASE).sections.flatMap((it) => capitals(note, it) ?? []);
  return applyEdits(note, edits);
};

/** Every line ends as on Windows. */
export const withCarriageReturns: Rewording = (note) => note.replaceAll('\n', '\r\n');

/** Every `2026-11-23` as `11/23/2026`, the front matter's too. */
export const withUsDates: Rewording = (note) => note.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, '$2/$3/$1');

/**
 * Curly quotes for straight ones and this dash for hyphens, as word processors write them. The front matter is YAML,
 * which knows no others; a dash at the start of a line is a list's marker, and `--` in a comment is not prose.
 */
export function typographic(dash: string): Rewording {
  return (note) => {
    const body = parse(note, BASE).header?.span.end ?? 0;
    const reworded = note
      .slice(body)
      .replace(/"([^"\n]*)"/g, '\u201c$1\u201d')
      .replaceAll("'", '\u2019')
      .replace(/(?<=[^\n-])-(?=[^-])/g, dash);
    return note.slice(0, body) + reworded;
  };
}

/** Dashes that people and their programs write for a hyphen: hyphen, non-breaking hyphen, en, em, minus. */
export const DASHES = ['\u2010', '\u2011', '\u2013', '\u2014', '\u2212'] as const;

function capitals(note: string, { heading, span }: Section): Edit | undefined {
  if (!heading || !isKnown(heading.title.text)) return undefined;
  const rest = note.slice(heading.span.end, span.end).split('\n')[0]!.trim();
  const words = `${fold(heading.title.text).toUpperCase()}:`;
  if (rest !== '' && FIELDS.has(fold(heading.title.text))) return undefined;
  return { span: heading.span, newText: words };
}

const FIELDS = new Set(
  BASE.sections.flatMap((it) => it.fields.flatMap(({ name, aliases }) => [name, ...aliases])).map(fold),
);

const HEADINGS = new Set(
  [...BASE.sections.flatMap(({ name, aliases }) => [name, ...aliases]), ...BASE.otherHeadings].map(fold),
);

function isKnown(title: string): boolean {
  return HEADINGS.has(fold(title));
}
