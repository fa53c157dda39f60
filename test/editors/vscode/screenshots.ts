// The pictures of the documentation, taken in the real workbench: what they must show is asserted first.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { installVsCode } from './install.ts';
import { visitWorkbench } from './workbench.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const EXAMPLES = join(ROOT, 'examples');
const IMAGES = join(ROOT, 'docs/images');
const SQUIGGLES = '.monaco-editor .cdr[class*="squiggly-"]';
const ROWS = '.markers-panel-container .monaco-list-row';

/** The draft note with its squiggles and the Problems panel. */
async function shootDraft(page: Page): Promise<void> {
  await page.locator(SQUIGGLES).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+Shift+M');
  await page.locator(ROWS).nth(1).waitFor();
  const rows = await page.locator(ROWS).allInnerTexts();
  assert.ok(
    rows.some((it) => it.includes('35 days of conservative care, 6 weeks are required')),
    'the Problems panel lacks the days of care',
  );
  await page.mouse.move(0, 0);
  await save(page, 'draft.png');
}

/** An opioid order with its hint, and the hover that explains it. */
async function shootHover(page: Page): Promise<void> {
  await page.locator(SQUIGGLES).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+g');
  await page.keyboard.type('27:5');
  await page.keyboard.press('Enter');
  await page.getByText('60 MME/day').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const hover = page.locator('.monaco-hover-content').filter({ hasText: '30 mg x 2 x 1' });
  await hover.first().waitFor();
  assert.match(
    await hover.first().innerText(),
    /not a conversion dose|no dose to convert|not a dose to convert/,
  );
  await save(page, 'hover.png');
}

async function save(page: Page, name: string): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  await page.screenshot({ path: join(IMAGES, name), animations: 'disabled', caret: 'hide' });
  console.log(`docs/images/${name}`);
}

const code = installVsCode();
if ('reason' in code) {
  console.error(code.reason);
  process.exit(1);
}
const pictures = [
  ['draft.note.md', shootDraft],
  ['opioids-above-90.note.md', shootHover],
] as const;
for (const [note, look] of pictures)
  await visitWorkbench(code, { folder: EXAMPLES, extension: ROOT, file: join(EXAMPLES, note) }, { look });
