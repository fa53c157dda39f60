import { chromium, type Page } from 'playwright-core';

/** The browser that shows the workbench. */
export const CHROMIUM = process.env['NECESSITY_CHROMIUM'] || '/usr/bin/chromium';

const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The size of a page in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

const USUAL: Viewport = { width: 1280, height: 800 };

/** Hands an empty page of a headless browser to `look`, and ends the browser in every case. */
export async function withPage<T>(look: (page: Page) => Promise<T>, viewport = USUAL): Promise<T> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: OPTIONS,
    // A signal ends this process, and with it the browser; Playwright would only close the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return await look(await browser.newPage({ viewport }));
  } finally {
    await browser.close();
  }
}
