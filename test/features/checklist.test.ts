import { noteChecklist } from '#features/checklist.ts';
import { criterionFixes } from '#features/criterion-fixes.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../support/findings.ts';

describe('noteChecklist', () => {
  const analysis = analyse(readFileSync('examples/draft.note.md', 'utf8'));
  const list = noteChecklist(analysis);
  const criteria = list.sections.flatMap((it) => it.criteria);

  it('is plain data', () => assert.deepEqual(JSON.parse(JSON.stringify(list)), list));

  it('says of each criterion what an editor says', () => {
    const care = criteria.find((it) => it.id === 'facet-block/conservative-care-duration');
    assert.deepEqual(
      [care?.words, care?.open, care?.severity, care?.message, care?.range.start.line],
      ['✗ not met', true, 'error', '35 days of conservative care, 6 weeks are required', 20],
    );
    const codes = criteria.find((it) => it.id === 'facet-block/procedure-code');
    assert.deepEqual([codes?.words, codes?.open, codes?.fixes], ['✓ met', false, []]);
  });

  it('offers fixes for what is open, also in a section that is absent', () => {
    const goals = criteria.find((it) => it.id === 'facet-block/treatment-goals');
    assert.ok(goals && goals.fixes.length > 0);
    for (const { id, open, fixes } of criteria)
      assert.deepEqual(fixes, open ? criterionFixes(analysis, id).map((it) => it.title) : [], id);
  });

  it('has no fixes for what nobody knows', () => assert.deepEqual(criterionFixes(analysis, 'x/y'), []));
});
