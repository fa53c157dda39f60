import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { type Launcher, ROOT } from './suite-run.ts';

/** Runs the suite in VS Code for the desktop, with a profile of its own that ends with the run. */
export function electronLauncher(executable: string): Launcher {
  return async ({ suite, workspace, environment, scratch }) => {
    try {
      return await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: ROOT,
        extensionTestsPath: suite,
        extensionTestsEnv: environment,
        launchArgs: [
          workspace,
          '--disable-extensions',
          '--disable-telemetry',
          `--user-data-dir=${join(scratch, 'user')}`,
          `--extensions-dir=${join(scratch, 'extensions')}`,
        ],
      });
    } catch (error) {
      if (error instanceof TestRunFailedError) return error.code ?? 1;
      throw error;
    }
  };
}
