import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Suppressed } from '#diagnostics/suppress.ts';
import type { Verdict } from '#policy/finding.ts';
import type { LineIndex } from '#text/lines.ts';

/** One file of a check: read and judged, or not readable. */
export type CheckedFile = CheckedNote | UnreadFile;

export interface CheckedNote {
  readonly kind: 'note';
  /** As the user named it, or found below what was named. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** As `facet-block@1.0.0`. */
  readonly policies: readonly string[];
  /** The note's date as `2026-11-23`, where it has one. */
  readonly date: string | undefined;
  readonly verdicts: readonly Verdict[];
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** The first fix of a diagnostic, for those who have no editor. */
  readonly firstFixOf: (diagnostic: Diagnostic) => string | undefined;
}

export interface UnreadFile {
  readonly kind: 'unread';
  readonly path: string;
  /** Why, without anything of the file. */
  readonly error: string;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  /** Diagnostics that comments hide. */
  readonly suppressed: number;
}

const NOTHING: Summary = { files: 0, errors: 0, warnings: 0, information: 0, hints: 0, suppressed: 0 };

/** The counts over all files; one that could not be read counts as a file. */
export function summarize(files: readonly CheckedFile[]): Summary {
  return files.map(summaryOf).reduce(add, NOTHING);
}

/** The counts of one file. */
export function summaryOf(file: CheckedFile): Summary {
  if (file.kind === 'unread') return { ...NOTHING, files: 1 };
  const count = (severity: Diagnostic['severity']): number =>
    file.diagnostics.filter((it) => it.severity === severity).length;
  return {
    files: 1,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
    suppressed: file.suppressed.length,
  };
}

function add(one: Summary, other: Summary): Summary {
  return {
    files: one.files + other.files,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    information: one.information + other.information,
    hints: one.hints + other.hints,
    suppressed: one.suppressed + other.suppressed,
  };
}
