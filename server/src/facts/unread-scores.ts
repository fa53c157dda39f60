import { findScores } from '#clinical/instruments.ts';
import type { Tree } from '#note/tree.ts';
import type { Problem } from '#text/problem.ts';
import type { Words } from '#text/span.ts';
import { proseLines, sectionsNamed } from './sources.ts';

/** Each line on pain and function that begins with a score but is no list item, with the repair that makes it one. */
export function checkUnreadScores(tree: Tree): Problem[] {
  return proseLines(sectionsNamed(tree, 'Pain and function'))
    .filter(beginsWithScore)
    .map(({ start, end }) => ({
      code: 'note/line-unread',
      severity: 'information',
      message: 'This line holds a score and is not read, begin it with "- "',
      span: { start, end },
      repairs: [{ title: 'Make it a list item', edits: [{ span: { start, end: start }, newText: '- ' }] }],
    }));
}

/** A share or points out of a whole: a bare number may be of anything, `PROMIS 29` names a form. */
const SCORE = /^[^\d\n]{1,60}?\d{1,3}(?:\.\d)? ?(?:%|\/ ?\d{2,3}(?!\d))/;

function beginsWithScore({ text }: Words): boolean {
  const [first] = findScores(text);
  return first?.start === 0 && first.inRange && SCORE.test(text.slice(0, first.end + 8));
}
