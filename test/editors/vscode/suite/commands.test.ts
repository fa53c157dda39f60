import assert from 'node:assert/strict';
import { commands, env, Uri, window, workspace } from 'vscode';
import { until } from './until.ts';

async function show(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'clinical-note', content }));
}

describe('commands in VS Code', () => {
  it('show the requirements with their evidence on a page of the server’s', async () => {
    await show('---\ndate: 2026-11-23\n---\n## History\nOnset: 2026-04-10\n');
    await commands.executeCommand('necessity.showReport');
    const page = await until('the report', () =>
      workspace.textDocuments.find((it) => it.uri.scheme === 'necessity-report'),
    );
    assert.match(page.getText(), /^# Requirements and evidence/);
    assert.match(page.getText(), /line 5: Onset: 2026-04-10/);
  });

  it('copy the note as plain text', async () => {
    await show('## Plan\nSide: right\n');
    await commands.executeCommand('necessity.copyPlain');
    assert.equal(await env.clipboard.readText(), 'Plan\nSide: right\n');
  });

  it('go to the next blank', async () => {
    await show('## Plan\nSide: right\nLevels: ***\n');
    await commands.executeCommand('necessity.nextUnfilled');
    const line = await until('the blank', () => window.activeTextEditor?.selection.active.line || undefined);
    assert.equal(line, 2);
  });

  it('insert the missing sections', async () => {
    await show('## Plan\nSide: right\n');
    const { document } = window.activeTextEditor!;
    await commands.executeCommand('necessity.insertMissingSections');
    await until('a section', () => document.getText().includes('## History') || undefined);
  });

  it('open the page about a requirement', async () => {
    const page = await workspace.openTextDocument(Uri.parse('necessity-rule:/facet-block/imaging'));
    assert.match(page.getText(), /^# Radiographs or MRI/);
  });
});
