import { ChangeSignal } from '#session/change-signal.ts';
import { readEditorSettings } from '#session/editor-settings.ts';
import { notePageUri, noteOfPage } from '#session/pages.ts';
import { Publisher } from '#session/publisher.ts';
import { ResultIds } from '#session/result-id.ts';
import { installedSettings } from '#commands/settings.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource } from 'vscode-languageserver';

describe('editor settings', () => {
  it('are read with and without their name, and of any shape', () => {
    const section = { diagnostics: { scope: 'workspace', debounce: 9e9 }, hover: { enabled: false } };
    const expected = {
      scope: 'workspace',
      debounce: 5000,
      inlayHints: true,
      codeLenses: true,
      hovers: false,
    };
    assert.deepEqual(readEditorSettings(section), expected);
    assert.deepEqual(readEditorSettings({ necessity: section }), expected);
    fc.assert(
      fc.property(fc.anything(), (sent) => {
        const { scope, debounce } = readEditorSettings(sent);
        return (scope === 'openNotes' || scope === 'workspace') && debounce >= 0;
      }),
    );
  });
});

describe('pages about a note', () => {
  it('lead back to their note', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string({ unit: 'grapheme' }), (address, name) => {
        const uri = `${address}/${encodeURIComponent(name)}.note.md`;
        return noteOfPage(notePageUri('report', uri)) === uri;
      }),
    );
    assert.equal(notePageUri('plain', 'file:///a/b.note.md').split('?')[0], 'necessity-plain:/b.txt');
  });
});

describe('result ids', () => {
  it('are the same for the same text and settings only', () => {
    const ids = new ResultIds();
    const [one, other] = [installedSettings(), installedSettings()];
    assert.equal(ids.of('text', one), ids.of('text', one));
    assert.notEqual(ids.of('text', one), ids.of('text', other));
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => (a === b) === (ids.of(a, one) === ids.of(b, one))),
    );
  });
});

describe('change signal', () => {
  it('wakes at a change, at one that was before, and when cancelled', async () => {
    const signal = new ChangeSignal();
    const source = new CancellationTokenSource();
    const waiting = signal.after(signal.count, source.token);
    signal.fire();
    await waiting;
    await signal.after(0, source.token);
    const cancelled = signal.after(signal.count, source.token);
    source.cancel();
    await cancelled;
    await signal.after(99, source.token);
  });
});

describe('publisher', () => {
  it('publishes what changed once it is quiet, and nothing that was closed', async () => {
    for (const debounce of [0, 5]) {
      const published: string[] = [];
      const publisher = new Publisher(
        (uri) => published.push(uri),
        () => debounce,
      );
      for (const uri of ['a', 'b', 'a', 'c']) publisher.soon(uri);
      publisher.forget('b');
      assert.deepEqual(published, []);
      while (published.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
      assert.deepEqual(published, ['a', 'c']);
      publisher.soon('d');
      publisher.stop();
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.deepEqual(published, ['a', 'c']);
    }
  });
});
