import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { applyEdits } from '#text/edits.ts';
import assert from 'node:assert/strict';
import { analyse, checkDiagnostics } from '../support/findings.ts';
import { TOYS } from '../support/toy-pack.ts';

describe('lines among the medications that are no list items', () => {
  it('are reported with the drug that they leave out', () => {
    checkDiagnostics(
      `
      Date: 2026-11-23
      ## Medications
      - Norco: 10/325, 1 tab every 6 hours
      Oxycodone: 80 mg PO twice daily
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note/mme-unreadable: Oxycodone is left out of the MME: its line does not begin with "- "
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note/prose: Running text is not read: begin with "## History" and lines such as "Onset: 2026-04-10"
      Eliquis 5 mg BID
      ^^^^^^^^^^^^^^^^ note/line-unread: This line names a drug and is not read, begin it with "- "
      No refills until the next visit in 4 weeks
      Tramadol stopped in 2024, 50 mg
      `,
      TOYS,
    );
  });

  it('are reported elsewhere where they are a list of medications', () => {
    const { diagnostics, text } = analyse(`Date: 2026-11-23
## History
Meds: Tylenol 650 mg TID, Norco 10/325 daily, Percocet 10/325 q6h prn
- Current medications: Eliquis 5 mg BID
- MS Contin 60 mg BID
Failed tramadol 50 mg TID. His wife takes oxycodone 10 mg TID.
Medications: Norco 10/325 daily
## Medications
- Norco: 10/325, 1 tab every 6 hours; stopped 2026-01-05
## Plan
Meds: start oxycodone 5 mg PO every 6 hours
`);
    assert.deepEqual(unread(diagnostics, text), [
      [
        'note/mme-unreadable',
        'Meds: Tylenol 650 mg TID, Norco 10/325 daily, Percocet 10/325 q6h prn',
        'Oxycodone is left out of the MME: it is not listed below "## Medications"',
      ],
      [
        'note/line-unread',
        'Current medications: Eliquis 5 mg BID',
        'This line names a drug and is not read, list it below "## Medications"',
      ],
    ]);
  });

  it('are no opioid that is left out where it is not taken', () => {
    for (const line of [
      'percoset 10/325 q6h; stopped 2024-01-05',
      'Tramodol: declined 2026-01-02',
      'tramodol: allergy, hives 2019',
    ]) {
      const { diagnostics, facts, text } = analyse(
        `Date: 2026-11-23\n## Medications\n- Norco: 10/325 daily\n- ${line}\n`,
      );
      assert.deepEqual(
        unread(diagnostics, text).map(([code]) => code),
        ['note/line-unread'],
        line,
      );
      assert.equal(facts.opioids.mme, '10');
    }
  });

  it('are reported where the name of the drug is misspelled, with the name that was meant', () => {
    const note =
      'Date: 2026-11-23\n## Medications\n- Percoset 10/325 q6h prn\n- naproxin: 500 mg BID\n- Norco: 10/325 daily\n';
    const { diagnostics, facts, text } = analyse(note);
    const found = diagnostics.filter((it) => /^note\/(?:mme|line)-unread/.test(it.code));
    assert.deepEqual(unread(diagnostics, text), [
      [
        'note/mme-unreadable',
        'Percoset',
        'Left out of the MME: no drug of this name is known; did you mean "Percocet"',
      ],
      ['note/line-unread', 'naproxin', 'Not read: no drug of this name is known; did you mean "naproxen"'],
    ]);
    assert.equal(facts.opioids.mme, 'at least 10');
    assert.equal(applyEdits(text, found[0]!.repairs[0]!.edits), note.replace('Percoset', 'Percocet'));
  });
});

function unread(diagnostics: readonly Diagnostic[], text: string): string[][] {
  return diagnostics
    .filter((it) => /^note\/(?:mme|line)-unread/.test(it.code))
    .map(({ code, span, message }) => [code, text.slice(span.start, span.end), message]);
}
