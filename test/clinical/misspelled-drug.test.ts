import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DRUGS } from '#clinical/drugs.ts';
import { misspelledDrug } from '#clinical/misspelled-drug.ts';

describe('a misspelled drug', () => {
  for (const [text, meant] of [
    ['percoset 10/325 q6h prn', 'percocet'],
    ['MS contine 60 mg BID', 'ms contin'],
    ['Oxycodon: 30 mg QID', 'oxycodone'],
    ['gabapentine 300 mg TID', 'gabapentin'],
    ['Oxyocdone 5 mg', 'oxycodone'],
  ] as const)
    it(`is one: ${text}`, () => {
      const found = misspelledDrug(text);
      assert.equal(found?.meant, meant);
      assert.match(text.slice(found.start, found.end), /^[a-z]+(?: [a-z]+)?$/i);
    });

  for (const text of [
    ...[
      '',
      'oxycodone 5 mg',
      'Lisinopril 10 mg',
      'prednisolone 5 mg',
      'Physical therapy: 2026-06-01',
      'ibu 600',
    ],
    ...['10 mg oxycodon', 'xoycodone 5 mg'],
  ])
    it(`is none: ${text || '(nothing)'}`, () => assert.equal(misspelledDrug(text), undefined));

  it('is no drug that is known, and is read in any text', () => {
    for (const { name } of DRUGS) assert.equal(misspelledDrug(name), undefined, name);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void misspelledDrug(text)));
  });
});
