import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

/** What is there behind a bare "none," is there: the answer denies nothing behind its comma. */
const ROWS: readonly (readonly [criterion: string, line: string, outcome: string])[] = [
  ['infection', '## Contraindications\nInfection: none, local or systemic', 'met'],
  ['infection', '## Contraindications\nInfection: none, currently on IV vancomycin for discitis', 'unmet'],
  ['infection', '## Contraindications\nInfection: none known, cellulitis of the left leg', 'unmet'],
  ['coagulopathy', '## Contraindications\nCoagulopathy: none', 'met'],
  ['coagulopathy', '## Contraindications\nCoagulopathy: no, hemophilia A', 'unmet'],
  ['progressive-deficit', '## Examination\nProgressive deficit: none', 'met'],
  [
    'progressive-deficit',
    '## Examination\nProgressive deficit: none until last week, now foot drop',
    'unmet',
  ],
  ['radicular-symptoms', '## History\nRadiation: none', 'met'],
  ['radicular-symptoms', '## History\nRadiation: none, occasional sciatica right', 'unmet'],
  ['alternative-pathology', '## Imaging\n- MRI: 2026-08-01; finding: no stenosis, no metastasis', 'met'],
  ['alternative-pathology', '## Imaging\n- MRI: 2026-08-01; finding: no stenosis, L3 metastasis', 'unmet'],
];

describe('what is present behind "none"', () => {
  for (const [criterion, line, outcome] of ROWS) {
    it(`${criterion}: ${line.split('\n')[1]} is ${outcome}`, () => {
      const { verdicts } = analyse(`Date: 2026-11-23\n${line}\n`);
      assert.equal(verdicts.find((it) => it.criterion.name === criterion)?.outcome, outcome);
    });
  }
});
