import type { Problem } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import { skipBlanks, trimEnd } from './words.ts';

/** The code of what is still to be filled in. */
export const UNFILLED_CODE = 'note/unfilled';

/** `***` and the leftovers of other templates; each alternative is bounded, so that a long line stays linear. */
const LEFTOVER = /\*{3,}|_{3,}|\[X{1,9}\]|\{\{[^{}\r\n]{0,80}\}\}/g;

/** Every `***`, `___`, `[X]` and `{{ }}` between two offsets. */
export function findLeftovers(text: string, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  const words = text.slice(start, end);
  LEFTOVER.lastIndex = 0;
  for (let match = LEFTOVER.exec(words); match; match = LEFTOVER.exec(words)) {
    found.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return found;
}

/** As `findLeftovers` in prose, where a line of nothing but `___` is a rule, not something to fill in. */
export function findLeftoversInProse(text: string, start: number, end: number): readonly Span[] {
  return findLeftovers(text, start, end).filter(
    (it) => text[it.start] !== '_' || !isRule(text, it, start, end),
  );
}

/** Whether nothing else stands in the line; the blanks around a rule are looked at once, not once for each rule. */
function isRule(text: string, span: Span, start: number, end: number): boolean {
  const before = trimEnd(text, start, span.start);
  const after = skipBlanks(text, span.end, end);
  const opens = before === start || hasLineEnd(text, before, span.start);
  const closes = after === end || hasLineEnd(text, span.end, after);
  return opens && closes;
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  return /[\r\n]/.test(text.slice(start, end));
}

/** What the user is told about leftovers that still stand in the text. */
export function leftoverProblems(spans: readonly Span[]): readonly Problem[] {
  return spans.map((span) => problem('Not filled in yet', span));
}

/** What the user is told about a label, name or key with nothing behind it. */
export function emptyProblem(label: Span): Problem {
  return problem('No value here yet', { start: label.start, end: label.end });
}

function problem(message: string, span: Span): Problem {
  return { code: UNFILLED_CODE, severity: 'warning', message, span };
}
