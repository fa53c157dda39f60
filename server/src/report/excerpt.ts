import type { LineIndex } from '#text/lines.ts';
import type { Span } from '#text/span.ts';
import { cellsOf, type Cell } from './cells.ts';

/** A line of the note, cut so that the place is seen, and the marks to print below it. */
export interface Excerpt {
  readonly line: string;
  readonly marks: string;
}

const ELLIPSIS = '…';

/** The line where the span begins, at most `columns` wide, with carets below the span as far as that line goes. */
export function excerpt(text: string, lines: LineIndex, span: Span, columns: number): Excerpt {
  const line = lines.lineSpan(lines.positionAt(span.start).line);
  // What is further away than a screen's width cannot be seen, so that a line of a megabyte costs no more than another.
  const from = wholeCharacter(text, Math.max(line.start, span.start - columns));
  const to = Math.min(line.end, span.start + columns);
  const cells = cellsOf(text, from, to);
  const isWhole = from === line.start && to === line.end && widthOf(cells) <= columns;
  const shown = isWhole ? cells : window(cells, span.start, columns - 2);
  const last = shown.at(-1);
  const cutBefore = !isWhole && (shown[0]?.offset ?? from) > line.start;
  const cutBehind = !isWhole && last !== undefined && last.offset + last.text.length < line.end;
  const prefix = cutBefore ? ELLIPSIS : '';
  const before = shown.filter((it) => it.offset < span.start);
  const marked = shown.filter((it) => it.offset >= span.start && it.offset < span.end);
  return {
    line: prefix + shown.map((it) => it.text).join('') + (cutBehind ? ELLIPSIS : ''),
    marks: ' '.repeat(prefix.length + widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

/** The cells around the offset that fit into the width: up to a third of it before the offset, the rest behind. */
function window(cells: readonly Cell[], offset: number, columns: number): readonly Cell[] {
  const found = cells.findIndex((it) => it.offset >= offset);
  const focus = found < 0 ? cells.length : found;
  let first = focus;
  let before = 0;
  while (first > 0 && before + cells[first - 1]!.width <= Math.floor(columns / 3))
    before += cells[--first]!.width;
  let last = focus;
  let width = before;
  while (last < cells.length && width + cells[last]!.width <= columns) width += cells[last++]!.width;
  return cells.slice(first, last);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, it) => sum + it.width, 0);
}

/** Moves off the second half of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
