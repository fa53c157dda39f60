import type { Analysis } from '#analysis.ts';
import { findLeftovers, UNFILLED_CODE } from '#note/unfilled.ts';
import type { Span } from '#text/span.ts';
import type { Position, Range } from 'vscode-languageserver-types';
import { blankHints, withHint } from './blank-hints.ts';
import { toRange } from './ranges.ts';

/** The next place behind the position that is still to be filled in, the first one behind the last; undefined for none. */
export function nextUnfilled(analysis: Analysis, position: Position | undefined): Range | undefined {
  const spans = unfilledSpans(analysis);
  const from = position === undefined ? -1 : analysis.lines.offsetAt(position);
  const next = spans.find((it) => it.start > from) ?? spans[0];
  return next && toRange(analysis.lines, next);
}

/** The last place before the position that is still to be filled in, the last one before the first; undefined for none. */
export function previousUnfilled(analysis: Analysis, position: Position | undefined): Range | undefined {
  const spans = unfilledSpans(analysis);
  const from = position === undefined ? Infinity : analysis.lines.offsetAt(position);
  // A blank that is selected ends at the cursor.
  const previous = spans.findLast((it) => it.end < from) ?? spans.at(-1);
  return previous && toRange(analysis.lines, previous);
}

/**
 * Each blank with its mark and the hint behind it; where a value is lacking altogether, the end of its line, so that
 * typing replaces no label.
 */
function unfilledSpans(analysis: Analysis): readonly Span[] {
  const { tree, lines, text } = analysis;
  const hints = blankHints(analysis);
  return tree.problems
    .filter((it) => it.code === UNFILLED_CODE)
    .map(({ span }) => {
      if (findLeftovers(text, span.start, span.end).length > 0) return withHint(span, text, hints);
      const { end } = lines.lineSpan(lines.positionAt(span.end).line);
      return { start: end, end };
    });
}
