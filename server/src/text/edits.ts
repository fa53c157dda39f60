import type { Edit } from './problem.ts';

/**
 * The text after the edits, whose spans all count in the text as given. Edits at one place apply in the order of the
 * list. An edit that overlaps an earlier one is left out: two repairs of one place cannot both be right.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
  );
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of ordered) {
    if (span.start < at || span.end < span.start) continue;
    parts.push(text.slice(at, span.start), newText);
    at = Math.min(span.end, text.length);
  }
  parts.push(text.slice(at));
  return parts.join('');
}
