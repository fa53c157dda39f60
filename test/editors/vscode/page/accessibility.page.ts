import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withPage } from '../browser.ts';
import { ROOT } from '../suite-run.ts';
import {
  choice,
  choices,
  cursorIsAt,
  eventually,
  isChecked,
  lines,
  openPalette,
  pickerClosed,
  pickerInput,
  pickerTitle,
  runCommand,
  selected,
} from './actions.ts';
import { assertAccessible } from './axe.ts';
import { entry, report, SHOW_REPORT, sum } from './report.ts';
import { messageIs, row } from './criteria.ts';
import { topic } from './topic.ts';

const DRAFT = readFileSync(join(ROOT, 'examples/draft.note.md'), 'utf8');

/** As the list of themes names them, and the class that VS Code gives a page in each. */
const THEMES = {
  'Light Modern': 'vscode-light',
  'Dark Modern': 'vscode-dark',
  'Dark High Contrast': 'vscode-high-contrast',
  'Light High Contrast': 'vscode-high-contrast-light',
};

describe('accessibility', () => {
  describe('by axe', () => {
    const here = topic({ file: 'draft.note.md' });

    before('opens the report', async () => {
      await isChecked(here.page);
      await runCommand(here.page, `Necessity: ${SHOW_REPORT}`);
      await sum(here.page).waitFor();
      // What is marked is looked at too.
      await lines(here.page, 'Onset: 2026-09-02').click();
      await report(here.page).locator('.entry.current').waitFor();
    });

    for (const [theme, pageClass] of Object.entries(THEMES)) {
      it(`finds nothing in the report, in the theme ${theme}`, async () => {
        await runCommand(here.page, 'Preferences: Color Theme');
        await pickerInput(here.page).fill(theme);
        await choice(here.page, theme).click();
        await pickerClosed(here.page);
        const body = report(here.page).locator('body');
        await eventually(async () =>
          assert.ok((await body.getAttribute('class'))?.split(' ').includes(pageClass), 'another theme'),
        );
        await assertAccessible(body);
      });
    }

    it('finds nothing in the report that was saved, on screen and on paper', async () => {
      const file = join(here.folder, 'kept.html');
      await runCommand(here.page, 'Necessity: Save the Report…');
      await choice(here.page, 'HTML').click();
      await pickerTitle(here.page, /^Save the Report$/).waitFor();
      await eventually(async () =>
        assert.match(await pickerInput(here.page).inputValue(), /\.report\.html$/),
      );
      await pickerInput(here.page).fill(file);
      await here.page.keyboard.press('Enter');
      await eventually(() => assert.ok(existsSync(file)));
      await withPage(async (page) => {
        await page.goto(pathToFileURL(file).href);
        for (const media of ['screen', 'print'] as const)
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ media, colorScheme });
            await assertAccessible(page.locator('body'));
          }
      });
    });
  });

  describe('by keyboard alone', () => {
    const here = topic({ file: 'draft.note.md' });

    /** Runs a command of the palette without a click. */
    async function runByKeys(title: string): Promise<void> {
      await openPalette(here.page, title);
      await choices(here.page).and(here.page.locator('.focused')).filter({ hasText: title }).waitFor();
      await here.page.keyboard.press('Enter');
    }

    async function press(...keys: string[]): Promise<void> {
      for (const key of keys) await here.page.keyboard.press(key);
    }

    /** Goes down to the row in the view of criteria. */
    async function goDownTo(name: string): Promise<void> {
      const focused = row(here.page, name).and(here.page.locator('.focused'));
      for (let steps = 0; (await focused.count()) === 0; steps++) {
        assert.ok(steps < 40, `${name} is not reached`);
        await press('ArrowDown');
      }
    }

    function focusedInReport(): Promise<string> {
      return report(here.page)
        .locator('body')
        .evaluate((it) => it.ownerDocument.activeElement?.textContent ?? '') as Promise<string>;
    }

    it('reaches a criterion, and from there the note', async () => {
      await isChecked(here.page);
      await runByKeys('Necessity: Focus on Criteria View');
      await messageIs(here.page, '23 of 46 criteria are met.');
      await goDownTo('Pain for more than three months');
      await press('Enter');
      await cursorIsAt(here.page, selected(DRAFT, '2026-09-02'));
      await here.page.locator('.monaco-editor.focused').waitFor();
    });

    it('unfolds a criterion, and goes to a line that was read', async () => {
      await runByKeys('Necessity: Focus on Criteria View');
      await goDownTo('At least six weeks of conservative care');
      await press('ArrowRight');
      await row(here.page, 'Line 22: Naproxen').waitFor();
      await goDownTo('Line 22: Naproxen');
      await press('Enter');
      await cursorIsAt(
        here.page,
        selected(DRAFT, 'Naproxen: 500 mg PO twice daily; 2026-10-12 to 2026-11-08; response: minimal'),
      );
    });

    it('adds what a criterion lacks', async () => {
      await runByKeys('Necessity: Focus on Criteria View');
      await goDownTo('Radiographs or MRI with a result');
      await press('Control+.');
      await lines(here.page, '- ***: *** date; finding: *** finding').waitFor();
      await here.page.locator('.monaco-editor.focused').waitFor();
    });

    it('goes from blank to blank, forth and back', async () => {
      await press('Escape', 'Control+Home');
      await cursorIsAt(here.page, 'Ln 1, Col 1');
      await press('F2');
      await cursorIsAt(here.page, 'Ln 33, Col 6 (3 selected)');
      await press('F2');
      await cursorIsAt(here.page, 'Ln 33, Col 16 (8 selected)');
      await press('Shift+F2');
      await cursorIsAt(here.page, 'Ln 33, Col 6 (3 selected)');
    });

    it('reaches the buttons and the lines of the report, each in sight, and from there the note', async () => {
      await runByKeys(`Necessity: ${SHOW_REPORT}`);
      await sum(here.page).waitFor();
      await press('Control+2');
      const reached: string[] = [];
      for (let steps = 0; steps < 4; steps++) {
        await press('Tab');
        const last = reached.at(-1);
        await eventually(async () => assert.notEqual(await focusedInReport(), last ?? ''));
        reached.push(await focusedInReport());
      }
      assert.deepEqual(reached, ['Save…', 'Open in Browser to Print', 'Line 12', 'Line 17']);
      await press('Enter');
      await cursorIsAt(here.page, selected(DRAFT, 'NRS 7/10'));
      await here.page.locator('.monaco-editor.focused').waitFor();
    });

    it('never hides what has the focus below the bar of the report', async () => {
      const link = (name: string) =>
        entry(here.page, 'conservative-care-duration').getByRole('link', { name });
      await press('Control+2');
      await link('Line 22').focus();
      await link('Line 21').evaluate((it) => {
        it.ownerDocument.defaultView.scrollBy(0, it.getBoundingClientRect().top - 10);
      });
      await press('Shift+Tab');
      await eventually(async () => assert.equal(await focusedInReport(), 'Line 21'));
      const inSight = await link('Line 21').evaluate((it) => {
        const { left, top, width } = it.getBoundingClientRect();
        return it.ownerDocument.elementFromPoint(left + width / 2, top + 1)?.textContent as string;
      });
      assert.equal(inSight, 'Line 21');
    });
  });
});
