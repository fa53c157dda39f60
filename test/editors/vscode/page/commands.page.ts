import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../suite-run.ts';
import {
  choice,
  choices,
  cursorIsAt,
  eventually,
  goTo,
  isChecked,
  labelsOf,
  lines,
  openFile,
  openPalette,
  pickerClosed,
  pickerInput,
  pickerTitle,
  runCommand,
  selected,
  tab,
  tabNames,
  takeAway,
} from './actions.ts';
import { sum } from './report.ts';
import { topic } from './topic.ts';

const DRAFT = readFileSync(join(ROOT, 'examples/draft.note.md'), 'utf8');
const BARE = '## History\nOnset: 2026-04-10\n';

/** What is listed whatever is in front. */
const ALWAYS = [
  'Necessity: Focus on Criteria View',
  'Necessity: New Note from Template…',
  'Necessity: Open a Sample Note',
  'Necessity: Restart the Server',
  'Necessity: Show the Output',
];
const ABOUT_A_NOTE = [
  'Necessity: Choose the Policies for This Note…',
  'Necessity: Copy the Note as Plain Text',
  'Necessity: Explain a Criterion',
  'Necessity: Go to the Next Blank',
  'Necessity: Go to the Previous Blank',
  'Necessity: Insert the Missing Sections',
  'Necessity: Open the Report in a Browser to Print',
  'Necessity: Save the Report…',
  'Necessity: Show All Criteria',
  'Necessity: Show Met Criteria',
  'Necessity: Show Open Criteria',
  'Necessity: Show the Report Beside the Note',
];

describe('the commands', () => {
  const here = topic({
    file: 'draft.note.md',
    files: { 'other.json': '{}', 'bare.note.md': BARE },
    prepare: (page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']),
  });

  /** The extension's commands that the palette lists, from its first row to its last. */
  async function listed(): Promise<string[]> {
    await openPalette(here.page, 'Necessity: ');
    await choice(here.page, 'Necessity: Open a Sample Note').waitFor({ state: 'attached' });
    const first = await labelsOf(here.page);
    // From the first row up to the last.
    await here.page.keyboard.press('ArrowUp');
    await choices(here.page).and(here.page.locator('.focused[data-last-element="true"]')).waitFor();
    const last = await labelsOf(here.page);
    await here.page.keyboard.press('Escape');
    await pickerClosed(here.page);
    return [...new Set([...first, ...last])].filter((it) => it.startsWith('Necessity: ')).toSorted();
  }

  it('about a note are listed where a note is in front', async () => {
    await isChecked(here.page);
    await eventually(async () => assert.deepEqual(await listed(), [...ALWAYS, ...ABOUT_A_NOTE].toSorted()));
  });

  it('about a note are not listed where there is none', async () => {
    await openFile(here.page, 'other.json');
    await eventually(async () => assert.deepEqual(await listed(), ALWAYS));
  });

  it('begin a note with a template, which is seen before it is chosen', async () => {
    await openFile(here.page, 'draft.note.md');
    await runCommand(here.page, 'Necessity: New Note from Template…');
    for (const [title, id] of [
      ['Cervical facet block', 'cervical-facet-block'],
      ['Lumbar facet block', 'lumbar-facet-block'],
      ['Thoracic facet block', 'thoracic-facet-block'],
    ] as const) {
      await choices(here.page).and(here.page.locator('.focused')).filter({ hasText: title }).waitFor();
      await tab(here.page, `${id}.note.md`, 'in front').waitFor();
      await lines(here.page, `template: ${id}`).waitFor();
      await here.page.keyboard.press('ArrowDown');
    }
    await here.page.keyboard.press('ArrowUp');
    await here.page.keyboard.press('Enter');
    await tab(here.page, /^Untitled-\d+$/, 'in front').waitFor();
    await lines(here.page, 'template: thoracic-facet-block').waitFor();
    await lines(here.page, `date: ${await today()}`).waitFor();
    await cursorIsAt(here.page, 'Ln 4, Col 12 (3 selected)');
    assert.deepEqual(
      (await tabNames(here.page)).filter((it) => it.includes('facet-block')),
      [],
      'no preview is left',
    );
  });

  it('leave no preview of a template behind, however quickly one is chosen or none', async () => {
    await here.page.getByRole('treeitem', { name: /^complete\.note\.md/ }).click();
    await tab(here.page, 'complete.note.md', 'in front').waitFor();
    const before = await tabNames(here.page);
    await runCommand(here.page, 'Necessity: New Note from Template…');
    await choice(here.page, 'Cervical facet block').waitFor();
    await here.page.keyboard.press('Escape');
    await pickerClosed(here.page);
    await tab(here.page, 'complete.note.md', 'in front').waitFor();
    await eventually(async () => assert.deepEqual(await tabNames(here.page), before));

    await runCommand(here.page, 'Necessity: New Note from Template…');
    await choice(here.page, 'Lumbar facet block').click();
    await cursorIsAt(here.page, 'Ln 4, Col 12 (3 selected)');
    await tab(here.page, /^Untitled-\d+$/, 'in front').waitFor();
    await lines(here.page, 'template: lumbar-facet-block').waitFor();
    await eventually(async () => {
      const now = await tabNames(here.page);
      assert.equal(now.length, before.length + 1, now.join());
    });
  });

  it('copy a note, but say first what is blank', async () => {
    await openFile(here.page, 'draft.note.md');
    await runCommand(here.page, 'Necessity: Copy the Note as Plain Text');
    await pickerTitle(here.page, 'Not copied: 1 line is still to be filled in').waitFor();
    assert.deepEqual(await labelsOf(here.page), ['Guidance: ***', 'Copy all the same']);
    await choice(here.page, 'Guidance: ***').click();
    await cursorIsAt(here.page, selected(DRAFT, 'Guidance: ***'));

    await runCommand(here.page, 'Necessity: Copy the Note as Plain Text');
    await choice(here.page, 'Copy all the same').click();
    await here.page.getByText('The note is copied as plain text').waitFor();
    const copied = await clipboard();
    assert.match(copied, /^Cervical medial branch block, request for authorization\n\nHistory\n/);
    assert.match(copied, /\nGuidance: \*\*\*\n?$/);
  });

  it('copy a note at once in which nothing is blank', async () => {
    await openFile(here.page, 'bare.note.md');
    await runCommand(here.page, 'Necessity: Copy the Note as Plain Text');
    await eventually(async () => assert.equal(await clipboard(), 'History\nOnset: 2026-04-10\n'));
  });

  it('write the chosen policies into the note', async () => {
    await openFile(here.page, 'bare.note.md');
    await isChecked(here.page);
    await runCommand(here.page, 'Necessity: Choose the Policies for This Note…');
    await pickerTitle(here.page, 'Policies That Judge This Note').waitFor();
    const pack = choice(here.page, 'facet-block');
    await pack.waitFor();
    if (!(await pack.getByRole('checkbox').isChecked())) await pack.getByRole('checkbox').check();
    await here.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await lines(here.page, 'policies: [facet-block]').waitFor();
    await lines(here.page, 'Onset: 2026-04-10').waitFor();
  });

  it('explain the criterion of a line, and ask which of several', async () => {
    await openFile(here.page, 'draft.note.md');
    await goTo(here.page, '12:10');
    await runCommand(here.page, 'Necessity: Explain a Criterion');
    await titleBeside(here.page, 'Pain for more than three months').waitFor();
    await runCommand(here.page, 'View: Focus First Editor Group');
    await tab(here.page, 'draft.note.md', 'in front').waitFor();

    await goTo(here.page, '17:1');
    await runCommand(here.page, 'Necessity: Explain a Criterion');
    await pickerTitle(here.page, 'Explain a Criterion').waitFor();
    assert.deepEqual(await labelsOf(here.page), ['A pain score from 0 to 10', 'Pain scores over time']);
    await choice(here.page, 'Pain scores over time').click();
    await titleBeside(here.page, 'Pain scores over time').waitFor();
    await tab(here.page, /^Preview /, 'in front').waitFor();
    await runCommand(here.page, 'View: Focus First Editor Group');
    await runCommand(here.page, 'View: Close Editors in Other Groups');
    await tab(here.page, 'draft.note.md', 'in front').waitFor();
  });

  it('are among the ways to a new file', async () => {
    await runCommand(here.page, 'Create: New File...');
    await choice(here.page, 'Clinical Note from Template').click();
    await pickerTitle(here.page, 'New Note from Template').waitFor();
    await here.page.keyboard.press('Escape');
    await pickerClosed(here.page);
  });

  it('are shown to newcomers in four steps, beside the note that the first of them opens', async () => {
    const title = 'Write a Note That Shows Medical Necessity';
    await runCommand(here.page, 'Welcome: Open Walkthrough...');
    await pickerInput(here.page).fill(title);
    await choice(here.page, title).click();
    await takeAway(here.page);
    const steps = here.page.locator('.gettingStartedContainer .getting-started-step');
    await steps.nth(3).waitFor();
    assert.deepEqual(await steps.locator('.step-title').allInnerTexts(), [
      'Open a sample note',
      'See what is missing',
      'Add it',
      'Use the note',
    ]);
    // Stars in a description would be read as markup.
    assert.equal(await steps.locator('.step-description-container :is(b, strong, em, i)').count(), 0);
    await here.page.getByRole('button', { name: 'Open the Sample Note' }).click();
    // The steps stay in sight, and may have the focus.
    await here.page.locator('.view-line').filter({ hasText: '# Cervical medial branch block' }).waitFor();

    await steps.nth(2).click();
    await here.page.getByRole('button', { name: 'Go to the Next Blank' }).click();
    await here.page.locator('.active-line-number').filter({ hasText: '39' }).waitFor();
    await steps.nth(3).click();
    await here.page.getByRole('button', { name: 'Show the Report' }).click();
    await eventually(async () => assert.match(await sum(here.page).innerText(), /^23 of 46 criteria/));
  });

  it('check all notes of the folder as a task, and list the problems of those that are closed', async () => {
    await runCommand(here.page, 'Tasks: Run Task');
    await pickerInput(here.page).fill('necessity');
    await choice(here.page, 'necessity').click();
    await choice(here.page, 'necessity: check the notes of this folder').click();
    // It comes to the front by itself.
    await here.page.locator('.part.panel').getByText('check the notes of this folder').first().waitFor();
    await runCommand(here.page, 'Problems: Focus on Problems View');
    await here.page.getByPlaceholder(/^Filter/).fill('opioids-above-90');
    const problems = here.page.locator('.markers-panel').getByRole('treeitem');
    await problems.filter({ hasText: 'No neurologic examination is found' }).waitFor();
    await problems.filter({ hasText: 'opioids-above-90.note.md' }).first().waitFor();
  });

  function clipboard(): Promise<string> {
    return here.page.evaluate('navigator.clipboard.readText()');
  }

  /** Today, where the extension runs. */
  function today(): Promise<string> {
    return here.page.evaluate('new Date().toLocaleDateString("sv")');
  }
});

/** The title of a page of Markdown that is shown beside the note. */
function titleBeside(page: Page, title: string): Locator {
  const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  return shown.getByRole('heading', { level: 1, name: title });
}
