import type { Page } from 'playwright-core';
import { workbenchAddress } from './address.ts';
import { type Viewport, withPage } from './browser.ts';
import type { VsCode } from './install.ts';
import { startServer } from './server.ts';
import { QUIET } from './settings.ts';

const EXTENSION_ID = 'necessity.necessity';

/** What every visit may ask for. Paths are absolute. */
interface Asked {
  /** The extension under development; a page with an installed one needs none. */
  readonly extension?: string;
  /** A packed extension that is installed first. */
  readonly vsix?: string;
  /** The extension host: VS Code's own Node (the default), or a web worker of the browser. */
  readonly host?: 'node' | 'web';
  /** The file that is open at once. */
  readonly file?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A color theme by its name. */
  readonly theme?: string;
  readonly viewport?: Viewport;
  /** Added to the environment of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A folder, or a `.code-workspace` file. */
type Place =
  | { readonly folder: string; readonly workspace?: never }
  | { readonly workspace: string; readonly folder?: never };

/**
 * Whether the workbench trusts every folder, or asks as it asks any user and starts in restricted mode.
 * A run of tests is trusted always, so `tests`, the module whose `run` the extension host calls, and asking exclude one another.
 */
type Trust =
  { readonly trust?: 'all'; readonly tests?: string } | { readonly trust: 'asked'; readonly tests?: never };

/** What the workbench opens, and how. */
export type Opened = Asked & Place & Trust;

/** An open page of the workbench. `prepare` runs before the page loads. */
export interface Visit<T> {
  readonly prepare?: (page: Page) => Promise<void>;
  readonly look: (page: Page) => Promise<T>;
}

/**
 * Starts a fresh VS Code, opens its workbench in a headless browser, and hands the page to the visit.
 * Rejects when VS Code can't be started; ends both in every case.
 */
export async function visitWorkbench<T>(code: VsCode, opened: Opened, visit: Visit<T>): Promise<T> {
  const { vsix, environment } = opened;
  const server = await startServer(code, {
    settings: settingsOf(opened),
    flags: flagsOf(opened),
    ...(vsix ? { vsix } : {}),
    ...(environment ? { environment } : {}),
  });
  const look = async (page: Page) => {
    await visit.prepare?.(page);
    await page.goto(addressOf(server, opened));
    return visit.look(page);
  };
  try {
    return await withPage(look, opened.viewport);
  } finally {
    await server.stop();
  }
}

function settingsOf({ host, settings, theme = 'Default Light Modern' }: Opened): Record<string, unknown> {
  return {
    ...QUIET,
    'workbench.colorTheme': theme,
    ...(host === 'web' ? { 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } } : {}),
    ...settings,
  };
}

function flagsOf({ trust }: Opened): string[] {
  // Without the driver a built workbench ignores the extension under development and the tests.
  return ['--enable-smoke-test-driver', ...(trust === 'asked' ? [] : ['--disable-workspace-trust'])];
}

function addressOf(server: { port: number; token: string }, opened: Opened): string {
  const isWeb = opened.extension !== undefined && opened.host === 'web';
  return workbenchAddress(server, {
    ...opened,
    ...(isWeb ? { extensionKind: 'web' } : {}),
    skipWelcome: true,
  });
}
