import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { PACK } from '../support/project-pack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { capabilitiesOf, type Client } from './client.ts';
import { run } from './cli.ts';
import { session } from './session.ts';

const NOTE =
  'Date: 2026-11-23\n## Plan\nSide: right\n## Medications\n- Oxycodone: 10 mg PO four times daily\n';

describe('server: project file', () => {
  const folder = temporaryFolder();
  const { write } = folder;
  const uriOf = (path: string): string => pathToFileURL(folder.at(path)).href;
  const workspace = (...names: readonly string[]) => ({
    workspaceFolders: names.map((name) => ({ name, uri: uriOf(name) })),
  });
  const codesOf = async (client: Client, path: string): Promise<readonly string[]> => {
    const params = { textDocument: { uri: uriOf(path) } };
    const { items } = await client.request('textDocument/diagnostic', params);
    return items.map((it: any) => it.code);
  };

  it('decides for the notes below it, as on the command line', async () => {
    write('necessity.yaml', 'packs: [policies]\npolicies: [local]\nseverity:\n  local/side: error\n');
    write('policies/local.pack.yaml', PACK);
    write('a.note.md', NOTE);
    write('b.note.md', `---\npolicies: [facet-block]\n---\n${NOTE}`);
    const checked = JSON.parse(run(['check', '--format', 'json'], { cwd: folder.path }).out).files;
    assert.deepEqual(
      checked.map((it: any) => [it.path, it.policies.map((id: string) => id.split('@')[0])]),
      [
        ['a.note.md', ['local']],
        ['b.note.md', ['facet-block']],
      ],
    );
    await session(
      capabilitiesOf('vscode'),
      async (client) => {
        for (const { path, diagnostics } of checked) {
          client.open(
            uriOf(path),
            path === 'a.note.md' ? NOTE : `---\npolicies: [facet-block]\n---\n${NOTE}`,
          );
          const params = { textDocument: { uri: uriOf(path) } };
          const { items } = await client.request('textDocument/diagnostic', params);
          const severities = ['', 'error', 'warning', 'information', 'hint'];
          assert.deepEqual(
            items.map(({ code, severity, message, range }: any) => ({
              code,
              severity: severities[severity],
              message,
              range,
            })),
            diagnostics,
          );
        }
      },
      workspace('.'),
    );
  });

  it('shows its mistakes in itself and in its packs, and on the command line with 2', async () => {
    write('necessity.yaml', 'packs: [policies]\nseverity:\n  facet-block/imaging: hint\n');
    write('policies/local.pack.yaml', PACK.replace('size(imaging.studies) > 0', 'imaging.studis > 0'));
    write('a.note.md', NOTE);
    const { code, err } = run(['check'], { cwd: folder.path });
    assert.equal(code, 2);
    assert.match(err, /^necessity\.yaml:3:3: error: "hint" is lower/m);
    assert.match(err, /^policies\/local\.pack\.yaml:\d+:\d+: error: .*studis/m);
    await session(
      capabilitiesOf('bare'),
      async (client) => {
        const { diagnostics } = await client.published(uriOf('necessity.yaml'));
        assert.deepEqual(
          diagnostics.map((it: any) => [it.range.start, it.severity]),
          [[{ line: 2, character: 2 }, 1]],
        );
        assert.equal((await client.published(uriOf('policies/local.pack.yaml'))).diagnostics.length, 1);
      },
      workspace('.'),
    );
  });

  it('has packs with pages and files of their own', async () => {
    write('necessity.yaml', 'packs: [policies]\npolicies: [local]\n');
    write('policies/local.pack.yaml', PACK);
    await session(
      capabilitiesOf('vscode'),
      async (client) => {
        const uri = uriOf('a.note.md');
        client.open(uri, `---\npolicies: [local]\n---\n${NOTE}`);
        const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri } });
        const hrefs = items.flatMap((it: any) => it.codeDescription?.href ?? []);
        assert.ok(hrefs.includes('necessity-rule:/local/side'));
        const { text } = await client.request('workspace/textDocumentContent', { uri: hrefs[0] });
        assert.match(text, /^# (?:Side|Imaging)\n/);
        const position = { line: 1, character: 12 };
        const [place] = await client.request('textDocument/definition', { textDocument: { uri }, position });
        assert.equal(place.targetUri, uriOf('policies/local.pack.yaml'));
      },
      workspace('.'),
    );
  });

  it('is read anew when it changes, and its mistakes go', async () => {
    write('necessity.yaml', 'policies: [nowhere]\n');
    await session(
      capabilitiesOf('vscode'),
      async (client) => {
        const { registrations } = await client.asked('client/registerCapability');
        assert.equal(registrations.length, 1);
        assert.equal((await client.published(uriOf('necessity.yaml'))).diagnostics.length, 1);
        client.open(uriOf('a.note.md'), NOTE);
        assert.deepEqual(await codesOf(client, 'a.note.md'), []);
        write('necessity.yaml', '');
        const changes = [{ uri: uriOf('necessity.yaml'), type: 2 }];
        client.notify('workspace/didChangeWatchedFiles', { changes });
        await client.asked('workspace/diagnostic/refresh');
        assert.deepEqual((await client.published(uriOf('necessity.yaml'))).diagnostics, []);
        assert.notDeepEqual(await codesOf(client, 'a.note.md'), []);
      },
      workspace('.'),
    );
  });

  it('is read anew at the next note where the client watches no files', async () => {
    write('necessity.yaml', 'policies: [nowhere]\n');
    await session(
      capabilitiesOf('bare'),
      async (client) => {
        client.open(uriOf('a.note.md'), NOTE);
        assert.deepEqual((await client.published(uriOf('a.note.md'), 1)).diagnostics, []);
        write('necessity.yaml', '');
        client.open(uriOf('b.note.md'), NOTE);
        assert.notDeepEqual((await client.published(uriOf('b.note.md'), 1)).diagnostics, []);
      },
      workspace('.'),
    );
  });

  it('is each folder’s own in a workspace of several', async () => {
    write('one/necessity.yaml', 'policies: [nowhere]\n');
    write('two/sub/readme.txt', '');
    await session(
      capabilitiesOf('vscode'),
      async (client) => {
        client.open(uriOf('one/a.note.md'), NOTE);
        client.open(uriOf('two/sub/a.note.md'), NOTE);
        assert.deepEqual(await codesOf(client, 'one/a.note.md'), []);
        assert.notDeepEqual(await codesOf(client, 'two/sub/a.note.md'), []);
        write('two/necessity.yaml', 'policies: [nowhere]\n');
        const event = { added: [], removed: [{ name: 'two', uri: uriOf('two') }] };
        client.notify('workspace/didChangeWorkspaceFolders', { event });
        // Outside of every folder only a note's own folder is looked at.
        assert.notDeepEqual(await codesOf(client, 'two/sub/a.note.md'), []);
        client.notify('workspace/didChangeWorkspaceFolders', {
          event: { added: event.removed, removed: [] },
        });
        assert.deepEqual(await codesOf(client, 'two/sub/a.note.md'), []);
      },
      workspace('one', 'two'),
    );
  });

  it('leaves excluded notes out of a search, not those that are named or open', async () => {
    write('necessity.yaml', 'exclude: [drafts]\n');
    write('drafts/a.note.md', NOTE);
    write('b.note.md', NOTE);
    const paths = (...args: readonly string[]) =>
      JSON.parse(run(['check', '--format', 'json', ...args], { cwd: folder.path }).out).files.map(
        (it: any) => it.path,
      );
    assert.deepEqual(paths(), ['b.note.md']);
    assert.deepEqual(paths('drafts/a.note.md'), ['drafts/a.note.md']);
  });

  it('decides how a dose as needed counts', () => {
    write('a.note.md', '## Medications\n- Oxycodone: 20 mg PO every 4 hours as needed\n');
    const outcome = (): string => {
      const [file] = JSON.parse(run(['check', '--format', 'json'], { cwd: folder.path }).out).files;
      return file.outcomes
        .filter((it: any) => /mme|opioid/.test(it.criterion))
        .map((it: any) => it.outcome)
        .join();
    };
    const before = outcome();
    write('necessity.yaml', 'mme: { prn: exclude }\n');
    assert.notEqual(outcome(), before);
  });
});
