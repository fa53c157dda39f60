import type { Span } from '#text/span.ts';

/** What stands between two leaves: blanks at the end of a line, blank lines, and blanks before the next leaf. */
export interface Gap {
  /** Blanks up to the first line end; all of it where there is no line end. */
  readonly trailing: Span;
  /** The lines of nothing but blanks. */
  readonly blankLines: readonly BlankLine[];
  /** Blanks behind the last line end; undefined where both leaves stand in one line. */
  readonly indent: Span | undefined;
}

export interface BlankLine extends Span {
  /** Where the next line begins. */
  readonly next: number;
}

/**
 * Splits the text between two offsets, which holds only blanks and line ends. `opensLine`: a line begins at the first,
 * so that blanks up to the first line end are a blank line too.
 */
export function splitGap(text: string, start: number, end: number, opensLine: boolean): Gap {
  const lines: BlankLine[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (text[at] !== '\n' && text[at] !== '\r') continue;
    const lineEnd = at;
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    lines.push({ start: from, end: lineEnd, next: at + 1 });
    from = at + 1;
  }
  const indent = { start: from, end };
  if (opensLine) return { trailing: { start, end: start }, blankLines: lines, indent };
  const [first, ...blankLines] = lines;
  if (first === undefined) return { trailing: indent, blankLines, indent: undefined };
  return { trailing: { start, end: first.end }, blankLines, indent };
}
