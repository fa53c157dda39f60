import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { Client } from '../protocol/client.ts';

const isWindows = process.platform === 'win32';
const NPM = isWindows ? 'npm.cmd' : 'npm';

/** The package of the server as a stranger has it: packed, and installed in a folder with nothing else in it. */
describe('the npm package, installed', () => {
  let folder = '';
  let project = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'necessity-package-'));
    project = join(folder, 'project');
    mkdirSync(project);
    npm(resolve('.'), 'pack', '--workspace', 'server', '--pack-destination', folder);
    const [packed] = readdirSync(folder).filter((it) => it.endsWith('.tgz'));
    assert.ok(packed);
    writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
    // An empty cache and no network: a dependency would make this fail.
    npm(project, 'install', '--offline', '--cache', join(folder, 'cache'), join(folder, packed));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('brings no other package', () => {
    const names = readdirSync(join(project, 'node_modules')).filter((it) => !it.startsWith('.'));
    assert.deepEqual(names, ['necessity-language-server']);
  });

  it('says its version', () => {
    const { status, stdout } = start('necessity', ['--version']);
    assert.match(stdout, /^necessity \d+\.\d+\.\d+\n$/);
    assert.equal(status, 0);
  });

  it('checks a note', () => {
    writeFileSync(
      join(project, 'a.note.md'),
      '---\ndate: 2026-11-23\n---\n\n## Plan\nCPT: 64490\nSide: right\n',
    );
    const { status, stdout, stderr } = start('necessity', ['check', 'a.note.md']);
    assert.match(
      stdout,
      /^a\.note\.md:5:1 warning No spinal level of the procedure is found \[facet-block\/spinal-level\]$/m,
    );
    assert.equal(stderr, '');
    assert.equal(status, 1);
  });

  it('serves an editor from initialize to exit', async () => {
    assert.match(start('necessity-language-server', ['--version']).stdout, /^necessity \d/);
    const path = join(project, 'node_modules/necessity-language-server/dist/server.cjs');
    const client = new Client(['--stdio'], 'inherit', path);
    const { serverInfo } = await client.initialize({});
    assert.equal(serverInfo.name, 'necessity');
    assert.equal(await client.close(), 0);
  });

  /** Runs an installed program, with nothing but Node to be found. */
  function start(program: string, args: readonly string[]) {
    const path = join(project, 'node_modules/.bin', isWindows ? `${program}.cmd` : program);
    return spawnSync(path, args, {
      cwd: project,
      encoding: 'utf8',
      env: { PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) },
      shell: isWindows,
    });
  }
});

function npm(cwd: string, ...args: readonly string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync(NPM, [...args, ...quiet], { cwd, encoding: 'utf8', shell: isWindows });
}
