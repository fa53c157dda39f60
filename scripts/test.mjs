// `npm test`: sets up, builds, runs every suite that this machine can run, and names what was skipped and why.
// Usage: node scripts/test.mjs [unit] [protocol] [editors]
// The counts are left in .cache/test-counts.json.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from './run-command.mjs';
import { setUp } from './setup.mjs';

const CACHE = join(ROOT, '.cache');

/** Each suite writes `{ passed, failed, skipped? }` to the file that it is given. */
const SUITES = {
  unit: (counts) =>
    runMocha(counts, 'dot', [
      'test/**/*.test.ts',
      '--ignore',
      'test/editors/**',
      '--ignore',
      'test/protocol/**',
    ]),
  protocol: (counts) => runMocha(counts, 'spec', ['test/protocol/**/*.test.ts']),
  editors: (counts) => runNode(['--import', 'tsx', 'test/editors/run.ts', counts]),
};

function runMocha(counts, style, args) {
  return runNode([
    'node_modules/mocha/bin/mocha.js',
    ...args,
    '--forbid-only',
    '--forbid-pending',
    // A server that a failed test left behind must not keep the run from ending.
    '--exit',
    '--reporter',
    './scripts/mocha-reporter.mjs',
    '--reporter-option',
    `counts=${counts},style=${style}`,
  ]);
}

/** A suite that ended badly, left no counts or ran no test counts as one failure at least. */
function runSuite(name) {
  console.log(`\n== ${name}`);
  const file = join(CACHE, `counts-${name}.json`);
  rmSync(file, { force: true });
  const code = SUITES[name](file);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  const ranNothing = counts.passed + counts.failed === 0 && !counts.skipped?.length;
  const failed = counts.failed || (code !== 0 || ranNothing ? 1 : 0);
  return { name, passed: counts.passed, failed, skipped: counts.skipped ?? [], ranNothing };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((it) => !(it in SUITES));
if (unknown.length) {
  console.error(`No such suite: ${unknown.join(', ')}. Suites: ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}

mkdirSync(CACHE, { recursive: true });
rmSync(join(CACHE, 'test-counts.json'), { force: true });
setUp();
const results = (asked.length ? asked : Object.keys(SUITES)).map(runSuite);
const passed = results.reduce((sum, it) => sum + it.passed, 0);
const failed = results.reduce((sum, it) => sum + it.failed, 0);
writeFileSync(join(CACHE, 'test-counts.json'), JSON.stringify({ passed, failed }));

console.log('\n== summary');
for (const it of results) {
  console.log(`${it.name}: ${it.passed} passed, ${it.failed} failed${it.ranNothing ? ' (no test ran)' : ''}`);
  for (const reason of it.skipped) console.log(`skipped: ${reason}`);
}
console.log(`all: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
