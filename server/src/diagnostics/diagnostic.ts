import type { Finding, Verdict } from '#policy/finding.ts';
import type { Repair, Severity } from '#text/problem.ts';
import type { Span } from '#text/span.ts';

/** From the gravest to the mildest. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** What a diagnostic is about: one finding of a criterion, a section that stands for several, or the note itself. */
export type Origin =
  | { readonly kind: 'finding'; readonly verdict: Verdict; readonly finding: Finding }
  | {
      readonly kind: 'section';
      /** Canonical name from the dictionary. */
      readonly section: string;
      readonly stands: boolean;
      readonly verdicts: readonly Verdict[];
    }
  | { readonly kind: 'note' };

/** Something that is shown in the note, before any editor or report gives it its own form. */
export interface Diagnostic {
  /** Full id of a criterion, or a code that begins with `note/`. */
  readonly code: string;
  readonly severity: Severity;
  /** A sentence without a full stop and without words of the note. */
  readonly message: string;
  readonly span: Span;
  /** The other places that belong to it, in the order of the text. */
  readonly related: readonly Span[];
  readonly origin: Origin;
  /** Mechanical repairs, the best first. */
  readonly repairs: readonly Repair[];
  /** The text does nothing and can go. */
  readonly unnecessary: boolean;
}

/** The ids of the criteria that the diagnostic stands for; empty for what concerns the note itself. */
export function criteriaOf(diagnostic: Diagnostic): readonly string[] {
  const { origin } = diagnostic;
  switch (origin.kind) {
    case 'finding':
      return [origin.verdict.criterion.id];
    case 'section':
      return origin.verdicts.map((it) => it.criterion.id);
    case 'note':
      return [];
  }
}

/** The gravest of the severities; undefined when there is none. */
export function gravest(severities: Iterable<Severity | undefined>): Severity | undefined {
  const given = new Set(severities);
  return SEVERITIES.find((it) => given.has(it));
}
