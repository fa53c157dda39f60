import { fold } from '#text/fold.ts';
import type { Edit, Problem } from '#text/problem.ts';
import { isBlank, wordsBetween, type Words } from '#text/span.ts';
import { fieldFor, type KnownField, misspelledField, type Vocabulary } from './vocabulary.ts';
import { endsWord, nameKey, trimEnd } from './words.ts';

/** The words before a line's first colon, where they could be a label. */
export interface Label {
  readonly words: Words;
  /** As it is compared. */
  readonly key: string;
  /** The offset behind the colon. */
  readonly valueStart: number;
}

const SHORTEST_LABEL = 2;
const LONGEST_LABEL = 48;

/**
 * The colon rule: 2 to 48 letters, digits, blanks or `()/'+-` from the start, then a colon, then a blank or the line's
 * end. Whether the label is known is another question.
 */
export function readLabelOfField(text: string, start: number, end: number): Label | undefined {
  if (start >= end || isBlank(text.charCodeAt(start))) return undefined;
  let at = start;
  while (at < end && isLabelUnit(text, at)) if (++at - start > LONGEST_LABEL) return undefined;
  if (at >= end || text[at] !== ':' || !endsWord(text, at + 1, end)) return undefined;
  const words = wordsBetween(text, start, at);
  return words.text.length < SHORTEST_LABEL
    ? undefined
    : { words, key: nameKey(words.text), valueStart: at + 1 };
}

const LABEL_UNIT = /[\p{L}\p{M}\p{N} ()/'+-]/u;

function isLabelUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x20) return true;
  return unit !== 0x0a && unit !== 0x0d && LABEL_UNIT.test(fold(text[at]!));
}

/** The hint at a label that is probably a misspelled field of these sections. */
export function typoProblem(
  { words, key }: Label,
  vocabulary: Vocabulary,
  names: readonly string[],
): Problem | undefined {
  const term = misspelledField(vocabulary, key, names);
  if (!term) return undefined;
  const span = { start: words.start, end: words.end };
  return {
    code: 'note/field-typo',
    severity: 'hint',
    message: `No field of this name here, did you mean "${term.written}"`,
    span,
    repairs: [{ title: `Change to "${term.written}"`, edits: [{ span, newText: term.written }] }],
  };
}

/** Said at the later of two fields: which one counts does not depend on it. */
export function twiceProblem(label: Words, earlier: Words): Problem {
  return {
    code: 'note/field-twice',
    severity: 'information',
    message: 'This field stands twice in its section, the last one with a value counts',
    span: { start: label.start, end: label.end },
    related: [{ start: earlier.start, end: earlier.end }],
  };
}

/** Colons of one line that are looked at; a line has two or three fields, and a line of nothing but colons none. */
const MOST_COLONS = 8;

/** The hint at further fields in the first line of a value, with the repair that gives each its own line. */
export function sameLineProblem(
  text: string,
  value: Words,
  field: KnownField,
  vocabulary: Vocabulary,
  names: readonly string[],
  lineEnd: string,
): Problem | undefined {
  const line = /^[^\r\n]*/.exec(value.text)?.[0] ?? '';
  const labels: Words[] = [];
  const edits: Edit[] = [];
  let from = value.start;
  let colon = line.indexOf(':');
  for (let seen = 0; colon >= 0 && seen < MOST_COLONS; seen++, colon = line.indexOf(':', colon + 1)) {
    const at = value.start + colon;
    if (!endsWord(text, at + 1, value.end)) continue;
    const further = furtherLabel(text, from, at, field, vocabulary, names);
    if (!further) continue;
    labels.push(further.label);
    edits.push({ span: { start: further.gapStart, end: further.label.start }, newText: lineEnd });
    from = at + 1;
  }
  const first = labels[0];
  if (!first) return undefined;
  return {
    code: 'note/two-fields',
    severity: 'hint',
    message: 'A line break is missing before this field, its text counts for the field before it',
    span: { start: first.start, end: first.end },
    repairs: [{ title: 'Give each field its own line', edits }],
  };
}

/**
 * The longest known label that ends at the colon. Behind two blanks, a tab, `;` or `|` any field counts; behind a
 * single blank only a field of these sections with a capital, as it would begin a line.
 */
function furtherLabel(
  text: string,
  from: number,
  colon: number,
  field: KnownField,
  vocabulary: Vocabulary,
  names: readonly string[],
) {
  let first = colon;
  while (first > from && colon - first < LONGEST_LABEL && isLabelUnit(text, first - 1)) first--;
  for (let start = first; start < colon; start++) {
    if (isBlank(text.charCodeAt(start)) || (start > from && !isSeparator(text, start - 1))) continue;
    const label = wordsBetween(text, start, colon);
    const known =
      label.text.length < SHORTEST_LABEL ? undefined : fieldFor(vocabulary, nameKey(label.text), names);
    if (!known || known.entry === field.entry) continue;
    const gapStart = startOfGap(text, from, start);
    if (gapStart <= from) continue;
    const gap = text.slice(gapStart, start);
    const wide = /[;|\t]|\s\s/.test(gap);
    if (wide || (names.includes(known.section) && /^\p{Lu}/u.test(label.text))) return { label, gapStart };
  }
  return undefined;
}

function isSeparator(text: string, at: number): boolean {
  return isBlank(text.charCodeAt(at)) || ',;|'.includes(text[at]!);
}

function startOfGap(text: string, from: number, start: number): number {
  let at = trimEnd(text, from, start);
  if (at > from && ',;|'.includes(text[at - 1]!)) at = trimEnd(text, from, at - 1);
  return at;
}
