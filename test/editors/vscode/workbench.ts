import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { VsCode } from './install.ts';

const STOP_MS = 5000;

/** The browser that shows the workbench. */
export const CHROMIUM = process.env['NECESSITY_CHROMIUM'] || '/usr/bin/chromium';

const CHROMIUM_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
};

/** What the workbench opens. Paths are absolute. */
export interface Opened {
  readonly folder: string;
  /** The extension under development. */
  readonly extension: string;
  /** A packed extension that is installed first. */
  readonly vsix?: string;
  /** The module whose `run` the extension host calls. */
  readonly tests?: string;
  readonly file?: string;
  /** Added to the environment of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

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
  const data = mkdtempSync(join(tmpdir(), 'necessity-vscode-'));
  mkdirSync(join(data, 'data/Machine'), { recursive: true });
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify(SETTINGS));
  let server: ChildProcess | undefined;
  let browser: Browser | undefined;
  try {
    if (opened.vsix) installExtension(code, data, opened.vsix);
    server = startServer(code, data, opened.environment ?? {});
    const port = await listeningPort(server);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_OPTIONS });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await visit.prepare?.(page);
    await page.goto(address(port, opened));
    return await visit.look(page);
  } finally {
    await browser?.close();
    if (server) await stop(server);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

function installExtension(code: VsCode, data: string, vsix: string): void {
  const options = ['--accept-server-license-terms', '--server-data-dir', data, '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(code.node, [code.server, ...options], { encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('successfully installed')) throw new Error(`${stdout}${stderr}`);
}

function startServer(
  code: VsCode,
  data: string,
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const options = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    '--accept-server-license-terms',
    // Without it a built workbench ignores the test payload.
    '--enable-smoke-test-driver',
    '--disable-telemetry',
    '--disable-experiments',
    '--disable-workspace-trust',
    '--skip-sessions-welcome',
    '--server-data-dir',
    data,
  ];
  return spawn(code.node, [code.server, ...options], {
    cwd: data,
    env: { ...process.env, ...environment },
    // A group of its own, so that its extension host ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function listeningPort(server: ChildProcess): Promise<number> {
  let log = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code ended with ${code}\n${log}`)));
  });
}

function address(port: number, { folder, extension, tests, file }: Opened): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const group = -server.pid;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const late = setTimeout(() => process.kill(group, 'SIGKILL'), STOP_MS);
  process.kill(group, 'SIGTERM');
  await ended;
  clearTimeout(late);
}
