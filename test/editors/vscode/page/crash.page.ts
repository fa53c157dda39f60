// The server is ended as a fault in it would end it: whoever writes must lose nothing, and must be told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  eventually,
  goTo,
  isChecked,
  languageStatus,
  lines,
  notification,
  type ProblemCounts,
  problemCounts,
  tab,
} from './actions.ts';
import { languageServers } from './processes.ts';
import { messageOf, viewIcon } from './criteria.ts';
import { topic } from './topic.ts';
import { explanation } from './writing.ts';

const NOTE = 'draft.note.md';
/** Where the running text of the history begins. */
const LINE = 11;
const WRITTEN = 'Written before the server ended.';
/** A line in which nothing is wrong, so that nothing but the server can say something about it. */
const EXPLAINED = { line: 'Pain pattern: axial cervical, left', words: 'Axial pain of a spinal region' };
/** As often as the server is started again before it is given up. */
const RESTARTS = 4;

const RESTARTED = 'The Necessity server ended unexpectedly and is started again. Your notes are unchanged.';
const GIVEN_UP =
  'The Necessity server ended several times and is not started again: notes are not checked. Your notes are unchanged.';

describe('a server that ends by itself', () => {
  const here = topic({ file: NOTE });
  /** What was found before anything happened, and what the view said. */
  let found: ProblemCounts;
  let met: string;

  /** Waits until a server runs that is none of these, and answers. */
  async function isRunning(ended: readonly number[] = []): Promise<number> {
    const { page } = here;
    let server: number | undefined;
    await eventually(() => {
      const running = languageServers().filter((it) => !ended.includes(it));
      assert.equal(running.length, 1, 'servers');
      [server] = running;
    });
    await eventually(async () => {
      await lines(page, EXPLAINED.line).click();
      const hover = await explanation(page);
      await hover.filter({ hasText: EXPLAINED.words }).waitFor({ timeout: 1000 });
    });
    await page.keyboard.press('Escape');
    return server!;
  }

  async function seeWhatWasWritten(): Promise<void> {
    await goTo(here.page, String(LINE));
    await lines(here.page, WRITTEN).waitFor();
  }

  it('is started again, and the warning says so', async () => {
    await isChecked(here.page);
    await viewIcon(here.page).click();
    await eventually(async () => {
      met = await messageOf(here.page);
      assert.match(met, /^\d+ of \d+ criteria are met\.$/);
    });
    found = await problemCounts(here.page);
    assert.ok(found.errors > 0, 'the note has no error');
    await goTo(here.page, String(LINE));
    await here.page.keyboard.insertText(`${WRITTEN}\n`);
    const server = await isRunning();
    process.kill(server, 'SIGKILL');
    const warning = await notification(here.page, RESTARTED);
    assert.equal(await warning.locator('.codicon-warning').count(), 1);
    await warning.getByRole('button', { name: 'Show Output' }).waitFor();
    await isRunning([server]);
  });

  it('leaves what was written and not saved as it is', async () => {
    await seeWhatWasWritten();
    assert.equal(
      await tab(here.page, NOTE, 'in front').evaluate((it) => it.classList.contains('dirty')),
      true,
    );
    assert.equal(readFileSync(join(here.folder, NOTE), 'utf8').includes(WRITTEN), false, 'it was saved');
  });

  it('finds again what was found, and what is written from then on', async () => {
    await eventually(async () => assert.deepEqual(await problemCounts(here.page), found));
    await seeWhatWasWritten();
    await here.page.keyboard.press('End');
    await here.page.keyboard.insertText('\nBetter with: ***');
    found = { ...found, warnings: found.warnings + 1 };
    await eventually(async () => assert.deepEqual(await problemCounts(here.page), found));
  });

  it('is given up after five ends in a row, and the error says so', async () => {
    const ended: number[] = [];
    for (let i = 0; i < RESTARTS; i++) {
      const server = await isRunning(ended);
      process.kill(server, 'SIGKILL');
      ended.push(server);
    }
    const error = await notification(here.page, GIVEN_UP);
    assert.equal(await error.locator('.codicon-error').count(), 1);
    await error.getByRole('button', { name: 'Show Output' }).waitFor();
    await error.getByRole('button', { name: 'Restart', exact: true }).waitFor();
    assert.deepEqual(languageServers(), []);
  });

  it('is missed in the view and in the language status', async () => {
    const welcome = here.page.locator('.part.sidebar .welcome-view');
    await welcome.getByText('The server is stopped: notes are not checked.').waitFor();
    await welcome.getByRole('button', { name: 'Restart the Server' }).waitFor();
    await welcome.getByRole('button', { name: 'Show the Output' }).waitFor();
    const status = await languageStatus(here.page);
    const item = status.filter({ hasText: 'Notes are not checked' });
    assert.match(await item.innerText(), /The server is stopped/);
    await here.page.keyboard.press('Escape');
    await seeWhatWasWritten();
  });

  it('runs again after Restart, with all its tries', async () => {
    const error = await notification(here.page, GIVEN_UP);
    await error.getByRole('button', { name: 'Restart', exact: true }).click();
    const server = await isRunning();
    await eventually(async () => assert.deepEqual(await problemCounts(here.page), found));
    process.kill(server, 'SIGKILL');
    await notification(here.page, RESTARTED);
    await isRunning([server]);
  });
});
