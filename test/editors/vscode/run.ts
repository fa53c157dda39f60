import { existsSync } from 'node:fs';
import type { Counts } from '../counts.ts';
import { CHROMIUM } from './browser.ts';
import { installVsCode } from './install.ts';
import { electronLauncher } from './launch-electron.ts';
import { workbenchLauncher } from './launch-workbench.ts';
import { onceMore } from './once-more.ts';
import { runPages } from './page/run-pages.ts';
import { type Launcher, runSuite } from './suite-run.ts';

/**
 * Runs the suite in VS Code, and what a person does there: the working tree, or the packed extension that is named.
 * The working tree is tried in the VS Code that `NECESSITY_VSCODE_EXECUTABLE` names, where it names one;
 * a person is played only in the workbench.
 */
export async function runVsCode(vsix?: string): Promise<Counts> {
  const executable = process.env['NECESSITY_VSCODE_EXECUTABLE'];
  if (executable && !vsix) return trySuite(electronLauncher(executable));

  if (!existsSync(CHROMIUM)) return skipped(`no Chromium at ${CHROMIUM}`);
  const code = installVsCode();
  if ('reason' in code) return skipped(code.reason);
  const suite = await trySuite(workbenchLauncher(code, vsix));
  const pages = await runPages(code, vsix);
  return { passed: suite.passed + pages.passed, failed: suite.failed + pages.failed };
}

function trySuite(launch: Launcher): Promise<Counts> {
  return onceMore('the suite in VS Code', () => runSuite(launch));
}

function skipped(reason: string): Counts {
  return { passed: 0, failed: 0, skipped: reason };
}
