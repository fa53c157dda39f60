import assert from 'node:assert/strict';
import { findMentions, type Lexicon } from '#clinical/mentions.ts';
import { RADICULAR_TERMS, RADICULAR_TESTS, REFERRED_PAIN_TERMS } from '#clinical/radicular-words.ts';

function shown(text: string, lexicon: Lexicon): string {
  return findMentions(text, lexicon)
    .map((it) => `${it.concept}${it.negated ? '-' : ''}`)
    .join(' ');
}

const VECTORS: readonly (readonly [string, string])[] = [
  ['axial cervical, right; no arm pain', 'radicular-symptom-'],
  ['cervical spondylosis without myelopathy or radiculopathy', 'radiculopathy-'],
  ['aching, no burning or tingling', 'sensory-symptom-'],
  ['radiates to the left arm', 'radicular-symptom'],
  ['denies numbness, weakness, and gait change', 'sensory-symptom- motor-symptom-'],
  ['numbness of the right thumb', 'sensory-symptom'],
  ['no radicular symptoms', 'radicular-symptom-'],
  ['referred pain to the shoulder', ''],
  ['nonradicular neck pain', ''],
  ['Spurling positive', ''],
];

describe('RADICULAR_TERMS', () => {
  for (const [text, expected] of VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected || 'nothing'}`, () => {
      assert.equal(shown(text, RADICULAR_TERMS), expected);
    });
  }
});

describe('REFERRED_PAIN_TERMS and RADICULAR_TESTS', () => {
  it('know referred pain and the tests', () => {
    assert.equal(shown('referred pain to the shoulder', REFERRED_PAIN_TERMS), 'referred-pain');
    assert.equal(shown('non-radicular', REFERRED_PAIN_TERMS), 'referred-pain');
    assert.equal(shown("Spurling's negative, SLR positive", RADICULAR_TESTS), 'spurling- straight-leg-raise');
  });
});
