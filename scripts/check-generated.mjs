// Generates everything again and fails when a file changes: what is committed must be what the sources give.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, require0, run } from './run-command.mjs';

const NOT_SOURCES = new Set(['.git', '.cache', 'node_modules', 'dist', 'out']);

/** The digest of every file by its path; so a generated file that nobody committed is seen too. */
function digests(folder = '', found = new Map()) {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    if (NOT_SOURCES.has(entry.name)) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) digests(path, found);
    else if (entry.isFile())
      found.set(
        path,
        createHash('sha256')
          .update(readFileSync(join(ROOT, path)))
          .digest('hex'),
      );
  }
  return found;
}

const before = digests();
require0('npm run generate', run('npm', ['run', '--silent', 'generate']));
const after = digests();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (it) => before.get(it) !== after.get(it),
);
for (const path of changed) console.error(`${path} was not up to date`);
if (changed.length) console.error('Commit what `npm run generate` wrote');
process.exitCode = changed.length ? 1 : 0;
