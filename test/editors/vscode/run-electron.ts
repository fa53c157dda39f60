// The suite in VS Code for the desktop: downloaded once, or the one that NECESSITY_VSCODE_EXECUTABLE names.
// Usage: run-electron.ts [VERSION]     such as 1.91.0, the oldest that the extension supports, or stable
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './install.ts';
import { electronLauncher } from './launch-electron.ts';
import { runSuite } from './suite-run.ts';

/** The same as the workbench of the other launcher has. */
const VERSION = '1.139.1';

/** The executable of VS Code, downloaded where it is not in the cache yet. Ends this process where it can't be had. */
async function download(version: string): Promise<string> {
  const cachePath = join(cacheFolder(), 'desktop');
  mkdirSync(cachePath, { recursive: true });
  console.log(`VS Code ${version}, in ${cachePath}`);
  try {
    return await downloadAndUnzipVSCode({ version, cachePath, reporter: new SilentReporter() });
  } catch (error) {
    console.error(
      `VS Code ${version} could not be downloaded (${reasonOf(error)}); NECESSITY_VSCODE_EXECUTABLE can name one that is installed.`,
    );
    process.exit(1);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const [version = VERSION] = process.argv.slice(2);
const executable = process.env['NECESSITY_VSCODE_EXECUTABLE'] || (await download(version));
if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  console.error('VS Code needs a display; with Xvfb: xvfb-run -a npm run test:electron');
  process.exit(1);
}
const { passed, failed } = await runSuite(electronLauncher(executable));
console.log(`VS Code for the desktop: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
