import type { Analysis } from '#analysis.ts';
import { UNFILLED_CODE } from '#note/unfilled.ts';
import type { Position, Range } from 'vscode-languageserver-types';
import { toRange } from './ranges.ts';

/** The next place behind the position that is still to be filled in, the first one behind the last; undefined for none. */
export function nextUnfilled({ tree, lines }: Analysis, position: Position | undefined): Range | undefined {
  const spans = tree.problems.filter((it) => it.code === UNFILLED_CODE).map((it) => it.span);
  const from = position === undefined ? -1 : lines.offsetAt(position);
  const next = spans.find((it) => it.start > from) ?? spans[0];
  return next && toRange(lines, next);
}
