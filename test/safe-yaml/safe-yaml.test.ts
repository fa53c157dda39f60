import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml, refuseYaml } from '#safe-yaml/safe-yaml.ts';
import { YAML_PIECES } from '../support/rough-yaml.ts';

describe('refuseYaml', () => {
  const vectors: readonly [title: string, text: string, refused: boolean][] = [
    ['an empty text', '', false],
    ['a pack', 'criteria:\n  one:\n    messages: { missing: "[x]" }\n', false],
    ['many lists, none in another', '[a]\n'.repeat(1000), false],
    ['prose with dashes', 'a - b\n'.repeat(1000), false],
    ['brackets', '['.repeat(100), true],
    ['maps', '{a: '.repeat(100), true],
    ['sequences in a line', '- '.repeat(100), true],
    ['explicit keys in a line', '? '.repeat(100), true],
    ['indents', `x:\n${' '.repeat(101)}a:`, true],
    ['brackets hidden behind quoted closers', `["${']'.repeat(60)}", `.repeat(100), true],
    ['a text of a megabyte', 'a'.repeat(1_048_576), true],
  ];
  for (const [title, text, refused] of vectors) {
    it(`${refused ? 'refuses' : 'takes'} ${title}`, () =>
      assert.equal(refuseYaml(text) !== undefined, refused));
  }
});

describe('parseYaml', () => {
  it('reads no alias, so that no bomb of aliases is expanded', () => {
    const { root, problems } = parseYaml('a: &a [x, x]\nb: [*a, *a]\n');
    assert.equal(root, undefined);
    assert.deepEqual(
      problems.map((it) => it.message),
      ['An alias is not allowed', 'An alias is not allowed'],
    );
  });

  it('ends on any text, with problems inside it', () => {
    const piece = fc.constantFrom(...YAML_PIECES);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        const text = pieces.join('');
        for (const { span } of parseYaml(text).problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
    );
  });
});
