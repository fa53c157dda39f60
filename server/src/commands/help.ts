import type { Command } from './command.ts';
import { HELP_OPTION, type OptionSpec } from './options.ts';

/** The overview of all commands. */
export function overview(commands: readonly Command[]): string {
  return [
    'Checks clinical notes for medical necessity.',
    '',
    'Usage: necessity COMMAND [OPTIONS]',
    '',
    ...table(commands.map((it) => [`${it.name} ${it.usage}`.trimEnd(), it.summary])),
    '',
    ...table([
      ['--help, -h', 'Show this help; necessity COMMAND --help shows that of a command'],
      ['--version', 'Show the version'],
    ]),
    '',
    'Exit code: 0 nothing to report, 1 findings, 2 the command could not do its work.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function helpOf({ name, usage, summary, details, options }: Command): string {
  return [
    `${summary}.`,
    '',
    `Usage: necessity ${name} ${usage} [OPTIONS]`,
    '',
    ...(details.length === 0 ? [] : [...details, '']),
    'Options:',
    ...table([...options, HELP_OPTION].map((it) => [describeName(it), it.help])),
    '',
  ].join('\n');
}

function describeName({ name, short, value }: OptionSpec): string {
  return [value === undefined ? name : `${name} ${value}`, short].filter((it) => it !== undefined).join(', ');
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
