import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from './ending.ts';
import type { VsCode } from './install.ts';

const START_MS = 60_000;
const STOP_MS = 5000;

/** How VS Code is started. */
export interface Start {
  /** The machine's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A packed extension that is installed first. */
  readonly vsix?: string;
  /** Without it any port that is free. */
  readonly port?: number;
  /** Further options of `server-main.js`. */
  readonly flags?: readonly string[];
  /** Added to the environment of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A VS Code that answers on this machine only, and only who knows the token. */
export interface Server {
  readonly port: number;
  /** Random, and stands in every address as `tkn`. */
  readonly token: string;
  /** Resolves when VS Code has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it with all that it has started, and removes its data. The end of this process does the same. */
  readonly stop: () => Promise<void>;
}

/** Starts VS Code with data of its own. Rejects when it can't be started. */
export async function startServer(code: VsCode, start: Start): Promise<Server> {
  // Only its owner may read the folder, and so the token in it.
  const data = mkdtempSync(join(tmpdir(), 'necessity-vscode-'));
  let child: ChildProcess | undefined;
  const clean = () => {
    if (child) signalGroup(child, 'SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const forget = onExit(clean);
  const stop = async () => {
    if (child) await end(child);
    clean();
    forget();
  };
  try {
    const token = writeToken(data);
    writeSettings(data, start.settings);
    if (start.vsix) installExtension(code, data, start.vsix);
    child = spawnServer(code, data, start);
    const ended = exitOf(child);
    return { port: await listeningPort(child), token, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** In a file, because every user of a machine can read the command lines of its processes. */
function writeToken(data: string): string {
  const token = randomBytes(24).toString('hex');
  writeFileSync(tokenFile(data), token, { mode: 0o600 });
  return token;
}

function tokenFile(data: string): string {
  return join(data, 'token');
}

function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(join(data, 'data/Machine'), { recursive: true });
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify(settings));
}

function installExtension(code: VsCode, data: string, vsix: string): void {
  const options = ['--accept-server-license-terms', '--server-data-dir', data, '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(code.node, [code.server, ...options], { encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('successfully installed'))
    throw new Error(`The extension could not be installed\n${stdout}${stderr}`);
}

function spawnServer(code: VsCode, data: string, start: Start): ChildProcess {
  const options = [
    '--host',
    '127.0.0.1',
    '--port',
    String(start.port ?? 0),
    '--connection-token-file',
    tokenFile(data),
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-experiments',
    '--skip-sessions-welcome',
    '--server-data-dir',
    data,
    ...(start.flags ?? []),
  ];
  return spawn(code.node, [code.server, ...options], {
    cwd: data,
    env: { ...process.env, ...start.environment },
    // A group of its own, so that its extension host ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

function listeningPort(child: ChildProcess): Promise<number> {
  let log = '';
  return new Promise((resolve, reject) => {
    const settle = (result: number | string) => {
      clearTimeout(late);
      if (typeof result === 'number') resolve(result);
      else reject(new Error(result));
    };
    const late = setTimeout(() => settle(`VS Code did not start in time\n${log}`), START_MS);
    const read = (chunk: Buffer) => {
      log = `${log}${chunk.toString()}`.slice(-10_000);
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) settle(Number(port));
      // VS Code says so and goes on, without a port.
      else if (log.includes('EADDRINUSE')) settle('the port is in use');
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code) => settle(`VS Code ended with ${code}\n${log}`));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const late = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS);
  signalGroup(child, 'SIGTERM');
  await exitOf(child);
  clearTimeout(late);
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nothing is left of it.
  }
}
