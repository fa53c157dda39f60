import { Analysis, type AnalysisSettings } from '#analysis.ts';
import { SEVERITIES } from '#diagnostics/diagnostic.ts';
import { quickFixes } from '#features/quick-fixes.ts';
import { findNotes, pathIn, type FoundNote } from '#project/find-notes.ts';
import { decodeNote, readNote, writeReport, type ReadResult } from '#project/read-note.ts';
import type { CheckedFile, CheckedNote } from '#report/checked.ts';
import { jsonReport } from '#report/json.ts';
import { textReport } from '#report/text.ts';
import { VERSION } from '#version.ts';
import { CheckedProjects } from './checked-projects.ts';
import type { Command } from './command.ts';
import { fail, type ExitCode, type Io } from './io.ts';
import { didYouMean, printable, valueOf, type Arguments } from './options.ts';

/** Checks notes and says what their policies do not find in them. */
export const check: Command = {
  name: 'check',
  usage: '[PATH...]',
  summary: 'Check notes: files, folders (searched for *.note.md) and patterns',
  details: [
    'Without a PATH the current folder is searched; - is standard input.',
    'The nearest necessity.yaml above a note decides its packs, policies and severities.',
  ],
  options: [
    {
      name: '--policy',
      value: 'ID',
      repeatable: true,
      help: 'Judge by this policy instead of the notes’ own; repeatable',
    },
    { name: '--format', value: 'FORMAT', choices: ['text', 'json'], help: 'text (default) or json' },
    { name: '--output', value: 'FILE', help: 'Write the result to FILE' },
    {
      name: '--fail-on',
      value: 'SEVERITY',
      choices: ['error', 'warning', 'information', 'never'],
      help: 'Exit with 1 from this severity on: error (default), warning, information, never',
    },
    { name: '--stdin-filename', value: 'NAME', help: 'What to call standard input' },
    { name: '--quiet', help: 'Only one line for each finding' },
    { name: '--no-color', help: 'No colours' },
  ],
  run: runCheck,
};

async function runCheck(args: Arguments, io: Io): Promise<ExitCode> {
  const failures = new Set<string>();
  const projects = new CheckedProjects(io.cwd, {
    policies: args.options.get('--policy') ?? [],
    onFailure: (criterion) => failures.add(criterion),
  });
  const found = findNotes(namesIn(args), io.cwd, (path) => projects.excludes(path));
  const unknown = unknownPolicy(found, args, projects);
  if (unknown !== undefined) return fail(io, unknown);
  const files = await checkedFiles(found, args, io, projects);
  const written = writeResult(reportOf(files, args, io), valueOf(args, '--output'), io);
  for (const file of files) if (file.kind === 'unread') fail(io, `${printable(file.path)}: ${file.error}`);
  for (const criterion of failures) fail(io, `The criterion ${criterion} could not be evaluated`);
  for (const mistake of projects.mistakes()) io.error(`${mistake}\n`);
  const isWhole = written && failures.size === 0 && files.every((it) => it.kind === 'note');
  if (!isWhole || projects.hasErrors) return 2;
  return files.some((it) => fails(it, valueOf(args, '--fail-on') ?? 'error')) ? 1 : 0;
}

function namesIn({ positionals }: Arguments): readonly string[] {
  return positionals.length === 0 ? ['.'] : positionals.filter((it) => it !== '-');
}

/** Why a policy that was named is none; each note may have other packs, and one that has it is enough. */
function unknownPolicy(
  found: readonly FoundNote[],
  args: Arguments,
  projects: CheckedProjects,
): string | undefined {
  const named = args.options.get('--policy') ?? [];
  if (named.length === 0) return undefined;
  const all = ['.', ...found.map((it) => it.path)].flatMap((it) => projects.settingsFor(it).packs);
  const ids = new Set(all.flatMap((it) => [it.id, `${it.id}@${it.version}`]));
  const unknown = named.find((it) => !ids.has(it));
  if (unknown === undefined) return undefined;
  const installed = [...new Set(all.map((it) => it.id))];
  return `No policy ${printable(unknown)} is installed${didYouMean(unknown, installed)}\nInstalled: ${installed.join(', ')}`;
}

async function checkedFiles(
  found: readonly FoundNote[],
  args: Arguments,
  io: Io,
  projects: CheckedProjects,
): Promise<readonly CheckedFile[]> {
  const files: CheckedFile[] = [];
  if (args.positionals.includes('-')) {
    const path = valueOf(args, '--stdin-filename') ?? '-';
    files.push(checkText(path, { text: decodeNote(await io.readInput()) }, projects.settingsFor(path)));
  }
  for (const { path, error } of found) {
    const read = error === undefined ? readNote(pathIn(io.cwd, path)) : { error };
    files.push(checkText(path, read, projects.settingsFor(path)));
  }
  return files;
}

function checkText(path: string, read: ReadResult, settings: AnalysisSettings): CheckedFile {
  if ('error' in read) return { kind: 'unread', path, error: read.error };
  try {
    return checkedNote(path, new Analysis(read.text, settings));
  } catch (error) {
    // A bug, which must not keep the other files from being checked. Its message could hold words of the note.
    return {
      kind: 'unread',
      path,
      error: `The check failed: ${error instanceof Error ? error.name : 'unknown'}`,
    };
  }
}

/** What a report needs of an analysis. */
function checkedNote(path: string, analysis: Analysis): CheckedNote {
  const { text, lines, policies, verdicts, diagnostics, suppressed, date } = analysis;
  return {
    kind: 'note',
    path,
    text,
    lines,
    policies,
    date,
    verdicts,
    diagnostics,
    suppressed,
    firstFixOf: (diagnostic) => quickFixes(diagnostic, analysis)[0]?.title,
  };
}

function reportOf(files: readonly CheckedFile[], args: Arguments, io: Io): string {
  if (valueOf(args, '--format') === 'json') return jsonReport(files, VERSION);
  const toFile = args.options.has('--output');
  return textReport(files, {
    color: io.color && !toFile && !args.options.has('--no-color'),
    quiet: args.options.has('--quiet'),
    columns: io.columns,
  });
}

function writeResult(report: string, output: string | undefined, io: Io): boolean {
  if (output === undefined) {
    io.write(report);
    return true;
  }
  const error = writeReport(pathIn(io.cwd, output), report);
  if (error !== undefined) fail(io, `${printable(output)} could not be written: ${error}`);
  return error === undefined;
}

function fails(file: CheckedFile, failOn: string): boolean {
  const limit = SEVERITIES.findIndex((it) => it === failOn);
  return file.kind === 'note' && file.diagnostics.some((it) => SEVERITIES.indexOf(it.severity) <= limit);
}
