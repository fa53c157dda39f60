import { choosePolicies, policyChoices } from '#features/choose-policies.ts';
import { applyEdits } from '#text/edits.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../support/findings.ts';
import { dedent } from '../support/tree.ts';

function chosen(note: string, ids: readonly string[]): string {
  const edits = choosePolicies(analyse(note), ids);
  assert.ok(edits, 'it cannot be written');
  return applyEdits(note, edits);
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
    const made = chosen('  Side: right\r\n', ['a']);
    assert.equal(chosen(made, []), '  Side: right\r\n');
    assert.equal(chosen('---\npolicies: [b] # of the payer\n---\nx\n', []), 'x\n');
    assert.equal(chosen('---\n# remark\npolicies: [b]\n---\nx\n', []), '---\n# remark\n---\nx\n');
  });

  it('changes nothing that is so already', () =>
    assert.deepEqual(choosePolicies(analyse('---\npolicies: [a]\n---\nx\n'), ['a']), []));

  it('keeps byte order mark and line ends', () =>
    assert.equal(chosen('\uFEFF## Plan\r\n', ['a']), '\uFEFF---\r\npolicies: [a]\r\n---\r\n\r\n## Plan\r\n'));

  it('keeps remarks between the lines of a list', () =>
    check(
      '---\npolicies: # of the payer\n  - a # mine\n  - b\ndate: 2026-11-23\n---\nx\n',
      ['c'],
      '---\npolicies: [c] # of the payer # mine\ndate: 2026-11-23\n---\nx\n',
    ));

  it('changes an indented front matter, and one in braces, and nothing else in it', () => {
    const indented = (policies: string): string =>
      `---\n  template: base\n${policies}  date: 2026-11-23\n  author: A\n---\nx\n`;
    assert.equal(chosen(indented('  policies: [b]\n'), ['a']), indented('  policies: [a]\n'));
    assert.equal(chosen(indented('  policies:\n    - b\n'), ['a']), indented('  policies: [a]\n'));
    assert.equal(chosen(indented('  policies: [b]\n'), []), indented(''));
    assert.equal(chosen(indented(''), ['a']), indented('  policies: [a]\n'));
    assert.equal(
      chosen('---\n{policies: [b], date: 2026-11-23}\n---\n', ['a']),
      '---\n{policies: [a], date: 2026-11-23}\n---\n',
    );
    assert.equal(
      chosen('---\n{policies: [b], date: 2026-11-23}\n---\n', []),
      '---\n{policies: [], date: 2026-11-23}\n---\n',
    );
    assert.equal(
      chosen('---\n{date: 2026-11-23}\n---\n', ['a']),
      '---\n{policies: [a], date: 2026-11-23}\n---\n',
    );
  });

  it('takes every choice out of a front matter that has several', () =>
    check('---\npolicies: [a]\ndate: 2026-11-23\npolicies: [b]\n---\n', [], '---\ndate: 2026-11-23\n---\n'));

  it('leaves alone what cannot be read', () => {
    assert.equal(choosePolicies(analyse('---\n- a\n- b\n---\nx\n'), ['a']), undefined);
    assert.equal(chosen('---\n# mine\n---\nx\n', ['a']), '---\npolicies: [a]\n# mine\n---\nx\n');
  });

  it('chooses what was asked for and changes no other key, whatever the front matter', () => {
    const line = fc.constantFrom(
      'policies: [b]',
      '- b',
      '  - b',
      'policies:',
      'date: 2026-11-23',
      'author: A. B',
      '# remark',
      'template: base',
      '',
      'Side: right',
    );
    const indent = fc.constantFrom('', '  ', ' ');
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 7 }),
        indent,
        fc.constantFrom('\n', '\r\n'),
        (lines, blanks, eol) => {
          const note = ['---', ...lines.map((it) => blanks + it), '---', '## Plan', ''].join(eol);
          const before = analyse(note);
          const edits = choosePolicies(before, ['facet-block']);
          if (edits === undefined) return;
          const after = analyse(applyEdits(note, edits));
          assert.deepEqual(
            after.facts.note.policies.map((it) => it.text),
            ['facet-block'],
          );
          const others = (it: typeof before): readonly string[] =>
            (it.tree.header?.entries ?? [])
              .filter(({ key }) => key.text !== 'policies')
              .map(({ key, values }) => `${key.text}: ${values.map((value) => value.text).join(',')}`);
          assert.deepEqual(others(after), others(before));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lists what is installed, and what judges the note', () => {
    const [choice] = policyChoices(analyse('x\n'));
    assert.equal(choice?.id, 'facet-block');
    assert.equal(choice.chosen, true);
    assert.ok(choice.covers.includes('64490'));
    const [installed, named] = policyChoices(analyse('---\npolicies: [nobody]\n---\n'));
    assert.deepEqual([installed?.chosen, named?.id, named?.chosen], [false, 'nobody', true]);
  });
});
