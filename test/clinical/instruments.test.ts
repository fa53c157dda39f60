import assert from 'node:assert/strict';
import { findInstruments, findScores, INSTRUMENTS, type Score } from '#clinical/instruments.ts';

const UNITS: Record<Score['unit'], string> = { points: '', percent: '%', cm: 'cm', mm: 'mm', t: 't' };

/** As `ndi 44%` or `nrs 6-8/10`, with `!` where it is out of range. */
function shown(text: string): string {
  return findScores(text)
    .map(({ instrument, low, high, scale, unit, inRange }) => {
      const number = low === high ? `${low}` : `${low}-${high}`;
      return `${instrument.id} ${number}${UNITS[unit] || `/${scale}`}${inRange ? '' : '!'}`;
    })
    .join('; ');
}

const VECTORS: readonly (readonly [string, string])[] = [
  ['NDI 44%', 'ndi 44%'],
  ['NDI: 44 percent', 'ndi 44%'],
  ['NDI 22', 'ndi 22/50'],
  ['NDI 60', 'ndi 60%'],
  ['NDI 22/50', 'ndi 22/50'],
  ['NDI 44/100', 'ndi 44%'],
  ['NDI 60/50', 'ndi 60/50!'],
  ['NDI 130%', 'ndi 130%!'],
  ['Neck Disability Index score of 44%', 'ndi 44%'],
  ['NDI (2026-11-16): 44%', 'ndi 44%'],
  ['Function scale: NDI 44% (2026-11-16)', 'ndi 44%'],
  ['NDI improved from 52% to 44%', 'ndi 52%; ndi 44%'],
  ['NDI from 26-22', 'ndi 22-26/50'],
  ['ODI 38/50', 'odi 38/50'],
  ['ODI: 46 %', 'odi 46%'],
  ['ODI 46', 'odi 46%'],
  ['ODI 18/45', 'odi 18/45'],
  ['modified Oswestry 40%', 'odi 40%'],
  ['PHQ-9 12', 'phq-9 12/27'],
  ['PHQ-9: 12/27', 'phq-9 12/27'],
  ['PHQ9=12', 'phq-9 12/27'],
  ['PHQ-9 (4)', 'phq-9 4/27'],
  ['PHQ-9 30', 'phq-9 30/27!'],
  ['PHQ-9 12/30', 'phq-9 12/30!'],
  ['PHQ-9 was 4 and GAD-7 3; PCS 8', 'phq-9 4/27; gad-7 3/21; pcs 8/52'],
  ['NRS 7/10', 'nrs 7/10'],
  ['NRS 7', 'nrs 7/10'],
  ['NRS-11: 7', 'nrs 7/10'],
  ['pain score of 7', 'nrs 7/10'],
  ['7/10', 'nrs 7/10'],
  ['7 out of 10', 'nrs 7/10'],
  ['6-8/10', 'nrs 6-8/10'],
  ['8-6/10', 'nrs 6-8/10'],
  ['6\u20138/10', 'nrs 6-8/10'],
  ['Pain score: 6 to 8', 'nrs 6-8/10'],
  ['NRS 12/10', 'nrs 12/10!'],
  ['NRS 70%', 'nrs 70%!'],
  ['NRS 8/10 at worst, 4/10 at best', 'nrs 8/10; nrs 4/10'],
  ['- 2026-05-02: NRS 8/10', 'nrs 8/10'],
  ['VAS 70 mm', 'vas 70mm'],
  ['VAS 6.5/10', 'vas 6.5/10'],
  ['VAS 6.5 cm', 'vas 6.5cm'],
  ['VAS 70/100', 'vas 70mm'],
  ['VAS 70', 'vas 70mm'],
  ['VAS 7', 'vas 7/10'],
  ['VAS 130 mm', 'vas 130mm!'],
  ['PROMIS-PF T-score 35', 'promis-pf 35t'],
  ['PROMIS Physical Function: 35', 'promis-pf 35t'],
  ['RMDQ 14/24', 'rmdq 14/24'],
  ['Roland-Morris 14', 'rmdq 14/24'],
  ['PSFS 4.3', 'psfs 4.3/10'],
  ['TSK 10', 'tsk 10/68!'],
  ['HADS-A 11', 'hads-a 11/21'],
  ['7/10/2026', ''],
  ['NRS 2026-05-20', ''],
  ['10/325', ''],
  ['hydrocodone 10/325 mg', ''],
  ['amlodipine 5/10 mg', ''],
  ['12/12 visits', ''],
  ['10/10 visits', ''],
  ['5/5 strength', ''],
  ['PEG tube', ''],
  ['peg 3', ''],
  ['SF-36 45', ''],
  ['PHQ-9', ''],
  ['PHQ-9 12 weeks ago', ''],
];

describe('findScores', () => {
  for (const [text, expected] of VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected || 'no score'}`, () =>
      assert.equal(shown(text), expected));
  }

  it('spans the name and the number', () => {
    const text = 'today NDI: 44% by form';
    const [score] = findScores(text);
    assert.equal(score && text.slice(score.start, score.end), 'NDI: 44%');
  });
});

describe('findInstruments', () => {
  it('finds names without numbers', () => {
    const found = findInstruments('PHQ-9 and the Neck Disability Index were given').map(
      (it) => it.instrument.id,
    );
    assert.deepEqual(found, ['phq-9', 'ndi']);
  });
});

describe('INSTRUMENTS', () => {
  it('has each id once and finds each by its own names', () => {
    assert.equal(new Set(INSTRUMENTS.map((it) => it.id)).size, INSTRUMENTS.length);
    for (const { id, name, fullName } of INSTRUMENTS) {
      for (const words of [name, fullName]) {
        assert.deepEqual(
          findInstruments(words).map((it) => it.instrument.id),
          [id],
          words,
        );
      }
    }
  });

  it('has every cutoff within its range, with a source', () => {
    for (const { positive, range, id } of INSTRUMENTS) {
      if (!positive) continue;
      assert.ok(range && positive.atLeast > range.min && positive.atLeast <= range.max, id);
      assert.notEqual(positive.source, '');
    }
  });
});
