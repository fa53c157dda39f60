import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { helpOf, overview } from './help.ts';
import { fail, type ExitCode, type Io } from './io.ts';
import { mme } from './mme.ts';
import { didYouMean, HELP_OPTION, printable, readArguments } from './options.ts';

/** Every command, in the order of the help. */
const COMMANDS: readonly Command[] = [check, mme, explain];

/** Runs the command that the arguments name (those behind the program's name) and returns the exit code. */
export async function runCommandLine(args: readonly string[], io: Io, version: string): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.error(overview(COMMANDS));
    return 2;
  }
  if (name === '--version') {
    io.write(`necessity ${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], io);
  const command = COMMANDS.find((it) => it.name === name);
  if (command === undefined) return fail(io, unknownCommand(name));
  const read = readArguments(rest, [...command.options, HELP_OPTION]);
  if ('error' in read) return fail(io, `${read.error}\nTry: necessity ${name} --help`);
  if (read.options.has('--help')) {
    io.write(helpOf(command));
    return 0;
  }
  return command.run(read, io);
}

function help(name: string | undefined, io: Io): ExitCode {
  const command = COMMANDS.find((it) => it.name === name);
  if (name !== undefined && command === undefined) return fail(io, unknownCommand(name));
  io.write(command === undefined ? overview(COMMANDS) : helpOf(command));
  return 0;
}

function unknownCommand(name: string): string {
  const names = COMMANDS.map((it) => it.name);
  return `Unknown command ${printable(name)}${didYouMean(name, names)}\nTry: necessity --help`;
}
