import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { VsCode } from './install.ts';
import { type Launcher, ROOT } from './suite-run.ts';
import { visitWorkbench } from './workbench.ts';

const LIMIT_MS = 240_000;

/** VS Code's own start-up messages, known and harmless; a line that is not among them is shown. */
const NOISE =
  /^(\[|Resolv|Creating a socket|Creation of workbench|Updating additional|Error: Could not locate the bindings|Cannot find module '.\/build\/Release\/watchdog|.*open-vsx|.*(LanguagePack|ENOTFOUND))/;

/** Runs the suite in the workbench: the working tree, or the packed extension that is named. */
export function workbenchLauncher(code: VsCode, vsix?: string): Launcher {
  return ({ suite, workspace, environment }) => {
    // With a packed extension an empty one stands in: without any, the tests are never started.
    const extension = vsix ? join(ROOT, 'test/editors/vscode/empty-extension') : ROOT;
    const opened = { workspace, extension, tests: suite, environment };
    const events = new EventEmitter();
    const ended = once(events, 'exit').then(([exitCode]) => Number(exitCode));
    return visitWorkbench(code, vsix ? { ...opened, vsix } : opened, {
      prepare: async (page) => {
        await page.exposeFunction('codeAutomationExit', (exitCode: number) => events.emit('exit', exitCode));
        await page.exposeFunction('codeAutomationLog', (_: string, args: readonly unknown[]) =>
          showLog(args),
        );
      },
      look: (page) => withLimit(ended, page),
    });
  };
}

function showLog(args: readonly unknown[]): void {
  if (!NOISE.test(String(args[0]))) console.log(...args);
}

/** Resolves to the exit code of the test run; 1 when it did not end in time. */
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
