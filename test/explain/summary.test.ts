import { summaryWords } from '#explain/summary.ts';
import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';
import { TOYS } from '../support/toy-pack.ts';

function summaryOf(note: string): string {
  return summaryWords(analyse(note, TOYS));
}

describe('summary of a note', () => {
  it('names what is open', () => {
    assert.equal(
      summaryOf('## Goals\n- Walk\n## History\nOnset: 2026-04-10\n'),
      '2 of 5 criteria met. Open: Conservative care; Six weeks of care; Imaging.',
    );
  });

  it('names five at most', () =>
    assert.match(
      summaryWords(analyse('## Goals\n')),
      /^\d+ of \d+ criteria met\. Open: (?:[^;]+; ){5}and \d+ more\.$/,
    ));

  it('says when nothing applies', () => {
    assert.equal(summaryWords(analyse('x', { packs: [] })), 'No criterion applies to this note.');
  });
});
