// Draws icons/necessity.png, the extension's icon, from icons/necessity.svg in Chromium: an extension's icon may be no SVG.
// Usage: tsx scripts/render-icon.ts     NECESSITY_CHROMIUM names another browser. Run it after the SVG has changed.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SOURCE = 'icons/necessity.svg';
const TARGET = 'icons/necessity.png';
const PIXELS = 256;

const image = `data:image/svg+xml;base64,${readFileSync(SOURCE).toString('base64')}`;
const browser = await chromium.launch({
  executablePath: process.env['NECESSITY_CHROMIUM'] || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: PIXELS, height: PIXELS } });
  await page.setContent(
    `<body style="margin:0"><img src="${image}" width="${PIXELS}" height="${PIXELS}"></body>`,
  );
  await page.locator('img').evaluate((it: { decode(): Promise<void> }) => it.decode());
  // Nothing behind the rounded corners.
  await page.screenshot({ path: TARGET, omitBackground: true });
  console.log(TARGET);
} finally {
  await browser.close();
}
