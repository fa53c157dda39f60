import type { Analysis } from '#analysis.ts';
import { sectionAt } from '#diagnostics/place.ts';
import type { Comment, Entry, Field, Item, Section } from '#note/tree.ts';
import { covers, type Span } from '#text/span.ts';

/** The line around the cursor. */
export interface CursorLine extends Span {
  readonly offset: number;
  /** What stands in the line before the cursor. */
  readonly before: string;
  /** What stands in the line behind it. */
  readonly after: string;
}

/** What the cursor stands in. */
export type Cursor =
  | { readonly kind: 'header'; readonly line: CursorLine }
  | { readonly kind: 'comment'; readonly line: CursorLine; readonly comment: Comment }
  | { readonly kind: 'heading'; readonly line: CursorLine; readonly section: Section | undefined }
  | { readonly kind: 'phrase'; readonly line: CursorLine; readonly section: Section | undefined }
  /** An item, or the marker of one. */
  | {
      readonly kind: 'item';
      readonly line: CursorLine;
      readonly section: Section | undefined;
      readonly item: Item | undefined;
    }
  /** The value of a field. */
  | {
      readonly kind: 'value';
      readonly line: CursorLine;
      readonly section: Section | undefined;
      readonly field: Field;
    }
  /** The beginning of a line: nothing yet, or words that could become a label. */
  | { readonly kind: 'start'; readonly line: CursorLine; readonly section: Section | undefined }
  | { readonly kind: 'none' };

/** Reads the place of the cursor from the tree, and from the line where the tree has no node for it yet. */
export function cursorAt({ tree, lines, text }: Analysis, offset: number): Cursor {
  const { start, end } = lines.lineSpan(lines.positionAt(offset).line);
  const at = Math.min(offset, end);
  const line: CursorLine = {
    start,
    end,
    offset: at,
    before: text.slice(start, at),
    after: text.slice(at, end),
  };
  const { header } = tree;
  if (header !== undefined && header.span.start < start && end < header.span.end)
    return { kind: 'header', line };
  if (header !== undefined && at <= header.span.end) return { kind: 'none' };
  const comment = tree.comments.find((it) => holds(it, at, text));
  if (comment !== undefined) return { kind: 'comment', line, comment };
  const section = sectionAt(tree, at);
  const above =
    section?.heading !== undefined && at <= section.heading.span.end
      ? sectionBefore(tree.sections, section)
      : section;
  if (line.before.startsWith('#')) return { kind: 'heading', line, section: above };
  if (/^\.[a-z-]*$/i.test(line.before) && line.after.trim() === '') return { kind: 'phrase', line, section };
  return inSection(line, section, above, text);
}

function inSection(
  line: CursorLine,
  section: Section | undefined,
  above: Section | undefined,
  text: string,
): Cursor {
  const entry = section && entryAt(section, line);
  if (entry?.kind === 'field' && line.offset > entry.label.end)
    return { kind: 'value', line, section, field: entry };
  if (entry?.kind === 'item') return { kind: 'item', line, section, item: entry };
  if (/^[ \t]{0,40}(?:[-*+]|\d{1,3}[.)])(?:[ \t]|$)/.test(line.before))
    return { kind: 'item', line, section, item: undefined };
  const isLabel = /^[\p{L}\p{N} '/()+-]{0,48}$/u.test(line.before);
  const followed = line.after.trim() !== '';
  // Words of a bare heading that are still being written belong to the section above it.
  if (isLabel && !followed)
    return { kind: 'start', line, section: isHeadingLine(section, line, text) ? above : section };
  return { kind: 'none' };
}

function isHeadingLine(section: Section | undefined, line: CursorLine, text: string): boolean {
  const heading = section?.heading;
  return heading !== undefined && covers(line, heading.span) && text[heading.span.start] !== '#';
}

/** The field or item that the cursor's line belongs to. */
function entryAt({ entries }: Section, line: CursorLine): Field | Item | undefined {
  for (const entry of entries) {
    if (!isOnLine(entry, line)) continue;
    if (entry.kind === 'item') return entry;
    if (entry.kind === 'field') return entry.items.find((it) => isOnLine(it, line)) ?? entry;
  }
  return undefined;
}

/** Whether the entry has something in the line, and begins before the cursor. */
function isOnLine({ kind, span }: Entry, line: CursorLine): boolean {
  return kind !== 'prose' && span.start <= line.offset && line.start <= span.end;
}

function sectionBefore(sections: readonly Section[], section: Section): Section | undefined {
  return sections[sections.indexOf(section) - 1];
}

/** Within the comment's marks, where it has both. */
function holds({ span }: Comment, offset: number, text: string): boolean {
  const closed = text.slice(span.start, span.end).endsWith('-->');
  // Blanks behind what is written so far belong to a comment that is still open.
  const lineEnd = /[\r\n]/.exec(text.slice(span.end));
  const end = closed ? span.end - 3 : span.end + (lineEnd?.index ?? text.length - span.end);
  return span.start + 4 <= offset && offset <= end;
}
