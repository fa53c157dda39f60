import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Viewport } from '../browser.ts';
import { onExit } from '../ending.ts';
import { ROOT } from '../suite-run.ts';
import { type Opened, visitWorkbench } from '../workbench.ts';
import { tested } from './tested.ts';

/** Only to detect what hangs: everything that is waited for is there in a fraction of it, on a busy machine too. */
export const LIMIT_MS = 30_000;
const TEST_MS = 5 * LIMIT_MS;
const PICTURES = join(ROOT, '.cache/pages');

/** What a topic opens. */
export interface Wanted {
  /** Files beside the copies of the example notes, by their names or their paths in the folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** The name of the file that is open at once. */
  readonly file?: string;
  readonly viewport?: Viewport;
  /** Where the extension runs, whether the folder is trusted, and settings of the user. */
  readonly host?: Opened['host'];
  readonly trust?: Opened['trust'];
  readonly settings?: Opened['settings'];
  /** Runs before the page loads. */
  readonly prepare?: (page: Page) => Promise<void> | void;
}

/** The workbench of a topic; there from its first test on. */
export interface Here {
  readonly page: Page;
  /** The opened folder: copies of the example notes, and the topic's own files. */
  readonly folder: string;
}

/**
 * Has the tests of the surrounding `describe` share one workbench: it is opened before the first of them, and ended after
 * the last. A test that fails leaves a picture in `.cache/pages`.
 */
export function topic(wanted: Wanted): Here {
  let here: Here | undefined;
  let leave: (() => Promise<void>) | undefined;

  before('opens VS Code', async function () {
    this.timeout(TEST_MS);
    const temporary = mkdtempSync(join(tmpdir(), 'necessity-page-'));
    const clean = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    const forget = onExit(clean);
    const folder = writeNotes(join(temporary, 'notes'), wanted.files ?? {});
    const opening = open(folder, wanted);
    leave = async () => {
      await opening.end();
      clean();
      forget();
    };
    here = { page: await opening.page, folder };
  });
  beforeEach(function () {
    this.currentTest?.timeout(TEST_MS);
  });
  afterEach('takes a picture of what failed', async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed' || !here) return;
    const name = test.fullTitle().replace(/\W+/g, '-').slice(0, 120);
    await here.page.screenshot({ path: join(PICTURES, `failed-${name}.png`) });
  });
  after('ends VS Code', async function () {
    this.timeout(TEST_MS);
    await leave?.();
  });

  const opened = (): Here => {
    if (!here) throw new Error('VS Code is not open yet');
    return here;
  };
  return {
    get page() {
      return opened().page;
    },
    get folder() {
      return opened().folder;
    },
  };
}

function writeNotes(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder);
  cpSync(join(ROOT, 'examples'), folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

interface Opening {
  readonly page: Promise<Page>;
  readonly end: () => Promise<void>;
}

/** A visit that lasts until it is ended. */
function open(folder: string, wanted: Wanted): Opening {
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const { code } = tested();
  let visiting: Promise<void> = Promise.resolve();
  const page = new Promise<Page>((resolve, reject) => {
    visiting = visitWorkbench(code, whatIsOpened(folder, wanted), {
      prepare: async (page) => {
        page.setDefaultTimeout(LIMIT_MS);
        await wanted.prepare?.(page);
      },
      look: (page) => {
        resolve(page);
        return left;
      },
    });
    visiting.catch(reject);
  });
  return {
    page,
    end: async () => {
      leave();
      await visiting;
    },
  };
}

function whatIsOpened(folder: string, { file, viewport, host, trust, settings }: Wanted): Opened {
  const { vsix } = tested();
  return {
    folder,
    // VS Code for a browser saves by itself: what is written could be in the file or not.
    settings: { 'files.autoSave': 'off', ...settings },
    ...(host ? { host } : {}),
    ...(trust ? { trust } : {}),
    ...(vsix ? { vsix } : { extension: ROOT }),
    ...(file ? { file: join(folder, file) } : {}),
    ...(viewport ? { viewport } : {}),
  };
}
