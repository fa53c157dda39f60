import type { Analysis } from '#analysis.ts';
import { sectionOf } from '#diagnostics/place.ts';
import type { Comment, Section } from '#note/tree.ts';
import { lineEndOf } from '#text/lines.ts';
import type { Span } from '#text/span.ts';

/** Where whole lines go into the note: they stand between `before` and `after`, at `span`, from column 0. */
export interface Place {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/**
 * Behind the last line of the section that is not blank; where the section is absent, its heading goes with the lines.
 * An item never goes behind a field without a value, which would take it for its own.
 */
export function placeInSection(analysis: Analysis, name: string, isItem: boolean): Place {
  const section = sectionOf(analysis.tree, name);
  if (section === undefined) return placeOfNewSection(analysis, name);
  const last = section.entries.at(-1);
  const takesItems = last?.kind === 'field' && last.value.text === '';
  return isItem && takesItems ? placeBefore(analysis, last.span.start) : placeAtEnd(analysis, section);
}

/** On the line behind the one that holds the offset. */
export function placeBehind({ text, lines }: Analysis, offset: number): Place {
  const line = lines.positionAt(offset).line;
  const eol = lineEndOf(text);
  if (line + 1 >= lines.lineCount) return { span: at(text.length), before: eol, after: '' };
  return { span: at(lines.lineSpan(line + 1).start), before: '', after: eol };
}

/** On a line of its own before the line that holds the offset. */
export function placeBefore({ text, lines }: Analysis, offset: number): Place {
  const start = lines.lineSpan(lines.positionAt(offset).line).start;
  return { span: at(start), before: '', after: lineEndOf(text) };
}

/** Between the sections that come before and after it in the template. */
function placeOfNewSection(analysis: Analysis, name: string): Place {
  const { text } = analysis;
  const eol = lineEndOf(text);
  const heading = `## ${name}${eol}`;
  const next = nextSection(analysis, name);
  if (next !== undefined) {
    const start = startWithComments(analysis, next);
    return { span: at(start), before: gapBefore(analysis, start, eol) + heading, after: eol + eol };
  }
  const end = endOfText(analysis, { start: 0, end: text.length });
  const place = placeAfterContent(analysis, end);
  return { ...place, before: (end === 0 ? place.before : place.before + eol) + heading };
}

function nextSection({ tree, dictionary }: Analysis, name: string): Section | undefined {
  const order = dictionary.sections.map((it) => it.name);
  const own = order.indexOf(name);
  if (own < 0) return undefined;
  const later = new Set(order.slice(own + 1));
  return tree.sections.find((it) => it.heading !== undefined && it.names.some((each) => later.has(each)));
}

/** Comments directly above a heading belong to it, so a new section goes above them. */
function startWithComments({ tree, lines }: Analysis, section: Section): number {
  const comments = new Map(tree.comments.map((it) => [lines.positionAt(it.span.end).line, it]));
  let line = lines.positionAt(section.span.start).line;
  let above: Comment | undefined;
  while ((above = comments.get(line - 1)) !== undefined) line = lines.positionAt(above.span.start).line;
  return lines.lineSpan(line).start;
}

function gapBefore({ text, lines }: Analysis, start: number, eol: string): string {
  const line = lines.positionAt(start).line;
  if (line === 0) return '';
  const above = lines.lineSpan(line - 1);
  return text.slice(above.start, above.end).trim() === '' ? '' : eol;
}

function placeAtEnd(analysis: Analysis, section: Section): Place {
  const end = endOfText(analysis, section.span);
  return placeAfterContent(analysis, Math.max(end, section.heading?.span.end ?? 0));
}

/** The offset behind the last character of the span that is no blank and in no comment without an end. */
function endOfText({ tree, text }: Analysis, span: Span): number {
  const unclosed = tree.comments.find(
    (it) => it.span.start >= span.start && it.span.end <= span.end && !isClosed(text, it.span),
  );
  const end = unclosed?.span.start ?? span.end;
  return span.start + text.slice(span.start, end).trimEnd().length;
}

function isClosed(text: string, span: Span): boolean {
  return text.slice(span.start, span.end).trimEnd().endsWith('-->');
}

/** On the line behind the content; a blank line stays, or comes, before what stands below. */
function placeAfterContent(analysis: Analysis, end: number): Place {
  const { text, lines } = analysis;
  const eol = lineEndOf(text);
  if (end === 0 && text.trim() === '') return { span: at(0), before: '', after: eol };
  const place = placeBehind(analysis, end);
  if (place.before !== '') return place;
  const below = lines.lineSpan(lines.positionAt(place.span.start).line);
  const isBlank = text.slice(below.start, below.end).trim() === '';
  return isBlank ? place : { ...place, after: eol + eol };
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}
