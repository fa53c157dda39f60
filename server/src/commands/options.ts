import { nearest } from '#text/nearest.ts';

/** One option of a command. Without `value` it is a switch. */
export interface OptionSpec {
  readonly name: `--${string}`;
  readonly short?: `-${string}`;
  /** What the help calls the value: `FILE`. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  readonly repeatable?: boolean;
  readonly help: string;
}

/** The arguments of a command after reading. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The values of each option that was given; a switch has the value `''`. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

export const HELP_OPTION: OptionSpec = { name: '--help', short: '-h', help: 'Show this help' };

/** Reads `--name value`, `--name=value`, switches and `--`; `-` is no option. A mistake is the reason, with a hint. */
export function readArguments(
  args: readonly string[],
  specs: readonly OptionSpec[],
): Arguments | { error: string } {
  const positionals: string[] = [];
  const options = new Map<string, string[]>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === '--') {
      positionals.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      positionals.push(arg);
      continue;
    }
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const name = equals < 0 ? arg : arg.slice(0, equals);
    const spec = specs.find((it) => it.name === name || it.short === name);
    if (spec === undefined) return { error: unknownOption(name, specs) };
    const given = equals < 0 ? undefined : arg.slice(equals + 1);
    const value = spec.value === undefined ? (given ?? '') : (given ?? args[++at]);
    const error = mistakeIn(spec, given, value, options);
    if (error !== undefined) return { error };
    options.set(spec.name, [...(options.get(spec.name) ?? []), value ?? '']);
  }
  return { positionals, options };
}

/** The value of an option that can be given once, or undefined. */
export function valueOf({ options }: Arguments, name: OptionSpec['name']): string | undefined {
  return options.get(name)?.[0];
}

function mistakeIn(
  { name, value: valueName, choices, repeatable }: OptionSpec,
  given: string | undefined,
  value: string | undefined,
  options: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  if (valueName === undefined) return given === undefined ? undefined : `${name} takes no value`;
  if (value === undefined || value === '') return `${name} needs a value: ${name} ${valueName}`;
  if (options.has(name) && repeatable !== true) return `${name} is given twice`;
  if (choices === undefined || choices.includes(value)) return undefined;
  return `${name} takes ${choices.join(', ')}, not "${printable(value)}"${didYouMean(value, choices)}`;
}

function unknownOption(name: string, specs: readonly OptionSpec[]): string {
  return `Unknown option ${printable(name)}${didYouMean(
    name,
    specs.map((it) => it.name),
  )}`;
}

/** `; did you mean X?`, or nothing when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = word.length <= 60 ? nearest(word, candidates) : undefined;
  return candidate === undefined ? '' : `; did you mean ${candidate}?`;
}

/** A word of the command line, short and without characters that could steer a terminal. */
export function printable(word: string): string {
  const clean = word.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?');
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}
