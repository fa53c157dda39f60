// Checks a folder of generated notes with the built command line, and prints the time of all and of each.
// Usage: node scripts/build.mjs && npx tsx bench/check.ts [NOTES]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteOf } from './notes.ts';

const CLI = new URL('../server/dist/cli.cjs', import.meta.url).pathname;
const NOTE_SIZE = 3000;

const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'necessity-bench-'));
try {
  for (let index = 0; index < count; index++) {
    // No two notes are the same, so that nothing is gained from the note before.
    const text = noteOf(NOTE_SIZE).replaceAll(
      '2026-05-',
      `2025-${String((index % 12) + 1).padStart(2, '0')}-`,
    );
    writeFileSync(join(folder, `${index}.note.md`), text);
  }
  const one = timed([join(folder, '0.note.md')]);
  const all = timed([folder]);
  console.log(`1 note: ${one.toFixed(0)} ms`);
  console.log(
    `${count} notes: ${all.toFixed(0)} ms, ${((all - one) / Math.max(1, count - 1)).toFixed(2)} ms each`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timed(paths: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [CLI, 'check', ...paths], { stdio: 'ignore' });
  if (status === null || status > 1) throw new Error(`check ended with ${status}`);
  return performance.now() - started;
}
