// The view of criteria in the side bar.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually, takeAway } from './actions.ts';

const VIEW = '.part.sidebar';
const MOMENT_MS = 1000;

/** The icon in the activity bar. */
export function viewIcon(page: Page): Locator {
  return page.locator('.part.activitybar').getByRole('tab', { name: /^Necessity/ });
}

/** The rows that are drawn: a tall page draws all of them. */
export function rows(page: Page): Locator {
  return page.locator(VIEW).getByRole('treeitem');
}

/** The row with that accessible name, or one that begins so. */
export function row(page: Page, name: string): Locator {
  const begins = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
  return page.locator(VIEW).getByRole('treeitem', { name: begins });
}

/** What a screen reader says of each row. */
export function rowNames(page: Page): Promise<(string | null)[]> {
  return rows(page).evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')));
}

/** The words above the rows. */
export async function messageOf(page: Page): Promise<string> {
  return (await page.locator(`${VIEW} .message`).innerText()).trim();
}

/** Waits until the words above the rows are these. */
export async function messageIs(page: Page, wanted: string): Promise<void> {
  await eventually(async () => assert.equal(await messageOf(page), wanted));
}

/** Unfolds the row, so that what was read for it is shown. */
export async function unfold(page: Page, name: string): Promise<void> {
  await row(page, name).locator('.monaco-tl-twistie').click();
}

/** Chooses from the menu behind the three dots of the view. */
export async function chooseInViewMenu(page: Page, label: string): Promise<void> {
  await page
    .locator(VIEW)
    .getByRole('button', { name: /More Actions/ })
    .click();
  await page.getByRole('menuitem', { name: label }).click();
}

/** Presses the light bulb of a row. */
export async function pressLightBulb(page: Page, name: string): Promise<void> {
  const bulb = row(page, name).getByRole('button', { name: /^Add What Is Missing/ });
  // The row is drawn anew, and the bulb with it, when the note has just come to the front.
  await eventually(async () => {
    // The tooltip of another row may hide it.
    await takeAway(page);
    await row(page, name).hover({ timeout: MOMENT_MS });
    await bulb.click({ timeout: MOMENT_MS });
  });
}
