// VS Code without a machine of its own: the extension runs in a worker of the browser, and its server in another. The working
// tree is put there by the address of the workbench, an installed extension by the setting `remote.extensionKind`.
import assert from 'node:assert/strict';
import {
  choice,
  eventually,
  goTo,
  isChecked,
  languageStatus,
  lines,
  pickerTitle,
  problemCounts,
  runCommand,
  tab,
} from './actions.ts';
import { languageServers } from './processes.ts';
import { SHOW_REPORT, sum } from './report.ts';
import { messageOf, row, viewIcon } from './criteria.ts';
import { topic } from './topic.ts';
import { applyFix, complete, explanation } from './writing.ts';

const CLOSED = 'closed.note.md';
/** Were it read, there would be one error fewer. */
const PROJECT = 'severity: { facet-block/imaging: { level: hint, because: in a test } }\n';

describe('the extension in a worker of the browser', () => {
  const here = topic({
    host: 'web',
    file: 'draft.note.md',
    settings: { 'necessity.diagnostics.scope': 'workspace' },
    files: { 'necessity.yaml': PROJECT, [CLOSED]: '## Plan\nSide: ***\n' },
  });

  it('finds what is missing, without any server process', async () => {
    await isChecked(here.page);
    await eventually(async () => assert.ok((await problemCounts(here.page)).errors > 0));
    assert.deepEqual(languageServers(), []);
  });

  it('says in the language status that only open notes are checked', async () => {
    const items = await languageStatus(here.page);
    const limit = await items.filter({ hasText: 'Limited here' }).innerText();
    assert.match(limit, /only open notes are checked, necessity\.yaml is not read/);
    await here.page.keyboard.press('Escape');
  });

  it('reads neither closed notes nor the project file', async () => {
    await here.page.keyboard.press('Control+Shift+m');
    const rows = here.page.locator('.markers-panel-container .monaco-list-row');
    const imaging = rows.filter({ hasText: 'No radiographs or MRI with a result are found' });
    assert.match((await imaging.getAttribute('aria-label')) ?? '', /^Error: /);
    await here.page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(CLOSED);
    await here.page.getByText('No results found with provided filter criteria.').waitFor();
    await here.page.keyboard.press('Control+j');
  });

  it('explains a dose', async () => {
    await lines(here.page, 'Oxycodone').click();
    const hover = await explanation(here.page);
    await hover.filter({ hasText: '60 MME/day' }).filter({ hasText: 'not a conversion dose' }).waitFor();
    await here.page.keyboard.press('Escape');
  });

  it('fills a blank by completion', async () => {
    await here.page.keyboard.press('F2');
    await lines(here.page, 'Guidance: ***').waitFor();
    await complete(here.page, 'fluoroscopy');
    await lines(here.page, 'Guidance: fluoroscopy').waitFor();
  });

  it('adds what is missing by quick fix, with tab stops', async () => {
    await goTo(here.page, '31');
    await applyFix(here.page, 'Add an imaging study');
    await here.page.keyboard.type('Cervical radiographs');
    await here.page.keyboard.press('Tab');
    await here.page.keyboard.type('2026-10-01');
    await lines(here.page, '- Cervical radiographs: 2026-10-01; finding: ***').waitFor();
    await here.page.keyboard.press('Escape');
  });

  it('shows the criteria', async () => {
    await viewIcon(here.page).click();
    await eventually(async () => assert.match(await messageOf(here.page), /^\d+ of \d+ criteria are met\.$/));
    await row(here.page, 'Pain for more than three months: not met, error').waitFor();
  });

  it('shows the report', async () => {
    await here.page.locator('.editor-actions').getByRole('button', { name: SHOW_REPORT }).click();
    await eventually(async () => assert.match(await sum(here.page).innerText(), /criteria are met/));
  });

  it('begins a note with a template', async () => {
    await runCommand(here.page, 'Necessity: New Note from Template…');
    await pickerTitle(here.page, 'New Note from Template').waitFor();
    await choice(here.page, 'Cervical facet block').click();
    await tab(here.page, /^Untitled/, 'in front').waitFor();
    await lines(here.page, 'template: cervical-facet-block').waitFor();
    await lines(here.page, 'author: ***').waitFor();
  });
});
