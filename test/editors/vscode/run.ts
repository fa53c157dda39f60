import { existsSync } from 'node:fs';
import type { Counts } from '../counts.ts';
import { CHROMIUM } from './browser.ts';
import { installVsCode } from './install.ts';
import { electronLauncher } from './launch-electron.ts';
import { workbenchLauncher } from './launch-workbench.ts';
import { runSuite } from './suite-run.ts';

/**
 * Runs the suite in VS Code: the working tree, or the packed extension that is named.
 * The working tree is tried in the VS Code that `NECESSITY_VSCODE_EXECUTABLE` names, where it names one.
 */
export function runVsCode(vsix?: string): Counts | Promise<Counts> {
  const executable = process.env['NECESSITY_VSCODE_EXECUTABLE'];
  if (executable && !vsix) return runSuite(electronLauncher(executable));

  if (!existsSync(CHROMIUM)) return skipped(`no Chromium at ${CHROMIUM}`);
  const code = installVsCode();
  return 'reason' in code ? skipped(code.reason) : runSuite(workbenchLauncher(code, vsix));
}

function skipped(reason: string): Counts {
  return { passed: 0, failed: 0, skipped: reason };
}
