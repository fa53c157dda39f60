import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Request } from 'playwright-core';
import { withPage } from '../browser.ts';
import { ROOT } from '../suite-run.ts';
import {
  choice,
  cursorIsAt,
  eventually,
  goTo,
  isChecked,
  lines,
  notification,
  openFile,
  pickerInput,
  pickerTitle,
  selected,
  tab,
  takeAway,
} from './actions.ts';
import { entry, markedEntries, report, SHOW_REPORT, sum } from './report.ts';
import { topic } from './topic.ts';

const DRAFT = readFileSync(join(ROOT, 'examples/draft.note.md'), 'utf8');
const SUM = '23 of 46 criteria are met. This says what the note documents; it promises no approval.';
const SUM_LATER = SUM.replace('23', '24');
const HOSTILE = `## History
Pain pattern: axial cervical <img src="x" onerror="document.title='ran'"><script>document.title='ran'</script>
`;
const UNKNOWN = 'https://example.invalid';
/** VS Code's own list of extensions. */
const GALLERY = 'open-vsx.org';
/** Addresses of files on the machine of the extension, which VS Code's service worker answers. */
const FILES = '.vscode-resource.vscode-cdn.net';

describe('the report', () => {
  const requests: Request[] = [];
  const here = topic({
    file: 'draft.note.md',
    files: { 'live.note.md': DRAFT, 'hostile.note.md': HOSTILE },
    prepare: (page) => {
      requests.length = 0;
      page.context().on('request', (it) => requests.push(it));
    },
  });

  it('opens beside the note by the button above it, and leaves the cursor there', async () => {
    await isChecked(here.page);
    await here.page.locator('.editor-actions').getByRole('button', { name: SHOW_REPORT }).click();
    await eventually(async () => assert.equal(await sum(here.page).innerText(), SUM));
    assert.equal(await here.page.locator('.editor-group-container').count(), 2);
    await tab(here.page, 'Report: draft.note.md').waitFor();
    await tab(here.page, 'draft.note.md', 'in front').waitFor();
  });

  it('says of each criterion what was read, where, and by which source', async () => {
    const parts = (await report(here.page).locator('h2').allInnerTexts()).join();
    assert.match(parts, /^Open \(23\),Met \(23\),Does not apply to this note \(\d+\)$/);
    const duration = await entry(here.page, 'conservative-care-duration').innerText();
    for (const line of [
      /^✗ At least six weeks of conservative care$/m,
      /^Not met: 35 days of conservative care, 6 weeks are required$/m,
      /^Line 21 .*Physical therapy: 2026-10-05 to 2026-11-02; .* 29 days: 2026-10-05 to 2026-11-02$/m,
      /^Line 22 .*Naproxen: 500 mg PO twice daily; .* 28 days: 2026-10-12 to 2026-11-08$/m,
      /\bFailed Conservative Management, evidence 1, 2\b/,
    ])
      assert.match(duration, line);
    const pattern = await entry(here.page, 'axial-pain').innerText();
    assert.match(pattern, /^✓ Axial pain of a spinal region$/m);
    assert.match(pattern, /^Line 13 .?Pain pattern: axial cervical, left/m);
  });

  it('opens by the lens above the note', async () => {
    await tab(here.page, 'Report: draft.note.md').hover();
    await tab(here.page, 'Report: draft.note.md')
      .getByRole('button', { name: /^Close/ })
      .click();
    await here.page.locator('iframe.webview').waitFor({ state: 'detached' });
    const lens = here.page.locator('.codelens-decoration').getByText('23 of 46 criteria met');
    // The lenses move while the note takes the place of the report.
    await eventually(async () => {
      await lens.click();
      await here.page.locator('iframe.webview').waitFor({ timeout: 2000 });
    });
    await eventually(async () => assert.equal(await sum(here.page).innerText(), SUM));
  });

  it('goes to a line of the note', async () => {
    await entry(here.page, 'conservative-care-duration').getByRole('link', { name: 'Line 22' }).click();
    await cursorIsAt(
      here.page,
      selected(DRAFT, 'Naproxen: 500 mg PO twice daily; 2026-10-12 to 2026-11-08; response: minimal'),
    );
    await tab(here.page, 'draft.note.md', 'in front').waitFor();
  });

  it('marks what was read from the line of the cursor, and brings it into view', async () => {
    const isMarked = (id: string) =>
      eventually(async () => {
        assert.ok((await markedEntries(here.page)).includes(id), `${id} is not marked`);
        assert.ok(await isInView(here.page, id), `${id} is not in view`);
      });
    await goTo(here.page, '12:1');
    await lines(here.page, 'Onset: 2026-09-02').click();
    await isMarked('pain-duration');
    await goTo(here.page, '36:1');
    await here.page.keyboard.press('ArrowRight');
    await isMarked('procedure-code');
    assert.ok(!(await markedEntries(here.page)).includes('pain-duration'));
  });

  it('follows what is typed, and stays where it is read', async () => {
    await openFile(here.page, 'live.note.md');
    await tab(here.page, 'Report: live.note.md').waitFor();
    await eventually(async () => assert.equal(await sum(here.page).innerText(), SUM));
    await goTo(here.page, '17:100');
    await here.page.keyboard.press('ArrowDown');
    await here.page.keyboard.press('ArrowUp');
    await eventually(async () => assert.ok((await markedEntries(here.page)).includes('pain-score-trend')));
    const read = entry(here.page, 'imaging');
    await read.evaluate((it) => it.scrollIntoView({ block: 'start' }));
    const before = await topOf(here.page, 'imaging');

    // Slowly, so that the report is another one while the line is being written.
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type('2026-08-01: NRS 8/10', { delay: 60 });
    await eventually(async () => assert.equal(await sum(here.page).innerText(), SUM_LATER));
    assert.equal(await report(here.page).getByRole('status').innerText(), SUM_LATER);
    assert.ok(Math.abs((await topOf(here.page, 'imaging')) - before) <= 1, 'it moved');
    assert.ok(
      (await markedEntries(here.page)).includes('pain-score'),
      'nothing is marked for the line that is written',
    );
  });

  it('runs nothing but its own script, and loads nothing', async () => {
    const policy = await report(here.page)
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; style-src 'self' https:\/\/\*\.vscode-cdn\.net; script-src 'nonce-[0-9a-f]{48}'$/,
    );
    const body = report(here.page).locator('body');
    await body.evaluate((it, address) => {
      const page = it.ownerDocument;
      page.addEventListener('securitypolicyviolation', (event: { effectiveDirective: string }) => {
        it.dataset['refused'] = `${it.dataset['refused'] ?? ''} ${event.effectiveDirective}`;
      });
      const script = page.createElement('script');
      script.textContent = "document.title = 'ran'";
      const image = page.createElement('img');
      image.src = address;
      it.append(script, image);
    }, `${UNKNOWN}/pixel.png`);
    await eventually(async () => {
      const refused = (await body.getAttribute('data-refused'))?.trim().split(' ');
      assert.deepEqual(refused?.toSorted(), ['img-src', 'script-src-elem']);
    });
    assert.notEqual(await body.evaluate((it) => it.ownerDocument.title), 'ran');
    const sent = requests.filter((it) => it.url().startsWith(UNKNOWN));
    assert.deepEqual(
      sent.map((it) => it.failure()?.errorText),
      ['csp'],
    );
  });

  it('shows markup in a note as the text that it is', async () => {
    await openFile(here.page, 'hostile.note.md');
    await entry(here.page, 'axial-pain').getByText('<img src="x"').waitFor();
    assert.equal(await report(here.page).locator('main :is(img, script)').count(), 0);
    assert.notEqual(
      await report(here.page)
        .locator('body')
        .evaluate((it) => it.ownerDocument.title),
      'ran',
    );
  });

  it('is saved as Markdown', async () => {
    await openFile(here.page, 'draft.note.md');
    await eventually(async () => assert.equal(await sum(here.page).innerText(), SUM));
    await report(here.page).getByRole('button', { name: 'Save…' }).click();
    const text = await save(here.page, 'Markdown', join(here.folder, 'kept.md'));
    assert.match(text, /^# Criteria and evidence\n/);
    assert.match(text, /23 of 46 criteria are met\./);
    assert.match(text, /it promises no approval/);
  });

  it('says in a browser that it must be saved to be printed, and saves it as HTML', async () => {
    await report(here.page).getByRole('button', { name: 'Open in Browser to Print' }).click();
    const said = await notification(here.page, 'Your browser cannot open files of this machine');
    await said.getByRole('button', { name: 'Save…' }).click();
    const text = await save(here.page, 'HTML', join(here.folder, 'kept.html'));
    assert.match(text, /^<!doctype html>\n/);
    const found = await notification(here.page, 'The report is saved.');
    await found.getByRole('button', { name: 'Open' }).first().click();
    await tab(here.page, 'kept.html', 'in front').waitFor();
  });

  it('is printed from the page that was saved, which loads nothing', async () => {
    await withPage(async (paper) => {
      const loaded: string[] = [];
      paper.on('request', (it) => loaded.push(it.url()));
      const address = pathToFileURL(join(here.folder, 'kept.html')).href;
      await paper.goto(address);
      await paper.emulateMedia({ media: 'print' });
      assert.equal(await paper.locator('.sum').innerText(), SUM);
      assert.equal(await paper.locator('.entry').count(), 46);
      assert.equal(await paper.locator('a[href], button, script').count(), 0);
      const pdf = await paper.pdf({ format: 'A4' });
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      assert.deepEqual(loaded, [address]);
    });
  });

  it('was all made on this machine', async () => {
    const others = requests.filter((it) => !isLocal(it) && it.failure()?.errorText !== 'csp');
    for (const it of others)
      assert.equal((await it.response())?.fromServiceWorker(), true, `asked for ${it.url()}`);
    assert.ok(others.length > 0, 'the script of the report, from the service worker');
    const told = requests
      .map((it) => `${it.url()} ${it.postData() ?? ''}`)
      .filter((it) => /Naproxen/.test(it));
    assert.deepEqual(told, [], 'a request with words of the note');
  });
});

function isLocal(request: Request): boolean {
  const { protocol, hostname } = new URL(request.url());
  if (hostname.endsWith(FILES)) return false;
  // VS Code asks for extensions by itself; that no word of the note is in it is looked at separately.
  return protocol !== 'https:' || hostname === GALLERY ? true : hostname === '127.0.0.1';
}

/** Chooses the form and types the place; resolves to what was written there. */
async function save(page: Page, form: string, file: string): Promise<string> {
  await pickerTitle(page, 'Save the Report As').waitFor();
  await choice(page, form).click();
  await takeAway(page);
  await pickerTitle(page, /^Save the Report$/).waitFor();
  // What is proposed comes later than the title.
  await eventually(async () => assert.match(await pickerInput(page).inputValue(), /\.report\.(?:html|md)$/));
  await pickerInput(page).fill(file);
  await page.keyboard.press('Enter');
  await eventually(() => assert.ok(existsSync(file), `${file} is not there`));
  await notification(page, 'The report is saved.');
  return readFileSync(file, 'utf8');
}

async function topOf(page: Page, id: string): Promise<number> {
  return (await entry(page, id).evaluate((it) => it.getBoundingClientRect().top)) as number;
}

function isInView(page: Page, id: string): Promise<boolean> {
  return entry(page, id).evaluate((it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return bottom > 0 && top < it.ownerDocument.defaultView.innerHeight;
  });
}
