import type { Analysis } from '#analysis.ts';
import type { Comment, Item } from '#note/tree.ts';
import type { Span } from '#text/span.ts';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { Abilities } from './abilities.ts';
import { flatten, nestSections } from './section-nesting.ts';
import { shorten } from './shorten.ts';

/** Something that folds, as lines; the sort decides what goes first where a client wants only so many. */
interface Fold {
  readonly kind: 'region' | 'comment' | undefined;
  readonly first: number;
  readonly last: number;
  /** Where the folded text begins and ends, for clients that fold within lines. */
  readonly span: Span;
}

/**
 * What folds in the note: the front matter, each section with those below it, what stands between `<!-- region -->` and
 * `<!-- endregion -->`, comments, and lists and values of several lines. Of two that begin on one line only the longer is given. In the order of the text.
 */
export function foldingRanges(analysis: Analysis, { structure }: Abilities): FoldingRange[] {
  const folding = structure.folding;
  if (folding === undefined) return [];
  const byLine = new Map<number, Fold>();
  for (const fold of foldsOf(analysis)) {
    const known = byLine.get(fold.first);
    if (fold.last > fold.first && (known === undefined || known.last < fold.last))
      byLine.set(fold.first, fold);
  }
  const folds = [...byLine.values()].slice(0, folding.limit).sort((one, other) => one.first - other.first);
  const { lines } = analysis;
  return folds.map(({ kind, first, last, span }) => ({
    startLine: first,
    endLine: last,
    ...(folding.linesOnly
      ? {}
      : { startCharacter: characters(analysis, first), endCharacter: lines.positionAt(span.end).character }),
    ...(kind !== undefined && folding.kinds?.includes(kind) !== false ? { kind } : {}),
    ...(folding.collapsedText ? { collapsedText: collapsedText(analysis, first, last) } : {}),
  }));
}

/** The most useful first: sections, then front matter and comments, then lists and long values. */
function foldsOf(analysis: Analysis): readonly Fold[] {
  const { tree } = analysis;
  const fold = (span: Span, kind: Fold['kind']): Fold => foldOf(analysis, span, kind);
  return [
    ...flatten(nestSections(tree))
      .filter((it) => it.section.heading !== undefined)
      .map((it) => fold(it.span, 'region')),
    ...(tree.header === undefined ? [] : [fold(tree.header.span, 'region')]),
    ...regionsOf(tree.comments).map((it) => fold(it, 'region')),
    ...tree.comments.map((it) => fold(it.span, 'comment')),
    ...tree.sections
      .flatMap((section) => [
        ...listsOf(
          section.entries.filter((it) => it.kind === 'item'),
          analysis,
        ),
        ...section.entries.filter((it) => it.kind !== 'prose').map((it) => it.span),
      ])
      .map((it) => fold(it, undefined)),
  ];
}

/** From each comment that opens a region to the one that closes it; one that is never closed is none. */
function regionsOf(comments: readonly Comment[]): readonly Span[] {
  const open: number[] = [];
  return comments.flatMap(({ words, span }) => {
    if (/^#?region\b/.test(words.text)) open.push(span.start);
    const start = /^#?endregion\b/.test(words.text) ? open.pop() : undefined;
    return start === undefined ? [] : [{ start, end: span.end }];
  });
}

function foldOf({ lines }: Analysis, span: Span, kind: Fold['kind']): Fold {
  return { kind, span, first: lines.positionAt(span.start).line, last: lines.positionAt(span.end).line };
}

/** Items that follow one another without a line between them. */
function listsOf(items: readonly Item[], { lines }: Analysis): readonly Span[] {
  const lists: { start: number; end: number }[] = [];
  for (const { span } of items) {
    const list = lists.at(-1);
    const follows =
      list !== undefined && lines.positionAt(list.end).line + 1 === lines.positionAt(span.start).line;
    if (follows) list.end = span.end;
    else lists.push({ start: span.start, end: span.end });
  }
  return lists;
}

function characters({ lines }: Analysis, line: number): number {
  const { start, end } = lines.lineSpan(line);
  return end - start;
}

/** Stands in the place of the first line, so it repeats it. */
function collapsedText({ text, lines }: Analysis, first: number, last: number): string {
  const { start, end } = lines.lineSpan(first);
  return `${shorten(text.slice(start, end))} (${last - first + 1} lines)`;
}
