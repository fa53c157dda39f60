// VS Code calls `run` in its extension host.
import { writeFileSync } from 'node:fs';
import { workspace } from 'vscode';

/** Runs the suite, writes its counts to the file in `NECESSITY_SUITE_RESULT`; rejects when a test failed. */
export async function run(): Promise<void> {
  const file = process.env['NECESSITY_SUITE_RESULT'];
  if (!(await foldersAreOpen())) {
    if (file) writeFileSync(file, JSON.stringify({ passed: 0, failed: 0, folders: 'none' }));
    throw new Error('VS Code came up without its folders');
  }
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 30_000,
    reporter: 'spec',
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./notes.test.ts');
  await import('./writing.test.ts');
  await import('./reading.test.ts');
  await import('./commands.test.ts');
  await import('./crash.test.ts');

  const stats = { passed: 0, failed: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', () => stats.passed++)
      .on('fail', (test, error: Error) => {
        stats.failed++;
        console.error(`${test.fullTitle()}: ${error.message}`);
      });
  });
  if (file) writeFileSync(file, JSON.stringify(stats));
  if (stats.failed > 0 || stats.passed === 0) {
    throw new Error(`${stats.passed} passed, ${stats.failed} failed`);
  }
}

const LOOKS = 50;
const PAUSE_MS = 100;

/** Whether they come: VS Code in a browser opens a workspace without them now and then, and stays so. */
async function foldersAreOpen(): Promise<boolean> {
  for (let i = 0; i < LOOKS; i++) {
    if (workspace.workspaceFolders?.length) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
