import type { Leaf } from '#note/tree.ts';
import { fold } from '#text/fold.ts';
import type { Span } from '#text/span.ts';
import { splitGap, type Gap } from './gap.ts';

/** Where a gap stands: before the leaf at this position of those that are no blanks; behind the last one at its end. */
export interface GapPlace {
  readonly leaves: readonly Leaf[];
  readonly at: number;
}

/**
 * The blank lines that belong between two leaves in different lines: one above a heading and behind the front matter,
 * none below a heading and at either end of the text, elsewhere at most one. Comments directly above a heading belong
 * to it, so the blank line goes above them. A blank line that makes a heading of the words below it is never lost,
 * since one stays above every heading.
 */
export function blankLinesWanted(
  { blankLines, indent }: Gap,
  { leaves, at }: GapPlace,
  text: string,
): number {
  const before = leaves[at - 1];
  const after = leaves[at];
  const present = Math.min(blankLines.length, 1);
  if (after === undefined) return 0;
  if (before === undefined) return mustStayBelow(after, indent, text) ? blankLines.length : 0;
  if (before.kind === 'header' || after.kind === 'heading') return belongsAbove(before, present) ? 0 : 1;
  if (before.kind === 'heading') return isAboveHeading(leaves, at, text) ? present : 0;
  if (isAboveHeading(leaves, at, text)) return before.kind === 'comment' ? present : 1;
  return present;
}

/** At the top, `---` would become the beginning of a front matter, and a byte order mark would count as one. */
function mustStayBelow({ kind, start }: Leaf, indent: Span | undefined, text: string): boolean {
  return (kind === 'prose' && fold(text[start]!) === '-') || text[indent?.start ?? start] === '\ufeff';
}

/** A comment without a blank line below it stays with the heading there. */
function belongsAbove(before: Leaf, present: number): boolean {
  return before.kind === 'comment' && present === 0;
}

/** Whether the leaf is a comment that stands, maybe with others, directly above a heading. */
function isAboveHeading(leaves: readonly Leaf[], at: number, text: string): boolean {
  let next = at;
  while (leaves[next]?.kind === 'comment') {
    const below = leaves[next + 1];
    if (below === undefined) return false;
    const gap = splitGap(text, leaves[next]!.end, below.start, false);
    if (gap.indent === undefined || gap.blankLines.length > 0) return false;
    next++;
  }
  return next > at && leaves[next]?.kind === 'heading';
}
