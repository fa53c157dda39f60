import { fold } from '#text/fold.ts';
import { lineEndOf } from '#text/lines.ts';
import type { Problem } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import { readEntries } from './header-entries.ts';
import { readHeading } from './headings.ts';
import { lineAt } from './lines.ts';
import { nearestTerm, termOf } from './nearest.ts';
import type { Header, HeaderEntry } from './tree.ts';
import { emptyProblem, findLeftovers, leftoverProblems } from './unfilled.ts';
import type { Vocabulary } from './vocabulary.ts';
import { nameKey, skipBlanks, trimEnd } from './words.ts';

/** The keys of the front matter that mean something; others are kept. */
export const HEADER_KEYS = ['template', 'policies', 'date', 'author', 'request'] as const;

/** A front matter with where the note's body begins and what is wrong with it. */
export interface FrontMatter {
  readonly header: Header;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/** Reads the front matter of a note whose first line is `---`; undefined for any other. */
export function readHeader(
  text: string,
  start: number,
  limit: number,
  vocabulary: Vocabulary,
): FrontMatter | undefined {
  const opening = lineAt(text, start, limit);
  if (!isFence(text, opening)) return undefined;
  const { yamlEnd, closing, bodyStart } = findEnd(text, opening.next, limit, vocabulary);
  const end = closing ?? trimEnd(text, start, yamlEnd);
  const { entries, problems } = readEntries(text, { start: opening.next, end: yamlEnd });
  const unclosed = closing === undefined ? [unclosedProblem(text, opening, end)] : [];
  return {
    header: { span: { start, end }, entries },
    bodyStart,
    problems: [...unclosed, ...problems, ...entries.flatMap((it) => entryProblems(text, it))],
  };
}

interface End {
  readonly yamlEnd: number;
  /** The end of the closing line; undefined when there is none. */
  readonly closing: number | undefined;
  readonly bodyStart: number;
}

/** The closing `---`, or the first heading: no line can change what the lines above it are. */
function findEnd(text: string, start: number, limit: number, vocabulary: Vocabulary): End {
  let afterBlank = false;
  for (let at = start; at < limit;) {
    const line = lineAt(text, at, limit);
    if (isFence(text, line))
      return { yamlEnd: at, closing: trimEnd(text, at, line.end), bodyStart: line.next };
    if (endsHeader(text, line, afterBlank, vocabulary))
      return { yamlEnd: at, closing: undefined, bodyStart: at };
    afterBlank = skipBlanks(text, at, line.end) === line.end;
    at = line.next;
  }
  return { yamlEnd: limit, closing: undefined, bodyStart: limit };
}

/** `# words` directly below a line of the front matter is a comment of YAML, unless the words are a section's name. */
function endsHeader(text: string, line: Span, afterBlank: boolean, vocabulary: Vocabulary): boolean {
  const heading = readHeading(text, line, afterBlank, vocabulary);
  if (!heading?.strong) return false;
  return afterBlank || heading.level > 1 || heading.names.length > 0;
}

function isFence(text: string, { start, end }: Span): boolean {
  const words = trimEnd(text, start, end);
  return words - start === 3 && fold(text.slice(start, words)) === '---';
}

function unclosedProblem(text: string, opening: Span, end: number): Problem {
  const newText = `${lineEndOf(text)}---`;
  return {
    code: 'note/header',
    severity: 'warning',
    message: 'The closing `---` of the front matter is missing, so it ends at the first heading',
    span: { start: opening.start, end: opening.start + 3 },
    repairs: [{ title: 'Close the front matter', edits: [{ span: { start: end, end }, newText }] }],
  };
}

const TERMS = HEADER_KEYS.map(termOf);

function entryProblems(text: string, { key, values }: HeaderEntry): readonly Problem[] {
  const known = nameKey(key.text);
  const leftovers = values.flatMap(({ start, end }) => leftoverProblems(findLeftovers(text, start, end)));
  if (!TERMS.some((it) => it.key === known)) return [...misspelledKey(key, known), ...leftovers];
  return values.length === 0 && isEmptyAfter(text, key) ? [emptyProblem(key)] : leftovers;
}

/** Whether nothing follows in the key's line: a value that could not be read is no empty one. */
function isEmptyAfter(text: string, { end }: Span): boolean {
  const line = lineAt(text, end, text.length);
  const rest = text.slice(end, line.end).replace(/^["']?\s*:/, '');
  return skipBlanks(rest, 0, rest.length) === rest.length || /^\s*(""|'')\s*$/.test(rest);
}

function misspelledKey(span: Span, key: string): readonly Problem[] {
  // The one near miss that is farther than two letters away.
  const written = key === 'policy' ? 'policies' : nearestTerm(key, TERMS)?.written;
  if (written === undefined) return [];
  const place = { start: span.start, end: span.end };
  return [
    {
      code: 'note/field-typo',
      severity: 'hint',
      message: `No key of this name is known, did you mean "${written}"`,
      span: place,
      repairs: [{ title: `Change to "${written}"`, edits: [{ span: place, newText: written }] }],
    },
  ];
}
