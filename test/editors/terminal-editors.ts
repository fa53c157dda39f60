import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type Counts, countChecks } from './counts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LIMIT_MS = 90_000;

/** Runs `neovim.lua` in Neovim on a copy of the note. */
export function runNeovim(): Counts {
  const script = `luafile ${join(ROOT, 'test/editors/neovim.lua')}`;
  return runEditor('nvim', (note) =>
    ['--headless', '-u', 'NONE', '-n', '-i', 'NONE'].concat('-c', script, note),
  );
}

/** Runs `emacs.el` in Emacs on a copy of the note. */
export function runEmacs(): Counts {
  return runEditor('emacs', (note) => ['-Q', '--batch', '-l', join(ROOT, 'test/editors/emacs.el'), note]);
}

function runEditor(program: string, args: (note: string) => readonly string[]): Counts {
  if (!isInstalled(program)) return { passed: 0, failed: 0, skipped: `no ${program} in PATH` };
  const folder = mkdtempSync(join(tmpdir(), 'necessity-editor-'));
  try {
    const note = join(folder, 'label.note.md');
    cpSync(join(ROOT, 'test/editors/notes/label.note.md'), note);
    const { stdout, stderr, status } = spawnSync(program, args(note), {
      cwd: folder,
      encoding: 'utf8',
      timeout: LIMIT_MS,
      env: {
        ...process.env,
        NECESSITY_NODE: process.execPath,
        NECESSITY_SERVER: join(ROOT, 'server/dist/server.cjs'),
      },
    });
    const counts = countChecks(stdout, status);
    console.log(counts.failed ? `${stdout}\n${stderr}` : stdout.trimEnd());
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((it) => existsSync(join(it, program)));
}
