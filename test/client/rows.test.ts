import { noteChecklist } from '#features/checklist.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { countOpen, type FILTERS, idOf, rowsOf } from '../../client/src/criteria/rows.ts';
import type { Checklist } from '../../client/src/server/protocol.ts';
import { analyse } from '../support/findings.ts';

/** Client and server share no types: the compiler holds against one another what each says of the same answer. */
function listOf(file: string): Checklist {
  return noteChecklist(analyse(readFileSync(file, 'utf8')));
}

describe('rows of the criteria view', () => {
  const draft = listOf('examples/draft.note.md');

  it('show what is open, what is met, or all', () => {
    const ids = (filter: (typeof FILTERS)[number]): readonly string[] =>
      rowsOf(draft, filter).flatMap((it) => it.rows.map((row) => row.criterion.id));
    const all = draft.sections.flatMap((it) => it.criteria);
    assert.deepEqual(
      ids('all'),
      all.map((it) => it.id),
    );
    assert.deepEqual(
      ids('open'),
      all.filter((it) => it.open).map((it) => it.id),
    );
    const { met, of } = draft.tally;
    assert.equal(ids('met').length, met);
    assert.equal(ids('met').length + ids('open').length, of);
  });

  it('leave out a section with nothing to show', () => {
    const complete = listOf('examples/complete.note.md');
    assert.deepEqual(rowsOf(complete, 'open'), []);
    for (const row of rowsOf(draft, 'met')) assert.ok(row.rows.length > 0);
  });

  it('have ids of their own', () => {
    const rows = rowsOf(draft, 'all').flatMap((it) => [
      it,
      ...it.rows,
      ...it.rows.flatMap((row) => row.rows),
    ]);
    const ids = rows.map(idOf);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('count the open ones', () => {
    const { errors, others } = countOpen(draft);
    assert.equal(errors + others, draft.tally.of - draft.tally.met);
    assert.ok(errors > 0 && others > 0);
  });
});
