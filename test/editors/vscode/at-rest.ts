import type { Page } from 'playwright-core';

/** How often the page is looked at, and how long it is left alone between two looks. */
const LOOKS = 40;
const PAUSE_MS = 250;

/**
 * A picture of the page at rest, which is when two looks in a row are the same: what is computed after the text has shown,
 * such as a lens, moves lines. Rejects when the page does not come to rest.
 */
export async function shootAtRest(page: Page): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  for (let i = 0; i < LOOKS; i++) {
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (picture.equals(last)) return picture;
    last = picture;
    await page.waitForTimeout(PAUSE_MS);
  }
  throw new Error('the page does not come to rest');
}
