// Runs the real editors that this machine has. Usage: run.ts COUNTS-FILE
// With NECESSITY_REQUIRE_EDITORS=1 an editor that is not there is a failure.
import { writeFileSync } from 'node:fs';
import { type Counts, failure } from './counts.ts';
import { runEmacs, runNeovim } from './terminal-editors.ts';
import { runVsCode } from './vscode/run.ts';

const EDITORS: Readonly<Record<string, () => Counts | Promise<Counts>>> = {
  'VS Code': () => runVsCode(),
  Neovim: runNeovim,
  Emacs: runEmacs,
};
const isRequired = process.env['NECESSITY_REQUIRE_EDITORS'] === '1';

const total = { passed: 0, failed: 0, skipped: [] as string[] };
for (const [name, runEditor] of Object.entries(EDITORS)) {
  console.log(`-- ${name}`);
  const started = performance.now();
  const counts = await attempt(runEditor);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.skipped === undefined) {
    console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  } else {
    console.log(`${name}: not run, ${counts.skipped}`);
    total.skipped.push(`${name} (${counts.skipped})`);
    if (isRequired) total.failed++;
  }
}
const [file] = process.argv.slice(2);
if (file) writeFileSync(file, JSON.stringify(total));
process.exit(total.failed === 0 ? 0 : 1);

async function attempt(runEditor: () => Counts | Promise<Counts>): Promise<Counts> {
  try {
    return await runEditor();
  } catch (error) {
    return failure(String(error));
  }
}
