import assert from 'node:assert/strict';
import { findProcedures, isProcedure, readExceptionWords } from '#clinical/care-words.ts';

const VECTORS: readonly (readonly [string, string])[] = [
  ['Physical therapy: contraindicated, odontoid fracture', 'contraindicated: odontoid fracture'],
  ['odontoid fracture, therapy contraindicated', 'contraindicated: odontoid fracture'],
  ['Physical therapy: contraindicated', 'contraindicated'],
  ['NSAIDs: contraindicated due to CKD stage 4', 'contraindicated: CKD stage 4'],
  ['Ibuprofen: contraindicated (GI bleed 2025); none further', 'contraindicated: GI bleed 2025'],
  ['unable to participate because of dialysis', 'contraindicated: dialysis'],
  ['not tolerated: nausea', 'not-tolerated: nausea'],
  ['Acetaminophen: intolerance', 'not-tolerated'],
  ['Naproxen: allergy (hives)', 'allergy: hives'],
  ['Naproxen: allergy', 'allergy: allergy'],
  ['declined, cost', 'declined: cost'],
  ['declined although contraindicated', 'declined: although contraindicated'],
  ['Physical therapy: planned', 'planned'],
  ['will start next week', 'planned: next week'],
  ['not contraindicated', ''],
  ['no known allergies', ''],
  ['2026-06-01 to 2026-07-24; 14 visits; response: partial', ''],
  ['', ''],
];

describe('readExceptionWords', () => {
  for (const [text, expected] of VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected || 'none'}`, () => {
      const found = readExceptionWords(text);
      const reason = found?.reason && text.slice(found.reason.start, found.reason.end);
      assert.equal(found ? [found.kind, reason].filter(Boolean).join(': ') : '', expected);
    });
  }
});

describe('isProcedure', () => {
  for (const name of [
    'Cervical ESI',
    'Medial branch block',
    'Trigger point injections',
    'RFA',
    'Lumbar fusion',
  ]) {
    it(`${name} is one`, () => assert.equal(isProcedure(name), true));
  }
  for (const name of ['Physical therapy', 'Naproxen', 'comm esi tube', '']) {
    it(`${JSON.stringify(name)} is none`, () => assert.equal(isProcedure(name), false));
  }

  it('tells injections, ablations and operations apart', () => {
    const kinds = findProcedures('ESI, then RFA, then laminectomy').map((it) => it.name);
    assert.deepEqual(kinds, ['injection', 'ablation', 'surgery']);
  });
});
