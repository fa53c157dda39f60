import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from './client.ts';
import { noteSession } from './session.ts';

const NOTE = readFileSync('examples/complete.note.md', 'utf8');
const LINES = NOTE.split('\n');
const URI = 'file:///notes/complete.note.md';
const textDocument = { uri: URI };

function session(editor: string, play: (client: Client, capabilities: any) => Promise<void>): Promise<void> {
  return noteSession(editor, { uri: URI, text: NOTE }, play);
}

/** The place of some words of the note, at their second character. */
function at(words: string): { textDocument: object; position: object } {
  const line = LINES.findIndex((it) => it.includes(words));
  assert.notEqual(line, -1);
  return { textDocument, position: { line, character: LINES[line]!.indexOf(words) + 1 } };
}

function textAt({ start, end }: any): string {
  assert.equal(start.line, end.line);
  return LINES[start.line]!.slice(start.character, end.character);
}

describe('server: structure', () => {
  it('is announced as far as the client knows it', async () => {
    await session('bare', async (_client, capabilities) => {
      assert.equal(capabilities.documentSymbolProvider, true);
      for (const it of ['foldingRange', 'selectionRange', 'documentLink', 'semanticTokens'])
        assert.equal(capabilities[`${it}Provider`], undefined);
    });
    await session('lsp4ij', async (_client, capabilities) => {
      assert.equal(capabilities.semanticTokensProvider.full, true);
      assert.equal(capabilities.semanticTokensProvider.range, undefined);
    });
    await session('vscode', async (_client, capabilities) => {
      assert.deepEqual(capabilities.semanticTokensProvider.full, { delta: true });
      for (const it of ['foldingRange', 'selectionRange', 'documentLink'])
        assert.ok(capabilities[`${it}Provider`]);
    });
  });

  it('outlines, nested or flat', async () => {
    await session('vscode', async (client) => {
      const [title] = await client.request('textDocument/documentSymbol', { textDocument });
      assert.equal(title.children[0].name, 'History');
      assert.equal(title.children[0].children[0].name, 'Onset');
      const [found] = await client.request('workspace/symbol', { query: 'guidance' });
      assert.deepEqual([found.name, found.containerName, found.location.uri], ['Guidance', 'Plan', URI]);
    });
    await session('helix', async (client) => {
      const symbols = await client.request('textDocument/documentSymbol', { textDocument });
      const onset = symbols.find((it: any) => it.name === 'Onset');
      assert.equal(onset.containerName, 'History');
    });
  });

  it('folds and grows selections', async () => {
    await session('vscode', async (client) => {
      const folds = await client.request('textDocument/foldingRange', { textDocument });
      assert.deepEqual(folds[0], { startLine: 0, endLine: 5, kind: 'region' });
      const { position } = at('fluoroscopy');
      const [selection] = await client.request('textDocument/selectionRange', {
        textDocument,
        positions: [position],
      });
      assert.equal(textAt(selection.range), 'fluoroscopy');
      assert.equal(textAt(selection.parent.range), 'Guidance: fluoroscopy');
    });
  });

  it('colours all, a range, and what changed', async () => {
    await session('vscode', async (client) => {
      const all = await client.request('textDocument/semanticTokens/full', { textDocument });
      assert.ok(all.data.length > 100 && all.data.length % 5 === 0);
      const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
      const part = await client.request('textDocument/semanticTokens/range', { textDocument, range });
      assert.deepEqual(part.data, all.data.slice(0, part.data.length));
      client.change(URI, 2, [{ text: `${NOTE}\nSide: left\n` }]);
      const changed = { textDocument, previousResultId: all.resultId };
      const delta = await client.request('textDocument/semanticTokens/full/delta', changed);
      const again = await client.request('textDocument/semanticTokens/full', { textDocument });
      for (const { start, deleteCount, data = [] } of delta.edits)
        all.data.splice(start, deleteCount, ...data);
      assert.deepEqual(all.data, again.data);
      const stale = await client.request('textDocument/semanticTokens/full/delta', changed);
      assert.deepEqual(stale.data, again.data);
    });
  });

  it('leads from the note to the pack and back', async () => {
    await session('vscode', async (client) => {
      const links = await client.request('textDocument/documentLink', { textDocument });
      assert.deepEqual(
        links.map((it: any) => textAt(it.range)),
        ['facet-block'],
      );
      const [link] = await client.request('textDocument/definition', at('64490, 64491'));
      const pack = readFileSync(fileURLToPath(link.targetUri), 'utf8').split('\n');
      assert.equal(pack[link.targetRange.start.line], '  procedure-code:');
      const marks = await client.request('textDocument/documentHighlight', at('C3-C4, C4-C5'));
      assert.deepEqual(new Set(marks.map((it: any) => textAt(it.range))), new Set(['C3-C4']));
      const found = await client.request('textDocument/references', {
        ...at('Home exercise: 2026'),
        context: { includeDeclaration: false },
      });
      assert.ok(found.some((it: any) => textAt(it.range).startsWith('Physical therapy')));
    });
    await session('bare', async (client) => {
      const [location] = await client.request('textDocument/definition', at('64490, 64491'));
      assert.match(location.uri, /^file:.*facet-block\.pack\.yaml$/);
    });
  });

  it('has nothing to say about what is no note', async () => {
    await session('vscode', async (client) => {
      const nothing = { textDocument: { uri: 'file:///unknown.md' } };
      assert.deepEqual(await client.request('textDocument/documentSymbol', nothing), []);
      assert.deepEqual(await client.request('textDocument/semanticTokens/full', nothing), { data: [] });
    });
  });
});
