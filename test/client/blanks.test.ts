import { findLeftovers } from '#note/unfilled.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blankBefore, blankBehind, blanksIn } from '../../client/src/note/blanks.ts';

const HINTS = ['*** axial or radiating', '*** date'];
const NOTE = 'Onset: *** date\nPattern: *** axial or radiating, right\nSide: ***\nDates: *** dates\n';

function words(text: string): readonly string[] {
  return blanksIn(text, HINTS).map(({ start, end }) => text.slice(start, end));
}

describe('blanks of a note', () => {
  it('are marks with their hints', () => {
    assert.deepEqual(words(NOTE), ['*** date', '*** axial or radiating', '***', '***']);
    assert.deepEqual(words('a {{name}} b [X] c ___ d'), ['{{name}}', '[X]', '___']);
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
          const client = blanksIn(text, []).filter((it) => text[it.start] !== '_');
          assert.deepEqual(client, server);
        },
      ),
    ));

  it('are gone through in order, and again from the other end', () => {
    const blanks = blanksIn(NOTE, HINTS);
    const through = (find: typeof blankBehind): readonly number[] => {
      let at = { start: 0, end: 0 };
      return Array.from({ length: 5 }, () => {
        at = find(blanks, at) ?? assert.fail('no blank');
        return blanks.indexOf(at);
      });
    };
    assert.deepEqual(through(blankBehind), [0, 1, 2, 3, 0]);
    assert.deepEqual(through(blankBefore), [3, 2, 1, 0, 3]);
    assert.equal(blankBehind([], { start: 0, end: 0 }), undefined);
    assert.equal(blankBefore([], { start: 0, end: 0 }), undefined);
  });
});
