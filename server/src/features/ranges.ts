import type { LineIndex } from '#text/lines.ts';
import type { Span } from '#text/span.ts';
import type { Range } from 'vscode-languageserver-types';

/** The span as the protocol counts: lines and UTF-16 units from 0. */
export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The range as offsets; what lies outside the text is moved to its edge. */
export function toSpan(lines: LineIndex, range: Range): Span {
  const start = lines.offsetAt(range.start);
  return { start, end: Math.max(start, lines.offsetAt(range.end)) };
}
