import assert from 'node:assert/strict';
import { findSides, readSide, type Side } from '#clinical/side.ts';

const VECTORS: readonly (readonly [string, Side | undefined])[] = [
  ['right', 'right'],
  ['Left C4-C5', 'left'],
  ['R', 'right'],
  ['(L)', 'left'],
  ['RT', 'right'],
  ['LT', 'left'],
  ['64490-RT, 64491-RT', 'right'],
  ['64490-50', 'bilateral'],
  ['modifier 50', 'bilateral'],
  ['bilateral', 'bilateral'],
  ['bilaterally', 'bilateral'],
  ['bilat', 'bilateral'],
  ['b/l', 'bilateral'],
  ['both', 'bilateral'],
  ['B/L', 'bilateral'],
  ['both sides', 'bilateral'],
  ['R/L', 'bilateral'],
  ['right and left', 'bilateral'],
  ['right-sided', 'right'],
  ['R-sided', 'right'],
  ['L4-5 L', 'left'],
  ['R C3-4', 'right'],
  ['L 4-5', undefined],
  ['L4-L5', undefined],
  ['R/O fracture', undefined],
  ['right-handed', undefined],
  ['left his job', undefined],
  ['5 mg/L', undefined],
  ['both painful', undefined],
  ['', undefined],
];

describe('readSide', () => {
  for (const [text, expected] of VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected ?? 'no side'}`, () =>
      assert.equal(readSide(text), expected));
  }
});

describe('findSides', () => {
  it('gives each side its place', () => {
    const text = 'positive right, negative left';
    assert.deepEqual(
      findSides(text).map((it) => [it.side, text.slice(it.start, it.end)]),
      [
        ['right', 'right'],
        ['left', 'left'],
      ],
    );
  });
});
