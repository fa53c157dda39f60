import assert from 'node:assert/strict';
import type { Dictionary } from '#note/dictionary.ts';
import { parse } from '#note/parse.ts';
import type { Entry, Field, Item, Section, Tree } from '#note/tree.ts';
import { LineIndex } from '#text/lines.ts';
import type { Span } from '#text/span.ts';
import { shippedTemplate } from './templates.ts';

/** The sections and fields of the base template. */
export const BASE: Dictionary = shippedTemplate('base').dictionary;

/**
 * Parses a note and compares the drawing of its tree. Both texts may be indented as the code around them is.
 *
 * ```text
 * header date = 2026-11-23
 * section Plan
 *   field Side = right
 *   item Physical therapy | 14 visits | response=none
 *   prose She agrees.
 * comment words
 * suppression next-line facet-block/imaging -- reason, covers 4:1-4:20
 * problem note/unfilled @3:7-3:10 Not filled in yet
 * ```
 * A section that is not ours is drawn as `section ? Title`, the one before the first heading as `section`; a field of
 * another section as `field Plan > Side`; what is unfilled ends in ` (unfilled)`, a line end in a value is ` / `.
 */
export function checkTree(note: string, expected: string, dictionary: Dictionary = BASE): void {
  assert.equal(drawTree(parse(dedent(note), dictionary)), dedent(expected).trimEnd());
}

/** The problems of a note alone, drawn as in `checkTree`, one a line. */
export function drawProblems(note: string, dictionary: Dictionary = BASE): string {
  return problems(parse(note, dictionary)).join('\n');
}

/** The tree as text: see `checkTree`. */
export function drawTree(tree: Tree): string {
  const place = placeIn(tree.text);
  return [
    ...(tree.header?.entries ?? []).map(
      (it) => `header ${it.key.text} = ${it.values.map(({ text }) => text).join(', ')}`,
    ),
    ...tree.sections.flatMap(section),
    ...tree.comments.map((it) => `comment ${oneLine(it.words.text)}`),
    ...tree.suppressions.map((it) => {
      const ids = it.ids.map(({ text }) => text).join(', ');
      return `suppression ${it.scope} ${ids} -- ${it.reason?.text ?? '(none)'}, covers ${place(it.covers)}`;
    }),
    ...problems(tree),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

function problems({ text, problems: found }: Tree): string[] {
  const place = placeIn(text);
  return found.map(
    ({ code, span, message, related }) =>
      `problem ${code} @${place(span)} ${message}${(related ?? []).map((it) => `, see ${place(it)}`).join('')}`,
  );
}

function section({ names, heading, entries }: Section): string[] {
  const title = names.length > 0 ? names.join(' + ') : heading ? `? ${heading.title.text}` : '';
  return [`section ${title}`, ...entries.flatMap((it) => entry(it, names)).map((line) => `  ${line}`)];
}

function entry(it: Entry, names: readonly string[]): string[] {
  switch (it.kind) {
    case 'field':
      return field(it, names);
    case 'item':
      return [item(it)];
    case 'prose':
      return [`prose ${oneLine(it.words.text)}`];
  }
}

function field({ name, section: home, value, items, unfilled }: Field, names: readonly string[]): string[] {
  const where = home === '' || names.includes(home) ? '' : `${home} > `;
  const line = `field ${where}${name} = ${oneLine(value.text)}${unfilled ? ' (unfilled)' : ''}`;
  return [line, ...items.map((it) => `  ${item(it)}`)];
}

function item({ name, attributes, unfilled }: Item): string {
  const parts = attributes.map(
    ({ key, value }) => `${key === undefined ? '' : `${key}=`}${oneLine(value.text)}`,
  );
  return `item ${[oneLine(name.text), ...parts].join(' | ')}${unfilled ? ' (unfilled)' : ''}`;
}

function oneLine(text: string): string {
  return text.replace(/[ \t]*(\r\n|\r|\n)[ \t]*/g, ' / ');
}

function placeIn(text: string): (span: Span) => string {
  const lines = new LineIndex(text);
  const at = (offset: number) => {
    const { line, character } = lines.positionAt(offset);
    return `${line + 1}:${character + 1}`;
  };
  return ({ start, end }) => `${at(start)}-${at(end)}`;
}

/** The text without its first line end, and without the indent of its least indented line. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const indents = lines.filter((it) => it.trim() !== '').map((it) => it.length - it.trimStart().length);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((it) => it.slice(indent)).join('\n');
}
