import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import { fold } from '#text/fold.ts';
import type { Problem } from '#text/problem.ts';
import { wordsBetween, type Span, type Words } from '#text/span.ts';
import type { HeaderEntry } from './tree.ts';
import { refuseYaml, YAML_OPTIONS } from '#safe-yaml/safe-yaml.ts';
import { findLeftovers } from './unfilled.ts';
import { trimEnd } from './words.ts';

/** The keys and values of a front matter, and what is wrong with its YAML. */
export interface Entries {
  readonly entries: readonly HeaderEntry[];
  readonly problems: readonly Problem[];
}

/** A front matter has a handful of lines; what is longer is something else. */
const LONGEST_YAML = 16_384;

/**
 * Reads the YAML between two offsets. A mistake in one key spoils that key only: the others are then read one by one.
 */
export function readEntries(text: string, { start, end }: Span): Entries {
  const yaml = readable(text.slice(start, end));
  if (yaml.length > LONGEST_YAML)
    return refused(start, end, 'Not read: the front matter is longer than 16 KB');
  if (refuseYaml(yaml)) return refused(start, end, 'Not read: the front matter is nested too deep');
  const { entries, problems } = readWholeOrParts(text, yaml, start);
  return { entries, problems: [...problems, ...doubledKeys(entries)] };
}

function readWholeOrParts(text: string, yaml: string, start: number): Entries {
  const whole = readYaml(text, yaml, start);
  if (whole.problems.length === 0) return whole;
  const parts = splitAtKeys(yaml).map((part) =>
    readYaml(text, yaml.slice(part.start, part.end), start + part.start),
  );
  const problems = parts.flatMap((it) => it.problems);
  return {
    entries: parts.flatMap((it) => it.entries),
    problems: problems.length > 0 ? problems : whole.problems,
  };
}

function doubledKeys(entries: readonly HeaderEntry[]): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key }) => {
    const doubled = seen.has(key.text);
    seen.add(key.text);
    return doubled
      ? [headerProblem('This key stands twice in the front matter, the last one counts', key)]
      : [];
  });
}

function refused(start: number, end: number, message: string): Entries {
  return { entries: [], problems: [headerProblem(message, { start, end })] };
}

/**
 * The text as the YAML reader shall see it, each unit at its place: blanks of any kind are blanks, a lone CR ends a
 * line, and leftovers are plain words, since `***` would be an alias and `{{ }}` a map.
 */
function readable(written: string): string {
  const blanks = written.replace(/\r(?!\n)/g, '\n').replace(/[^\t\x20-\x7e\r\n]/g, (unit) => {
    return fold(unit) === ' ' ? ' ' : unit;
  });
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of findLeftovers(blanks, 0, blanks.length)) {
    parts.push(blanks.slice(at, start), 'x'.repeat(end - start));
    at = end;
  }
  return [...parts, blanks.slice(at)].join('');
}

/** The lines of each key at column 0 with what belongs to it; what stands before the first key is a part too. */
function splitAtKeys(yaml: string): readonly Span[] {
  const starts = [...yaml.matchAll(/^[^\s#\-\]},][^\n]*/gm)].map((it) => it.index);
  const bounds = [...new Set([0, ...starts, yaml.length])];
  return bounds.slice(0, -1).map((start, index) => ({ start, end: bounds[index + 1]! }));
}

function readYaml(text: string, yaml: string, offset: number): Entries {
  const document = parseDocument(yaml, YAML_OPTIONS);
  const length = trimEnd(yaml, 0, yaml.length);
  const problems = [...document.errors, ...document.warnings].map((it) => yamlProblem(it, offset, length));
  visit(document, {
    Alias: (_, node) => void problems.push(headerProblem('Aliases are not read here', spanOf(node, offset))),
  });
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { entries: [], problems };
  if (!isMap(contents)) {
    const missing = headerProblem(
      'No `key: value` in these lines of the front matter',
      spanOf(contents, offset),
    );
    return { entries: [], problems: problems.length > 0 ? problems : [missing] };
  }
  const entries = contents.items.flatMap((pair): HeaderEntry[] => {
    if (!isScalar(pair.key)) return [];
    return [
      {
        key: wordsOf(text, pair.key, offset),
        values: valuesOf(text, pair.value, offset),
        span: spanOfPair(text, pair.key, pair.value, offset),
      },
    ];
  });
  return { entries, problems };
}

/** An empty value ends with the colon. */
function spanOfPair(text: string, key: Node, value: unknown, offset: number): Span {
  const { start, end } = spanOf(key, offset);
  const last = isNode(value) ? spanOf(value, offset).end : end;
  const colon = /^[ \t]*:/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  return { start, end: Math.max(end + colon, trimEnd(text, start, last)) };
}

function valuesOf(text: string, value: unknown, offset: number): readonly Words[] {
  const nodes = isSeq(value) ? value.items : [value];
  return nodes
    .filter((it) => isScalar(it) && it.source !== '')
    .map((it) => wordsOf(text, it as Node, offset));
}

/** What is written there, without the quotes around it. */
function wordsOf(text: string, node: Node, offset: number): Words {
  const { start, end } = spanOf(node, offset);
  const quoted = end - start >= 2 && /^(".*"|'.*')$/s.test(text.slice(start, end));
  return quoted ? wordsBetween(text, start + 1, end - 1) : wordsBetween(text, start, end);
}

function spanOf(node: Node | null, offset: number): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start: offset + start, end: offset + end };
}

/** A mistake that shows only at the end, such as a quote that is not closed, is shown at the last character. */
function yamlProblem({ code, pos }: YAMLError, offset: number, length: number): Problem {
  const start = Math.max(0, Math.min(pos[0], length - 1));
  const end = Math.max(start, Math.min(pos[1], length));
  return headerProblem(messageFor(code), { start: offset + start, end: offset + end });
}

function messageFor(code: YAMLError['code']): string {
  switch (code) {
    case 'MISSING_CHAR':
      return 'A colon, comma, quote or bracket is missing in the front matter';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Quotes are missing around this value, since a colon stands in it';
    case 'BAD_SCALAR_START':
      return 'Quotes are missing around this value, since it begins with a mark of YAML';
    case 'TAB_AS_INDENT':
      return 'Blanks are missing here: YAML takes no tab as indent';
    case 'TAG_RESOLVE_FAILED':
      return 'Tags are not read here';
    default:
      return 'Not readable as YAML';
  }
}

function headerProblem(message: string, { start, end }: Span): Problem {
  return { code: 'note/header', severity: 'warning', message, span: { start, end } };
}
