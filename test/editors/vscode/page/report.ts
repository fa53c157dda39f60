// The report beside the note.
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The button above the note. */
export const SHOW_REPORT = 'Show the Report Beside the Note';

/** The page of the report, inside two frames of VS Code's. */
export function report(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** How much is met, and what that means. */
export function sum(page: Page): Locator {
  return report(page).locator('.sum');
}

/** The entry of a criterion of the facet block's pack. */
export function entry(page: Page, id: string): Locator {
  return report(page).locator(`.entry[data-id="facet-block/${id}"]`);
}

/** The criteria whose entries are marked, since the cursor stands in a line that was read for them. */
export async function markedEntries(page: Page): Promise<string[]> {
  const links = report(page).locator('.entry.current:has(a.line[aria-current="location"])');
  const ids = await links.evaluateAll((all) => all.map((it) => it.getAttribute('data-id') ?? ''));
  return ids.map((it) => it.replace('facet-block/', ''));
}
