import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineEndOf, LineIndex } from '#text/lines.ts';

const ROUGH_TEXT = fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', '\ud83d', '\u2028') });

describe('LineIndex', () => {
  const vectors: [text: string, lines: string[]][] = [
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a', '']],
    ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
    ['\n\r', ['', '', '']],
    ['a\u2028b', ['a\u2028b']],
  ];
  for (const [text, lines] of vectors) {
    it(`splits ${JSON.stringify(text)}`, () => {
      const index = new LineIndex(text);
      const spans = Array.from({ length: index.lineCount }, (_, line) => index.lineSpan(line));
      assert.deepEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
        lines,
      );
    });
  }

  it('finds the place of an offset and the offset of a place', () => {
    const index = new LineIndex('ab\r\ncd');
    assert.deepEqual(index.positionAt(5), { line: 1, character: 1 });
    assert.equal(index.offsetAt({ line: 1, character: 1 }), 5);
  });

  it('clamps what lies outside', () => {
    const index = new LineIndex('ab\r\ncd');
    assert.deepEqual(index.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 6);
    assert.equal(index.offsetAt({ line: -1, character: 4 }), 0);
    assert.deepEqual(index.lineSpan(7), { start: 6, end: 6 });
  });

  it('gives back every offset that no line end hides', () => {
    fc.assert(
      fc.property(ROUGH_TEXT, (text) => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const insideLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
          if (!insideLineEnd) assert.equal(index.offsetAt(index.positionAt(offset)), offset);
        }
      }),
    );
  });
});

describe('lineEndOf', () => {
  it('is the first line end of the text, LF without any', () => {
    assert.deepEqual(['', 'a\r\nb\n', 'a\rb', 'a\nb\r\n'].map(lineEndOf), ['\n', '\r\n', '\r', '\n']);
  });
});
