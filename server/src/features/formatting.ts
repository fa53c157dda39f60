import type { Analysis } from '#analysis.ts';
import type { Edit } from '#text/problem.ts';
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { layoutEdits } from './format/layout.ts';
import { toRange } from './ranges.ts';

/** Blanks for a tab where the editor does not say. */
const TAB_SIZE = 2;
/** More than any editor shows; a client's nonsense is no reason for a huge edit. */
const LARGEST_TAB = 16;

/** What gives the note its usual layout. No value, no running text and nothing of the front matter changes. */
export function formatting(analysis: Analysis, options: FormattingOptions): TextEdit[] {
  return toTextEdits(layoutEdits(analysis.tree, tabSizeOf(options)), analysis);
}

/**
 * The same for the lines of a range; lines outside it stay as they are. A range that ends at the start of a line does
 * not hold that line.
 */
export function rangeFormatting(analysis: Analysis, range: Range, options: FormattingOptions): TextEdit[] {
  const { start, end } = range;
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const edits = layoutEdits(analysis.tree, tabSizeOf(options)).filter((it) => {
    const { line } = analysis.lines.positionAt(it.span.start);
    return line >= start.line && line <= last;
  });
  return toTextEdits(edits, analysis);
}

function toTextEdits(edits: readonly Edit[], { lines }: Analysis): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
}

function tabSizeOf({ tabSize }: FormattingOptions): number {
  return Number.isInteger(tabSize) && tabSize > 0 ? Math.min(tabSize, LARGEST_TAB) : TAB_SIZE;
}
