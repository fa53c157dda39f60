import { selectionRanges } from '#features/selection-range.ts';
import { toSpan } from '#features/ranges.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { covers, type Span } from '#text/span.ts';
import { analyse, readCursor } from '../support/findings.ts';
import { TYPED_NOTE } from '../support/typed-notes.ts';

/** What is selected with each step, from the cursor on. */
function grow(marked: string): readonly string[] {
  const { text, start } = readCursor(marked);
  const analysis = analyse(text);
  const [selection] = selectionRanges(analysis, [analysis.lines.positionAt(start)]);
  return spans(selection!, (it) => toSpan(analysis.lines, it)).map((it) => text.slice(it.start, it.end));
}

function spans(selection: SelectionRange, toSpanOf: (range: SelectionRange['range']) => Span): Span[] {
  const found: Span[] = [];
  for (let at: SelectionRange | undefined = selection; at !== undefined; at = at.parent)
    found.push(toSpanOf(at.range));
  return found;
}

describe('selection ranges', () => {
  it('grow from word to value, attribute, item, section and file', () => {
    const item = '- Physical therapy: 2026-06-01 to 2026-07-24; response: 20% relief, not sustained';
    assert.deepEqual(
      grow(`# Request\n## Conservative care\n${item.replace('sustained', 'sust<|>ained')}\n`),
      [
        'sustained',
        '20% relief, not sustained',
        'response: 20% relief, not sustained',
        '2026-06-01 to 2026-07-24; response: 20% relief, not sustained',
        item.slice(2),
        item,
        `## Conservative care\n${item}`,
        `# Request\n## Conservative care\n${item}`,
        `# Request\n## Conservative care\n${item}\n`,
      ],
    );
  });

  it('grow over a whole date', () => {
    assert.deepEqual(grow('## History\nOnset: 2026-0<|>4-10\n').slice(0, 4), [
      '04',
      '2026-04-10',
      'Onset: 2026-04-10',
      '## History\nOnset: 2026-04-10',
    ]);
  });

  it('grow in front matter, headings and comments', () => {
    assert.deepEqual(grow('---\npolicies: [facet-<|>block]\n---\n'), [
      'block',
      'facet-block',
      'policies: [facet-block]',
      '---\npolicies: [facet-block]\n---',
      '---\npolicies: [facet-block]\n---\n',
    ]);
    assert.deepEqual(grow('## Prior b<|>locks\n'), [
      'blocks',
      'Prior blocks',
      '## Prior blocks',
      '## Prior blocks\n',
    ]);
    assert.deepEqual(grow('<!-- necessity-ignore a/b -- a rea<|>son -->').slice(0, 3), [
      'reason',
      'a reason',
      'necessity-ignore a/b -- a reason',
    ]);
  });

  it('are the file where there is nothing else', () => assert.deepEqual(grow('<|>'), ['']));

  it('hold the position, and each strictly holds the one before it, for any note', () => {
    fc.assert(
      fc.property(TYPED_NOTE, fc.nat(), (note, seed) => {
        const analysis = analyse(note);
        const offset = analysis.lines.offsetAt(analysis.lines.positionAt(seed % (note.length + 1)));
        const [selection] = selectionRanges(analysis, [analysis.lines.positionAt(offset)]);
        const chain = spans(selection!, (it) => toSpan(analysis.lines, it));
        for (const [index, span] of chain.entries()) {
          assert.ok(span.start <= offset && offset <= span.end);
          const inner = chain[index - 1];
          if (inner === undefined) continue;
          assert.ok(covers(span, inner) && span.end - span.start > inner.end - inner.start);
        }
        assert.deepEqual(chain.at(-1), { start: 0, end: note.length });
      }),
      { numRuns: 1000 },
    );
  });
});
