import { documentHighlights } from '#features/document-highlight.ts';
import { toSpan } from '#features/ranges.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, readCursor } from '../support/findings.ts';
import { TYPED_NOTE } from '../support/typed-notes.ts';

/** The texts that are marked, each with its line. */
function marked(note: string): readonly string[] {
  const { text, start } = readCursor(note);
  const analysis = analyse(text);
  return documentHighlights(analysis, analysis.lines.positionAt(start)).map(({ range }) => {
    const span = toSpan(analysis.lines, range);
    return `${range.start.line} ${text.slice(span.start, span.end)}`;
  });
}

describe('document highlights', () => {
  it('mark the same field, whatever it is called', () => {
    assert.deepEqual(marked('## Plan\nSi<|>de: right\nLevels: C3-C4\n## History\nSide: left\n'), [
      '1 Side',
      '4 Side',
    ]);
  });

  it('mark the same code', () => {
    assert.deepEqual(marked('## Plan\nCPT: 6449<|>0, 64491\n64490 is asked for.\n'), ['1 64490', '2 64490']);
  });

  it('mark the same level in any form, and ranges that hold it', () => {
    assert.deepEqual(marked('## Plan\nLevels: C3-<|>C4, C4-C5\nAt C3-4.\n\nFrom C3-C5 or L4-L5.\n'), [
      '1 C3-C4',
      '2 C3-4',
      '4 C3-C5',
    ]);
  });

  it('mark the same drug by any name', () => {
    assert.deepEqual(
      marked(
        '## Medications\n- Oxy<|>codone: 5 mg twice daily\n- Gabapentin: 300 mg\n## History\nPercocet was tried.\n',
      ),
      ['1 Oxycodone', '4 Percocet'],
    );
  });

  it('mark the same treatment', () => {
    assert.deepEqual(
      marked('## Conservative care\n- Physical <|>therapy: 2024\n- Physical Therapy: 2025\n- Heat: 2025\n'),
      ['1 Physical therapy', '2 Physical Therapy'],
    );
  });

  it('mark the same id', () => {
    assert.deepEqual(
      marked('<!-- necessity-ignore a/<|>b, c/d -- x -->\nprose\n<!-- necessity-ignore-file a/b -- y -->\n'),
      ['0 a/b', '2 a/b'],
    );
  });

  it('mark nothing in other words', () => {
    assert.deepEqual(marked('## Plan\nShe wa<|>lks. She walks.\n'), []);
    assert.deepEqual(marked('<|>'), []);
  });

  it('hold the cursor, for any note', () => {
    fc.assert(
      fc.property(TYPED_NOTE, fc.nat(), (note, seed) => {
        const analysis = analyse(note);
        const offset = analysis.lines.offsetAt(analysis.lines.positionAt(seed % (note.length + 1)));
        const spans = documentHighlights(analysis, analysis.lines.positionAt(offset)).map((it) =>
          toSpan(analysis.lines, it.range),
        );
        assert.ok(spans.length === 0 || spans.some((it) => it.start <= offset && offset <= it.end));
      }),
      { numRuns: 500 },
    );
  });
});
