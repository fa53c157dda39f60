import { codeLens } from '#features/code-lens.ts';
import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';
import { TOYS } from '../support/toy-pack.ts';
import { dedent } from '../support/tree.ts';

const URI = 'file:///a.note.md';

/** Compares the note with each lens drawn above its line, as `[1 of 2 criteria met]`. */
function check(drawn: string): void {
  const expected = dedent(drawn);
  const text = expected.replace(/^\[[^\]]*\]\n/gm, '');
  const lenses = codeLens(analyse(text, TOYS), { uri: URI, report: undefined });
  const found = text
    .split('\n')
    .flatMap((line, number) => [
      ...lenses.filter((it) => it.range.start.line === number).map((it) => `[${it.command?.title ?? ''}]`),
      line,
    ]);
  assert.equal(found.join('\n'), expected);
}

describe('code lens', () => {
  it('counts what is met, on the title and on each section', () =>
    check(`
      Date: 2026-11-23

      [3 of 5 criteria met]
      # A note
      ## Assessment
      [1 of 1 criterion met]
      ## Goals
      - Walk
      [2 of 2 criteria met]
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-07-24
      ## Goals
      - Sleep
    `));

  it('counts the note on its first line where it has no title', () =>
    check(`
      [0 of 5 criteria met in this note]
      [0 of 1 criterion met]
      ## Imaging
    `));

  it('is silent in an empty note', () =>
    assert.deepEqual(codeLens(analyse('\n', TOYS), { uri: URI, report: undefined }), []));

  it('has a command only where there is one', () => {
    const analysis = analyse('# A note\n', TOYS);
    const [shown] = codeLens(analysis, { uri: URI, report: undefined });
    assert.deepEqual(shown?.command, { title: '0 of 5 criteria met', command: '' });
    const [chosen] = codeLens(analysis, { uri: URI, report: 'show' });
    assert.deepEqual(chosen?.command, { title: '0 of 5 criteria met', command: 'show', arguments: [URI] });
  });
});
