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

  it('are reported elsewhere where they state an opioid with its dose that is listed nowhere', () => {
    const { diagnostics, text } = analyse(`Date: 2026-11-23
## History
Meds: Tylenol 650 mg TID, Percocet 10/325 q6h prn
- MS Contin 60 mg BID
- Tramadol 50 mg BID, stopped in 2024
- Hydromorphone was too strong
- Norco 10/325, 1 tab every 6 hours
## Medications
- Norco: 10/325, 1 tab every 6 hours
## Plan
- Start oxycodone 5 mg PO every 6 hours
`);
    assert.deepEqual(
      diagnostics
        .filter((it) => it.code === 'note/mme-unreadable')
        .map(({ span, message, repairs }) => [text.slice(span.start, span.end), message, repairs.length]),
      [
        [
          'Meds: Tylenol 650 mg TID, Percocet 10/325 q6h prn',
          'Oxycodone is left out of the MME: it is not listed among the medications',
          0,
        ],
        ['MS Contin 60 mg BID', 'Morphine is left out of the MME: it is not listed among the medications', 0],
      ],
    );
  });

  it('are reported where the name of the drug is misspelled, with the name that was meant', () => {
    const note =
      'Date: 2026-11-23\n## Medications\n- percoset 10/325 q6h prn\n- naproxin: 500 mg BID\n- Norco: 10/325 daily\n';
    const { diagnostics, facts, text } = analyse(note);
    const found = diagnostics.filter((it) => /^note\/(?:mme|line)-unread/.test(it.code));
    assert.deepEqual(
      found.map(({ code, span, message }) => [code, text.slice(span.start, span.end), message]),
      [
        [
          'note/mme-unreadable',
          'percoset',
          'No drug of this name is known, so it is left out of the MME; did you mean "percocet"',
        ],
        [
          'note/line-unread',
          'naproxin',
          'No drug of this name is known, so this line is not read; did you mean "naproxen"',
        ],
      ],
    );
    assert.equal(facts.opioids.mme, 'at least 10');
    assert.equal(applyEdits(text, found[0]!.repairs[0]!.edits), note.replace('percoset', 'percocet'));
  });
});
