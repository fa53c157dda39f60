import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BAD_INPUTS } from './bad-inputs.ts';
import { capabilitiesOf, Client } from './client.ts';
import { run } from './cli.ts';
import { session } from './session.ts';

const DRAFT = readFileSync('examples/draft.note.md', 'utf8');
const URI = 'file:///notes/draft.note.md';

describe('server: session', () => {
  it('names itself and announces only what the client can use', async () => {
    await session(capabilitiesOf('bare'), async (_client, { serverInfo, capabilities }) => {
      assert.equal(serverInfo.name, 'necessity');
      assert.equal(capabilities.positionEncoding, 'utf-16');
      assert.equal(capabilities.codeActionProvider, true);
      assert.equal(capabilities.diagnosticProvider, undefined);
      assert.equal(capabilities.executeCommandProvider, undefined);
    });
    await session(capabilitiesOf('vscode'), async (_client, { capabilities }) => {
      assert.equal(capabilities.codeActionProvider.resolveProvider, true);
      assert.ok(capabilities.diagnosticProvider);
      assert.deepEqual(capabilities.executeCommandProvider.commands, [
        'necessity.explain',
        'necessity.showReport',
        'necessity.copyPlain',
        'necessity.nextUnfilled',
        'necessity.previousUnfilled',
        'necessity.insertMissingSections',
      ]);
    });
  });

  it('ends with 1 when told to exit without a shutdown', async () => {
    const client = new Client();
    await client.initialize({});
    client.notify('exit', undefined);
    assert.equal(await client.exit, 1);
  });

  it('says how to start it', async () => {
    const client = new Client([]);
    assert.equal(await client.exit, 2);
    assert.equal(await new Client(['--version']).exit, 0);
  });
});

describe('server: diagnostics', () => {
  it('are pushed with the version to a client that does not pull', async () => {
    await session(capabilitiesOf('bare'), async (client) => {
      client.open(URI, DRAFT, 7);
      const { version, diagnostics } = await client.published(URI, 7);
      assert.equal(version, 7);
      assert.notEqual(diagnostics.length, 0);
      for (const it of diagnostics) {
        assert.equal(it.source, 'necessity');
        assert.match(it.code, /^(?:facet-block|note)\/[a-z-]+$/);
        assert.deepEqual(
          [it.codeDescription, it.relatedInformation, it.data, it.tags],
          [undefined, undefined, undefined, undefined],
        );
      }
    });
  });

  it('follow changes, and go when the note is closed', async () => {
    await session(capabilitiesOf('bare'), async (client) => {
      client.open(URI, '## Plan\nGuidance: ***\n');
      const before = (await client.published(URI, 1)).diagnostics.map((it: any) => it.code);
      const end = { line: 1, character: 13 };
      client.change(URI, 2, [{ range: { start: { line: 1, character: 10 }, end }, text: 'fluoroscopy' }]);
      const after = (await client.published(URI, 2)).diagnostics.map((it: any) => it.code);
      assert.ok(before.includes('note/section-unfilled') && !after.includes('note/section-unfilled'));
      client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await client.request('textDocument/hover', {
        textDocument: { uri: URI },
        position: { line: 0, character: 0 },
      });
      assert.deepEqual((await client.published(URI)).diagnostics, []);
    });
  });

  it('of a burst of changes are published once, for the last', async () => {
    await session(capabilitiesOf('bare'), async (client) => {
      client.open(URI, DRAFT);
      await client.published(URI, 1);
      for (let version = 2; version <= 30; version++) {
        client.change(URI, version, [
          { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: 'x' },
        ]);
      }
      await client.published(URI, 30);
      const published = client.notifications.filter((it) => it.method === 'textDocument/publishDiagnostics');
      assert.ok(published.length < 15, `${published.length} times`);
    });
  });

  it('are pulled by a client that can refresh them, and never pushed to it', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      client.open(URI, DRAFT);
      const report = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
      assert.equal(report.kind, 'full');
      assert.notEqual(report.items.length, 0);
      const again = await client.request('textDocument/diagnostic', {
        textDocument: { uri: URI },
        previousResultId: report.resultId,
      });
      assert.equal(again.kind, 'unchanged');
      client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
      assert.deepEqual(client.notifications, []);
    });
  });

  it('are not made for other documents', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      const textDocument = { uri: 'file:///README.md', languageId: 'markdown', version: 1, text: '# Plan\n' };
      client.notify('textDocument/didOpen', { textDocument });
      const report = await client.request('textDocument/diagnostic', { textDocument });
      assert.deepEqual(report.items, []);
    });
  });

  it('equal those of the command line', async () => {
    const { out } = run(['check', 'examples/draft.note.md', '--format', 'json']);
    const expected = JSON.parse(out).files[0].diagnostics;
    const severities = ['', 'error', 'warning', 'information', 'hint'];
    await session(capabilitiesOf('vscode'), async (client) => {
      client.open(URI, DRAFT);
      const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
      const shown = items.map(({ code, severity, message, range }: any) => ({
        code,
        severity: severities[severity],
        message,
        range,
      }));
      assert.deepEqual(shown, expected);
    });
  });
});

describe('server: quick fixes', () => {
  const note = 'Date: 2026-11-23\n## Conservative care\nPain after care: yes\n';
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
  const params = { textDocument: { uri: URI }, range, context: { diagnostics: [] } };

  it('are plain edits for a bare client', async () => {
    await session(capabilitiesOf('bare'), async (client) => {
      client.open(URI, note);
      const actions = await client.request('textDocument/codeAction', params);
      assert.ok(actions.length > 0);
      const edits = actions.flatMap((it: any) => it.edit.changes[URI]);
      assert.ok(edits.some((it: any) => it.newText.includes('***')));
      assert.doesNotMatch(JSON.stringify(edits), /\$\{|\$\d|snippet/);
    });
  });

  it('are snippets, resolved when chosen, for a client that can', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      client.open(URI, note, 3);
      const actions = await client.request('textDocument/codeAction', params);
      const [first] = actions;
      assert.equal(first.edit, undefined);
      assert.equal(first.isPreferred, true);
      const { edit } = await client.request('codeAction/resolve', first);
      const [change] = edit.documentChanges;
      assert.deepEqual(change.textDocument, { uri: URI, version: 3 });
      assert.equal(change.edits.length, 1);
      assert.match(change.edits[0].snippet.value, /\$\{1[:|]\*\*\*/);
      assert.equal(change.edits[0].range.start.character, 0);
    });
  });

  it('explain a criterion on the server’s own page', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      const { text } = await client.request('workspace/textDocumentContent', {
        uri: 'necessity-rule:/facet-block/imaging',
      });
      assert.match(text, /facet-block\/imaging/);
    });
  });
});

describe('server: bad inputs', () => {
  for (const [what, text] of Object.entries(BAD_INPUTS)) {
    it(`takes ${what}`, async () => {
      await session(capabilitiesOf('bare'), async (client) => {
        client.open(URI, text);
        const { diagnostics } = await client.published(URI, 1);
        assert.ok(Array.isArray(diagnostics));
        await client.request('textDocument/codeAction', {
          textDocument: { uri: URI },
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
          context: { diagnostics: [] },
        });
      });
    });
  }

  it('takes places outside the note', async () => {
    await session(capabilitiesOf('bare'), async (client) => {
      client.open(URI, 'x');
      const far = { line: 99, character: 99 };
      const textDocument = { uri: URI };
      assert.equal(await client.request('textDocument/hover', { textDocument, position: far }), null);
      const actions = await client.request('textDocument/codeAction', {
        textDocument,
        range: { start: far, end: far },
        context: { diagnostics: [] },
      });
      assert.ok(Array.isArray(actions));
    });
  });
});
