import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

const TODAY = 'Date: 2026-11-23\n';

function outcome(criterion: string, note: string): string | undefined {
  return analyse(note).verdicts.find((it) => it.criterion.name === criterion)?.outcome;
}

describe('pain scores', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['## Pain and function\nPain score: 7/10', 'met'],
    ['## Pain and function\nPain score: 7', 'met'],
    ['## Pain and function\nPain: NRS 6-8/10', 'met'],
    ['## Pain and function\nVAS: 65 mm', 'met'],
    ['## Pain and function\nPain score: severe', 'unreadable'],
    ['## Pain and function\nPain score: 12/10', 'unreadable'],
    ['## Pain and function\n- 2026-11-16: NRS 7/10', 'met'],
    ['## Pain and function\n- 2026-11-16: NDI 44%', 'missing'],
    ['## History\n- 2026-11-16: NRS 7/10', 'met'],
    ['## History\nPain pattern: axial neck pain, 7/10', 'met'],
    ['## Examination\nStrength: 5/5', 'missing'],
    ['## Goals\nPain score: 3/10', 'missing'],
    ['## Goals\n- NRS 3/10', 'missing'],
    ['## Prior blocks\n- Diagnostic medial branch block: 2026-09-01; pre: 8/10; post: 2/10', 'missing'],
    ['## Conservative care\nPain after care: persists', 'missing'],
    ['## Conservative care\nPain after care: 7/10', 'met'],
    ['## Pain and function\nPain score: ***', 'missing'],
    ['## Pain and function\nPain score: N/A', 'missing'],
    ['## Pain and function\n- Pain goal: 3/10', 'missing'],
    ['## Pain and function\nPain score: 7/10, goal 3/10', 'met'],
    ['NRS 7/10 in running prose', 'missing'],
  ];
  for (const [lines, expected] of rows) {
    it(`${lines.replace('\n', ' / ')}: ${expected}`, () =>
      assert.equal(outcome('pain-score', `${lines}\n`), expected));
  }
});

describe('pain scores over time', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['- 2026-05-02: NRS 8/10\n- 2026-11-16: NRS 7/10', 'met'],
    ['- 5/2/2026: NRS 8/10\n- May 2, 2026: NRS 7/10', 'unmet'],
    ['- 2026-11-16: NRS 7/10', 'unmet'],
    ['- NRS 8/10\n- NRS 7/10', 'unmet'],
    ['- 2026-11-23: NRS 8/10\n- NRS 7/10', 'unmet'],
    ['- 2026-11-22: NRS 8/10\n- NRS 7/10', 'met'],
    ['- May 2026: NRS 8/10\n- 2026-11-16: NRS 7/10', 'met'],
    ['- May 2026: NRS 8/10\n- 2026-05-16: NRS 7/10', 'unreadable'],
    ['- 2026-02-30: NRS 8/10\n- 2026-05-16: NRS 7/10', 'unreadable'],
    ['- 2026-05-02: NRS 12/10\n- 2026-11-16: NRS 7/10', 'unreadable'],
    ['Pain score: 8/10 (2026-05-02), 7/10 (2026-11-16)', 'met'],
    ['Pain score: 8/10 at rest, 9/10 on movement (2026-11-16)', 'unmet'],
    ['Function scale: NDI 44%', 'not-applicable'],
  ];
  for (const [lines, expected] of rows) {
    it(`${lines.replaceAll('\n', ' / ')}: ${expected}`, () =>
      assert.equal(outcome('pain-score-trend', `${TODAY}## Pain and function\n${lines}\n`), expected));
  }

  it('without a date of the note an undated score may be of any other date', () => {
    assert.equal(
      outcome('pain-score-trend', '## Pain and function\n- 2026-11-22: NRS 8/10\n- NRS 7/10\n'),
      'unreadable',
    );
    assert.equal(outcome('pain-score-trend', '## Pain and function\n- NRS 8/10\n- NRS 7/10\n'), 'unmet');
  });
});

describe('functional instruments', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['## Pain and function\nFunction scale: NDI 44%', 'met'],
    ['## Pain and function\nNDI: 22', 'met'],
    ['## Pain and function\nOswestry: 38/50', 'met'],
    ['## Pain and function\nFunction scale: RMDQ 14/24', 'met'],
    ['## Pain and function\nFunction scale: PROMIS-PF T-score 35', 'met'],
    ['## Pain and function\nFunction scale: PSFS 4/10', 'met'],
    ['## Pain and function\nFunction scale: NDI 130%', 'unreadable'],
    ['## Pain and function\nFunction scale: improved', 'unreadable'],
    ['## Pain and function\nFunction scale: NRS 7/10', 'missing'],
    ['## Examination\n- ODI 46%', 'met'],
    ['## Goals\n- ODI below 20%', 'missing'],
    ['## Goals\nFunction scale: ODI 20%', 'missing'],
    ['## Psychosocial\nDepression: PHQ-9 4', 'missing'],
  ];
  for (const [lines, expected] of rows) {
    it(`${lines.replace('\n', ' / ')}: ${expected}`, () =>
      assert.equal(outcome('functional-assessment', `${lines}\n`), expected));
  }

  const regions: readonly (readonly [string, string, string])[] = [
    ['NDI 44%', 'Levels: C4-C5', 'met'],
    ['NDI 44%', 'Levels: C7-T1', 'met'],
    ['NDI 44%', 'Levels: T4-T5', 'met'],
    ['ODI 44%', 'Levels: T4-T5', 'met'],
    ['NDI 44%', 'Levels: L4-L5', 'unmet'],
    ['ODI 44%', 'Levels: C4-C5', 'unmet'],
    ['RMDQ 14/24', 'Levels: L5-S1', 'met'],
    ['PDI 40', 'Levels: L5-S1', 'met'],
    ['NDI 44%, ODI 40%', 'Levels: L5-S1', 'met'],
    ['ODI 44%', 'Procedure: cervical medial branch block', 'unmet'],
    ['ODI 44%', 'Pain pattern: low back', 'met'],
    ['ODI 44%', 'Diagnosis: cervical spondylosis', 'unmet'],
    ['ODI 44%', 'Side: right', 'not-applicable'],
    ['improved', 'Levels: L4-L5', 'not-applicable'],
  ];
  for (const [score, place, expected] of regions) {
    it(`${score} and ${place}: ${expected}`, () =>
      assert.equal(
        outcome('functional-instrument-region', `Function scale: ${score}\n## Plan\n${place}\n`),
        expected,
      ));
  }
});
