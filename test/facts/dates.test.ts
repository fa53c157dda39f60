import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

/** The note's own findings with this code, as the text that each marks. */
function marked(code: string, note: string): string[] {
  const { facts, tree } = analyse(note);
  const found = [...facts.problems, ...tree.problems].filter((it) => it.code === code);
  return found.map(({ span }) => note.slice(span.start, span.end));
}

describe('the date of the note', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['## Plan\nSide: right\n', true],
    ['Date: 2026-11-23\n', false],
    ['DOS: 11/23/26\n', false],
    ['---\ndate: 2026-11-23\n---\n', false],
    ['Date: soon\n', true],
    ['Date: November 2026\n', true],
    ['Date: ***\n', true],
    ['---\ndate: ***\n---\nDate: 2026-11-23\n', false],
    ['', true],
  ];
  for (const [note, expected] of rows) {
    it(`${JSON.stringify(note)} ${expected ? 'lacks' : 'has'} it`, () =>
      assert.equal(marked('note/date', note).length, expected ? 1 : 0));
  }

  it('an impossible one is that alone', () => {
    assert.deepEqual(marked('note/date', 'Date: 2026-02-30\n'), []);
    assert.deepEqual(marked('note/date-impossible', 'Date: 2026-02-30\n'), ['2026-02-30']);
    assert.deepEqual(marked('note/date-impossible', '---\ndate: 2026-02-30\n---\n'), ['2026-02-30']);
  });

  it('is asked of the front matter before the field', () => {
    assert.deepEqual(marked('note/date', '---\ndate: soon\n---\nDate: 2026-11-23\n'), ['soon']);
    assert.deepEqual(marked('note/date-impossible', '---\ndate: 2026-11-23\n---\nDate: 2026-02-30\n'), [
      '2026-02-30',
    ]);
  });
});

describe('dates that no calendar has, and times that run backwards', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['note/date-impossible', 'Onset: 2026-02-30', ['2026-02-30']],
    ['note/date-impossible', 'Onset: 2026-02-28', []],
    ['note/date-impossible', 'Onset: 2024-02-29', []],
    ['note/date-impossible', 'Onset: 13/13/2026', ['13/13/2026']],
    ['note/date-impossible', 'Strength: 5/5', []],
    ['note/date-impossible', '- Hydrocodone: 5/325 QID', []],
    ['note/date-impossible', 'Consent: signed 2026-11-31', ['2026-11-31']],
    ['note/date-order', '## Conservative care\n- PT: 2026-07-24 to 2026-06-01', ['2026-07-24 to 2026-06-01']],
    ['note/date-order', '## Conservative care\n- PT: 2026-06-01 to 2026-06-01', []],
    ['note/date-order', '## Conservative care\n- PT: 2026-06-01 to June 2026', []],
    ['note/date-order', '## Conservative care\n- PT: Jul 2026 to Jun 2026', ['Jul 2026 to Jun 2026']],
    [
      'note/date-order',
      '## Medications\n- Oxycodone: 5 mg BID; 2026-07-24 to 2026-06-01',
      ['2026-07-24 to 2026-06-01'],
    ],
  ];
  for (const [code, lines, expected] of rows) {
    it(`${lines.replace('\n', ' / ')}: ${code}`, () =>
      assert.deepEqual(marked(code, `${lines}\n`), expected));
  }
});

describe('dates after the note', () => {
  const after = (lines: string) => marked('note/date-future', `Date: 2026-11-23\n${lines}\n`);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Onset: 2026-11-24', ['2026-11-24']],
    ['Onset: 2026-11-23', []],
    ['Onset: November 2026', []],
    ['Onset: December 2026', ['December 2026']],
    ['## Pain and function\n- 2026-11-24: NRS 7/10', ['2026-11-24']],
    ['## Pain and function\n- 2026-11-23: NRS 7/10', []],
    ['## Pain and function\nFunction scale: NDI 44% (2026-12-01)', ['2026-12-01']],
    ['## Psychosocial\nDepression: PHQ-9 4 (2026-12-01)', ['2026-12-01']],
    ['## Psychosocial\nDepression: PHQ-9 4 (2026-11-01)', []],
    ['## Conservative care\n- Physical therapy: 2026-12-01 to 2026-12-24; 3 visits', ['2026-12-01']],
    ['## Conservative care\n- Physical therapy: 2026-06-01 to 2026-12-24; 3 visits', []],
    ['## Imaging\n- MRI cervical spine: 2026-12-14; finding: facet arthropathy', ['2026-12-14']],
    ['## Imaging\n- MRI cervical spine: 2026-11-14; finding: facet arthropathy', []],
    ['## Prior blocks\n- Diagnostic medial branch block: 2026-12-01; relief: 80%', ['2026-12-01']],
    ['## Prior blocks\n- Diagnostic medial branch block: 2026-11-01; relief: 80%', []],
    ['## Imaging\n- MRI cervical spine: 2026-12-14; status: ordered', []],
    ['## Prior blocks\n- Diagnostic medial branch block: 2026-12-01; planned', []],
    ['## Goals\n- ODI below 20% by 2027-01-15', []],
    ['## Plan\nNext step: second block 2026-12-15', []],
  ];
  for (const [lines, expected] of rows) {
    it(`${lines.replace('\n', ' / ')}: ${expected.length > 0 ? 'after' : 'not after'}`, () =>
      assert.deepEqual(after(lines), expected));
  }

  it('nothing is after a note without a date', () => {
    assert.deepEqual(marked('note/date-future', 'Onset: 2099-01-01\n'), []);
  });
});
