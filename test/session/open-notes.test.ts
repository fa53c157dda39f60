import { installedSettings } from '#commands/settings.ts';
import type { AnalysisSettings } from '#analysis.ts';
import { OpenNotes } from '#session/open-notes.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TextDocument } from 'vscode-languageserver-textdocument';

const DRAFT = readFileSync('examples/draft.note.md', 'utf8');
const URI = 'file:///a.note.md';

/** Notes over documents that a test opens and closes. */
class Desk {
  readonly documents = new Map<string, TextDocument>();
  settings: AnalysisSettings = installedSettings();
  readonly notes = new OpenNotes(
    (uri) => this.documents.get(uri),
    () => this.settings,
  );

  open(uri: string, text: string, version = 1, language = 'clinical-note'): void {
    this.documents.set(uri, TextDocument.create(uri, language, version, text));
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.notes.forget(uri);
  }
}

/** Opens, edits and closes some notes, and returns what was analysed, without holding it. */
function openAndClose(desk: Desk): readonly WeakRef<object>[] {
  return Array.from({ length: 20 }, (_, number) => {
    const uri = `file:///n${number}.note.md`;
    const analyses = [1, 2, 3].map((version) => {
      desk.open(uri, `${DRAFT}\n${number} ${version}\n`, version);
      const { analysis } = desk.notes.get(uri)!;
      assert.notEqual(analysis.diagnostics.length, 0);
      return new WeakRef(analysis);
    });
    desk.close(uri);
    return analyses;
  }).flat();
}

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
}

describe('open notes', () => {
  it('are analysed once for each version', () => {
    const desk = new Desk();
    desk.open(URI, 'x');
    const first = desk.notes.get(URI);
    assert.equal(desk.notes.get(URI), first);
    desk.open(URI, 'y', 2);
    assert.equal(desk.notes.get(URI)?.analysis.text, 'y');
  });

  it('are analysed anew under other settings', () => {
    const desk = new Desk();
    desk.open(URI, 'x');
    const first = desk.notes.get(URI);
    desk.settings = installedSettings();
    assert.notEqual(desk.notes.get(URI), first);
  });

  it('that are opened again with the version of before have their new text', () => {
    const desk = new Desk();
    desk.open(URI, 'x');
    desk.notes.get(URI);
    desk.open(URI, 'y');
    assert.equal(desk.notes.get(URI)?.analysis.text, 'y');
  });

  it('are notes by their language or their name', () => {
    const desk = new Desk();
    desk.open(URI, 'x', 1, 'markdown');
    desk.open('untitled:1', 'x');
    desk.open('file:///README.md', 'x', 1, 'markdown');
    assert.ok(desk.notes.get(URI) && desk.notes.get('untitled:1'));
    assert.equal(desk.notes.get('file:///README.md'), undefined);
  });

  it('are let go when they are closed, and so are old versions', async () => {
    const desk = new Desk();
    const kept = openAndClose(desk);
    assert.equal(desk.notes.size, 0);
    await collectGarbage();
    assert.deepEqual(
      kept.flatMap((it, position) => (it.deref() === undefined ? [] : [position])),
      [],
    );
  });
});
