import assert from 'node:assert/strict';
import { JOINTS, readLevels } from '#clinical/levels.ts';

function joints(text: string): string {
  return readLevels(text)
    .joints.map((it) => it.name)
    .join(' ');
}

const JOINT_VECTORS: readonly (readonly [string, string])[] = [
  ['C2-3', 'C2-C3'],
  ['C2-C3', 'C2-C3'],
  ['C2/3', 'C2-C3'],
  ['C2/C3', 'C2-C3'],
  ['C23', 'C2-C3'],
  ['c4\u2013c5', 'C4-C5'],
  ['C4\u2014C5', 'C4-C5'],
  ['C4\u2011C5', 'C4-C5'],
  ['C4 - C5', 'C4-C5'],
  ['C4 - 5', 'C4-C5'],
  ['C 4-5', 'C4-C5'],
  ['C1-2', 'C1-C2'],
  ['L34, L45, L5S1', 'L3-L4 L4-L5 L5-S1'],
  ['L5-S1', 'L5-S1'],
  ['L5/S1', 'L5-S1'],
  ['L5-1', 'L5-S1'],
  ['C7-T1', 'C7-T1'],
  ['C7T1', 'C7-T1'],
  ['T12-L1', 'T12-L1'],
  ['T12-1', 'T12-L1'],
  ['T10-12', 'T10-T11 T11-T12'],
  ['T1112', 'T11-T12'],
  ['C4-C6', 'C4-C5 C5-C6'],
  ['C4 to C6', 'C4-C5 C5-C6'],
  ['C4 through C6', 'C4-C5 C5-C6'],
  ['C3-4-5', 'C3-C4 C4-C5'],
  ['C4-5 to C6-7', 'C4-C5 C5-C6 C6-C7'],
  ['L4-S1', 'L4-L5 L5-S1'],
  ['C6-T2', 'C6-C7 C7-T1 T1-T2'],
  ['C3-4, 4-5', 'C3-C4 C4-C5'],
  ['L3-4, 4-5, and 5-S1', 'L3-L4 L4-L5 L5-S1'],
  ['C3-4, 4-5 and 5-6', 'C3-C4 C4-C5 C5-C6'],
  ['C3-4/4-5', 'C3-C4 C4-C5'],
  ['C3-4/C5-6', 'C3-C4 C5-C6'],
  ['L4/5 & L5/S1', 'L4-L5 L5-S1'],
  ['right C3-C4 and left C4-C5 facet joints', 'C3-C4 C4-C5'],
  ['C5-C6, C4-C5, C5-C6', 'C4-C5 C5-C6'],
  ['C5-C4', 'C4-C5'],
  ['C3, C4, C5 medial branches', 'C3-C4 C4-C5'],
  ['C3, 4, 5 medial branches', 'C3-C4 C4-C5'],
  ['medial branch nerves C3, C4 and C5', 'C3-C4 C4-C5'],
  ['medial branch blocks at right C3, C4', 'C3-C4'],
  ['C7, C8 medial branches', 'C7-T1'],
  ['T5, T6 medial branches', 'T6-T7'],
  ['MBB L3, L4, L5', 'L4-L5 L5-S1'],
  ['Bilateral L3, L4, L5 MBB', 'L4-L5 L5-S1'],
  ['L3 and L4 medial branches and L5 dorsal ramus', 'L4-L5 L5-S1'],
  ['L2-L4 medial branches and the L5 dorsal ramus', 'L3-L4 L4-L5 L5-S1'],
  ['L3-L5 medial branches', 'L4-L5 L5-S1'],
  ['L4-5 medial branch block', 'L4-L5'],
  ['L3, L5 medial branches', ''],
  ['C4 medial branch', ''],
  ['third occipital nerve', 'C2-C3'],
  ['TON, C3, C4 medial branches', 'C2-C3 C3-C4'],
  ['a ton of C4', ''],
  ['C3, C4, C5', ''],
  ['C5 dermatome', ''],
  ['C3-4, NRS 7/10', 'C3-C4'],
  ['C3-4 7/10', 'C3-C4'],
  ['L4-5, 6-8 weeks', 'L4-L5'],
  ['L4, 5/5 strength', ''],
  ['T1/T2 weighted images', ''],
  ['C34.9', ''],
  ['64490', ''],
  ['C-spine', ''],
  ['S1/S2', ''],
];

const UNKNOWN_VECTORS: readonly (readonly [string, string])[] = [
  ['C9', 'C9'],
  ['T13', 'T13'],
  ['L5-L6', 'L5-L6'],
  ['C4-C4', 'C4-C4'],
  ['C4-9', 'C4-9'],
  ['C7-C8', 'C7-C8'],
  ['S1-S2', 'S1-S2'],
  ['C8-T1 dermatomes', ''],
  ['C4-C5', ''],
  ['C34.9', ''],
  ['T 98.6', ''],
  ['T2-weighted', ''],
  ['S1/S2 normal', ''],
];

describe('readLevels', () => {
  for (const [text, expected] of JOINT_VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected || 'no joint'}`, () =>
      assert.equal(joints(text), expected));
  }
  for (const [text, expected] of UNKNOWN_VECTORS) {
    it(`finds ${expected || 'no unknown level'} in ${JSON.stringify(text)}`, () => {
      const found = readLevels(text).unknown.map((it) => text.slice(it.start, it.end));
      assert.equal(found.join(' '), expected);
    });
  }

  it('reports single vertebrae as nerves, at their places', () => {
    const text = 'Sensation intact at C5 and C6';
    const { mentions } = readLevels(text);
    assert.deepEqual(
      mentions.map((it) => [text.slice(it.start, it.end), it.nerves, it.joints.length]),
      [
        ['C5', ['C5'], 0],
        ['C6', ['C6'], 0],
      ],
    );
  });
});

describe('JOINTS', () => {
  it('has the 24 levels from C1-C2 to L5-S1', () => {
    assert.equal(JOINTS.length, 24);
    assert.deepEqual([JOINTS[0]?.name, JOINTS.at(-1)?.name], ['C1-C2', 'L5-S1']);
  });

  it('counts the levels between regions to the upper one, and T12-L1 to both code groups', () => {
    const byName = (name: string) => JOINTS.find((it) => it.name === name);
    assert.equal(byName('C7-T1')?.region, 'cervical');
    assert.equal(byName('L5-S1')?.region, 'lumbar');
    assert.equal(byName('T12-L1')?.region, 'thoracic');
    assert.deepEqual(byName('T12-L1')?.groups, ['cervical-thoracic', 'lumbar-sacral']);
    assert.deepEqual(byName('L1-L2')?.groups, ['lumbar-sacral']);
  });
});
