import { Analysis } from '#analysis.ts';
import { installedSettings } from '#commands/settings.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EXAMPLES, notesIn } from '../notes/notes.ts';
import { analyse } from '../support/findings.ts';

const PIECES = [
  '',
  ' ',
  '\n',
  'a',
  '7',
  ';',
  ': ',
  '2026-05-02',
  'no ',
  '***',
  'Side: left\n',
  '## Plan\n',
  '- MRI',
];

/** What an analysis says, with every place. */
function saidBy({ diagnostics, suppressed, verdicts, date, policies }: Analysis) {
  const outcomes = verdicts.map(({ criterion, outcome, findings }) => ({
    id: criterion.id,
    outcome,
    findings,
  }));
  return { diagnostics, suppressed, outcomes, date, policies };
}

describe('versions of a note', () => {
  for (const { name, text } of notesIn(EXAMPLES)) {
    it(`${name}: a version is analysed as if there had been none before it`, () => {
      const edit = fc.record({
        at: fc.nat(text.length),
        gone: fc.nat(12),
        typed: fc.constantFrom(...PIECES),
      });
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
          let note = text;
          let analysis = analyse(note);
          saidBy(analysis);
          for (const { at, gone, typed } of edits) {
            note = note.slice(0, at) + typed + note.slice(at + gone);
            analysis = new Analysis(note, installedSettings(), analysis);
            assert.deepEqual(saidBy(analysis), saidBy(analyse(note)));
          }
        }),
        { numRuns: 20 },
      );
    });
  }
});
