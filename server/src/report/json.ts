import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Verdict } from '#policy/finding.ts';
import type { Span } from '#text/span.ts';
import { summarize, type CheckedFile, type CheckedNote } from './checked.ts';
import { hiddenReason, hiddenReasons, type HiddenReasons } from './hidden.ts';

/** The check as JSON, as `check.schema.json` describes it: two blanks of indentation, a line end at the end. */
export function jsonReport(files: readonly CheckedFile[], version: string): string {
  const report = { necessity: version, files: files.map(fileEntry), summary: summarize(files) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function fileEntry(file: CheckedFile): object {
  if (file.kind === 'unread') return { path: file.path, error: file.error };
  const reasons = hiddenReasons(file.suppressed);
  return {
    path: file.path,
    policies: file.policies,
    date: file.date ?? null,
    outcomes: file.verdicts.map((it) => outcomeEntry(it, reasons, file)),
    diagnostics: file.diagnostics.map((it) => diagnosticEntry(it, file)),
  };
}

function outcomeEntry(verdict: Verdict, reasons: HiddenReasons, file: CheckedNote): object {
  const { criterion, outcome, summary } = verdict;
  const reason = hiddenReason(verdict, reasons);
  return {
    criterion: criterion.id,
    pack: criterion.pack,
    outcome,
    severity: summary.severity ?? null,
    message: summary.message ?? null,
    evidence: summary.evidence.map((it) => rangeOf(it, file)),
    suppressed: reason === undefined ? null : { reason },
  };
}

function diagnosticEntry({ code, severity, message, span }: Diagnostic, file: CheckedNote): object {
  return { code, severity, message, range: rangeOf(span, file) };
}

function rangeOf(span: Span, { lines }: CheckedNote): object {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
