import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Severity } from '#text/problem.ts';
import { summarize, summaryOf, type CheckedFile, type CheckedNote, type Summary } from './checked.ts';
import { excerpt } from './excerpt.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Only the line of each finding: no line of the note, no help, no sums. */
  readonly quiet: boolean;
  /** The width of the terminal. */
  readonly columns: number;
}

const COLOR = { error: '31', warning: '33', information: '36', hint: '2' } as const satisfies Record<
  Severity,
  string
>;
const BOLD = '1';
const SHORTEST_LINE = 20;

/** The check for a person: each finding with its line of the note and its first fix, then the sums. */
export function textReport(files: readonly CheckedFile[], options: TextOptions): string {
  const notes = files.filter((it) => it.kind === 'note');
  const parts = notes.map((it) => noteText(it, options));
  return options.quiet ? parts.join('') : parts.join('') + totalText(files, notes.length, options);
}

function noteText(note: CheckedNote, options: TextOptions): string {
  const findings = note.diagnostics.map((it) => findingText(it, note, options)).join('');
  if (options.quiet) return findings;
  const policies = note.policies.length === 0 ? '' : ` (${note.policies.join(', ')})`;
  return `${findings}${paint(visible(note.path), BOLD, options)}: ${countsText(summaryOf(note))}${policies}\n\n`;
}

function findingText(diagnostic: Diagnostic, note: CheckedNote, options: TextOptions): string {
  const { severity, message, code, span } = diagnostic;
  const { line, character } = note.lines.positionAt(span.start);
  const place = `${visible(note.path)}:${line + 1}:${character + 1}`;
  const head = `${paint(place, BOLD, options)} ${paint(severity, COLOR[severity], options)} ${message} [${code}]\n`;
  if (options.quiet) return head;
  const number = String(line + 1);
  const gutter = ' '.repeat(number.length);
  const columns = Math.max(SHORTEST_LINE, options.columns - number.length - 5);
  const shown = excerpt(note.text, note.lines, span, columns);
  const fix = note.firstFixOf(diagnostic);
  const quote = [
    `  ${number} | ${shown.line}`.trimEnd(),
    `  ${gutter} | ${paint(shown.marks, COLOR[severity], options)}`,
    ...(fix === undefined ? [] : [`  help: ${fix}`]),
  ];
  return `${head}${quote.join('\n')}\n\n`;
}

function totalText(files: readonly CheckedFile[], notes: number, options: TextOptions): string {
  const unread = files.length - notes;
  const checked = `${plural(notes, 'note')} checked`;
  const failed = unread === 0 ? '' : `, ${plural(unread, 'file')} not read`;
  return `${paint(checked + failed, BOLD, options)}: ${countsText(summarize(files))}\n`;
}

function countsText(summary: Summary): string {
  const counts = [
    summary.errors === 0 ? '' : plural(summary.errors, 'error'),
    summary.warnings === 0 ? '' : plural(summary.warnings, 'warning'),
    summary.information === 0 ? '' : `${summary.information} information`,
    summary.hints === 0 ? '' : plural(summary.hints, 'hint'),
  ].filter((it) => it !== '');
  const shown = counts.length === 0 ? 'no findings' : counts.join(', ');
  return summary.suppressed === 0 ? shown : `${shown}, ${summary.suppressed} suppressed`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function paint(text: string, color: string, { color: isColored }: TextOptions): string {
  return isColored ? `\u001b[${color}m${text}\u001b[0m` : text;
}

/** A path without characters that could steer a terminal. */
function visible(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?');
}
