// The pictures of the documentation. To add one: an entry here, and `npm run screenshots -- NAME`.
import type { Locator, Page } from 'playwright-core';
import { shootAtRest } from './at-rest.ts';
import type { Viewport } from './browser.ts';

const SQUIGGLES = '.monaco-editor .cdr[class*="squiggly-"]';
const LENSES = '.codelens-decoration';
const ROWS = '.markers-panel-container .monaco-list-row';

/** A picture of the workbench with an example note open. */
export interface Picture {
  /** Its file in `docs/images`, without `.png`. */
  readonly name: string;
  /** The note, in `examples`. */
  readonly note: string;
  readonly viewport?: Viewport;
  /** Brings the page to show what the picture is about. Resolves to what must be seen in it, each in one place at least. */
  readonly look: (page: Page) => Promise<readonly Locator[]>;
}

export const PICTURES: readonly Picture[] = [
  { name: 'draft', note: 'draft.note.md', look: showDraft },
  { name: 'hover', note: 'opioids-above-90.note.md', look: showHover },
];

/** The draft note with its squiggles and the Problems panel. */
async function showDraft(page: Page): Promise<Locator[]> {
  await checked(page);
  await page.keyboard.press('Control+Shift+M');
  await page.mouse.move(0, 0);
  return [
    page.locator(SQUIGGLES),
    page.locator(ROWS).filter({ hasText: '35 days of conservative care, 6 weeks are required' }),
  ];
}

/** An opioid order with its hint, and the hover that explains it. */
async function showHover(page: Page): Promise<Locator[]> {
  await checked(page);
  await goTo(page, '27:5');
  // A hover closes when lines move below it.
  await shootAtRest(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const hover = page.locator('.monaco-hover-content');
  return [
    page.locator('.view-line').filter({ hasText: 'MS Contin' }).getByText('60 MME/day'),
    hover.filter({ hasText: '30 mg x 2 x 1' }).filter({ hasText: 'not a conversion dose' }),
  ];
}

/** Until the note is checked. */
async function checked(page: Page): Promise<void> {
  await page.locator(SQUIGGLES).first().waitFor({ state: 'attached' });
  await page.locator(LENSES).filter({ hasText: 'criteria met' }).first().waitFor();
}

async function goTo(page: Page, position: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(position);
  await page.keyboard.press('Enter');
}
