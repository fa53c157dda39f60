// The first step of `npm start` and `npm test`: makes a fresh clone ready. Uses nothing but Node and npm.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, require0, run, runNode } from './run-command.mjs';

const OLDEST_NODE = [20, 19];

/** Installs the packages where they are absent or older than the lock file, then builds the bundles. */
export function setUp() {
  if (!nodeIsRecent()) {
    console.error(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.version}`);
    process.exit(1);
  }
  if (packagesAreStale()) {
    console.log('Installing packages (once, about a minute)');
    require0('npm ci', run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']));
  }
  require0('The build', runNode(['scripts/build.mjs']));
}

function nodeIsRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** npm writes the hidden lock file last, so it is absent after an install that broke off. */
function packagesAreStale() {
  const wanted = statSync(join(ROOT, 'package-lock.json'));
  const installed = statSync(join(ROOT, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  return installed === undefined || installed.mtimeMs < wanted.mtimeMs;
}
