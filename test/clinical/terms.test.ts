import assert from 'node:assert/strict';
import { findTerms, type Lexicon } from '#clinical/terms.ts';
import { readWords } from '#clinical/words.ts';

const LEXICON: Lexicon = [
  { concept: 'study', terms: ['x-ray', 'plain film'] },
  { concept: 'test', terms: ['Spurling', 'straight-leg raise', 'biopsy'] },
  { concept: 'therapy', terms: ['therapy', 'physical therapy', 'side effects'], capitals: ['PT'] },
  { concept: 'both', terms: ['b/l', 'plain film'] },
];

function shown(text: string): string {
  return findTerms(text, LEXICON)
    .map((it) => `${it.concept}[${text.slice(it.start, it.end)}]`)
    .join(' ');
}

const VECTORS: readonly (readonly [string, string])[] = [
  ['x-ray, X ray, Xrays', 'study[x-ray] study[X ray] study[Xrays]'],
  ["Spurling's and Spurlings", "test[Spurling's] test[Spurlings]"],
  ['Spurling\u2019s', 'test[Spurling\u2019s]'],
  ['straight leg raise; straight\u2013leg raising', 'test[straight leg raise]'],
  ['biopsies', 'test[biopsies]'],
  ['physical\u00a0therapy', 'therapy[physical\u00a0therapy]'],
  ['physical\ntherapy', 'therapy[physical\ntherapy]'],
  ['physical\n\ntherapy', 'therapy[therapy]'],
  ['physical, therapy', 'therapy[therapy]'],
  ['PT and P.T. but no pt', 'therapy[PT] therapy[P.T]'],
  ['a side effect', 'therapy[side effect]'],
  ['B/L, b l, bl', 'both[B/L]'],
  ['plain films', 'study[plain films] both[plain films]'],
  ['chemotherapy', ''],
  ['', ''],
];

describe('findTerms', () => {
  for (const [text, expected] of VECTORS) {
    it(`finds "${expected}" in ${JSON.stringify(text)}`, () => assert.equal(shown(text), expected));
  }
});

describe('readWords', () => {
  it('reads a dotted abbreviation as one word, and a sentence as several', () => {
    assert.deepEqual(
      readWords('T.E.N.S. unit. A. B').map((it) => it.key),
      ['tens', 'unit', 'a', 'b'],
    );
  });
});
