import assert from 'node:assert/strict';
import { findModalities, findTherapyContent, MODALITIES } from '#clinical/modalities.ts';

const VECTORS: readonly (readonly [string, string])[] = [
  ['Physical therapy', 'physical-therapy'],
  ['Physical therapy (supervised)', 'physical-therapy'],
  ['PT', 'physical-therapy'],
  ['P.T.', 'physical-therapy'],
  ['pt', 'physical-therapy'],
  ['PT 12 visits', 'physical-therapy'],
  ['Pt reports pain', ''],
  ['pt reports pain', ''],
  ['PT/INR', ''],
  ['PT, INR normal', ''],
  ['PT 12.3', ''],
  ['therapy', 'physical-therapy'],
  ['therapy contraindicated', 'physical-therapy'],
  ['opioid therapy', ''],
  ['physical therapy and home exercise program', 'physical-therapy home-exercise'],
  ['Home exercises', 'home-exercise'],
  ['HEP', 'home-exercise'],
  ['aquatic therapy', 'aquatic-therapy'],
  ['Yoga', 'mind-body-exercise'],
  ['Activity modification', 'activity-modification'],
  ['light duty', 'activity-modification'],
  ['Lifting limits', 'activity-modification'],
  ['Chiropractic manipulation', 'chiropractic'],
  ['Massage therapy', 'massage'],
  ['Acupuncture', 'acupuncture'],
  ['CBT', 'psychological'],
  ['cognitive behavioral therapy', 'psychological'],
  ['ACT', 'psychological'],
  ['act', ''],
  ['TENS', 'electrical-stimulation'],
  ['heat, ultrasound', 'heat ultrasound'],
  ['ultrasound-guided injection', ''],
  ['Meloxicam', ''],
  ['', ''],
];

const CONTENT_VECTORS: readonly (readonly [string, string])[] = [
  ['active therapeutic exercise', 'active active'],
  ['heat, ultrasound', 'passive passive'],
  ['TENS, massage, traction', 'passive passive passive'],
  ['McKenzie and core stabilization', 'active active'],
  ['passive modalities only, no exercise', 'passive'],
  ['passive stretching', 'passive'],
  ['strengthening planned', ''],
  ['14 visits', ''],
];

describe('findModalities', () => {
  for (const [text, expected] of VECTORS) {
    it(`finds ${expected || 'none'} in ${JSON.stringify(text)}`, () => {
      const found = findModalities(text).map((it) => it.modality.id);
      assert.equal(found.join(' '), expected);
    });
  }

  it('finds each modality by its own words', () => {
    for (const { id, terms, capitals } of MODALITIES) {
      for (const term of [...terms, ...capitals]) {
        assert.deepEqual(
          findModalities(term).map((it) => it.modality.id),
          [id],
          term,
        );
      }
    }
  });
});

describe('findTherapyContent', () => {
  for (const [text, expected] of CONTENT_VECTORS) {
    it(`finds ${expected || 'nothing'} in ${JSON.stringify(text)}`, () => {
      const found = findTherapyContent(text).map((it) => (it.active ? 'active' : 'passive'));
      assert.equal(found.join(' '), expected);
    });
  }
});
