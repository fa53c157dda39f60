import type { Analysis } from '#analysis.ts';
import { lineEndOf } from '#text/lines.ts';
import type { Edit } from '#text/problem.ts';
import type { Span } from '#text/span.ts';

/** A policy pack that a note may choose. */
export interface PolicyChoice {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Procedure codes whose notes it judges where nobody chose. */
  readonly covers: readonly string[];
  /** It judges the note now. */
  readonly chosen: boolean;
}

/** Every pack that is installed for the note. */
export function policyChoices({ settings, packs }: Analysis): readonly PolicyChoice[] {
  return settings.packs.map((it) => ({
    id: it.id,
    version: it.version,
    title: it.title,
    covers: it.covers,
    chosen: packs.includes(it),
  }));
}

/**
 * Writes the policies into the front matter, which is made where there is none; without ids the choice is taken out, so
 * that the project file or the note's codes decide. Undefined where nothing would change.
 */
export function choosePolicies(analysis: Analysis, ids: readonly string[]): Edit | undefined {
  const { text, tree } = analysis;
  const eol = lineEndOf(text);
  const line = `policies: [${ids.join(', ')}]`;
  const standing = standingChoice(analysis);
  if (standing !== undefined) return replaceChoice(text, standing, ids.length === 0 ? undefined : line);
  if (ids.length === 0) return undefined;
  if (tree.header === undefined) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { span: { start, end: start }, newText: `---${eol}${line}${eol}---${eol}${eol}` };
  }
  return insertChoice(analysis, tree.header.span, line);
}

/** The lines of the entry `policies`, from its key to before the line end of the last. */
function standingChoice({ tree, lines, text }: Analysis): Span | undefined {
  const entry = tree.header?.entries.findLast((it) => it.key.text.toLowerCase() === 'policies');
  if (entry === undefined) return undefined;
  const first = lines.positionAt(entry.key.start).line;
  let last = lines.positionAt(entry.values.at(-1)?.end ?? entry.key.end).line;
  while (last + 1 < lines.lineCount && continues(text, lines.lineSpan(last + 1))) last++;
  return { start: lines.lineSpan(first).start, end: lines.lineSpan(last).end };
}

/** An indented line, a further id, or the end of a list over several lines: `  - id`, `- id`, `]`. */
function continues(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end);
  return /^(?:[ \t]+\S|-[ \t]+\S|\])/.test(line);
}

function replaceChoice(text: string, { start, end }: Span, line: string | undefined): Edit | undefined {
  if (line === undefined) {
    const behind = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    return { span: { start, end: end + behind }, newText: '' };
  }
  const written = text.slice(start, end);
  const remark = /^[^\r\n]*?(?<remark>[ \t]+#[^\r\n]*)$/.exec(written)?.groups?.['remark'] ?? '';
  const newText = line + remark;
  return newText === written ? undefined : { span: { start, end }, newText };
}

/** Behind the template, which says most about the note, else first. */
function insertChoice({ tree, lines, text }: Analysis, header: Span, line: string): Edit {
  const template = tree.header?.entries.find((it) => it.key.text.toLowerCase() === 'template');
  const above = lines.positionAt(template?.values.at(-1)?.end ?? template?.key.end ?? header.start).line;
  const { end } = lines.lineSpan(above);
  return { span: { start: end, end }, newText: `${lineEndOf(text)}${line}` };
}
