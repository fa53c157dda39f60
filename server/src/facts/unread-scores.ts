import { findInstruments } from '#clinical/instruments.ts';
import type { Tree } from '#note/tree.ts';
import type { Problem } from '#text/problem.ts';
import type { Words } from '#text/span.ts';
import { proseLines } from './sources.ts';

/** Each line that begins with an instrument and its score but is no list item, with the repair that makes it one. */
export function checkUnreadScores(tree: Tree): Problem[] {
  return proseLines(tree.sections)
    .filter(beginsWithScore)
    .map(({ start, end }) => ({
      code: 'note/line-unread',
      severity: 'information',
      message: 'This line holds a score and is not read, begin it with "- "',
      span: { start, end },
      repairs: [{ title: 'Make it a list item', edits: [{ span: { start, end: start }, newText: '- ' }] }],
    }));
}

function beginsWithScore({ text }: Words): boolean {
  const [first] = findInstruments(text);
  return first?.start === 0 && /^[ :=]{0,4}\d/.test(text.slice(first.end, first.end + 8));
}
