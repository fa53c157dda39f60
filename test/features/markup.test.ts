import { escapeMarkdown, toMarkup } from '#features/markup.ts';
import assert from 'node:assert/strict';

const ESCAPED: readonly (readonly [text: string, markdown: string])[] = [
  [
    '54 days: 2026-06-01 to 2026-07-24 (6 weeks, facet-block 1.0.0)',
    '54 days: 2026-06-01 to 2026-07-24 (6 weeks, facet-block 1.0.0)',
  ],
  ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
  ['[a](command:b) ![c](d)', '\\[a\\](command:b) !\\[c\\](d)'],
  ['<img src=x> &amp; $(bug)', '\\<img src=x\\> \\&amp; \\$(bug)'],
  ['# a', '\\# a'],
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['12. a', '12\\. a'],
  ['12) a', '12\\) a'],
  ['a\n\n---\nb', 'a --- b'],
  ['http://a.b www.a.b a@b.c', 'http\\://a.b www\\.a.b a\\@b.c'],
  ['a | b \\', 'a \\| b \\\\'],
];

describe('markup', () => {
  for (const [text, markdown] of ESCAPED)
    it(`escapes ${JSON.stringify(text)}`, () => assert.equal(escapeMarkdown(text), markdown));

  const explanations = [
    { span: { start: 0, end: 1 }, answer: 'One', details: ['a_b', 'c\nd'] },
    { span: { start: 0, end: 1 }, answer: 'Two', details: [] },
  ];

  it('is a heading line and a list in either form', () => {
    assert.deepEqual(toMarkup(explanations, 'plaintext'), {
      kind: 'plaintext',
      value: 'One\n- a_b\n- c d\n\nTwo',
    });
    assert.deepEqual(toMarkup(explanations, 'markdown'), {
      kind: 'markdown',
      value: '**One**\n\n- a\\_b\n- c d\n\n**Two**',
    });
  });
});
