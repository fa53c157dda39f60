import { runCommandLine } from '#commands/command-line.ts';
import type { Io } from '#commands/io.ts';
import { VERSION } from '#version.ts';

const DEFAULT_COLUMNS = 100;

const io: Io = {
  cwd: process.cwd(),
  write: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  readInput,
  color:
    process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb',
  columns: process.stdout.columns ?? DEFAULT_COLUMNS,
};

// A reader that has seen enough, such as `head`, closes the stream; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

runCommandLine(process.argv.slice(2), io, VERSION).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    io.error(
      `necessity: this is a bug: ${error instanceof Error ? error.name : 'unknown'}\n${placeOf(error)}\n`,
    );
    process.exitCode = 2;
  },
);

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Where it happened, without the message, which could hold words of a note. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((it) => it.startsWith('    at '))
    .slice(0, 5)
    .join('\n');
}
