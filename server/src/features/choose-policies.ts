import type { Analysis } from '#analysis.ts';
import { parse } from '#note/parse.ts';
import { headerValues, type HeaderEntry, type Tree } from '#note/tree.ts';
import { applyEdits } from '#text/edits.ts';
import { lineEndOf } from '#text/lines.ts';
import type { Edit } from '#text/problem.ts';

/** A policy pack that a note may choose. */
export interface PolicyChoice {
  readonly id: string;
  /** Empty where no pack of that id is installed. */
  readonly version: string;
  readonly title: string;
  /** Procedure codes whose notes it judges where nobody chose. */
  readonly covers: readonly string[];
  /** It judges the note now, or the note asks for it. */
  readonly chosen: boolean;
}

/** Every pack that is installed for the note, and what the note asks for besides. */
export function policyChoices({ settings, packs, tree }: Analysis): readonly PolicyChoice[] {
  const installed = settings.packs.map((pack) => {
    const { id, version, title, covers } = pack;
    return { id, version, title, covers, chosen: packs.includes(pack) };
  });
  const named = headerValues(tree, 'policies').map((it) => it.text);
  const others = named.filter((it) => !settings.packs.some((pack) => isOf(it, pack)));
  return [...installed, ...others.map((id) => ({ id, version: '', title: '', covers: [], chosen: true }))];
}

function isOf(name: string, { id, version }: { readonly id: string; readonly version: string }): boolean {
  return name === id || name === `${id}@${version}`;
}

/**
 * The edits that write the policies into the front matter, which is made where there is none, and change nothing else in
 * it; without ids the choice is taken out, so that the project file or the note's codes decide. Empty where it is so
 * already; undefined where the front matter is written in a way in which that cannot be done.
 */
export function choosePolicies(analysis: Analysis, ids: readonly string[]): readonly Edit[] | undefined {
  const edits = editsFor(analysis, ids);
  return edits !== undefined && doesJustThat(edits, ids, analysis) ? edits : undefined;
}

function editsFor(analysis: Analysis, ids: readonly string[]): readonly Edit[] | undefined {
  const { text, tree } = analysis;
  const { header } = tree;
  const line = `policies: [${ids.join(', ')}]`;
  if (header === undefined) return ids.length === 0 ? [] : [newHeader(text, line)];
  const standing = header.entries.filter(isChoice);
  const last = standing.at(-1);
  if (last === undefined) return ids.length === 0 ? [] : insertChoice(analysis, line);
  if (standing.length === 1 && sameIds(last, ids)) return [];
  if (ids.length === 0) return withoutChoices(standing, analysis);
  return [...standing.slice(0, -1).map((it) => removal(it, analysis)), replacement(last, line, text)];
}

/** A front matter with mistakes in it may be read as anything: what comes out is read again before it is offered. */
function doesJustThat(
  edits: readonly Edit[],
  ids: readonly string[],
  { text, tree, dictionary }: Analysis,
): boolean {
  const after = parse(applyEdits(text, edits), dictionary);
  const chosen = headerValues(after, 'policies').map((it) => it.text);
  return chosen.join() === ids.join() && others(after) === others(tree);
}

/** Everything else that the front matter says. */
function others({ header }: Tree): string {
  const entries = header?.entries.filter((it) => !isChoice(it)) ?? [];
  return JSON.stringify(entries.map(({ key, values }) => [key.text, ...values.map((it) => it.text)]));
}

function isChoice({ key }: HeaderEntry): boolean {
  return key.text.toLowerCase() === 'policies';
}

function newHeader(text: string, line: string): Edit {
  const eol = lineEndOf(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { span: { start, end: start }, newText: `---${eol}${line}${eol}---${eol}${eol}` };
}

function sameIds({ values }: HeaderEntry, ids: readonly string[]): boolean {
  return values.length === ids.length && values.every((it, position) => it.text === ids[position]);
}

/** The remarks that stand between the lines of a list go behind it. */
function replacement({ span }: HeaderEntry, line: string, text: string): Edit {
  const remarks = text.slice(span.start, span.end).match(/(?<=[ \t]|^)#[^\r\n]*/gm) ?? [];
  return { span, newText: [line, ...remarks.map((it) => it.trimEnd())].join(' ') };
}

/** Takes the entries out, and the front matter with them where it would be left empty. */
function withoutChoices(standing: readonly HeaderEntry[], analysis: Analysis): readonly Edit[] {
  const { text, tree } = analysis;
  const edits = standing.map((it) => removal(it, analysis));
  const { start, end } = tree.header!.span;
  const left = applyEdits(text.slice(0, end), edits).slice(start);
  if (!/^---\s+---[ \t]*$/.test(left)) return edits;
  const behind = /^[ \t]*(?:\r\n|\r|\n)?(?:[ \t]*(?:\r\n|\r|\n))?/.exec(text.slice(end))?.[0].length ?? 0;
  return [{ span: { start, end: end + behind }, newText: '' }];
}

/** The lines of the entry where they hold nothing else; within braces an empty list, which is no choice. */
function removal({ span }: HeaderEntry, { text, lines }: Analysis): Edit {
  const first = lines.positionAt(span.start).line;
  const last = lines.positionAt(span.end).line;
  const { start } = lines.lineSpan(first);
  const { end } = lines.lineSpan(last);
  const isAlone =
    text.slice(start, span.start).trim() === '' && /^[ \t]*(?:#.*)?$/.test(text.slice(span.end, end));
  if (!isAlone) return { span, newText: 'policies: []' };
  const behind = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { span: { start, end: end + behind }, newText: '' };
}

/** Behind the template, which says most about the note, else before the first key; indented as that is. */
function insertChoice({ tree, lines, text }: Analysis, line: string): readonly Edit[] | undefined {
  const { span, entries } = tree.header!;
  const eol = lineEndOf(text);
  const template = entries.find((it) => it.key.text.toLowerCase() === 'template');
  const anchor = template ?? entries[0];
  if (anchor === undefined) {
    const opening = lines.lineSpan(lines.positionAt(span.start).line);
    const inside = text.slice(opening.end, span.end).replace(/^[ \t]*(?:#.*|---[ \t]*)?$/gm, '');
    return inside.trim() === '' ? [insertion(opening.end, eol + line)] : undefined;
  }
  const { start } = lines.lineSpan(lines.positionAt(anchor.span.start).line);
  const before = text.slice(start, anchor.span.start);
  if (before.includes('{')) return [insertion(anchor.span.start, `${line}, `)];
  if (before.trim() !== '') return undefined;
  if (template === undefined) return [insertion(start, `${before}${line}${eol}`)];
  return [insertion(lines.lineSpan(lines.positionAt(anchor.span.end).line).end, `${eol}${before}${line}`)];
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
