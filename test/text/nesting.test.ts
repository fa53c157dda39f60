import assert from 'node:assert/strict';
import { nestsTooDeep } from '#text/nesting.ts';

describe('nestsTooDeep', () => {
  const vectors: [title: string, text: string, deep: boolean][] = [
    ['an empty text', '', false],
    ['a pack', 'criteria:\n  one:\n    messages: { missing: "[x]" }\n', false],
    ['many lists, none in another', '[a]\n'.repeat(1000), false],
    ['long prose with dashes', 'a - b\n'.repeat(1000), false],
    ['brackets', '['.repeat(100), true],
    ['maps', '{a: '.repeat(100), true],
    ['sequences in a line', '- '.repeat(100), true],
    ['explicit keys in a line', '? '.repeat(100), true],
    ['indents', `${' '.repeat(100)}a:`, true],
    ['many closing brackets', ']'.repeat(1000), false],
  ];
  for (const [title, text, deep] of vectors) {
    it(`${title}: ${deep}`, () => assert.equal(nestsTooDeep(text), deep));
  }
});
