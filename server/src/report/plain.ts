import type { Tree } from '#note/tree.ts';
import { UNFILLED_CODE } from '#note/unfilled.ts';
import type { LineIndex } from '#text/lines.ts';
import type { Span } from '#text/span.ts';

/** What a note for pasting is made of. */
export interface PlainSource {
  readonly tree: Tree;
  readonly lines: LineIndex;
}

/** A place that is still to be filled in. */
export interface Blank {
  /** Counted from 1. */
  readonly line: number;
  /** The note's own line, without the blanks around it. */
  readonly text: string;
}

export type PlainNote =
  | { readonly kind: 'plain'; readonly text: string }
  /** Nothing is given away while something is unfilled: a blank in a record reads as an answer. */
  | { readonly kind: 'unfilled'; readonly blanks: readonly Blank[] };

/**
 * The note as it is pasted into a record: without front matter and comments, headings without their marks, emphasis
 * without its stars; lines end with `\n`. `force` gives it although something is unfilled.
 */
export function plainNote(source: PlainSource, { force = false } = {}): PlainNote {
  const blanks = blanksOf(source);
  if (blanks.length > 0 && !force) return { kind: 'unfilled', blanks };
  return { kind: 'plain', text: plainText(source.tree) };
}

/** The page for a note that cannot be pasted yet: why, and the lines. */
export function blanksPage(blanks: readonly Blank[]): string {
  const lines = blanks.map(({ line, text }) => `Line ${line}: ${text}`);
  return `This note is not complete, so it is not given for pasting. Not filled in yet:\n\n${lines.join('\n')}\n`;
}

function blanksOf({ tree, lines }: PlainSource): readonly Blank[] {
  const numbers = tree.problems
    .filter((it) => it.code === UNFILLED_CODE && !isHidden(tree, it.span))
    .map((it) => lines.positionAt(it.span.start).line);
  return [...new Set(numbers)].map((number) => {
    const { start, end } = lines.lineSpan(number);
    return { line: number + 1, text: tree.text.slice(start, end).trim() };
  });
}

/** What is not pasted need not be filled in. */
function isHidden({ header, comments }: Tree, { start }: Span): boolean {
  const hides = (it: Span | undefined): boolean => it !== undefined && it.start <= start && start < it.end;
  return hides(header?.span) || comments.some((it) => hides(it.span));
}

function plainText({ text, header, comments, sections }: Tree): string {
  const marks = sections.flatMap(({ heading }) =>
    heading === undefined
      ? []
      : [
          { start: heading.span.start, end: heading.title.start },
          closingMarks(text, heading.title.end, heading.span.end),
        ],
  );
  const hidden = [...(header === undefined ? [] : [header.span]), ...comments.map((it) => it.span), ...marks]
    .filter((it) => it.end > it.start)
    .sort((one, other) => one.start - other.start);
  return tidy(without(text, hidden));
}

/** `##` behind the heading's words. */
function closingMarks(text: string, start: number, end: number): Span {
  return /^[\s#]*$/.test(text.slice(start, end)) ? { start, end } : { start, end: start };
}

/** The text without the spans, which stand in order. A line of which nothing is left goes with its line end. */
function without(text: string, hidden: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of hidden) {
    if (end <= at) continue;
    kept += text.slice(at, Math.max(at, start));
    at = end;
    const isAlone = /(?:^|[\r\n])[ \t]*$/.test(kept.slice(-200));
    const rest = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(at, at + 200));
    if (isAlone && rest !== null) at += rest[0].length;
  }
  return kept + text.slice(at);
}

function tidy(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    // A comment behind words is part of them for the parser.
    .replace(/[ \t]{0,8}<!--(?:[^-\r\n]|-(?!->)){0,500}-->/g, '')
    .split(/\r\n|\r|\n/)
    .map((it) => withoutEmphasis(it.trimEnd()));
  const single = lines.filter((it, position) => it !== '' || (position > 0 && lines[position - 1] !== ''));
  const joined = single.join('\n').trim();
  return joined === '' ? '' : `${joined}\n`;
}

/** `**bold**`, `__bold__` and `` `code` `` as words. A single `*` or `_` may be part of what is written, and stays. */
function withoutEmphasis(line: string): string {
  return line
    .replace(/\*\*(?=[^\s*])([^*]{1,500})\*\*/g, '$1')
    .replace(/\b__(?=[^\s_])([^_]{1,500})__\b/g, '$1')
    .replace(/`([^`]{1,500})`/g, '$1');
}
