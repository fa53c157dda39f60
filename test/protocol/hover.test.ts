import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Client } from './client.ts';
import { noteSession } from './session.ts';

const NOTE = readFileSync('examples/opioids-above-90.note.md', 'utf8');
const URI = 'file:///notes/opioids.note.md';
const DOCUMENT = { textDocument: { uri: URI } };

function session(editor: string, play: (client: Client, capabilities: any) => Promise<void>): Promise<void> {
  return noteSession(editor, { uri: URI, text: NOTE }, play);
}

/** The place of some words of the note. */
function placeOf(words: string): object {
  const before = NOTE.slice(0, NOTE.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

describe('server: explanations', () => {
  it('are offered as far as the client announced them', async () => {
    const offered = async (editor: string): Promise<readonly boolean[]> => {
      const found: boolean[] = [];
      await session(editor, async (_client, it) => {
        found.push(
          it.hoverProvider === true,
          it.inlayHintProvider === true,
          it.codeLensProvider !== undefined,
        );
      });
      return found;
    };
    assert.deepEqual(await offered('bare'), [false, false, false]);
    assert.deepEqual(await offered('helix'), [true, true, false]);
    assert.deepEqual(await offered('eglot-1.9'), [true, false, false]);
    assert.deepEqual(await offered('vscode'), [true, true, true]);
  });

  it('are Markdown or plain text, as the client prefers', async () => {
    const hoverIn = async (editor: string): Promise<any> => {
      const found: unknown[] = [];
      await session(editor, async (client) => {
        found.push(
          await client.request('textDocument/hover', { ...DOCUMENT, position: placeOf('MS Contin') }),
        );
      });
      return found[0];
    };
    const rich = (await hoverIn('vscode')).contents;
    assert.equal(rich.kind, 'markdown');
    assert.match(rich.value, /^\*\*60 MME\/day = 30 mg x 2 x 1\*\*\n\n- CDC 2022 factors/);
    const plain = (await hoverIn('eglot')).contents;
    assert.equal(plain.kind, 'plaintext');
    assert.match(plain.value, /^60 MME\/day = 30 mg x 2 x 1\n- CDC 2022 factors/);
  });

  it('stand behind the lines that they are computed from', async () => {
    await session('vscode', async (client) => {
      const range = { start: placeOf('## Medications'), end: placeOf('## Opioids') };
      const hints = await client.request('textDocument/inlayHint', { ...DOCUMENT, range });
      assert.deepEqual(
        hints.map((it: any) => it.label),
        ['= at least 100 MME/day in total', '= 60 MME/day', '= 40 MME/day'],
      );
    });
  });

  it('sum up sections, with a command that says what is open', async () => {
    await session('vscode', async (client) => {
      const [lens] = await client.request('textDocument/codeLens', DOCUMENT);
      assert.match(lens.command.title, /^\d+ of \d+ criteria met$/);
      assert.deepEqual(lens.command.arguments, [URI]);
      assert.equal(lens.command.command, 'necessity.showReport');
    });
  });
});
