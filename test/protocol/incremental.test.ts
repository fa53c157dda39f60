import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { LineIndex } from '#text/lines.ts';
import { BARE } from '../support/fixes.ts';
import { session } from './session.ts';

const NOTE = readFileSync('examples/draft.note.md', 'utf8').slice(0, 900);

/** One change: from where, how much is taken out, and what is put there. Places are cut to the text's length. */
const CHANGE = fc.record({
  at: fc.nat({ max: 1000 }),
  length: fc.nat({ max: 40 }),
  text: fc.constantFrom(
    '',
    'x',
    '\n',
    '\r\n',
    '## Goals\n',
    '- NRS 7/10',
    '***',
    '\u{1F9B4}',
    'Onset: 2026-01-02\n',
    ': ',
    '<!--',
  ),
});

describe('incremental changes', () => {
  it('leave the server with the text that the editor has', async () => {
    let turn = 0;
    await session(BARE, async (client) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(CHANGE, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
          async (versions) => {
            turn++;
            const [edited, whole] = [`file:///edited-${turn}.note.md`, `file:///whole-${turn}.note.md`];
            client.open(edited, NOTE);
            let text = NOTE;
            versions.forEach((changes, index) => {
              const events = changes.map((change) => {
                const event = eventOf(text, change);
                text = event.after;
                return { range: event.range, text: change.text };
              });
              client.change(edited, index + 2, events);
            });
            client.open(whole, text);
            const one = await client.published(edited, versions.length + 1);
            const other = await client.published(whole, 1);
            assert.deepEqual(one.diagnostics, other.diagnostics);
            for (const uri of [edited, whole])
              client.notify('textDocument/didClose', { textDocument: { uri } });
          },
        ),
        { numRuns: 60 },
      );
    });
  });
});

/** The change as the protocol says it, and the text after it. A surrogate pair or a CRLF is never split, as by editors. */
function eventOf(text: string, { at, length, text: put }: { at: number; length: number; text: string }) {
  const start = wholeCharacter(text, Math.min(at, text.length));
  const end = wholeCharacter(text, Math.min(start + length, text.length));
  const lines = new LineIndex(text);
  return {
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    after: text.slice(0, start) + put + text.slice(end),
  };
}

function wholeCharacter(text: string, offset: number): number {
  const splits = /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(offset - 1, offset + 1));
  return splits ? offset - 1 : offset;
}
