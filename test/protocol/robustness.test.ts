import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { capabilitiesOf, Client } from './client.ts';
import { session } from './session.ts';

const DRAFT = readFileSync('examples/draft.note.md', 'utf8');
const URI = 'file:///notes/draft.note.md';
const textDocument = { uri: URI };
const START = { line: 0, character: 0 };
const WHOLE = { start: START, end: { line: 999, character: 0 } };

/** A request of every kind about one note. */
const REQUESTS: readonly (readonly [string, object])[] = [
  ['textDocument/diagnostic', { textDocument }],
  ['textDocument/hover', { textDocument, position: START }],
  ['textDocument/codeAction', { textDocument, range: WHOLE, context: { diagnostics: [] } }],
  ['textDocument/codeLens', { textDocument }],
  ['textDocument/inlayHint', { textDocument, range: WHOLE }],
  ['textDocument/documentSymbol', { textDocument }],
  ['textDocument/foldingRange', { textDocument }],
  ['textDocument/selectionRange', { textDocument, positions: [START] }],
  ['textDocument/semanticTokens/full', { textDocument }],
  ['textDocument/semanticTokens/range', { textDocument, range: WHOLE }],
  ['textDocument/documentLink', { textDocument }],
  ['textDocument/documentHighlight', { textDocument, position: START }],
  ['textDocument/definition', { textDocument, position: START }],
  ['textDocument/references', { textDocument, position: START, context: { includeDeclaration: true } }],
  ['workspace/symbol', { query: '' }],
];

/** That the server still answers, with what it says about the note. */
async function diagnosticsOf(client: Client, uri = URI): Promise<readonly any[]> {
  return (await client.request('textDocument/diagnostic', { textDocument: { uri } })).items;
}

describe('server: robustness', () => {
  const vscode = capabilitiesOf('vscode');

  it('takes notifications in any order and any number', async () => {
    const open = { textDocument: { uri: URI, languageId: 'clinical-note', version: 1, text: DRAFT } };
    const steps: readonly (readonly [string, object])[] = [
      ['textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 'x' }] }],
      ['textDocument/didClose', { textDocument }],
      ['textDocument/didOpen', open],
      ['textDocument/didOpen', open],
      ['textDocument/didSave', { textDocument }],
      ['textDocument/didChange', { textDocument: { uri: URI, version: 1 }, contentChanges: [] }],
      ['textDocument/didClose', { textDocument }],
      ['textDocument/didClose', { textDocument }],
      ['$/unknown', {}],
      ['workspace/didChangeWatchedFiles', { changes: [] }],
      ['textDocument/didOpen', open],
    ];
    for (const editor of ['vscode', 'bare']) {
      await session(capabilitiesOf(editor), async (client) => {
        for (const [method, params] of steps) client.notify(method, params);
        assert.notEqual((await diagnosticsOf(client)).length, 0);
      });
    }
  });

  it('takes edits at places that are not there', async () => {
    const edits = [
      { range: { start: { line: 900, character: 9 }, end: { line: 901, character: 0 } }, text: 'far\n' },
      { range: { start: { line: 3, character: 900 }, end: { line: 3, character: 901 } }, text: 'x' },
      { range: { start: { line: 5, character: 0 }, end: { line: 2, character: 0 } }, text: 'y' },
    ];
    await session(vscode, async (client) => {
      client.open(URI, DRAFT);
      edits.forEach((it, position) => client.change(URI, position + 2, [it]));
      assert.ok(Array.isArray(await diagnosticsOf(client)));
    });
  });

  it('answers for the version that was current when it was asked', async () => {
    await session(vscode, async (client) => {
      client.open(URI, '## Plan\nSide: ***\n');
      const answers: Promise<readonly any[]>[] = [];
      for (let version = 2; version < 40; version++) {
        const text = `## Plan\nGuidance: fluoroscopy\n${'Side: ***\n'.repeat(version % 2)}`;
        client.change(URI, version, [{ text }]);
        answers.push(diagnosticsOf(client));
      }
      for (const [position, items] of (await Promise.all(answers)).entries())
        assert.equal(
          items.some((it) => it.code === 'note/unfilled'),
          position % 2 === 1,
        );
    });
  });

  it('answers or cancels each request that is cancelled', async () => {
    await session(vscode, async (client) => {
      client.open(URI, DRAFT);
      const answers = REQUESTS.map(([method, params]) => {
        const { id, answer } = client.requestWithId(method, params);
        client.notify('$/cancelRequest', { id });
        return answer.then(
          () => 'answered',
          (error: Error) => (JSON.parse(error.message).code === -32800 ? 'cancelled' : error.message),
        );
      });
      for (const it of await Promise.all(answers)) assert.match(it, /^(?:answered|cancelled)$/);
      client.notify('$/cancelRequest', { id: 9999 });
      assert.notEqual((await diagnosticsOf(client)).length, 0);
    });
  });

  it('goes on after requests that it cannot understand', async () => {
    const client = new Client();
    try {
      await client.initialize(vscode);
      client.open(URI, DRAFT);
      const outcome = (method: string, params: unknown): Promise<unknown> =>
        client.request(method, params).catch((error: Error) => JSON.parse(error.message).code);
      assert.equal(await outcome('textDocument/rename', { textDocument }), -32601);
      assert.equal(await outcome('no/such', undefined), -32601);
      for (const [method] of REQUESTS)
        for (const params of [undefined, null, {}, [], { textDocument: null }, { textDocument: { uri: 7 } }])
          await outcome(method, params);
      for (const [method, params] of REQUESTS)
        await outcome(method, { ...params, range: 'x', position: null, positions: [null], context: 3 });
      for (const data of [null, 1, {}, { uri: 'x' }, { uri: URI, code: 'x', nth: -1, title: '' }])
        await outcome('codeAction/resolve', { title: 'x', data });
      client.notify('textDocument/didChange', { textDocument: { uri: URI } });
      client.notify('textDocument/didOpen', {});
      assert.notEqual((await diagnosticsOf(client)).length, 0);
      assert.equal(await client.close(), 0);
    } finally {
      client.kill();
    }
    const logged = client.notifications.filter((it) => it.method === 'window/logMessage');
    for (const { params } of logged as readonly any[])
      assert.doesNotMatch(params.message, /neck pain|garden/);
  });

  it('ends on messages that are none', async () => {
    for (const bytes of ['Content-Length: 4\r\n\r\n{"a"', 'hello\r\n\r\n', 'Content-Length: x\r\n\r\n{}']) {
      const client = new Client(['--stdio'], 'ignore');
      await client.initialize({});
      client.sendRaw(bytes);
      client.endInput();
      assert.notEqual(await client.exit, null);
    }
  });

  it('takes requests before it is initialized, and after the shutdown', async () => {
    const client = new Client();
    try {
      const hover = { textDocument, position: START };
      assert.equal(await client.request('textDocument/hover', hover), null);
      await client.initialize({});
      await client.request('shutdown', undefined);
      await client.request('textDocument/hover', hover).catch(() => undefined);
      client.notify('exit', undefined);
      assert.equal(await client.exit, 0);
    } finally {
      client.kill();
    }
  });

  it('shuts down at any moment', async () => {
    for (const editor of ['bare', 'vscode']) {
      for (let steps = 0; steps < 6; steps++) {
        await session(capabilitiesOf(editor), async (client) => {
          client.open(URI, DRAFT);
          const moves: readonly (() => unknown)[] = [
            () => client.change(URI, 2, [{ text: `${DRAFT}x` }]),
            () =>
              client
                .requestWithId('workspace/diagnostic', { previousResultIds: [] })
                .answer.catch(() => null),
            () => client.requestWithId('textDocument/diagnostic', { textDocument }).answer.catch(() => null),
            () => client.notify('workspace/didChangeConfiguration', { settings: null }),
            () => client.notify('textDocument/didClose', { textDocument }),
          ];
          for (const move of moves.slice(0, steps)) move();
        });
      }
    }
  });

  it('serves 500 open notes', async () => {
    await session(capabilitiesOf('bare'), async (client) => {
      const uris = Array.from({ length: 500 }, (_, number) => `file:///notes/n${number}.note.md`);
      for (const uri of uris) client.open(uri, DRAFT);
      const all = await Promise.all(uris.map((it) => client.published(it, 1)));
      const [first] = all;
      for (const { diagnostics } of all) assert.equal(diagnostics.length, first.diagnostics.length);
      const symbols = await client.request('workspace/symbol', { query: 'onset' });
      assert.ok(symbols.length >= 1);
      for (const uri of uris) client.notify('textDocument/didClose', { textDocument: { uri } });
      assert.deepEqual(await client.request('workspace/symbol', { query: 'onset' }), []);
    });
  });
});
