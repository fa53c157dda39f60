import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { capabilitiesOf } from './client.ts';
import { session } from './session.ts';

const DRAFT = readFileSync('examples/draft.note.md', 'utf8');
const URI = 'file:///notes/draft.note.md';
const OWN = { experimental: { necessity: { commands: true, checklists: true } } };

function draftSession(
  play: Parameters<typeof session>[1],
  capabilities: object = { ...capabilitiesOf('vscode'), ...OWN },
): Promise<void> {
  return session(capabilities, async (client, initialized) => {
    client.open(URI, DRAFT);
    await play(client, initialized);
  });
}

describe('server: requests beyond the protocol', () => {
  it('give the checklist that the diagnostics are made from', () =>
    draftSession(async (client) => {
      const list = await client.request('necessity/checklist', { uri: URI });
      const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
      const open = list.sections.flatMap((it: any) => it.criteria.filter((each: any) => each.open));
      const named = items.flatMap((it: any) => it.data?.criteria ?? []);
      assert.deepEqual(new Set(open.map((it: any) => it.id)), new Set(named));
    }));

  it('give the report in three forms', () =>
    draftSession(async (client) => {
      const report = async (form: unknown) =>
        (await client.request('necessity/report', { uri: URI, form }))?.text;
      assert.match(await report('content'), /^<h1>Criteria and evidence<\/h1>/);
      assert.match(await report('page'), /^<!doctype html>/);
      assert.match(await report('markdown'), /^# Criteria and evidence/);
      assert.equal(await report('pdf'), undefined);
    }));

  it('give the changes of a fix with tab stops, or with blanks', async () => {
    const ask = { uri: URI, id: 'facet-block/treatment-goals' };
    await draftSession(async (client) => {
      const [{ title, edit }] = await client.request('necessity/fixes', ask);
      assert.ok(title);
      assert.match(edit.documentChanges[0].edits[0].snippet.value, /## Goals\n.*\$\{1:\*\*\*/s);
    });
    await draftSession(async (client) => {
      const [{ edit }] = await client.request('necessity/fixes', ask);
      assert.match(edit.changes[URI][0].newText, /## Goals\n.*\*\*\*/s);
    }, capabilitiesOf('bare'));
  });

  it('choose policies', () =>
    draftSession(async (client) => {
      const [pack] = await client.request('necessity/policies', { uri: URI });
      assert.deepEqual([pack.id, pack.chosen], ['facet-block', true]);
      const set = (ids: unknown) => client.request('necessity/setPolicies', { uri: URI, ids });
      assert.deepEqual(await set(['facet-block']), { kind: 'unchanged' });
      assert.equal(await set(['nobody']), null);
      assert.equal(await set('facet-block'), null);
      const { kind, edit } = await set([]);
      assert.equal(kind, 'change');
      assert.equal(edit.documentChanges[0].edits[0].newText, '');
      client.change(URI, 2, [{ text: '---\n- a list\n---\n' }]);
      assert.deepEqual(await set(['facet-block']), { kind: 'impossible' });
    }));

  it('make new notes', () =>
    draftSession(async (client) => {
      const choices = await client.request('necessity/templates', { date: '2026-11-23' });
      assert.ok(choices.some((it: any) => it.id === 'cervical-facet-block'));
      assert.match(choices[0].text, /^---\ntemplate: .*\ndate: 2026-11-23\n/);
      assert.equal((await client.request('necessity/templates', null)).length, choices.length);
    }));

  it('answer nothing for what is no open note, and for parameters of any shape', () =>
    draftSession(async (client) => {
      for (const name of ['checklist', 'report', 'fixes', 'policies', 'setPolicies'])
        for (const params of [
          null,
          {},
          { uri: 1 },
          { uri: 'nowhere' },
          [],
          { uri: URI, id: 1, form: 1, ids: 1 },
        ]) {
          const answer = await client.request(`necessity/${name}`, params);
          const isOfNote = ['checklist', 'policies'].includes(name) && (params as any)?.uri === URI;
          assert.equal(answer === null, !isOfNote, `${name} ${JSON.stringify(params)}`);
        }
    }));

  it('leave the commands to a client that has them itself, and run them for it', () =>
    draftSession(async (client, { capabilities }) => {
      assert.equal(capabilities.executeCommandProvider, undefined);
      const { unfilled } = await client.request('workspace/executeCommand', {
        command: 'necessity.copyPlain',
        arguments: [URI, { copies: true, showsBlanks: true }],
      });
      if (unfilled) assert.ok(unfilled.length > 0);
      client.change(URI, 2, [{ text: '## Plan\nSide: ***\n' }]);
      const copy = (wishes: object) =>
        client.request('workspace/executeCommand', {
          command: 'necessity.copyPlain',
          arguments: [URI, { copies: true, showsBlanks: true, ...wishes }],
        });
      assert.deepEqual(await copy({}), { unfilled: [{ line: 2, text: 'Side: ***' }] });
      assert.deepEqual(await copy({ force: true }), { text: 'Plan\nSide: ***\n' });
      assert.deepEqual(
        client.notifications.filter((it) => it.method === 'window/showMessage'),
        [],
      );
    }));

  it('tell those who asked when everything may have changed', async () => {
    const change = (client: any) =>
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 'file:///notes/necessity.yaml', type: 2 }],
      });
    await draftSession(async (client) => {
      change(client);
      await client.notified('necessity/changed');
    });
    await draftSession(async (client) => {
      change(client);
      await client.request('necessity/checklist', { uri: URI });
      assert.deepEqual(
        client.notifications.filter((it) => it.method === 'necessity/changed'),
        [],
      );
    }, capabilitiesOf('vscode'));
  });
});
