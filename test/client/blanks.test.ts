import { blankHints } from '#features/blank-hints.ts';
import { findLeftovers } from '#note/unfilled.ts';
import { checklist } from '#report/checklist.ts';
import { plainNote } from '#report/plain.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blankBefore, blankBehind, blanksIn } from '../../client/src/note/blanks.ts';
import { analyse } from '../support/findings.ts';

const WORDS = { hints: ['*** axial or radiating', '*** date'], emptyLabels: ['Guidance', 'Massage'] };
const NONE = { hints: [], emptyLabels: [] };
const NOTE = 'Onset: *** date\nPattern: *** axial or radiating, right\nSide: ***\nDates: *** dates\n';

function words(text: string): readonly string[] {
  return blanksIn(text, WORDS).map(({ start, end }) => text.slice(start, end));
}

describe('blanks of a note', () => {
  it('are marks with their hints', () => {
    assert.deepEqual(words(NOTE), ['*** date', '*** axial or radiating', '***', '***']);
    assert.deepEqual(words('a {{name}} b [X] c ___ d'), ['{{name}}', '[X]', '___']);
  });

  it('are labels without a value, behind them', () => {
    const text = 'Guidance:\nGuidance: fluoroscopy\n- Massage: \nOther:\nMy Guidance:\n';
    assert.deepEqual(
      blanksIn(text, WORDS).map(({ start, end }) => [start, end]),
      [
        [9, 9],
        [text.indexOf('Other') - 1, text.indexOf('Other') - 1],
      ],
    );
  });

  it('are no rules', () => assert.deepEqual(words('a\n_____\nb ___\n'), ['___']));

  it('are those that the server finds', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('***', '*', ' ', 'a', '\n', '{{', '}}', '[X]', '[', '_', 'date'), {
          maxLength: 30,
        }),
        (parts) => {
          const text = `a${parts.join('')}`;
          const server = findLeftovers(text, 0, text.length).filter((it) => text[it.start] !== '_');
          const client = blanksIn(text, NONE).filter((it) => text[it.start] !== '_');
          assert.deepEqual(client, server);
        },
      ),
    ));

  it('are gone through in order, and again from the other end', () => {
    const blanks = blanksIn(NOTE, WORDS);
    const through = (find: typeof blankBehind): readonly number[] => {
      let at = { start: 0, end: 0 };
      return Array.from({ length: 5 }, () => {
        at = find(blanks, at) ?? assert.fail('no blank');
        return blanks.indexOf(at);
      });
    };
    assert.deepEqual(through(blankBehind), [0, 1, 2, 3, 0]);
    assert.deepEqual(through(blankBefore), [3, 2, 1, 0, 3]);
    const labels = blanksIn('Guidance:\nSide: ***\nGuidance:\n', WORDS);
    assert.deepEqual(
      labels.map((_, position) => labels.indexOf(blankBehind(labels, labels[position]!)!)),
      [1, 2, 0],
    );
    assert.deepEqual(
      labels.map((_, position) => labels.indexOf(blankBefore(labels, labels[position]!)!)),
      [2, 0, 1],
    );
    assert.equal(blankBehind([], { start: 0, end: 0 }), undefined);
    assert.equal(blankBefore([], { start: 0, end: 0 }), undefined);
  });

  it('are all that copying the note would name', () => {
    const line = fc.constantFrom(
      'Side: ***',
      'Guidance:',
      'Levels: *** levels',
      '- Massage:',
      '- Massage: ***; ***',
      'Steroid: none',
      '## Plan',
      '',
      'CPT: {{code}}',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = ['## Conservative care', ...lines, ''].join('\n');
        const analysis = analyse(text);
        const { hints, emptyLabels } = {
          hints: blankHints(analysis),
          emptyLabels: checklist(analysis).emptyLabels,
        };
        const visited = new Set(
          blanksIn(text, { hints, emptyLabels }).map((it) => analysis.lines.positionAt(it.start).line + 1),
        );
        const plain = plainNote(analysis);
        const named = plain.kind === 'unfilled' ? plain.blanks.map((it) => it.line) : [];
        assert.deepEqual(
          named.filter((it) => !visited.has(it)),
          [],
        );
      }),
    );
  });
});
