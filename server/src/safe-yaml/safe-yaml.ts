import { isAlias, isMap, isScalar, isSeq, Lexer, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Span } from '#text/span.ts';

/** A YAML text that was safe to parse, with its root node and what is wrong with its form. */
export interface YamlSource {
  readonly text: string;
  /** Undefined when the text cannot be used at all. */
  readonly root: Node | undefined;
  readonly problems: readonly YamlProblem[];
}

export interface YamlProblem {
  readonly message: string;
  readonly span: Span;
}

/** A place in a YAML document: the keys and indexes that lead to it from the root. */
export type YamlPath = readonly (string | number)[];

const LONGEST_TEXT = 512 * 1024;
const MOST_TOKENS = 100_000;
const DEEPEST_FLOW = 20;
const DEEPEST_INDENTATION = 100;
const MOST_INDICATORS_IN_A_LINE = 10;
const MOST_PROBLEMS = 100;
const LONGEST_MESSAGE = 160;

/** The core schema of YAML 1.2, without tags and merge keys. */
export const YAML_OPTIONS = {
  schema: 'core',
  version: '1.2',
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  stringKeys: true,
  logLevel: 'silent',
  // Comparing every key with every other is quadratic; doubled keys are found where mappings are read.
  uniqueKeys: false,
} as const;

/**
 * Parses YAML 1.2 with the core schema. Aliases and tags are problems and never expanded. A text that is too long
 * or nested too deep is refused before the parser sees it: the parser recurses, and deep nesting ends the process.
 */
export function parseYaml(text: string): YamlSource {
  const refusal = refuseYaml(text);
  if (refusal) return { text, root: undefined, problems: [refusal] };
  const document = parseDocument(text, YAML_OPTIONS);
  const problems = [...syntaxProblems(document, text.length), ...forbiddenNodes(document)].slice(
    0,
    MOST_PROBLEMS,
  );
  return { text, root: problems.length === 0 ? (document.contents ?? undefined) : undefined, problems };
}

/**
 * Why a YAML text must not be given to the parser: too long, too many tokens, nested too deep. Asked before every
 * parse: the parser recurses, and deep nesting ends the whole process, which nothing can catch.
 */
export function refuseYaml(text: string): YamlProblem | undefined {
  if (text.length > LONGEST_TEXT) {
    return { message: `The file is longer than ${LONGEST_TEXT / 1024} KB`, span: { start: 0, end: 0 } };
  }
  let offset = 0;
  let tokens = 0;
  let flow = 0;
  let indicators = 0;
  let lineBegins = true;
  for (const token of new Lexer().lex(text)) {
    const start = offset;
    // The lexer marks documents and scalars with one control character that is not in the text.
    if (!isMark(token)) offset += token.length;
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (token === '\n' || token === '\r\n') indicators = 0;
    else if (flow === 0 && (token === '-' || token === '?' || token === ':')) indicators++;
    const indentation = lineBegins && token.startsWith(' ') ? token.length : 0;
    lineBegins = token === '\n' || token === '\r\n';
    const deep =
      flow > DEEPEST_FLOW || indicators > MOST_INDICATORS_IN_A_LINE || indentation > DEEPEST_INDENTATION;
    if (deep) return { message: 'The file is nested too deep', span: { start, end: start + token.length } };
    if (++tokens > MOST_TOKENS) return { message: 'The file is too large', span: { start, end: start } };
  }
  return undefined;
}

function isMark(token: string): boolean {
  return token === '\u{2}' || token === '\u{1f}' || token === '\u{18}';
}

function syntaxProblems(document: Document.Parsed, length: number): YamlProblem[] {
  const found = [...document.errors, ...document.warnings].filter(
    ({ code }) => code !== 'TAG_RESOLVE_FAILED',
  );
  return found.map(({ message, pos }) => ({
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}...` : message,
    span: { start: Math.min(pos[0], length), end: Math.min(Math.max(pos[0], pos[1]), length) },
  }));
}

function forbiddenNodes(document: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) problems.push({ message: 'An alias is not allowed', span: spanOfNode(node) });
      else if (node.tag !== undefined)
        problems.push({ message: 'A tag is not allowed', span: spanOfNode(node) });
    },
  });
  return problems;
}

/** The place of a node in the text: its value, without comments behind it. An absent node is the text's start. */
export function spanOfNode(node: unknown): Span {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

/** The node at a path, or the deepest one on the way to it. */
export function nodeAt(source: YamlSource, path: YamlPath): Node | undefined {
  let node = source.root;
  for (const step of path) {
    const next = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (next === undefined || next === null) return node;
    node = next as Node;
  }
  return node;
}

/**
 * The place in the text of a part of a string value (offsets in the value). Where quoting or folding hides it, the
 * whole value.
 */
export function spanInValue(source: YamlSource, node: Node | undefined, part: Span): Span {
  const whole = spanOfNode(node);
  if (!isScalar(node) || typeof node.value !== 'string') return whole;
  const offsets = offsetsOfValue(source.text.slice(whole.start, whole.end), node.value, part.end);
  const start = offsets?.[part.start];
  const last = offsets?.[Math.max(part.start, part.end - 1)];
  if (start === undefined || last === undefined) return whole;
  return { start: whole.start + start, end: whole.start + last + (part.end > part.start ? 1 : 0) };
}

/**
 * Where each of the value's characters up to `end` is written. Folding changes blanks only and escapes only add
 * characters, so the value's other characters follow one another in the text in their order.
 */
function offsetsOfValue(written: string, value: string, end: number): number[] | undefined {
  const offsets: number[] = [];
  let at = /^[|>]/.test(written) ? written.indexOf('\n') + 1 : /^["']/.test(written) ? 1 : 0;
  for (let index = 0; index < end && index < value.length; index++) {
    const character = value[index]!;
    if (/\s/.test(character)) {
      offsets.push(at);
      if (/\s/.test(written[at] ?? '')) at++;
      continue;
    }
    while (at < written.length && written[at] !== character) at++;
    if (at >= written.length) return undefined;
    offsets.push(at++);
  }
  if (end >= value.length) offsets.push(at);
  return offsets;
}
