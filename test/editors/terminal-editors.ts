import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type Counts, countChecks } from './counts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LIMIT_MS = 90_000;

/** Runs `neovim.lua` in Neovim on a copy of the note, configured as the guide prints it. */
export function runNeovim(): Counts {
  const script = `luafile ${join(ROOT, 'test/editors/neovim.lua')}`;
  return runEditor('nvim', 'neovim', (note, configuration) =>
    ['--headless', '-u', configuration, '-n', '-i', 'NONE'].concat('-c', script, note),
  );
}

/** Runs `emacs.el` in Emacs on a copy of the note, configured as the guide prints it. */
export function runEmacs(): Counts {
  return runEditor('emacs', 'emacs', (note, configuration) => [
    '-Q',
    '--batch',
    '-l',
    join(ROOT, 'test/editors/emacs.el'),
    configuration,
    note,
  ]);
}

type Arguments = (note: string, configuration: string) => readonly string[];

function runEditor(program: string, guide: string, args: Arguments): Counts {
  if (!isInstalled(program)) return { passed: 0, failed: 0, skipped: `no ${program} in PATH` };
  const folder = mkdtempSync(join(tmpdir(), 'necessity-editor-'));
  try {
    const note = join(folder, 'label.note.md');
    cpSync(join(ROOT, 'test/editors/notes/label.note.md'), note);
    const configuration = writeConfiguration(folder, guide);
    const { stdout, stderr, status } = spawnSync(program, args(note, configuration), {
      cwd: folder,
      encoding: 'utf8',
      timeout: LIMIT_MS,
      env: { ...process.env, PATH: `${installServer(folder)}${delimiter}${process.env['PATH'] ?? ''}` },
    });
    const counts = countChecks(stdout, status);
    console.log(counts.failed ? `${stdout}\n${stderr}` : stdout.trimEnd());
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The block of the editor's guide that says of itself that it is run, in a file. */
function writeConfiguration(folder: string, guide: string): string {
  const text = readFileSync(join(ROOT, `docs/editors/${guide}.md`), 'utf8');
  const block = /<!-- run by the tests -->\n\n```(lua|elisp)\n([^]*?)\n```\n/.exec(text);
  if (!block) throw new Error(`docs/editors/${guide}.md has no block that is run`);
  const file = join(folder, `init.${block[1] === 'lua' ? 'lua' : 'el'}`);
  writeFileSync(file, `${block[2]}\n`);
  return file;
}

/** A folder with the program that npm would install, started with this Node. */
function installServer(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const server = join(ROOT, 'server/dist/server.cjs');
  const script = `#!/bin/sh\nexec '${process.execPath}' '${server}' "$@"\n`;
  writeFileSync(join(bin, 'necessity-language-server'), script, { mode: 0o755 });
  return bin;
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((it) => existsSync(join(it, program)));
}
