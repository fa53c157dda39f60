import assert from 'node:assert/strict';
import { readStatus } from '#clinical/status.ts';

const VECTORS: readonly (readonly [string, string])[] = [
  ['absent', 'absent'],
  ['none', 'absent'],
  ['No.', 'absent'],
  ['no facet tenderness', 'absent'],
  ['denied', 'absent'],
  ['patient denies', 'absent'],
  ['She denies numbness, weakness', 'absent'],
  ['negative bilaterally', 'absent'],
  ['bilaterally negative', 'absent'],
  ['neg', 'absent'],
  ['(-)', 'absent'],
  ['not present', 'absent'],
  ['not tender', 'absent'],
  ['no longer present', 'absent'],
  ['resolved', 'absent resolved'],
  ['none, local or systemic', 'absent'],
  ['numbness denied', 'absent'],
  ['facet tenderness absent', 'absent'],
  ['nil', 'absent'],
  ['present', 'present'],
  ['positive', 'present'],
  ['yes', 'present'],
  ['affirmed', 'present'],
  ['(+)', 'present'],
  ['+ right', 'present'],
  ['mildly positive', 'present'],
  ['positive right, negative left', 'present'],
  ['negative left, positive right', 'present'],
  ['right positive, left negative', 'present'],
  ['present, resolved with physical therapy', 'present resolved'],
  ['not resolved', 'present'],
  ['not tested', 'unclear'],
  ['unknown', 'unclear'],
  ['deferred', 'unclear'],
  ['unable to assess', 'unclear'],
  ['n/a', 'unclear'],
  ['non-contributory', 'unclear'],
  ['right C3-C4 and C4-C5 facet joints', 'unclear'],
  ['', 'unclear'],
];

describe('readStatus', () => {
  for (const [text, expected] of VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => {
      const { kind, resolved } = readStatus(text);
      assert.equal([kind, resolved && 'resolved'].filter(Boolean).join(' '), expected);
    });
  }

  it('gives the word and what follows it', () => {
    const text = 'no facet tenderness';
    const { start, end, rest } = readStatus(text);
    assert.deepEqual([text.slice(start, end), text.slice(rest.start, rest.end)], ['no', ' facet tenderness']);
  });

  it('gives each part with its side', () => {
    const text = 'right positive, left negative and bilateral not tested';
    assert.deepEqual(
      readStatus(text).parts.map((it) => [it.kind, it.side, text.slice(it.start, it.end)]),
      [
        ['present', 'right', 'right positive'],
        ['absent', 'left', 'left negative and'],
        ['unclear', 'bilateral', 'bilateral not tested'],
      ],
    );
  });
});
