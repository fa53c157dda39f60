import assert from 'node:assert/strict';
import type { Client } from './client.ts';
import { noteSession } from './session.ts';

const URI = 'file:///notes/a.note.md';
const NOTE = `---
template: cervical-facet-block
date: 2026-11-23
---

## History
On
##Plan
Side:  
Levels: C3-C4
`;
const textDocument = { uri: URI };
const OPTIONS = { tabSize: 2, insertSpaces: true };

function session(editor: string, play: (client: Client, capabilities: any) => Promise<void>): Promise<void> {
  return noteSession(editor, { uri: URI, text: NOTE }, play);
}

function complete(client: Client, line: number, character: number): Promise<any> {
  return client.request('textDocument/completion', { textDocument, position: { line, character } });
}

describe('server: completion and formatting', () => {
  it('are announced as far as the client knows them', async () => {
    const providers = async (editor: string): Promise<readonly boolean[]> => {
      let found: boolean[] = [];
      await session(editor, async (_client, it) => {
        found = [
          'completion',
          'documentFormatting',
          'documentRangeFormatting',
          'documentOnTypeFormatting',
        ].map((name) => it[`${name}Provider`] !== undefined);
      });
      return found;
    };
    assert.deepEqual(await providers('bare'), [false, true, false, false]);
    assert.deepEqual(await providers('helix'), [true, true, false, false]);
    assert.deepEqual(await providers('eglot'), [true, true, true, false]);
    assert.deepEqual(await providers('vscode'), [true, true, true, true]);
  });

  it('complete with tab stops where the client has them', async () => {
    await session('vscode', async (client) => {
      const { items } = await complete(client, 6, 2);
      const onset = items.find((it: any) => it.label === 'Onset');
      assert.equal(onset.insertTextFormat, 2);
      assert.equal(onset.textEdit.newText, 'Onset: ${1:*** date}');
      assert.deepEqual(onset.textEdit.range, {
        start: { line: 6, character: 0 },
        end: { line: 6, character: 2 },
      });
    });
  });

  it('complete with *** where it has none', async () => {
    await session('eglot', async (client) => {
      const { items } = await complete(client, 6, 2);
      const onset = items.find((it: any) => it.label === 'Onset');
      assert.equal(onset.insertTextFormat, undefined);
      assert.equal(onset.textEdit.newText, 'Onset: ***');
      assert.ok(!JSON.stringify(items).includes('${'));
      const sides = await complete(client, 8, 7);
      assert.deepEqual(
        sides.items.map((it: any) => it.label),
        ['right', 'left', 'bilateral'],
      );
    });
  });

  it('have nothing to offer for what is no note', async () => {
    await session('vscode', async (client) => {
      const other = { uri: 'file:///notes/readme.md' };
      const position = { line: 0, character: 0 };
      assert.equal(await client.request('textDocument/completion', { textDocument: other, position }), null);
      const edits = await client.request('textDocument/formatting', {
        textDocument: other,
        options: OPTIONS,
      });
      assert.deepEqual(edits, []);
    });
  });

  it('format the note, a range and what was typed', async () => {
    await session('vscode', async (client) => {
      const edits = await client.request('textDocument/formatting', { textDocument, options: OPTIONS });
      assert.deepEqual(
        edits.map((it: any) => [it.range.start.line, it.newText]),
        [
          [7, '\n'],
          [7, ' '],
          [8, ''],
        ],
      );
      const range = { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } };
      const some = await client.request('textDocument/rangeFormatting', {
        textDocument,
        range,
        options: OPTIONS,
      });
      assert.deepEqual(some, edits.slice(2));
      client.change(URI, 2, [{ text: '## Goals\n- Work\n\n' }]);
      const typed = { textDocument, position: { line: 2, character: 0 }, ch: '\n', options: OPTIONS };
      const [marker] = await client.request('textDocument/onTypeFormatting', typed);
      assert.equal(marker.newText, '- ');
    });
  });

  it('repair the form of the note when it is saved', async () => {
    await session('vscode', async (client, capabilities) => {
      assert.ok(capabilities.codeActionProvider.codeActionKinds.includes('source.fixAll.necessity'));
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const context = { diagnostics: [], only: ['source.fixAll'], triggerKind: 2 };
      const [action] = await client.request('textDocument/codeAction', { textDocument, range, context });
      assert.equal(action.kind, 'source.fixAll.necessity');
      assert.deepEqual(action.edit.documentChanges[0].textDocument, { uri: URI, version: 1 });
      assert.equal(action.edit.documentChanges[0].edits[0].newText, ' ');
    });
  });
});
