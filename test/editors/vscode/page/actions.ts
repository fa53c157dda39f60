// What a person does in the workbench, whatever the topic.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { LIMIT_MS } from './topic.ts';

const POLL_MS = 50;
const MOMENT_MS = 2000;

/** Runs the check until it holds; rejects with its last failure when it never did. */
export async function eventually(check: () => Promise<void> | void): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The field in which one types what is looked for, in the palette and wherever something is chosen from a list. */
export function pickerInput(page: Page): Locator {
  return page.locator('.quick-input-widget input[type="text"]');
}

/** The title of the list in which something is chosen. */
export function pickerTitle(page: Page, title: string | RegExp): Locator {
  return page.locator('.quick-input-widget .quick-input-title').filter({ hasText: title });
}

/** The rows of the list in which something is chosen. */
export function choices(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
}

/** The row with exactly that label. */
export function choice(page: Page, label: string): Locator {
  return choices(page).filter({ has: page.locator('.label-name').getByText(label, { exact: true }) });
}

/** The labels of the rows that are shown, without their descriptions. */
export function labelsOf(page: Page): Promise<string[]> {
  return choices(page).locator('.quick-input-list-row:first-child .label-name').allInnerTexts();
}

/** Waits until the list is gone. */
export async function pickerClosed(page: Page): Promise<void> {
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Runs a command as the palette names it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  // What can be run is decided when the palette opens, and may be told to it a moment later.
  await eventually(async () => {
    await openPalette(page, title);
    await choice(page, title).click({ timeout: MOMENT_MS });
  });
  await takeAway(page);
}

/** Takes the pointer away: where it rests a tooltip comes up, and hides what is below it. */
export function takeAway(page: Page): Promise<void> {
  return page.mouse.move(0, 0);
}

/** The palette with the commands that match. */
export async function openPalette(page: Page, words: string): Promise<void> {
  // A workbench that has just come up does not heed its keys yet.
  await eventually(async () => {
    await page.keyboard.press('F1');
    await pickerInput(page).waitFor({ timeout: MOMENT_MS });
  });
  await pickerInput(page).fill(`>${words}`);
}

/** Opens a file of the folder by its name, and waits until it is in front. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await pickerInput(page).fill(name);
  await choice(page, name).first().click();
  await takeAway(page);
  await tab(page, name, 'in front').waitFor();
}

/** The tab of an editor. */
export function tab(page: Page, name: string | RegExp, which?: 'in front'): Locator {
  const tabs = page.locator(which ? '.editor-group-container.active .tab.active' : '.tabs-container .tab');
  return tabs.filter({ has: page.locator('.label-name, .monaco-icon-label').filter({ hasText: name }) });
}

/** The names of all tabs. */
export async function tabNames(page: Page): Promise<string[]> {
  const names = await page.locator('.tabs-container .tab .monaco-icon-label-container').allInnerTexts();
  return names.map((it) => it.replaceAll('\n', ''));
}

/** Puts the cursor into a line, counted from 1, or `line:column`. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await pickerInput(page).fill(`:${place}`);
  await page.keyboard.press('Enter');
  await pickerClosed(page);
}

/** Waits until the status bar says of the cursor what is wanted: `Ln 3, Col 1`, with how much is selected. */
export async function cursorIsAt(page: Page, wanted: string): Promise<void> {
  await eventually(async () =>
    assert.equal(await page.locator('#status\\.editor\\.selection').innerText(), wanted),
  );
}

/** What the status bar says where the words of the text are selected; they stand there once, behind `from`. */
export function selected(text: string, words: string, from = 0): string {
  const start = text.indexOf(words, from);
  assert.notEqual(start, -1, `the text has no ${words}`);
  const before = text.slice(0, start + words.length).split('\n');
  return `Ln ${before.length}, Col ${(before.at(-1)?.length ?? 0) + 1} (${words.length} selected)`;
}

/** A line of the editor in front, as it is drawn: with what is shown beside the text. */
export function lines(page: Page, words: string | RegExp): Locator {
  return page.locator('.editor-group-container.active .view-line').filter({ hasText: words });
}

/** Waits until the note in front is checked: the lens above its sections is there. */
export async function isChecked(page: Page): Promise<void> {
  await page
    .locator('.editor-group-container.active .codelens-decoration')
    .filter({ hasText: /criteri(?:a|on) met/ })
    .first()
    .waitFor();
}

/**
 * A message of the extension's, in the list of all. Where the workbench heeds an extension under development it shows none
 * by itself (`--enable-smoke-test-driver`).
 */
export async function notification(page: Page, words: string): Promise<Locator> {
  await runCommand(page, 'Notifications: Show Notifications');
  // The latest is the first.
  const found = page
    .locator('.notifications-center .notification-list-item')
    .filter({ hasText: words })
    .first();
  await found.waitFor();
  return found;
}

/** What the language status says when its sign in the status bar is chosen, one entry for each item. */
export async function languageStatus(page: Page): Promise<Locator> {
  await page.locator('#status\\.languageStatus').click();
  const items = page.locator('.hover-language-status');
  await items.first().waitFor();
  return items;
}

/** A property of style, as the browser computes it. */
export function cssOf(locator: Locator, property: string): Promise<string> {
  return locator.evaluate((it, name) => (it.computedStyleMap().get(name) ?? '').toString(), property);
}

/** How many problems there are, by severity, as the status bar counts them. */
export async function problemCounts(page: Page): Promise<ProblemCounts> {
  const said = (await page.locator('#status\\.problems').getAttribute('aria-label')) ?? '';
  assert.match(said, /^(Errors|Warnings|Infos): |^No Problems$/);
  const count = (kind: string): number => Number(new RegExp(`${kind}: (\\d+)`).exec(said)?.[1] ?? 0);
  return { errors: count('Errors'), warnings: count('Warnings'), infos: count('Infos') };
}

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
