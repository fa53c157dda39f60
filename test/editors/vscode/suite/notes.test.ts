import assert from 'node:assert/strict';
import { commands, extensions, languages, window, workspace } from 'vscode';
import { codeOf, diagnosticsOf, find, fixesFor, found, gone, show, uriOf } from './notes.ts';
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
    const shown = await diagnosticsOf(note.uri);
    for (const it of shown) {
      assert.equal(it.source, 'necessity');
      assert.match(codeOf(it), /^(facet-block|note)\//);
      assert.ok(it.message.length <= 100, it.message);
    }
    assert.ok(
      shown.some((it) => codeOf(it).startsWith('facet-block/')),
      'no finding of the policy',
    );
  });

  it('corrects a label by quick fix, and its diagnostic vanishes', async () => {
    const note = await show('label.note.md');
    const typo = await found(note.uri, 'note/field-typo');
    assert.equal(note.getText(typo.range), 'Guidnce');
    const fix = (await fixesFor(note.uri, typo)).find((it) => it.edit);
    assert.ok(fix?.edit, 'no quick fix with an edit');
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(note.lineAt(typo.range.start.line).text, 'Guidance: fluoroscopy');
    await gone(note.uri, 'note/field-typo');
    await commands.executeCommand('workbench.action.files.revert');
    await found(note.uri, 'note/field-typo');
  });

  it('judges the notes of each folder by the project file of that folder', async () => {
    const code = 'facet-block/activity-modification';
    const usual = await show('care.note.md');
    assert.equal((await found(usual.uri, code)).severity, 1, 'a warning without a project file');
    const strict = await show('care.note.md', 'strict');
    assert.equal(strict.getText(), usual.getText());
    assert.equal((await found(strict.uri, code)).severity, 0, 'an error by the project file');
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

  it('shows nothing for a text that is no note', async () => {
    const other = await workspace.openTextDocument({ language: 'markdown', content: '## Plan\nSide: ***\n' });
    await window.showTextDocument(other);
    await diagnosticsOf((await show('draft.note.md')).uri);
    assert.equal(find(other.uri, 'note/unfilled'), undefined);
  });
});
