import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { capabilitiesOf, type Client } from './client.ts';
import { session } from './session.ts';

const COMPLETE = readFileSync('examples/complete.note.md', 'utf8');
const URI = 'file:///notes/complete.note.md';
const BLANKS = '## Plan\nSide: ***\nGuidance: fluoroscopy\nLevels: ***\n';

function run(client: Client, command: string, ...args: readonly unknown[]): Promise<any> {
  return client.request('workspace/executeCommand', { command, arguments: args });
}

describe('server: commands', () => {
  it('show pages where the client has documents of the server’s', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      client.open(URI, COMPLETE);
      await run(client, 'necessity.explain', 'facet-block/imaging');
      assert.equal((await client.asked('window/showDocument')).uri, 'necessity-rule:/facet-block/imaging');
      await run(client, 'necessity.showReport', URI);
      const { uri } = await client.asked('window/showDocument');
      assert.match(uri, /^necessity-report:\/complete\.report\.md\?file/);
      const { text } = await client.request('workspace/textDocumentContent', { uri });
      assert.match(text, /^# Criteria and evidence/);
      assert.match(text, /line \d+: /);
      client.change(URI, 2, [{ text: '## Plan\n' }]);
      assert.equal((await client.asked('workspace/textDocumentContent/refresh')).uri, uri);
    });
  });

  it('open the shipped document, or say the short text, where it has none', async () => {
    await session(capabilitiesOf('eglot'), async (client) => {
      await run(client, 'necessity.explain', 'facet-block/imaging');
      const { uri } = await client.asked('window/showDocument');
      assert.match(uri, /^file:.*CRITERIA\.md#facet-block\/imaging$/);
      const page = readFileSync(new URL(uri.replace(/#.*/, '')), 'utf8');
      assert.ok(page.includes('<a id="facet-block/imaging"></a>'));
    });
    await session(capabilitiesOf('bare'), async (client, { capabilities }) => {
      client.open(URI, COMPLETE);
      assert.equal(capabilities.executeCommandProvider, undefined);
      await run(client, 'necessity.explain', 'facet-block/imaging');
      assert.match((await client.notified('window/showMessage')).message, /^Radiographs or MRI/);
      await run(client, 'necessity.showReport', URI);
      const summary = await client.notified('window/showMessage', ({ message }) => /criteria/.test(message));
      assert.match(summary.message, /^\d+ of \d+ criteria/);
      assert.deepEqual(client.requests, []);
    });
  });

  it('copy a note that is complete, and refuse one that is not', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      client.open(URI, COMPLETE);
      const { text } = await run(client, 'necessity.copyPlain', URI, { copies: true });
      assert.match(text, /^Cervical medial branch block, request for authorization\n\nHistory\n/);
      assert.doesNotMatch(text, /^---|^#|<!--/m);
      client.change(URI, 2, [{ text: BLANKS }]);
      const { unfilled } = await run(client, 'necessity.copyPlain', URI, { copies: true });
      assert.deepEqual(unfilled, [
        { line: 2, text: 'Side: ***' },
        { line: 4, text: 'Levels: ***' },
      ]);
      assert.match((await client.notified('window/showMessage')).message, /lines 2, 4$/);
      assert.deepEqual(
        client.requests.filter((it) => it.method === 'window/showDocument'),
        [],
      );
      await run(client, 'necessity.copyPlain', URI);
      const uri = `necessity-plain:/complete.txt?${encodeURIComponent(URI)}`;
      const page = await client.request('workspace/textDocumentContent', { uri });
      assert.match(page.text, /not complete.*Line 2: Side/s);
    });
  });

  it('go from blank to blank', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      client.open(URI, BLANKS);
      const lines: number[] = [];
      let at: unknown;
      for (let turn = 0; turn < 3; turn++) {
        const { range } = await run(client, 'necessity.nextUnfilled', URI, at);
        lines.push(range.start.line);
        at = range.start;
      }
      assert.deepEqual(lines, [1, 3, 1]);
      assert.deepEqual((await client.asked('window/showDocument')).selection.start, at);
    });
  });

  it('insert the missing sections, where the client changes documents for the server', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      client.open(URI, BLANKS);
      await run(client, 'necessity.insertMissingSections', URI);
      const { label, edit } = await client.asked('workspace/applyEdit');
      assert.match(label, /^Insert the \d+ missing sections$/);
      const [{ textDocument, edits }] = edit.documentChanges;
      assert.deepEqual(textDocument, { uri: URI, version: 1 });
      assert.ok(edits.some((it: any) => /## History\n/.test(it.newText)));
    });
    await session(capabilitiesOf('bare'), async (client) => {
      client.open(URI, BLANKS);
      await run(client, 'necessity.insertMissingSections', URI);
      assert.deepEqual(client.requests, []);
    });
  });

  it('take arguments of any shape', async () => {
    await session(capabilitiesOf('vscode'), async (client) => {
      for (const command of [
        'explain',
        'showReport',
        'copyPlain',
        'nextUnfilled',
        'previousUnfilled',
        'insertMissingSections',
        'unknown',
      ])
        for (const args of [[], [null], [1], ['nowhere'], [{}], ['nowhere', null]])
          assert.equal(await run(client, `necessity.${command}`, ...args), null);
      for (const uri of ['necessity-rule:/nothing', 'necessity-report:/x?%', 'necessity-plain:', 'x', ''])
        assert.match(
          (await client.request('workspace/textDocumentContent', { uri })).text,
          /has this address/,
        );
    });
  });
});
