import type { Span } from '#text/span.ts';
import { type Label, readLabelOfField } from './fields.ts';
import { type HeadingLine, readHeading } from './headings.ts';
import { type ItemStart, readItemStart } from './items.ts';
import { fieldFor, type KnownField, type Vocabulary } from './vocabulary.ts';
import { skipBlanks } from './words.ts';

/** One line of the text: `end` without its line end, `next` where the next line begins. */
export interface Line extends Span {
  readonly next: number;
}

/** The line that begins at `start`; LF, CRLF and a lone CR end it. */
export function lineAt(text: string, start: number, limit: number): Line {
  let end = start;
  while (end < limit && text[end] !== '\n' && text[end] !== '\r') end++;
  if (end >= limit) return { start, end: limit, next: limit };
  const next = text[end] === '\r' && end + 1 < limit && text[end + 1] === '\n' ? end + 2 : end + 1;
  return { start, end, next };
}

/** What a line can be. Every case is decided by the line itself and what stands above it. */
export type LineForm =
  | { readonly kind: 'heading'; readonly heading: HeadingLine }
  | { readonly kind: 'comment'; readonly start: number }
  | { readonly kind: 'item'; readonly item: ItemStart }
  | { readonly kind: 'continuation' }
  | { readonly kind: 'field'; readonly label: Label; readonly field: KnownField }
  | { readonly kind: 'blank' }
  /** `label`: what stands before a colon where a field could begin. */
  | { readonly kind: 'prose'; readonly label: Label | undefined };

/** What stands above a line, as far as it matters for reading it. */
export interface Above {
  /** Nothing, or a blank line. */
  readonly afterBlank: boolean;
  /** An item or a field that the line can continue. */
  readonly open: boolean;
  /** The names of the section that the line stands in. */
  readonly names: readonly string[];
}

/** The first form that fits, in the order of the note format's table. */
export function readLine(text: string, line: Span, above: Above, vocabulary: Vocabulary): LineForm {
  const heading = readHeading(text, line, above.afterBlank, vocabulary);
  return heading ? { kind: 'heading', heading } : readLineOfSection(text, line, above, vocabulary);
}

/** As `readLine`, for a line that is no heading: what stands behind a heading's colon. */
export function readLineOfSection(text: string, line: Span, above: Above, vocabulary: Vocabulary): LineForm {
  const start = skipBlanks(text, line.start, line.end);
  if (start >= line.end) return { kind: 'blank' };
  if (text.startsWith('<!--', start)) return { kind: 'comment', start };
  const item = readItemStart(text, line.start, line.end);
  if (item) return { kind: 'item', item };
  if (above.open && isIndented(text, line.start, start)) return { kind: 'continuation' };
  const label = readLabelOfField(text, line.start, line.end);
  const field = label && fieldFor(vocabulary, label.key, above.names);
  return label && field ? { kind: 'field', label, field } : { kind: 'prose', label };
}

/** Two blanks, or one tab, which editors write for several. */
function isIndented(text: string, start: number, words: number): boolean {
  return words - start >= 2 || (words - start === 1 && text[start] === '\t');
}
