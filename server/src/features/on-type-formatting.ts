import type { Analysis } from '#analysis.ts';
import type { LineIndex } from '#text/lines.ts';
import { covers, type Span } from '#text/span.ts';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { toRange } from './ranges.ts';

/** What makes the client ask. */
export const ON_TYPE_TRIGGER = '\n';

/**
 * A new line below an item begins the next one, unless its marker is a plus, which may say that a finding is positive;
 * behind an item in which nothing is written yet, the list ends and its marker goes. Nothing happens where the new line
 * has text: a marker that the editor itself has added is not doubled.
 */
export function onTypeFormatting(analysis: Analysis, position: Position, typed: string): TextEdit[] {
  const { lines, text, tree } = analysis;
  if (typed !== ON_TYPE_TRIGGER || position.line === 0) return [];
  const above = lines.lineSpan(position.line - 1);
  const line = lines.lineSpan(position.line);
  const isHeading = tree.sections.some(({ heading }) => heading !== undefined && covers(above, heading.span));
  const outside =
    isHeading || [tree.header, ...tree.comments].some((it) => it !== undefined && covers(it.span, above));
  const marker = readMarker(text, above);
  if (outside || marker === undefined || text.slice(line.start, line.end).trim() !== '') return [];
  if (!marker.hasWords) return [edit(lines, above, '')];
  if (marker.mark === '+') return [];
  return [edit(lines, line, `${marker.indent}${next(marker.mark)}${marker.gap}`)];
}

interface Marker {
  readonly indent: string;
  readonly mark: string;
  readonly gap: string;
  readonly hasWords: boolean;
}

function readMarker(text: string, { start, end }: Span): Marker | undefined {
  // Indentation and number of an item are short; a long line of blanks is none.
  const found = /^([ \t]{0,40})([-*+]|\d{1,3}[.)])([ \t]{1,40})/.exec(
    text.slice(start, Math.min(end, start + 90)),
  );
  if (!found) return undefined;
  const [whole, indent = '', mark = '', gap = ''] = found;
  const words = text.slice(start + whole.length, end).trim();
  // `- - -` is a rule; `- ***` is an item that is still to be filled in.
  if (words !== '' && [...words].every((it) => it === mark || it === ' ' || it === '\t')) return undefined;
  return { indent, mark, gap, hasWords: words !== '' };
}

/** The marker of the item below: the same, or the next number. */
function next(mark: string): string {
  const number = /^\d+/.exec(mark)?.[0];
  return number === undefined ? mark : `${Number(number) + 1}${mark.slice(number.length)}`;
}

function edit(lines: LineIndex, span: Span, newText: string): TextEdit {
  return { range: toRange(lines, span), newText };
}
