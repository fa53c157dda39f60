import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { capabilitiesOf, type Client } from './client.ts';
import { session } from './session.ts';

const NOTE = '## Plan\nSide: right\n';
const VSCODE = capabilitiesOf('vscode');

describe('server: settings', () => {
  const uri = 'file:///notes/a.note.md';
  const lensesOf = (client: Client) => client.request('textDocument/codeLens', { textDocument: { uri } });

  it('are asked for, and asked for again when they change', async () => {
    let enabled = false;
    const prepare = (client: Client): void => {
      client.answers['workspace/configuration'] = () => [{ codeLens: { enabled } }];
    };
    await session(
      VSCODE,
      async (client) => {
        const asked = await client.asked('workspace/configuration');
        assert.deepEqual(asked.items, [{ section: 'necessity' }]);
        client.open(uri, NOTE);
        await client.asked('workspace/codeLens/refresh');
        assert.deepEqual(await lensesOf(client), []);
        enabled = true;
        const before = client.requests.length;
        client.notify('workspace/didChangeConfiguration', { settings: null });
        while (!client.requests.slice(before).some((it) => it.method === 'workspace/codeLens/refresh'))
          await client.request('textDocument/hover', {
            textDocument: { uri },
            position: { line: 0, character: 0 },
          });
        assert.notDeepEqual(await lensesOf(client), []);
      },
      { prepare },
    );
  });

  it('are sent by a client that cannot be asked', async () => {
    const capabilities = { textDocument: { codeLens: {}, inlayHint: {} } };
    const initializationOptions = { necessity: { codeLens: { enabled: false } } };
    await session(
      capabilities,
      async (client) => {
        client.open(uri, NOTE);
        assert.deepEqual(await lensesOf(client), []);
        client.notify('workspace/didChangeConfiguration', { settings: { necessity: {} } });
        assert.notDeepEqual(await lensesOf(client), []);
        assert.deepEqual(client.requests, []);
      },
      { initializationOptions },
    );
  });

  it('of any shape are taken', async () => {
    for (const initializationOptions of [null, 1, [], { necessity: 'x', diagnostics: { debounce: 'x' } }])
      await session({}, async (client) => client.open(uri, NOTE), { initializationOptions });
  });
});

describe('server: workspace diagnostics', () => {
  const folder = temporaryFolder();
  let workspaceFolders: readonly object[] = [];
  beforeEach(() => {
    workspaceFolders = [{ name: 'notes', uri: pathToFileURL(folder.path).href }];
  });

  const uriOf = (name: string): string => pathToFileURL(folder.at(name)).href;
  const { write } = folder;
  const withScope = (scope: string) => ({
    workspaceFolders,
    prepare: (client: Client) => {
      client.answers['workspace/configuration'] = () => [{ diagnostics: { scope } }];
    },
  });
  const pull = (client: Client, previousResultIds: readonly object[] = [], more: object = {}) =>
    client.request('workspace/diagnostic', { previousResultIds, ...more });
  const idsOf = (items: readonly any[]) => items.map(({ uri, resultId }) => ({ uri, value: resultId }));

  it('are of all notes, and held back until something changes', async () => {
    write('a.note.md', NOTE);
    write('b.note.md', NOTE);
    write('necessity.yaml', 'exclude: [c*]\n');
    write('c.note.md', NOTE);
    await session(
      VSCODE,
      async (client) => {
        const { items } = await pull(client);
        assert.deepEqual(
          items.map((it: any) => [it.uri, it.kind, it.version, it.items.length > 0]),
          [
            [uriOf('a.note.md'), 'full', null, true],
            [uriOf('b.note.md'), 'full', null, true],
          ],
        );
        const held = pull(client, idsOf(items));
        client.open(uriOf('a.note.md'), `${NOTE}Levels: C4-C5\n`, 3);
        const again = (await held).items;
        assert.deepEqual(
          again.map((it: any) => [it.uri, it.kind, it.version]),
          [
            [uriOf('a.note.md'), 'full', 3],
            [uriOf('b.note.md'), 'unchanged', null],
          ],
        );
      },
      withScope('workspace'),
    );
  });

  it('of a note that is gone are taken away', async () => {
    write('a.note.md', NOTE);
    await session(
      VSCODE,
      async (client) => {
        const { items } = await pull(client);
        rmSync(folder.at('a.note.md'));
        const gone = await pull(client, idsOf(items));
        assert.deepEqual(
          gone.items.map((it: any) => [it.uri, it.kind, it.items]),
          [[uriOf('a.note.md'), 'full', []]],
        );
      },
      withScope('workspace'),
    );
  });

  it('come in parts with progress', async () => {
    for (let number = 0; number < 60; number++) write(`n${number}.note.md`, NOTE);
    await session(
      VSCODE,
      async (client) => {
        const { items } = await pull(client, [], { partialResultToken: 'part', workDoneToken: 'work' });
        assert.deepEqual(items, []);
        const progress = client.notifications.filter((it) => it.method === '$/progress');
        const values = (token: string): any[] =>
          progress.flatMap((it: any) => (it.params.token === token ? [it.params.value] : []));
        assert.equal(values('part').flatMap((it) => it.items).length, 60);
        const kinds = values('work').map((it) => it.kind);
        assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
        assert.ok(kinds.length > 3);
      },
      withScope('workspace'),
    );
  });

  it('can be cancelled while they are held back', async () => {
    await session(
      VSCODE,
      async (client) => {
        const { id, answer } = client.requestWithId('workspace/diagnostic', { previousResultIds: [] });
        client.notify('$/cancelRequest', { id });
        await assert.rejects(answer, /-32800/);
      },
      withScope('workspace'),
    );
  });

  it('are of no closed note unless the user wants them', async () => {
    write('a.note.md', NOTE);
    await session(
      VSCODE,
      async (client) => {
        const held = pull(client);
        client.open(uriOf('b.note.md'), NOTE);
        // The server answers what it held when it shuts down.
        const end = client.request('shutdown', undefined);
        assert.deepEqual((await held).items, []);
        await end;
        client.request = () => Promise.resolve(null);
      },
      withScope('openNotes'),
    );
  });
});
