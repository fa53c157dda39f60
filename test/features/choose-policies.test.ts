import { choosePolicies, policyChoices } from '#features/choose-policies.ts';
import { applyEdits } from '#text/edits.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../support/findings.ts';
import { dedent } from '../support/tree.ts';

function chosen(note: string, ids: readonly string[]): string {
  const edit = choosePolicies(analyse(note), ids);
  return edit === undefined ? note : applyEdits(note, [edit]);
}

function check(note: string, ids: readonly string[], expected: string): void {
  assert.equal(chosen(dedent(note), ids), dedent(expected));
}

describe('choosePolicies', () => {
  it('makes a front matter', () =>
    check(
      '## Plan\nSide: right\n',
      ['facet-block'],
      '---\npolicies: [facet-block]\n---\n\n## Plan\nSide: right\n',
    ));

  it('goes behind the template', () =>
    check(
      '---\ntemplate: base\ndate: 2026-11-23\n---\nx\n',
      ['a', 'b'],
      '---\ntemplate: base\npolicies: [a, b]\ndate: 2026-11-23\n---\nx\n',
    ));

  it('is the first where there is no template', () =>
    check('---\ndate: 2026-11-23\n---\nx\n', ['a'], '---\npolicies: [a]\ndate: 2026-11-23\n---\nx\n'));

  it('replaces a choice of any form', () => {
    for (const before of [
      'policies: [facet-block]',
      'policies: facet-block',
      'policies:',
      'policies:\n  - facet-block\n  - b',
      'policies:\n- facet-block\n- b',
      'policies: [\n  facet-block,\n]',
    ])
      assert.equal(
        chosen(`---\n${before}\ndate: 2026-11-23\n---\nx\n`, ['a']),
        '---\npolicies: [a]\ndate: 2026-11-23\n---\nx\n',
      );
  });

  it('keeps a remark', () =>
    check(
      '---\npolicies: [b] # of the payer\n---\nx\n',
      ['a'],
      '---\npolicies: [a] # of the payer\n---\nx\n',
    ));

  it('takes the choice out where nothing is chosen', () => {
    check('---\npolicies: [b]\ndate: 2026-11-23\n---\nx\n', [], '---\ndate: 2026-11-23\n---\nx\n');
    check('x\n', [], 'x\n');
  });

  it('changes nothing that is so already', () =>
    assert.equal(choosePolicies(analyse('---\npolicies: [a]\n---\nx\n'), ['a']), undefined));

  it('keeps byte order mark and line ends', () =>
    assert.equal(chosen('\uFEFF## Plan\r\n', ['a']), '\uFEFF---\r\npolicies: [a]\r\n---\r\n\r\n## Plan\r\n'));

  it('chooses what was asked for, whatever the note', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '---',
            'policies: [b]',
            '- b',
            'policies:',
            'date: 2026-11-23',
            '## Plan',
            'Side: right',
            '',
          ),
          { maxLength: 8 },
        ),
        (lines) => {
          const after = analyse(chosen(lines.join('\n'), ['facet-block']));
          assert.deepEqual(
            after.facts.note.policies.map((it) => it.text),
            ['facet-block'],
          );
        },
      ),
    ));

  it('lists what is installed, and what judges the note', () => {
    const [choice] = policyChoices(analyse('x\n'));
    assert.equal(choice?.id, 'facet-block');
    assert.equal(choice.chosen, true);
    assert.ok(choice.covers.includes('64490'));
    assert.equal(policyChoices(analyse('---\npolicies: [nobody]\n---\n'))[0]?.chosen, false);
  });
});
