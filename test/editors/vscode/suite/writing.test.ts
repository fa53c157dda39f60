import assert from 'node:assert/strict';
import {
  commands,
  type CompletionList,
  ConfigurationTarget,
  Position,
  Range,
  type Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { applyFirstFix, find, fixesFor, found, gone, show, showNew, tab, type } from './notes.ts';
import { until } from './until.ts';

const REVERT = 'workbench.action.files.revert';

describe('writing a note in VS Code', () => {
  it('fills the blanks of a quick fix one after the other, and its finding vanishes', async () => {
    const note = await show('draft.note.md');
    const missing = await found(note.uri, 'facet-block/functional-assessment');
    const editor = await applyFirstFix(note, missing);
    assert.equal(note.getText(editor.selection), '***', 'the first blank is selected');
    await type('NDI');
    await tab();
    assert.equal(note.getText(editor.selection), '*** score');
    assert.ok(find(note.uri, 'facet-block/functional-assessment'), 'half of it is no score');
    await type('44%');
    await tab();
    assert.equal(note.getText(editor.selection), '*** date');
    await type('2026-11-16');
    assert.match(note.getText(), /^Function scale: NDI 44% \(2026-11-16\)$/m);
    await gone(note.uri, 'facet-block/functional-assessment');
    await commands.executeCommand(REVERT);
  });

  it('inserts a snippet below an indented line without indenting it', async () => {
    const note = await show('indented.note.md');
    const imaging = await found(note.uri, 'facet-block/imaging');
    const before = note.getText().split('\n');
    const editor = await applyFirstFix(note, imaging);
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
    await commands.executeCommand(REVERT);
  });

  it('hides a finding only when the reason is given', async () => {
    const note = await show('care.note.md');
    const code = 'facet-block/activity-modification';
    const shown = await found(note.uri, code);
    const fixes = await fixesFor(note.uri, shown);
    const fix = fixes.find((it) => it.title === `Ignore ${code} in this section`);
    assert.ok(fix?.edit, `among: ${fixes.map((it) => it.title).join(' | ')}`);
    assert.ok(await workspace.applyEdit(fix.edit));
    await found(note.uri, 'note/suppression-reason');
    assert.ok(find(note.uri, code), 'a comment without a reason hides nothing');
    await replace(note.uri, '*** reason', 'rest is not possible at work');
    await gone(note.uri, code);
    await commands.executeCommand(REVERT);
  });

  it('offers values, sections and dot phrases', async () => {
    const { document } = await showNew('## Plan\nSide: \n\n.\n');
    const labels = async (line: number, character: number): Promise<readonly string[]> => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(line, character),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.deepEqual((await labels(1, 6)).slice(0, 3).toSorted(), ['bilateral', 'left', 'right']);
    const phrases = await labels(3, 1);
    for (const it of ['.cervical-facet-block', '.imaging']) assert.ok(phrases.includes(it), it);
    assert.ok((await labels(2, 0)).includes('## Imaging'));
  });

  it('writes a whole template by a dot phrase, accepted as a user accepts it', async () => {
    const editor = await showNew('');
    await type('.cervical-facet-block');
    await commands.executeCommand('editor.action.triggerSuggest');
    // The list is drawn after it has come, and accepts nothing before.
    await until('the template', () => {
      if (!editor.document.getText().includes('## History'))
        void commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().includes('## Goals') || undefined;
    });
    assert.match(editor.document.getText(), /^---\ntemplate: cervical-facet-block\n/);
  });

  it('formats on save, and repairs the form, but changes no value', async () => {
    const note = await show('untidy.note.md');
    const values = /7 months|Side: right|Levels: C4-C5/g;
    const settings = workspace.getConfiguration('editor', { uri: note.uri, languageId: 'clinical-note' });
    const set = (name: string, value: unknown) =>
      settings.update(name, value, ConfigurationTarget.Workspace, true);
    await set('formatOnSave', true);
    await set('codeActionsOnSave', { 'source.fixAll.necessity': 'explicit' });
    try {
      assert.deepEqual(note.getText().match(values), ['7 months', 'Side: right', 'Levels: C4-C5']);
      const edit = new WorkspaceEdit();
      edit.insert(note.uri, new Position(note.lineCount, 0), '\n');
      await workspace.applyEdit(edit);
      await found(note.uri, 'note/two-fields');
      assert.ok(await note.save());
      assert.deepEqual(note.getText().match(values), ['7 months', 'Side: right', 'Levels: C4-C5']);
      assert.equal(note.getText(), '## History\nDuration: 7 months\n\n## Plan\nSide: right\nLevels: C4-C5\n');
    } finally {
      await set('formatOnSave', undefined);
      await set('codeActionsOnSave', undefined);
    }
  });

  it('goes on with a list on Enter, and ends it on an empty item', async () => {
    const editor = await showNew('## Goals\n- Sleep 6 hours');
    const end = editor.document.lineAt(1).range.end;
    await window.showTextDocument(editor.document, { selection: new Range(end, end) });
    await type('\n');
    assert.equal(editor.document.getText(), '## Goals\n- Sleep 6 hours\n- ');
    await type('\n');
    assert.doesNotMatch(editor.document.getText(), /- \n-|- $/);
  });
});

async function replace(uri: Uri, words: string, by: string): Promise<void> {
  const note = await workspace.openTextDocument(uri);
  const start = note.positionAt(note.getText().indexOf(words));
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(start, start.translate(0, words.length)), by);
  await workspace.applyEdit(edit);
}
