// The pictures of the documentation. To add one: an entry here, and `npm run screenshots -- NAME`.
import type { Locator, Page } from 'playwright-core';
import { shootAtRest } from './at-rest.ts';
import type { Viewport } from './browser.ts';

const SQUIGGLES = '.monaco-editor .cdr[class*="squiggly-"]';
const LENSES = '.codelens-decoration';
const TREE_ROWS = '.pane-body .monaco-list-row[role="treeitem"]';
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
  { name: 'criteria', note: 'draft.note.md', look: showCriteria },
  { name: 'fix', note: 'draft.note.md', look: showFix },
  { name: 'report', note: 'draft.note.md', viewport: { width: 1440, height: 800 }, look: showReport },
  { name: 'hover', note: 'opioids-above-90.note.md', look: showHover },
];

/** The draft note with its squiggles, between its criteria and the Problems panel. */
async function showDraft(page: Page): Promise<Locator[]> {
  await checked(page);
  await openCriteria(page);
  await page.keyboard.press('Control+Shift+M');
  await page.mouse.move(0, 0);
  return [
    page.locator(SQUIGGLES),
    page.locator(ROWS).filter({ hasText: '35 days of conservative care, 6 weeks are required' }),
    criterion(page, 'Treatment goals'),
  ];
}

/** A criterion with the lines that were read for it, and the place in the note that a click has led to. */
async function showCriteria(page: Page): Promise<Locator[]> {
  await checked(page);
  await openCriteria(page);
  const care = criterion(page, 'At least six weeks of conservative care');
  await care.locator('.monaco-tl-twistie').click();
  await care.locator('.label-name').click();
  return [
    page.locator(SQUIGGLES),
    care,
    page.locator(TREE_ROWS).filter({ hasText: 'Physical therapy' }).filter({ hasText: 'Line 21' }),
    page.getByText('23 of 46 criteria are met.'),
  ];
}

/** The quick fixes of what is missing below a heading. */
async function showFix(page: Page): Promise<Locator[]> {
  await checked(page);
  await openCriteria(page);
  await goTo(page, '16:1');
  await shootAtRest(page);
  await page.keyboard.press('Control+.');
  return [
    page.locator('.action-widget').filter({ hasText: 'Add a functional score' }),
    page.locator('.action-widget').filter({ hasText: 'Ignore facet-block/functional-assessment here' }),
  ];
}

/** The report beside its note. */
async function showReport(page: Page): Promise<Locator[]> {
  await checked(page);
  await openCriteria(page);
  await page
    .getByRole('button', { name: /Show the Report Beside the Note/ })
    .first()
    .click();
  // Its tooltip would hide the words below it.
  await page.mouse.move(0, 0);
  const report = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await report.getByText('it promises no approval').waitFor();
  return [
    page.locator(SQUIGGLES),
    report.getByText('35 days of conservative care, 6 weeks are required'),
    report.getByRole('link', { name: 'Line 12' }),
  ];
}

async function openCriteria(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Necessity' }).first().click();
  await criterion(page, 'Pain for more than three months').waitFor();
}

/** The row of a criterion in the criteria view. */
function criterion(page: Page, title: string): Locator {
  return page.locator(TREE_ROWS).filter({ hasText: title });
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
