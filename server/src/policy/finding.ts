import type { Severity } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import type { Criterion } from './pack.ts';

export const OUTCOMES = ['met', 'missing', 'unmet', 'unreadable', 'excepted', 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one criterion says about one note, or about one entry of it where the criterion looks at each. */
export interface Finding {
  readonly outcome: Outcome;
  /** Undefined where nothing is shown (met, excepted, not-applicable). */
  readonly severity: Severity | undefined;
  /** Undefined where nothing is shown. At most 100 characters when no value in it is long. */
  readonly message: string | undefined;
  /**
   * The places that were read, in the order of the text. What is missing has none, except in an entry of a criterion
   * that looks at each: the entry itself.
   */
  readonly evidence: readonly Span[];
}

/** The outcome of one criterion for one note, with all its findings (one, or one for each entry). */
export interface Verdict {
  readonly criterion: Criterion;
  /** The worst of its findings: unmet before missing before unreadable before excepted before met. */
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** The first of the worst findings with all findings' evidence: what the command line's JSON shows. */
  readonly summary: Finding;
}
