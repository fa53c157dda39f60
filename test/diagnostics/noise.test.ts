import { criteriaOf } from '#diagnostics/diagnostic.ts';
import assert from 'node:assert/strict';
import { analyse, checkDiagnostics } from '../support/findings.ts';
import { TOYS } from '../support/toy-pack.ts';

describe('gathering by section', () => {
  it('makes one diagnostic of each absent section, in the template’s order among equals', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ^^^^^^^^^^^^^^^^ note/section-missing: The section History is not found: onset
      ^^^^^^^^^^^^^^^^ note/section-missing: The section Conservative care is not found, 2 criteria: care, care length
      ^^^^^^^^^^^^^^^^ note/section-missing: The section Goals is not found: goals
      ^^^^^^^^^^^^^^^^ note/section-missing: The section Imaging is not found: imaging
      `,
      TOYS,
    );
  });

  it('shows an empty section on its heading', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      Onset: 2026-04-10
      ## Conservative care
      ^^^^^^^^^^^^^^^^^^^^ note/section-unfilled: The section Conservative care is not filled in, 2 criteria: care, care length
      ## Imaging
      - Radiographs: 2026-05-20; finding: arthropathy
      ## Goals
      - Return to work
      `,
      TOYS,
    );
  });

  it('takes the blanks of an untouched section into its one diagnostic', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      ^^^^^^^^^^ note/section-unfilled: The section History is not filled in: onset
      Onset: ***
      Worse with: ***
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-07-24
      ## Medications
      ^^^^^^^^^^^^^^ note/section-unfilled: The section Medications is not filled in
      - ***: ***
      ## Imaging
      - Radiographs: 2026-05-20; finding: arthropathy
      ## Goals
      - Return to work
      `,
      TOYS,
    );
  });

  it('leaves what is missing from a section with something in it', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      ^^^^^^^^^^ toy/onset: No onset is found
      Worse with: extension
      Better with: ***
                   ^^^ note/unfilled: Not filled in yet
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-07-24
      ## Imaging
      - Radiographs: 2026-05-20; finding: arthropathy
      ## Goals
      - Return to work
      `,
      TOYS,
    );
  });

  it('counts running text as something, in a note that is not mostly prose', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      ^^^^^^^^^^ toy/onset: No onset is found
      Neck pain for a long time.
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-07-24
      ## Imaging
      - Radiographs: 2026-05-20; finding: arthropathy
      ## Goals
      - Return to work
      - Sleep 6 hours
      `,
      TOYS,
    );
  });

  it('says of a note that is mostly prose that prose is not read, and nothing of sections', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## History
      Neck pain for a long time.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ note/prose: Running text is not read: begin with "## History" and lines such as "Onset: 2026-04-10"
      Worse in the morning.
      `,
      TOYS,
    );
  });

  it('takes the gravest severity and keeps the ids', () => {
    const gathered = analyse('Date: 2026-11-23\n', TOYS).diagnostics;
    assert.deepEqual(
      gathered.map((it) => [it.severity, criteriaOf(it)]),
      [
        ['error', ['toy/onset']],
        ['error', ['toy/care', 'toy/care-length']],
        ['warning', ['toy/goals']],
        ['information', ['toy/imaging']],
      ],
    );
  });

  it('keeps a message within 100 characters, with what it means in the first 60', () => {
    for (const { code, message } of analyse('').diagnostics) {
      if (!code.startsWith('note/section-')) continue;
      assert.ok(message.length <= 100, message);
      assert.match(message.slice(0, 60), /is not found/);
    }
  });

  it('shows one diagnostic a section for a note just made from a template', () => {
    const { dictionary } = analyse('');
    const sections = dictionary.sections.filter((it) => it.name !== '');
    const body = sections
      .map((it) => `## ${it.name}\n${it.snippet.replace(/\$\{\d+[^}]*\}|\$\d/g, '***')}`)
      .join('\n');
    const { diagnostics, lines } = analyse(`---\ndate: 2026-11-23\n---\n\n${body}`);
    const places = diagnostics.map((it) => lines.positionAt(it.span.start).line);
    assert.deepEqual([...new Set(diagnostics.map((it) => it.code))], ['note/section-unfilled']);
    assert.equal(new Set(places).size, places.length);
  });
});
