// A folder whose authors nobody trusts: its notes are checked, its settings are not heeded.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { ROOT } from '../suite-run.ts';
import { eventually, isChecked, languageStatus, problemCounts, runCommand } from './actions.ts';
import { tested } from './tested.ts';
import { topic } from './topic.ts';

const OPEN = 'draft.note.md';
const CLOSED = 'closed.note.md';
const BANNER = 'Restricted Mode is intended for safe code browsing.';
const SETTINGS = { 'necessity.diagnostics.scope': 'workspace' };
/** What `package.json` says about a folder that is not trusted. */
const DESCRIPTION = (
  JSON.parse(readFileSync(join(ROOT, 'package.nls.json'), 'utf8')) as { 'capability.untrusted': string }
)['capability.untrusted'];

describe('a folder that is not trusted', () => {
  const here = topic({
    trust: 'asked',
    file: OPEN,
    files: {
      '.vscode/settings.json': JSON.stringify(SETTINGS),
      [CLOSED]: '## Plan\nSide: ***\n',
    },
  });

  /** The problems of the closed note: the Problems panel shows no others from here on. */
  async function problemsOfClosed(): Promise<Locator> {
    await here.page.keyboard.press('Control+Shift+m');
    await here.page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(CLOSED);
    return here.page.locator('.markers-panel-container .monaco-list-row');
  }

  /** What the language status says is limited. */
  async function limits(): Promise<string[]> {
    const items = await languageStatus(here.page);
    const texts = (await items.allInnerTexts()).filter((it) => it.startsWith('Limited here'));
    await here.page.keyboard.press('Escape');
    return texts;
  }

  it('has its open note checked', async () => {
    await here.page.getByText(BANNER).waitFor();
    await isChecked(here.page);
    await eventually(async () => assert.ok((await problemCounts(here.page)).errors > 0));
  });

  it('has no closed note checked, although its settings ask for it', async () => {
    const problems = await problemsOfClosed();
    await here.page.getByText('No results found with provided filter criteria.').waitFor();
    assert.equal(await problems.count(), 0);
  });

  it('is said in the language status to have its settings ignored', async () => {
    const [limit = '', ...more] = await limits();
    assert.deepEqual(more, []);
    assert.match(limit, /settings of this folder are ignored\nManage Trust$/);
  });

  it('has the setting that is ignored marked as requiring trust', async () => {
    await runCommand(here.page, 'Preferences: Open Settings (UI)');
    const editor = here.page.locator('.settings-editor');
    await editor.locator('.suggest-input-container').click();
    await here.page.keyboard.insertText('@tag:requireTrustedWorkspace necessity');
    await editor.getByText('Workspace', { exact: true }).first().click();
    await eventually(async () => {
      const [scope = '', ...more] = await editor.locator('.setting-item-contents').allInnerTexts();
      assert.deepEqual(more, []);
      assert.match(scope, /^Necessity › Diagnostics: Scope\n\( Requires workspace trust\)/);
    });
    await here.page.keyboard.press('Control+w');
    await editor.waitFor({ state: 'hidden' });
  });

  // An extension under development has no page.
  if (tested().vsix)
    it('is explained on the page of the extension', async () => {
      await runCommand(here.page, 'Extensions: Show Installed Extensions');
      await here.page.keyboard.type(' necessity');
      await here.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: 'Necessity' }).click();
      await here.page.locator('.extension-editor .status').filter({ hasText: DESCRIPTION }).waitFor();
      await here.page.keyboard.press('Control+w');
    });

  it('is trusted where the language status leads to', async () => {
    await (await languageStatus(here.page)).getByText('Manage Trust').click();
    const editor = here.page.locator('.workspace-trust-editor');
    await editor.getByRole('button', { name: 'Trust', exact: true }).click();
    await editor.getByText('You trust this folder').waitFor();
    await here.page.getByText(BANNER).waitFor({ state: 'hidden' });
    await here.page
      .locator('.monaco-modal-editor-block')
      .getByRole('button', { name: /^Close/ })
      .click();
    await editor.waitFor({ state: 'hidden' });
    await eventually(async () => assert.deepEqual(await limits(), []));
  });

  it('has its closed notes checked once it is trusted', async () => {
    const problems = await problemsOfClosed();
    await problems.filter({ hasText: 'The section Plan is not filled in' }).waitFor();
  });
});
