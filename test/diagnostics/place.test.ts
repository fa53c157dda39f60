import { checkDiagnostics, checkFindings } from '../support/findings.ts';
import { TOYS } from '../support/toy-pack.ts';

describe('the place of a finding', () => {
  it('is its first evidence', () => {
    checkFindings(
      'care-length',
      `
      Date: 2026-11-23
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-06-21; 6 visits
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ care-length: 21 days of care, 6 weeks are required
      - Naproxen: 500 mg twice daily; 2026-06-01 to 2026-06-21
      `,
      TOYS,
    );
  });

  it('is the heading of the first section of its name when nothing is there', () => {
    checkFindings(
      'imaging',
      `
      ## Plan
      Side: right
      ## Imaging
      ^^^^^^^^^^ toy/imaging: No imaging is found
      ## Imaging
      `,
      TOYS,
    );
  });

  it('is the first line when there is no such section', () => {
    checkFindings(
      'imaging',
      `
      Date: 2026-11-23
      ^^^^^^^^^^^^^^^^ imaging: No imaging is found
      ## Plan
      `,
      TOYS,
    );
  });

  it('is nowhere when nothing is amiss', () => {
    checkFindings('goals', '## Goals\n- Return to work\n', TOYS);
  });
});

describe('the order of diagnostics', () => {
  it('is by place, then the gravest first, then by code', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      Onset: 2026-01-01
      ## Imaging
      - Radiographs: 2026-05-20; finding: none
      ## Goals
      - Work
      ## Conservative care
      ^^^^^^^^^^^^^^^^^^^^ toy/care: No course of conservative care is found
      ^^^^^^^^^^^^^^^^^^^^ toy/care-length: No dated care is found
      Pain after care: ***
                       ^^^ note/unfilled: Not filled in yet
      Conservative care exception: x
      `,
      TOYS,
    );
  });
});

describe('the note itself', () => {
  it('is told of policies that are not installed', () => {
    checkDiagnostics(
      `
      ---
      date: 2026-11-23
      policies: [tyo]
                 ^^^ note/policy-unknown: No policy with this id is installed; did you mean toy
      ---
      `,
      TOYS,
    );
  });

  it('is told of characters that were lost', () => {
    checkDiagnostics(
      `
      ---
      date: 2026-11-23
      policies: [none]
                 ^^^^ note/policy-unknown: No policy with this id is installed
      ---
      Side: \uFFFD\uFFFD
            ^ note/encoding: The note is not valid UTF-8: characters were lost here, and perhaps further down
      `,
      TOYS,
    );
  });
});
