import type { Leaf, Tree } from '#note/tree.ts';
import { lineEndOf } from '#text/lines.ts';
import type { Edit } from '#text/problem.ts';
import { isBlank, type Span } from '#text/span.ts';
import { blankLinesWanted } from './blank-lines.ts';
import { splitGap, type Gap } from './gap.ts';

/**
 * The edits that give a note its usual layout: one blank line above a heading and none below, `- ` before items, one
 * blank behind colons and semicolons, no blanks at the end of a line, `tabSize` blanks for a tab before an item, one
 * line end at the end. They change only what stands between the words: front matter, comments, prose and every name
 * and value stay as they are, so that the note is read as before. Each edit begins and changes one line only.
 */
export function layoutEdits(tree: Tree, tabSize: number): readonly Edit[] {
  const { text } = tree;
  const leaves = tree.leaves.filter((it) => it.kind !== 'blank');
  if (leaves.length === 0 || leaves.some((it) => it.kind === 'unread')) return [];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const edits: Edit[] = [];
  for (let at = 0; at <= leaves.length; at++) {
    const before = leaves[at - 1];
    const after = leaves[at];
    const gap = splitGap(text, before?.end ?? start, after?.start ?? text.length, before === undefined);
    const changes =
      gap.indent === undefined
        ? changesWithin(text, gap.trailing, before, after)
        : changesBetweenLines(text, gap, blankLinesWanted(gap, { leaves, at }, text), before, after, tabSize);
    for (const it of changes) edits.push(it);
    if (after !== undefined) for (const it of changesOfLeaf(text, after)) edits.push(it);
  }
  return edits.filter((it) => it.newText !== text.slice(it.span.start, it.span.end));
}

/** Between two leaves of one line, and behind the last one of a text without a line end at its end. */
function changesWithin(text: string, span: Span, before: Leaf | undefined, after: Leaf | undefined): Edit[] {
  const newText = after === undefined ? lineEndOf(text) : blanksBetween(before, after);
  return newText === undefined ? [] : [{ span, newText }];
}

/** What belongs between two leaves of one line; undefined where it stays as it is. */
function blanksBetween(before: Leaf | undefined, after: Leaf): string | undefined {
  switch (before?.kind) {
    case 'heading':
    case 'marker':
      return ' ';
    case 'separator':
      return after.kind === 'separator' ? undefined : ' ';
    case 'label':
    case 'name':
    case 'attribute':
    case 'value':
      return after.kind === 'separator' ? '' : undefined;
    default:
      return undefined;
  }
}

function changesBetweenLines(
  text: string,
  { trailing, blankLines, indent }: Gap,
  wanted: number,
  before: Leaf | undefined,
  after: Leaf | undefined,
  tabSize: number,
): Edit[] {
  // Blank lines within running text are its author's.
  if (before?.kind === 'prose' && after?.kind === 'prose') return [];
  const below = indent ?? { start: text.length, end: text.length };
  const missing = Math.max(0, wanted - blankLines.length);
  return [
    removal(trailing),
    // Emptied, a line that ends with LF would become one line end with the CR above it.
    ...blankLines.slice(0, wanted).flatMap((it) => (text[it.start - 1] === '\r' ? [] : [removal(it)])),
    ...blankLines.slice(wanted).map(({ start, next }) => removal({ start, end: next })),
    {
      span: { start: below.start, end: below.start },
      newText: lineEndBefore(text, below.start).repeat(missing),
    },
    ...(after === undefined ? [removal(below)] : []),
    ...(after?.kind === 'marker' ? [{ span: below, newText: withoutTabs(text, below, tabSize) }] : []),
  ];
}

function lineEndBefore(text: string, offset: number): string {
  if (text[offset - 1] === '\r') return '\r';
  return text[offset - 2] === '\r' ? '\r\n' : '\n';
}

function withoutTabs(text: string, { start, end }: Span, tabSize: number): string {
  return [...text.slice(start, end)].map((it) => (it === '\t' ? ' '.repeat(tabSize) : ' ')).join('');
}

/** The marks of a heading and the marker of an item; all other leaves stay as they are. */
function changesOfLeaf(text: string, leaf: Leaf): Edit[] {
  switch (leaf.kind) {
    case 'heading':
      return headingChange(text, leaf);
    case 'marker':
      return isKept(text, leaf) || isRuleBehind(text, leaf.end) ? [] : [{ span: leaf, newText: '-' }];
    default:
      return [];
  }
}

/** One blank between `##` and the words. */
function headingChange(text: string, { start, end }: Leaf): Edit[] {
  let marks = start;
  while (marks < end && text[marks] === '#') marks++;
  let words = marks;
  while (words < end && isBlank(text.charCodeAt(words))) words++;
  return marks === start || words === end ? [] : [{ span: { start: marks, end: words }, newText: ' ' }];
}

/** A number; and a plus, which may say that a finding is positive. */
function isKept(text: string, { start }: Leaf): boolean {
  return /[\d+]/.test(text[start]!);
}

/** Whether nothing but hyphens follows in the line, so that one more would make a rule of it. */
function isRuleBehind(text: string, offset: number): boolean {
  let at = offset;
  while (
    at < text.length &&
    (text[at] === '-' || (isBlank(text.charCodeAt(at)) && !'\n\r'.includes(text[at]!)))
  )
    at++;
  return at >= text.length || '\n\r'.includes(text[at]!);
}

function removal({ start, end }: Span): Edit {
  return { span: { start, end }, newText: '' };
}
