// How a person writes: what is offered at the cursor, chosen and filled in.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './actions.ts';

/** The rows of the list that offers what can be written at the cursor. */
export function suggestions(page: Page): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row');
}

/** Chooses what is offered at the cursor under that label; asks for the list where it does not open by itself. */
export async function complete(page: Page, label: string): Promise<void> {
  const list = page.locator('.suggest-widget.visible');
  const row = suggestions(page).filter({
    has: page.locator('.label-name').getByText(label, { exact: true }),
  });
  await eventually(async () => {
    if ((await list.count()) === 0) await page.keyboard.press('Control+Space');
    await row.waitFor({ timeout: 2000 });
  });
  await row.click();
  await list.waitFor({ state: 'hidden' });
}

/** The rows of the list of quick fixes at the cursor. */
async function quickFixes(page: Page): Promise<Locator> {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  // Fixes are offered for what is found, and that may still be on its way.
  await eventually(async () => {
    await page.keyboard.press('Control+.');
    await rows.first().waitFor({ timeout: 2000 });
  });
  return rows;
}

/** Applies a quick fix at the cursor. */
export async function applyFix(page: Page, title: string): Promise<void> {
  await (await quickFixes(page)).filter({ hasText: title }).click();
}

/** Asks what the place of the cursor is about. Returns what is shown there, once it is shown. */
export async function explanation(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  return page.locator('.monaco-hover-content').filter({ visible: true });
}

/** Goes to the next blank, which is selected then. */
export async function nextBlank(page: Page): Promise<void> {
  const cursor = page.locator('#status\\.editor\\.selection');
  const before = await cursor.innerText();
  await page.keyboard.press('F2');
  // What was typed last may not be told yet, but it selected nothing.
  await eventually(async () => {
    const now = await cursor.innerText();
    assert.ok(now.includes('selected') && now !== before, `${before}, then ${now}`);
  });
}

/** Fills one blank after the other: with words that are typed, or with what is offered there. */
export async function fillIn(
  page: Page,
  values: readonly (string | { readonly offered: string })[],
): Promise<void> {
  for (const value of values) {
    await nextBlank(page);
    if (typeof value === 'string') await page.keyboard.type(value);
    else await complete(page, value.offered);
  }
}

/** Ends the way through the tab stops of what was inserted, whose last one is the end of it and no blank. */
export async function leaveTabStops(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
}
