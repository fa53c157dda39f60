import assert from 'node:assert/strict';
import { analyse, checkDiagnostics } from '../support/findings.ts';
import { TOYS } from '../support/toy-pack.ts';

/** A note in which only what a test is about is amiss. */
const REST = `
      ## Imaging
      - Radiographs: 2026-05-20; finding: arthropathy
      ## Goals
      - Return to work
      `;

describe('suppression', () => {
  it('of the next line hides what begins there', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      Onset: 2026-04-10
      ## Conservative care
      <!-- necessity-ignore toy/care-length -- moved away -->
      - Physical therapy: 2026-06-01 to 2026-06-21${REST}`,
      TOYS,
    );
  });

  it('above a heading hides what is missing below it', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      <!-- necessity-ignore toy/onset -- born with it -->
      ## History
      Worse with: extension
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-07-24${REST}`,
      TOYS,
    );
  });

  it('in a section hides what is missing from it', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      <!-- necessity-ignore-section toy/onset -- born with it -->
      Worse with: extension
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-07-24${REST}`,
      TOYS,
    );
  });

  it('takes an id off the list of an absent section only for the whole file', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ^^^^^^^^^^^^^^^^ note/section-missing: The section Conservative care is not found: care
      <!-- necessity-ignore-file toy/care-length -- no time -->
      <!-- necessity-ignore-section toy/care -- no place -->
                                    ^^^^^^^^ note/suppression-unused: Nothing is left here that this comment hides
      ## History
      Onset: 2026-04-10${REST}`,
      TOYS,
    );
  });

  it('without a reason hides nothing', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      Onset: 2026-04-10
      ## Conservative care
      <!-- necessity-ignore toy/care-length -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note/suppression-reason: No reason is given after \`--\`
      - Physical therapy: 2026-06-01 to 2026-06-21
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ toy/care-length: 21 days of care, 6 weeks are required${REST}`,
      TOYS,
    );
  });

  it('that hides nothing, or names nothing, is reported', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      <!-- necessity-ignore toy/onset, toy/imagine, onset -- why -->
                            ^^^^^^^^^ note/suppression-unused: Nothing is left here that this comment hides
                                       ^^^^^^^^^^^ note/suppression-unknown: No criterion or check has this id; did you mean toy/imaging
                                                    ^^^^^ note/suppression-unknown: No criterion or check has this id; did you mean toy/onset
      Onset: 2026-04-10
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-07-24${REST}`,
      TOYS,
    );
  });

  it('hides checks of the note and the gathered diagnostics by their own codes', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      <!-- necessity-ignore-file note/section-missing, note/unfilled -- draft -->
      ## History
      Onset: 2026-04-10
      Worse with: ***
      `,
      TOYS,
    );
  });

  it('keeps the reason with what it hides', () => {
    const note = 'Date: 2026-11-23\n<!-- necessity-ignore-file toy/goals -- none: acute -->\n';
    const { suppressed } = analyse(note, TOYS);
    assert.deepEqual(
      suppressed.map((it) => [it.placed.diagnostic.code, it.reason]),
      [['toy/goals', 'none: acute']],
    );
  });

  it('is quick for very many comments', () => {
    const lines = '<!-- necessity-ignore note/unfilled -- later -->\nOnset: ***\n'.repeat(10_000);
    const { suppressed } = analyse(`## History\n${lines}`, TOYS);
    assert.equal(suppressed.filter((it) => it.placed.diagnostic.code === 'note/unfilled').length, 10_000);
  });
});
