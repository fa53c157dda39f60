import type { ExitCode, Io } from './io.ts';
import type { Arguments, OptionSpec } from './options.ts';

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** Behind the command's name, without the options. */
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: readonly OptionSpec[];
  readonly run: (args: Arguments, io: Io) => Promise<ExitCode>;
}
