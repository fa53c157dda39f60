import { LineIndex } from '#text/lines.ts';
import type { Range } from 'vscode-languageserver-types';

/**
 * Where a pack's YAML defines the criterion of that name: its key. For a name that it does not have, and for undefined,
 * the first line. Lines are enough for this: a criterion's key is what is indented least below `criteria:`.
 */
export function placeInPack(yaml: string, name: string | undefined): Range {
  if (name === undefined) return rangeIn(0, 0, 0);
  const lines = new LineIndex(yaml);
  let indent: number | undefined;
  let inside = false;
  for (let line = 0; line < lines.lineCount; line++) {
    const { start, end } = lines.lineSpan(line);
    const words = yaml.slice(start, end);
    if (/^\s*(?:#|$)/.test(words)) continue;
    const depth = words.length - words.trimStart().length;
    if (depth === 0) inside = /^criteria\s*:/.test(words);
    if (!inside || depth === 0) continue;
    indent ??= depth;
    if (depth === indent && keyOf(words) === name) return rangeIn(line, depth, name.length);
  }
  return rangeIn(0, 0, 0);
}

function keyOf(words: string): string | undefined {
  return /^\s*([\w-]+)\s*:/.exec(words)?.[1];
}

function rangeIn(line: number, character: number, length: number): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}
