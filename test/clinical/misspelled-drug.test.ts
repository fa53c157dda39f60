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

  it('is no other drug, whether the tables have it or not', () => {
    const others = [
      ...['lisinopril', 'losartan', 'metoprolol', 'metformin', 'prednisolone', 'hydroxyzine', 'hydralazine'],
      ...[
        'Lamictal',
        'Lamisil',
        'clonidine',
        'clonazepam',
        'Celexa',
        'Zantac',
        'Xanax',
        'alprazolam',
        'oxazepam',
      ],
      ...['oxybutynin', 'Oxytrol', 'methimazole', 'metolazone', 'morphea', 'codeina', 'tamoxifen', 'Topamax'],
    ];
    const meant = others.map((it) => `${it}: ${misspelledDrug(`${it} 10 mg daily`)?.meant}`);
    assert.deepEqual(
      meant.filter((it) => !it.endsWith(': undefined')),
      ['codeina: codeine'],
    );
  });

  it('makes a message that is not too long', () => {
    for (const name of DRUGS.flatMap((it) => [
      it.name,
      ...it.aliases,
      ...it.brands.map((brand) => brand.name),
    ]))
      assert.ok(
        `Left out of the MME: no drug of this name is known; did you mean "${name}"`.length <= 100,
        name,
      );
  });

  it('is read in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void misspelledDrug(text)));
  });
});
