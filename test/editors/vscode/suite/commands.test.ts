import assert from 'node:assert/strict';
import { commands, env, extensions, TabInputText, TabInputWebview, Uri, window, workspace } from 'vscode';
import { diagnosticsOf, show, showNew } from './notes.ts';
import { until } from './until.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('commands in VS Code', () => {
  it('are all there, each that the manifest names', async () => {
    const { contributes } = extensions.getExtension('necessity.necessity')!.packageJSON as Manifest;
    const known = new Set(await commands.getCommands(true));
    assert.ok(contributes.commands.length > 10);
    assert.deepEqual(
      contributes.commands.map((it) => it.command).filter((it) => !known.has(it)),
      [],
    );
  });

  it('show the report beside the note, and leave the note in front', async () => {
    const note = await show('draft.note.md');
    await commands.executeCommand('necessity.showReport');
    const tab = await until('the report', () =>
      window.tabGroups.all.flatMap((it) => it.tabs).find((it) => it.label === 'Report: draft.note.md'),
    );
    assert.ok(tab.input instanceof TabInputWebview);
    assert.match(tab.input.viewType, /necessity\.report$/);
    assert.equal(window.activeTextEditor?.document, note);
    await show('label.note.md');
    await until('the report of the other note', () =>
      window.tabGroups.all.flatMap((it) => it.tabs).find((it) => it.label === 'Report: label.note.md'),
    );
    await window.tabGroups.close(tab);
  });

  it('copy the note as plain text', async () => {
    const { document } = await showNew('## Plan\nSide: right\n');
    await diagnosticsOf(document.uri);
    await commands.executeCommand('necessity.copyPlain');
    assert.equal(await env.clipboard.readText(), 'Plan\nSide: right\n');
  });

  it('copy a note with blanks only when told to', async () => {
    const { document } = await showNew('## Plan\nSide: ***\n');
    await diagnosticsOf(document.uri);
    await env.clipboard.writeText('before');
    // The list of blanks waits for an answer.
    const asking = commands.executeCommand('necessity.copyPlain');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await env.clipboard.readText(), 'before');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await asking;
    assert.equal(await env.clipboard.readText(), 'before');
    await commands.executeCommand('necessity.copyPlain', document.uri, { force: true });
    assert.equal(await env.clipboard.readText(), 'Plan\nSide: ***\n');
  });

  it('go from blank to blank, and back', async () => {
    const { document } = await showNew('## Plan\nSide: ***\nGuidance: fluoroscopy\nLevels: ***\n');
    await diagnosticsOf(document.uri);
    const go = async (way: string, line: number): Promise<void> => {
      await commands.executeCommand(`necessity.${way}Unfilled`);
      await until(`line ${line}`, () => window.activeTextEditor?.selection.active.line === line || undefined);
      assert.equal(document.getText(window.activeTextEditor?.selection), '***');
    };
    await go('next', 1);
    await go('next', 3);
    await go('previous', 1);
    await go('previous', 3);
  });

  it('insert the missing sections', async () => {
    const { document } = await showNew('## Plan\nSide: right\n');
    await diagnosticsOf(document.uri);
    await commands.executeCommand('necessity.insertMissingSections');
    await until('a section', () => document.getText().includes('## History') || undefined);
  });

  it('open the page about a criterion', async () => {
    await commands.executeCommand('necessity.explain', 'facet-block/imaging');
    const page = await until('the page', () =>
      workspace.textDocuments.find((it) => it.uri.toString() === 'necessity-rule:/facet-block/imaging'),
    );
    assert.match(page.getText(), /^# Radiographs or MRI/);
  });

  it('open a sample note that has no file', async () => {
    await commands.executeCommand('necessity.openSample');
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.languageId, 'clinical-note');
    assert.equal(editor.document.uri.scheme, 'untitled');
    await diagnosticsOf(editor.document.uri);
  });

  it('show the report as a document where something asks for it', async () => {
    const note = await show('draft.note.md');
    const uri = Uri.from({
      scheme: 'necessity-report',
      path: '/draft.report.md',
      query: note.uri.toString(),
    });
    const page = await workspace.openTextDocument(uri);
    assert.match(page.getText(), /^# Criteria and evidence/);
    assert.match(page.getText(), /line 12: Onset: 2026-09-02/);
    assert.ok(window.tabGroups.all.flatMap((it) => it.tabs).some((it) => it.input instanceof TabInputText));
  });
});
