import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

function outcome(criterion: string, lines: string): string | undefined {
  const note = `Date: 2026-11-23\n${lines}\n`;
  return analyse(note).verdicts.find((it) => it.criterion.name === criterion)?.outcome;
}

type Vector = readonly [criterion: string, value: string, expected: string];

function check(title: string, noteOf: (value: string) => string, vectors: readonly Vector[]): void {
  describe(title, () => {
    for (const [criterion, value, expected] of vectors) {
      it(`${criterion} of "${value}": ${expected}`, () =>
        assert.equal(outcome(criterion, noteOf(value)), expected));
    }
  });
}

check('care that was not done', (value) => `## Conservative care\n- ${value}`, [
  ['conservative-care', 'HEP: encouraged', 'missing'],
  ['conservative-care', 'HEP: encouraged; 2026-06-01 to 2026-07-24', 'met'],
  ['conservative-care', 'HEP: daily; encouraged to go on; response: none', 'met'],
  ['physical-therapy', 'Physical therapy if block fails', 'missing'],
  ['physical-therapy', 'Physical therapy: if the block fails', 'missing'],
  ['physical-therapy', 'Physical therapy: 12 visits, to be resumed if pain recurs', 'met'],
  ['physical-therapy', 'Physical therapy: as needed if tolerated, 12 visits', 'met'],
  ['physical-therapy', 'Exercise stress test: normal', 'missing'],
  ['physical-therapy', 'Exercise: daily since 2026-06-01', 'met'],
  ['nsaid-trial', 'Ibuprofen: 600 mg if needed', 'met'],
  ['conservative-care-response', 'Physical therapy: 12 visits; response: expected to fail', 'unreadable'],
  ['conservative-care-response', 'Physical therapy: 12 visits; response: failed as expected', 'met'],
]);

check('care of at most a length', (value) => `## Conservative care\n- Physical therapy: ${value}`, [
  ['conservative-care-duration', 'less than 6 weeks', 'unmet'],
  ['conservative-care-duration', '< 6 weeks', 'unmet'],
  ['conservative-care-duration', 'under 4 weeks', 'unmet'],
  ['conservative-care-duration', 'less than 8 weeks', 'unreadable'],
  ['conservative-care-duration', 'under 3 months', 'unreadable'],
  ['conservative-care-duration', 'nearly 6 weeks', 'unreadable'],
  ['conservative-care-duration', 'almost 5 weeks', 'unreadable'],
  ['conservative-care-duration', 'up to 8 weeks', 'unreadable'],
  ['conservative-care-duration', '<= 8 weeks', 'unreadable'],
  ['conservative-care-duration', 'no more than 6 weeks', 'unreadable'],
]);

check('pain for at most a length', (value) => `## History\nDuration: ${value}`, [
  ['pain-duration', 'less than 3 months', 'unmet'],
  ['pain-duration', 'under 3 months', 'unmet'],
  ['pain-duration', '< 3 months', 'unmet'],
  ['pain-duration', 'less than 4 months', 'unreadable'],
  ['pain-duration', 'nearly 3 months', 'unreadable'],
  ['pain-duration', 'no more than 6 months', 'unreadable'],
]);

check('what the request leaves out', (value) => `## Plan\nProcedure: diagnostic facet block\n${value}`, [
  ['code-region', 'CPT: 64493, not 64490\nLevels: L4-5', 'met'],
  ['code-region', 'CPT: 64493, not 64490-64492\nLevels: L4-5', 'met'],
  ['code-region', 'CPT: 64490\nLevels: C4-5 (prior block at L4-5)', 'met'],
  ['code-level-count', 'CPT: 64490\nLevels: C4-5, not C5-6', 'met'],
  ['code-level-count', 'CPT: 64490\nLevels: C4-5 (right), C5-6', 'unmet'],
  ['code-level-count', 'CPT: 64490 x2\nLevels: C4-5\nSide: right', 'unmet'],
  ['code-level-count', 'CPT: 64490 x2\nLevels: C4-5\nSide: bilateral', 'met'],
  ['code-level-count', 'CPT: 64490 x2\nLevels: C4-5', 'met'],
  ['code-level-count', 'CPT: 64490 (primary code 64490)\nLevels: C4-5\nSide: right', 'met'],
  ['code-level-count', 'CPT: 64633, 64634 x2\nLevels: C4-C7\nSide: right', 'met'],
  ['spinal-level', 'CPT: 64490\nLevels: C4-L5\nSide: right', 'unreadable'],
]);

check('scores and limits', (value) => `## Pain and function\n${value}`, [
  ['pain-score', 'Pain score: sedation 2/10', 'unreadable'],
  ['pain-score', 'Pain score: 7/10, sedation 2/10', 'met'],
  ['pain-score', 'Pain score: seven out of ten', 'met'],
  ['pain-score', 'Pain score: six to seven out of 10', 'met'],
  ['functional-limitation', 'Function limits: difficulty dressing, resolved', 'missing'],
  ['functional-limitation', 'Function limits: difficulty dressing, not resolved', 'met'],
  ['functional-limitation', 'Function limits: difficulty dressing, resolved; cannot drive', 'met'],
  ['functional-limitation', 'Work: able to work but not lift', 'met'],
  ['functional-limitation-specific', 'Work: able to work but not lift', 'met'],
  ['functional-limitation', 'Work: able to work but not limited', 'missing'],
]);

check(
  'relief that was not reached',
  (value) => `## Prior blocks\n- Diagnostic block: 2026-08-01; C4-C5; relief: ${value}`,
  [
    ['block-relief', '80% on the right, 40% on the left', 'unmet'],
    ['block-relief', '80% on the right, 60% on the left', 'met'],
    ['block-relief', '80% not achieved', 'unreadable'],
    ['block-relief', '50% not achieved', 'unmet'],
    ['block-relief', 'not quite 60%', 'unreadable'],
    ['block-relief', 'did not exceed 50%', 'unmet'],
    ['block-relief', 'not less than 80%', 'met'],
  ],
);

check('imaging that leaves open', (value) => `## Imaging\n- MRI cervical spine: 2026-05-01; ${value}`, [
  ['alternative-pathology', 'fracture cannot be excluded; no tumor, no infection', 'met'],
  ['imaging-exclusions', 'fracture cannot be excluded; no tumor, no infection', 'unmet'],
  ['imaging-exclusions', 'fracture not entirely excluded; no tumor, no infection', 'unmet'],
  ['alternative-pathology', 'fracture of C5, infection cannot be excluded', 'unmet'],
  ['imaging-exclusions', 'no fracture, tumor or infection', 'met'],
]);

check('medications that are not taken yet', (value) => `## Medications\n- ${value}`, [
  ['duloxetine-dose', 'Duloxetine: 60 mg daily (planned)', 'not-applicable'],
  ['duloxetine-dose', 'Duloxetine: 60 mg daily from 2026-12-01', 'not-applicable'],
  ['duloxetine-dose', 'Duloxetine: 60 mg daily from 2026-10-01', 'met'],
  ['nsaid-trial', 'Naproxen: 500 mg twice daily, starting 2026-12-01', 'missing'],
  ['opioid-dose-limit', 'Morphine ER: 60 mg twice daily (planned)', 'not-applicable'],
  ['opioid-dose-limit', 'Morphine ER: 60 mg twice daily from 2026-12-01', 'not-applicable'],
  ['opioid-function', 'Morphine ER: 60 mg twice daily from 2026-12-01', 'not-applicable'],
  ['opioid-dose-limit', 'Morphine ER: 60 mg twice daily from 2026-11-01', 'unmet'],
  ['opioid-dose-limit', 'Morphine ER: 60 mg twice daily (planned taper)', 'unmet'],
  ['opioid-dose-limit', 'Morphine ER: 60 mg twice daily (pending refill)', 'unmet'],
  ['opioid-dose-limit', 'Morphine ER: 60 mg twice daily (taper starting 2026-12-01)', 'unmet'],
]);

check('consent after a refusal', (value) => `## Contraindications\nConsent: ${value}`, [
  ['informed-consent', 'initially refused, then signed', 'met'],
  ['informed-consent', 'initially declined, later signed', 'met'],
  ['informed-consent', 'signed, then refused', 'unmet'],
  ['informed-consent', 'refused, then not signed', 'unmet'],
  ['informed-consent', 'refused', 'unmet'],
]);

check('several screens', (value) => `## Psychosocial\n${value}`, [
  ['psychosocial-plan', '- PHQ-9: 15 (2026-01-05)\n- PHQ-9: 4 (2026-10-05)', 'not-applicable'],
  ['psychosocial-plan', '- PHQ-9: 4 (2026-01-05)\n- PHQ-9: 15 (2026-10-05)', 'missing'],
  ['psychosocial-plan', '- PHQ-9: 15 (2026-10-05)\n- PHQ-9: 4 (2026-10-05)', 'missing'],
  ['psychosocial-plan', '- PHQ-9: 4 (2026-10-05)\n- PHQ-9: 15', 'missing'],
  ['psychosocial-plan', '- PHQ-9: 15 (2026-01-05)\n- GAD-7: 4 (2026-10-05)', 'missing'],
  ['psychosocial-plan', 'Depression: PHQ-9 15 (2026-01-05), PHQ-9 4 (2026-10-05)', 'not-applicable'],
]);

describe('levels beside those of the request', () => {
  it('contradict nothing', () => {
    const note =
      'Date: 2026-11-23\n## Plan\nProcedure: right C4-5 facet block\nLevels: C4-5 (prior block at L4-5)\n';
    const codes = analyse(note).diagnostics.map((it) => it.code);
    assert.equal(codes.includes('note/contradiction'), false);
  });

  it('are none where a range runs from the neck to the low back', () => {
    const codes = analyse('Date: 2026-11-23\n## Plan\nLevels: C4-L5\n').diagnostics.map((it) => it.code);
    assert.equal(codes.includes('note/level-unknown'), true);
  });
});
