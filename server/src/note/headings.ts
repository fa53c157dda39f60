import { wordsBetween, type Span, type Words } from '#text/span.ts';
import type { Heading } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';
import { endsWord, nameKey, skipBlanks, trimEnd } from './words.ts';

/** A line that is a heading. */
export interface HeadingLine extends Heading {
  /** The dictionary's sections that it opens; none for a heading that is not ours. */
  readonly names: readonly string[];
  /** Where the section's first line begins, for a heading with text behind its colon. */
  readonly inlineStart: number | undefined;
  /**
   * Whether it cannot be anything else: marked with `#`, in capitals or bold. Only such a heading ends a front
   * matter or a comment that nobody closed, since `date:` is a key of YAML and `Plan:` may stand in a comment.
   */
  readonly strong: boolean;
  /** `##Plan`: where the blank is missing. */
  readonly missingBlankAt: number | undefined;
}

const LEVEL_WITHOUT_MARKS = 2;
/** Longer than any heading that a template could know; keeps a long line from being looked at again and again. */
const LONGEST_NAME = 80;

/**
 * Reads a line as a heading in any of the ways that clinicians write one: `## Plan`, `##Plan`, `PLAN`, `PLAN:`,
 * `Plan:`, `**Plan:**`, `1. PLAN:`, `Plan` after a blank line, and with inline text `PLAN: ...`, `**Plan:** ...`.
 * Without `#` the words must be a section's name or alias; with inline text they must not be a field's as well.
 */
export function readHeading(
  text: string,
  line: Span,
  afterBlank: boolean,
  vocabulary: Vocabulary,
): HeadingLine | undefined {
  return text[line.start] === '#'
    ? readMarkedHeading(text, line, vocabulary)
    : readBareHeading(text, line, afterBlank, vocabulary);
}

function readMarkedHeading(
  text: string,
  { start, end }: Span,
  vocabulary: Vocabulary,
): HeadingLine | undefined {
  let at = start;
  while (at < end && text[at] === '#') at++;
  const level = at - start;
  const words = undecorated(text, at, end);
  if (level > 6 || words.text === '') return undefined;
  const known = namesIn(vocabulary, words);
  const missingBlankAt = endsWord(text, at, end) ? undefined : at;
  const spanEnd = trimEnd(text, start, end);
  const heading = { span: { start, end: spanEnd }, title: words, level, strong: true, missingBlankAt };
  if (known) return { ...heading, names: known, inlineStart: undefined };
  const split = splitAtColon(text, words, end, vocabulary);
  if (split) return { ...heading, ...split, span: { start, end: split.colonEnd } };
  return missingBlankAt === undefined ? { ...heading, names: [], inlineStart: undefined } : undefined;
}

/** `## Plan: continue` opens the plan, and the text behind the colon is its first line. */
function splitAtColon(text: string, words: Words, end: number, vocabulary: Vocabulary) {
  const colon = words.text.slice(0, LONGEST_NAME).indexOf(':');
  if (colon < 0 || !endsWord(words.text, colon + 1, words.text.length)) return undefined;
  const title = undecorated(text, words.start, words.start + colon);
  const names = namesIn(vocabulary, title);
  const colonEnd = words.start + colon + 1;
  return names && { title, names, colonEnd, inlineStart: skipBlanks(text, colonEnd, end) };
}

function readBareHeading(
  text: string,
  line: Span,
  afterBlank: boolean,
  vocabulary: Vocabulary,
): HeadingLine | undefined {
  const label = readLabel(text, line);
  if (!label) return undefined;
  const { title, bold, numbered, colon, labelEnd } = label;
  const capitals = isCapitals(title.text);
  const rest = skipBlanks(text, labelEnd, line.end);
  const inline = rest < line.end;
  const fits = inline
    ? colon && (capitals || bold) && !numbered
    : colon || (!numbered && (capitals || bold || (afterBlank && startsWithCapital(title.text))));
  const names = fits ? namesIn(vocabulary, title) : undefined;
  if (!names || (inline && vocabulary.fields.has(nameKey(title.text)))) return undefined;
  return {
    span: { start: line.start, end: labelEnd },
    title,
    level: LEVEL_WITHOUT_MARKS,
    names,
    inlineStart: inline ? rest : undefined,
    strong: capitals || bold,
    missingBlankAt: undefined,
  };
}

interface BareLabel {
  readonly title: Words;
  readonly bold: boolean;
  readonly numbered: boolean;
  readonly colon: boolean;
  readonly labelEnd: number;
}

/** The words up to the first colon, the end of the bold type or the line's end, with the marks around them. */
function readLabel(text: string, { start, end }: Span): BareLabel | undefined {
  const numberEnd = skipNumber(text, start, end);
  const mark = text.startsWith('**', numberEnd) ? '**' : text.startsWith('__', numberEnd) ? '__' : '';
  const labelStart = numberEnd + mark.length;
  const line = text.slice(labelStart, Math.min(end, labelStart + LONGEST_NAME + 1));
  const ends = [line.indexOf(':'), mark ? line.indexOf(mark) : -1].filter((it) => it >= 0);
  if (ends.length === 0 && line.length > LONGEST_NAME) return undefined;
  const at = labelStart + Math.min(line.length, ...ends);
  const title = wordsBetween(text, labelStart, at);
  if (title.start !== labelStart || !/^[\p{L}\p{N}]/u.test(title.text)) return undefined;
  let colon = at < end && text[at] === ':';
  let labelEnd = colon ? at + 1 : title.end;
  if (mark) {
    labelEnd = colon ? at + 1 : at;
    if (!text.startsWith(mark, labelEnd)) return undefined;
    labelEnd += mark.length;
    if (!colon && text[labelEnd] === ':') {
      colon = true;
      labelEnd++;
    }
  }
  if (!endsWord(text, labelEnd, end)) return undefined;
  return { title, bold: mark !== '', numbered: numberEnd > start, colon, labelEnd };
}

/** The offset behind `1. ` or `1) `; the start when the line begins otherwise. */
function skipNumber(text: string, start: number, end: number): number {
  const number = /^\d{1,3}[.)]/.exec(text.slice(start, Math.min(end, start + 4)));
  if (!number) return start;
  const at = start + number[0].length;
  return endsWord(text, at, end) ? skipBlanks(text, at, end) : start;
}

function namesIn({ headings }: Vocabulary, { text }: Words): readonly string[] | undefined {
  return text.length > LONGEST_NAME ? undefined : headings.get(nameKey(text));
}

/** The words without the marks and the colon around them; with them when there is nothing else. */
function undecorated(text: string, start: number, end: number): Words {
  const words = wordsBetween(text, start, end);
  let from = words.start;
  let to = words.end;
  while (from < to && isOneOf(text[from], ' *_')) from++;
  while (to > from && isOneOf(text[to - 1], ' *_:#')) to--;
  return from < to ? wordsBetween(text, from, to) : words;
}

function isOneOf(unit: string | undefined, units: string): boolean {
  return unit !== undefined && units.includes(unit);
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase();
}

function startsWithCapital(words: string): boolean {
  return isCapitals(words.slice(0, 1));
}
