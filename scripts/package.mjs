// Packs the extension (.vsix) and the server (npm), and compares what is inside with the committed lists.
// Usage: node scripts/package.mjs [--update]     --update rewrites the lists
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageReadme } from './readme.mjs';
import { ROOT, require0 } from './run-command.mjs';
import { namesInZip } from './zip.mjs';

/** Where the packed extension is left, from the top folder. */
export const VSIX = '.cache/necessity.vsix';

/** What the page of the extension shows: the guide for those who use it, not for those who build it. */
const README_SOURCE = 'docs/editors/vscode.md';
const README = '.cache/readme.md';

/** Packs the extension to {@link VSIX} and returns the names of the files inside, sorted. Ends this process where it can't. */
export function packExtension() {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(join(ROOT, README), pageReadme(readFileSync(join(ROOT, README_SOURCE), 'utf8')));
  // Everything is bundled, so no dependency is packed; and there is no public address to link to yet.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  require0('vsce package', runVsce(['package', ...options, '--readme-path', README, '--out', VSIX]));
  return namesInZip(readFileSync(join(ROOT, VSIX))).toSorted();
}

/** The exit code of vsce; 1 where it warned, which it does not count as a failure itself. */
function runVsce(args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@vscode/vsce/vsce', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // Either would change the form of a warning.
      env: { ...process.env, GITHUB_ACTIONS: '', FORCE_COLOR: '0' },
    },
  );
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  const isSilent = !hasWarning(`${stdout}\n${stderr}`);
  if (!isSilent) console.error('vsce warned, see above');
  return isSilent ? (status ?? 1) : 1;
}

/**
 * Whether a line of the output is a warning.
 *
 * @param {string} output
 */
export function hasWarning(output) {
  return /^[ \t]*(?:WARN(?:ING)?|npm (?:warn|WARN))\b/m.test(output);
}

function packServer() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const output = execFileSync(npm, ['pack', '--dry-run', '--json', '--silent', '--workspace', 'server'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const report = JSON.parse(output);
  const [packed] = Array.isArray(report) ? report : Object.values(report);
  return packed.files.map((it) => it.path).toSorted();
}

/** Prints what is missing and what is new against the committed list; returns whether they are the same. */
function compare(list, names) {
  const file = join(ROOT, 'test/package', list);
  if (process.argv.includes('--update')) writeFileSync(file, `${names.join('\n')}\n`);
  const wanted = readFileSync(file, 'utf8').trim().split('\n');
  for (const name of wanted) if (!names.includes(name)) console.error(`${list}: missing ${name}`);
  for (const name of names) if (!wanted.includes(name)) console.error(`${list}: unexpected ${name}`);
  const same = wanted.join() === names.join();
  console.log(`${list}: ${names.length} files, ${same ? 'as listed' : 'not as listed'}`);
  return same;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const same = [compare('extension.txt', packExtension()), compare('server.txt', packServer())];
  process.exitCode = same.every(Boolean) ? 0 : 1;
}
