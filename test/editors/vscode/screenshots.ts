// Shows the draft note in the real workbench, with its squiggles and the Problems panel: docs/images/draft.png
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { installVsCode } from './install.ts';
import { visitWorkbench } from './workbench.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const EXAMPLES = join(ROOT, 'examples');
const IMAGE = join(ROOT, 'docs/images/draft.png');
const SQUIGGLES = '.monaco-editor .cdr[class*="squiggly-"]';
const ROWS = '.markers-panel-container .monaco-list-row';

async function shoot(page: Page): Promise<void> {
  await page.locator(SQUIGGLES).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+Shift+M');
  await page.locator(ROWS).nth(1).waitFor();
  console.log(`${await page.locator(SQUIGGLES).count()} squiggles; in the Problems panel:`);
  for (const row of await page.locator(ROWS).allInnerTexts())
    console.log(`  ${row.replace(/\s+/g, ' ').trim()}`);
  await page.mouse.move(0, 0);
  mkdirSync(join(ROOT, 'docs/images'), { recursive: true });
  await page.screenshot({ path: IMAGE, animations: 'disabled', caret: 'hide' });
  console.log(IMAGE);
}

const code = installVsCode();
if ('reason' in code) {
  console.error(code.reason);
  process.exit(1);
}
await visitWorkbench(
  code,
  { folder: EXAMPLES, extension: ROOT, file: join(EXAMPLES, 'draft.note.md') },
  { look: shoot },
);
