import type { CheckedFile } from '#report/checked.ts';
import { textReport, type TextOptions } from '#report/text.ts';
import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';
import { dedent } from '../support/tree.ts';
import { TOYS } from '../support/toy-pack.ts';

const NOTE = dedent(`
  Date: 2026-11-23
  <!-- necessity-ignore-file toy/onset, toy/imaging -- acute -->
  ## Conservative care
  - Physical therapy: 2026-06-01 to 2026-06-21
  ## Goals
  - ***
`);

function report(given: Partial<TextOptions> = {}): string {
  const { text, lines, policies, date, verdicts, diagnostics, suppressed } = analyse(NOTE, TOYS);
  const rest = { text, lines, policies, date, verdicts, diagnostics, suppressed };
  const files: readonly CheckedFile[] = [
    {
      kind: 'note',
      path: 'a.note.md',
      ...rest,
      firstFixOf: (it) => (it.code.startsWith('toy/') ? 'Do it' : undefined),
    },
    { kind: 'unread', path: 'b.note.md', error: 'No such file or folder' },
  ];
  return textReport(files, { color: false, quiet: false, columns: 80, ...given });
}

describe('the report as text', () => {
  it('shows each finding in the note, then the sums', () => {
    assert.equal(
      report(),
      dedent(`
        a.note.md:4:3 warning 21 days of care, 6 weeks are required [toy/care-length]
          4 | - Physical therapy: 2026-06-01 to 2026-06-21
            |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Do it

        a.note.md:5:1 warning The section Goals is not filled in: goals [note/section-unfilled]
          5 | ## Goals
            | ^^^^^^^^

        a.note.md: 2 warnings, 2 suppressed (toy@1.0.0)

        1 note checked, 1 file not read: 2 warnings, 2 suppressed
      `),
    );
  });

  it('is one line for each finding when quiet', () => {
    assert.equal(
      report({ quiet: true }),
      dedent(`
        a.note.md:4:3 warning 21 days of care, 6 weeks are required [toy/care-length]
        a.note.md:5:1 warning The section Goals is not filled in: goals [note/section-unfilled]
      `),
    );
  });

  it('cuts the note’s lines to the terminal', () => {
    assert.ok(
      report({ columns: 30 })
        .split('\n')
        .filter((it) => it.includes(' | '))
        .every((it) => it.length <= 30),
    );
  });
});
