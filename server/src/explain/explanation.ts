import type { Suppressed } from '#diagnostics/suppress.ts';
import type { Facts } from '#facts/facts.ts';
import type { Dictionary } from '#note/dictionary.ts';
import type { Tree } from '#note/tree.ts';
import type { Verdict } from '#policy/finding.ts';
import type { Pack } from '#policy/pack.ts';
import type { Span } from '#text/span.ts';

/**
 * What is said of one place of a note, without any markup. The words of the note that stand in it are its own, so
 * whoever shows it escapes what its form of text needs.
 */
export interface Explanation {
  /** The words that it is about. */
  readonly span: Span;
  /** One line that answers: `54 days: 2026-06-01 to 2026-07-24`. */
  readonly answer: string;
  /** How the answer came about, and what it means; one line each. */
  readonly details: readonly string[];
}

/** What explanations are made from: one version of a note with all that was read in it. An `Analysis` is one. */
export interface ReadNote {
  readonly tree: Tree;
  readonly dictionary: Dictionary;
  readonly facts: Facts;
  /** The packs that judge the note. */
  readonly packs: readonly Pack[];
  readonly verdicts: readonly Verdict[];
  readonly suppressed: readonly Suppressed[];
}
