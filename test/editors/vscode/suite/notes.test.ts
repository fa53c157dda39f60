import assert from 'node:assert/strict';
import {
  commands,
  type CodeAction,
  type Diagnostic,
  extensions,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import { until } from './until.ts';

const EXTENSION = 'necessity.necessity';

describe('Necessity in VS Code', () => {
  // First, since it sees the start: nothing may have opened a note before.
  it('is activated by opening a note', async () => {
    const extension = extensions.getExtension(EXTENSION);
    assert.ok(extension, 'not installed');
    assert.equal(extension.isActive, false);
    const note = await workspace.openTextDocument(uriOf('draft.note.md'));
    assert.equal(note.languageId, 'clinical-note');
    await until('activation', () => extension.isActive || undefined);
  });

  it('shows what the policy asks for and what is wrong with the note', async () => {
    const note = await show('draft.note.md');
    const found = await diagnosticsOf(note.uri);
    for (const it of found) {
      assert.equal(it.source, 'necessity');
      assert.match(codeOf(it), /^(facet-block|note)\//);
      assert.ok(it.message.length <= 100, it.message);
    }
    assert.ok(
      found.some((it) => codeOf(it).startsWith('facet-block/')),
      'no finding of the policy',
    );
  });

  it('corrects a label by quick fix, and its diagnostic vanishes', async () => {
    const note = await show('label.note.md');
    const typo = await until('note/field-typo', () => find(note.uri, 'note/field-typo'));
    assert.equal(note.getText(typo.range), 'Guidnce');
    const fix = (await fixesFor(note.uri, typo)).find((it) => it.edit);
    assert.ok(fix?.edit, 'no quick fix with an edit');
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(note.lineAt(typo.range.start.line).text, 'Guidance: fluoroscopy');
    await until('no note/field-typo', () => (find(note.uri, 'note/field-typo') ? undefined : true));
    await commands.executeCommand('workbench.action.files.revert');
    await until('note/field-typo again', () => find(note.uri, 'note/field-typo'));
  });

  it('inserts a snippet below an indented line without indenting it, its first blank selected', async () => {
    const note = await show('indented.note.md');
    const imaging = await until('facet-block/imaging', () => find(note.uri, 'facet-block/imaging'));
    const before = note.getText().split('\n');
    const editor = await window.showTextDocument(note, { selection: imaging.range });
    await commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    await until('the inserted text', () => note.lineCount > before.length || undefined);
    const added = note
      .getText()
      .split('\n')
      .filter((it) => !before.includes(it));
    assert.match(added.join('\n'), /\*\*\*/);
    assert.deepEqual(
      added.filter((it) => /^\s/.test(it)),
      [],
    );
    assert.match(note.getText(editor.selection), /^\*\*\*/);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('restarts the server, which checks the open notes again', async () => {
    const note = await show('label.note.md');
    await diagnosticsOf(note.uri);
    const cleared = new Promise<void>((resolve) => {
      const watching = languages.onDidChangeDiagnostics(() => {
        if (languages.getDiagnostics(note.uri).length) return;
        watching.dispose();
        resolve();
      });
    });
    await commands.executeCommand('necessity.restart');
    await cleared;
    await diagnosticsOf(note.uri);
  });
});

function uriOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, name);
}

async function show(name: string) {
  const note = await workspace.openTextDocument(uriOf(name));
  await window.showTextDocument(note);
  return note;
}

function diagnosticsOf(uri: Uri): Promise<readonly Diagnostic[]> {
  return until('diagnostics', () => {
    const found = languages.getDiagnostics(uri);
    return found.length ? found : undefined;
  });
}

function find(uri: Uri, code: string): Diagnostic | undefined {
  return languages.getDiagnostics(uri).find((it) => codeOf(it) === code);
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The quick fixes at the diagnostic, their edits resolved. */
async function fixesFor(uri: Uri, { range }: Diagnostic): Promise<readonly CodeAction[]> {
  const resolvedAtMost = 20;
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    'quickfix',
    resolvedAtMost,
  );
}
