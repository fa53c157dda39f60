import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '#text/fold.ts';

describe('fold', () => {
  const vectors: [text: string, folded: string][] = [
    ['Facet Loading', 'facet loading'],
    ['a\tb\u00a0c\u0000d\ufeff', 'a b c d '],
    ['\u201cyes\u201d, the patient\u2019s', '"yes", the patient\'s'],
    ['C3\u2013C4 \u2014 L5\u2011S1 \u22121', 'c3-c4 - l5-s1 -1'],
    ['one\r\ntwo\nthree', 'one\r\ntwo\nthree'],
    ['25 µg, 25 μg', '25 µg, 25 μg'],
    ['\u0130\u00c9', '\u0130\u00c9'],
  ];
  for (const [text, folded] of vectors) {
    it(JSON.stringify(text), () => assert.equal(fold(text), folded));
  }

  it('keeps the length, and folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(fold(text).length, text.length);
        assert.equal(fold(fold(text)), fold(text));
      }),
    );
  });
});
