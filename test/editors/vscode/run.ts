import { EventEmitter, once } from 'node:events';
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { Page } from 'playwright-core';
import { type Counts, failure } from '../counts.ts';
import { installVsCode, type VsCode } from './install.ts';
import { CHROMIUM, visitWorkbench } from './workbench.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SUITE = join(ROOT, 'out/editors/index.cjs');
const LIMIT_MS = 120_000;

/** VS Code's own start-up messages, known and harmless; a line that is not among them is shown. */
const NOISE =
  /^(\[|Resolv|Creating a socket|Creation of workbench|Updating additional|Error: Could not locate the bindings|Cannot find module '.\/build\/Release\/watchdog|.*open-vsx|.*(LanguagePack|ENOTFOUND))/;

/** Runs the suite in VS Code: the working tree, or the packed extension that is named. */
export async function runVsCode(vsix?: string): Promise<Counts> {
  const installed = process.env['NECESSITY_VSCODE_EXECUTABLE'];
  if (!installed && !existsSync(CHROMIUM)) return skipped(`no Chromium at ${CHROMIUM}`);
  const code = installed ? undefined : installVsCode();
  if (code && 'reason' in code) return skipped(code.reason);

  await bundleSuite();
  const work = mkdtempSync(join(tmpdir(), 'necessity-suite-'));
  try {
    const folder = join(work, 'notes');
    const result = join(work, 'result.json');
    copyNotes(folder);
    const ended = code
      ? await runInWorkbench(code, folder, result, vsix)
      : await runInElectron(String(installed), folder, result);
    return readResult(result, ended);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

function skipped(reason: string): Counts {
  return { passed: 0, failed: 0, skipped: reason };
}

/** The suite edits notes: it gets copies. */
function copyNotes(folder: string): void {
  mkdirSync(folder);
  for (const from of ['examples', 'test/editors/notes'])
    cpSync(join(ROOT, from), folder, { recursive: true });
}

async function bundleSuite(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/editors/vscode/suite/index.ts'],
    outfile: SUITE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** Resolves to the exit code of the test run; 1 when it did not end in time. */
async function runInWorkbench(code: VsCode, folder: string, result: string, vsix?: string): Promise<number> {
  // With a packed extension an empty one stands in: without any, the tests are never started.
  const extension = vsix ? join(ROOT, 'test/editors/vscode/empty-extension') : ROOT;
  const opened = { folder, extension, tests: SUITE, environment: { NECESSITY_SUITE_RESULT: result } };
  const events = new EventEmitter();
  const ended = once(events, 'exit').then(([exitCode]) => Number(exitCode));
  return visitWorkbench(code, vsix ? { ...opened, vsix } : opened, {
    prepare: async (page) => {
      await page.exposeFunction('codeAutomationExit', (exitCode: number) => events.emit('exit', exitCode));
      await page.exposeFunction('codeAutomationLog', (_: string, args: readonly unknown[]) => showLog(args));
    },
    look: (page) => withLimit(ended, page),
  });
}

function showLog(args: readonly unknown[]): void {
  if (!NOISE.test(String(args[0]))) console.log(...args);
}

async function withLimit(ended: Promise<number>, page: Page): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<number>((done) => {
    timer = setTimeout(() => done(1), LIMIT_MS);
  });
  const code = await Promise.race([ended, late.then(() => shootFailure(page))]);
  clearTimeout(timer);
  return code;
}

async function shootFailure(page: Page): Promise<number> {
  const path = join(ROOT, '.cache/vscode-timeout.png');
  await page.screenshot({ path });
  console.error(`VS Code gave no result within ${LIMIT_MS / 1000} s; see ${path}`);
  return 1;
}

function runInElectron(executable: string, folder: string, result: string): Promise<number> {
  return runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: SUITE,
    extensionTestsEnv: { NECESSITY_SUITE_RESULT: result },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
}

/** The exit code alone proves nothing: a killed extension host ends with 0. The file is what the suite itself wrote. */
function readResult(file: string, exitCode: number): Counts {
  if (!existsSync(file)) return failure('VS Code: no result file, the suite did not finish');
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as Counts;
  return { passed, failed: failed || (passed === 0 || exitCode !== 0 ? 1 : 0) };
}
