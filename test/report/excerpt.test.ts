import { excerpt } from '#report/excerpt.ts';
import { LineIndex } from '#text/lines.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';

function show(text: string, marked: string, columns = 40): readonly string[] {
  const start = text.indexOf(marked);
  const { line, marks } = excerpt(text, new LineIndex(text), { start, end: start + marked.length }, columns);
  return [line, marks];
}

describe('excerpt', () => {
  const vectors: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['marks the words', 'Side: right\n', 'right', ['Side: right', '      ^^^^^']],
    ['marks the first line of several', 'a\nSide: r\nmore', 'Side: r\nmore', ['Side: r', '^^^^^^^']],
    ['marks one place for nothing', 'Side:\n', '', ['Side:', '^']],
    ['sets tabs to four columns', '\tSide:\tx', 'x', ['    Side:   x', '            ^']],
    ['counts wide characters twice', '日本 x', 'x', ['日本 x', '     ^']],
    ['underlines wide characters twice', 'a 日本', '日本', ['a 日本', '  ^^^^']],
    ['does not count combining marks', 'e\u0301 x', 'x', ['e\u0301 x', '  ^']],
    ['shows no control characters', 'a\u001b[31m x', 'x', ['a?[31m x', '       ^']],
    ['shows no marks of direction', 'a\u202eb x', 'x', ['a?b x', '    ^']],
  ];
  for (const [what, text, marked, expected] of vectors) {
    it(what, () => assert.deepEqual(show(text, marked), expected));
  }

  it('cuts a long line so that the place is seen', () => {
    const text = `${'a'.repeat(100)} here ${'b'.repeat(100)}`;
    const [line = '', marks = ''] = show(text, 'here');
    assert.equal(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'here');
    assert.equal(line.length, 40);
    assert.ok(line.startsWith('…') && line.endsWith('…'));
  });

  it('cuts only where something is left out', () => {
    const [line = ''] = show(`here ${'b'.repeat(100)}`, 'here');
    assert.ok(line.startsWith('here') && line.endsWith('…'));
  });

  it('fits into the width whatever the text', () => {
    const texts = fc.array(fc.constantFrom('a', '日', '\t', '😀', '\ud83d', '\n', '\r\n', '\u0301'), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(20), (parts, at, length) => {
        const text = parts.join('');
        const start = at % (text.length + 1);
        const span = { start, end: Math.min(text.length, start + length) };
        const { line, marks } = excerpt(text, new LineIndex(text), span, 30);
        const wide = [...line].filter((it) => it === '日' || it === '😀').length;
        assert.ok([...line].length + wide <= 30 + [...line].filter((it) => it === '\u0301').length);
        assert.match(marks, /^ *\^+$/);
        assert.ok(!/[\r\n\t]/.test(line));
      }),
    );
  });
});
