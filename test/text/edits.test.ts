import assert from 'node:assert/strict';
import { applyEdits } from '#text/edits.ts';
import type { Edit } from '#text/problem.ts';

describe('applyEdits', () => {
  const vectors: [title: string, edits: [start: number, end: number, newText: string][], result: string][] = [
    ['nothing', [], 'abcdef'],
    ['a replacement', [[1, 3, 'X']], 'aXdef'],
    [
      'in any order',
      [
        [4, 5, 'Y'],
        [0, 1, 'X'],
      ],
      'XbcdYf',
    ],
    [
      'two insertions at one place',
      [
        [2, 2, 'X'],
        [2, 2, 'Y'],
      ],
      'abXYcdef',
    ],
    [
      'an insertion before a replacement',
      [
        [2, 4, 'Y'],
        [2, 2, 'X'],
      ],
      'abXYef',
    ],
    [
      'the later of two that overlap left out',
      [
        [1, 4, 'X'],
        [2, 5, 'Y'],
      ],
      'aXef',
    ],
    ['one behind the text', [[6, 9, 'X']], 'abcdefX'],
  ];
  for (const [title, edits, result] of vectors) {
    it(title, () => {
      const list: Edit[] = edits.map(([start, end, newText]) => ({ span: { start, end }, newText }));
      assert.equal(applyEdits('abcdef', list), result);
    });
  }
});
