import type { Duration } from '#clinical/duration.ts';
import type { Severity } from '#text/problem.ts';
import type { Outcome } from './finding.ts';

/** A policy pack after reading: what a note must document. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Whether it judges a note for which nobody chose a pack and whose codes no pack covers. */
  readonly isDefault: boolean;
  /** First and last day on which the pack holds, as `2026-01-31`. */
  readonly effective?: string;
  readonly retires?: string;
  /** The day from which somebody should look whether the pack's sources have changed. */
  readonly reviewBy?: string;
  /** The procedure codes whose notes this pack judges when nobody chose a pack. */
  readonly covers: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly criteria: readonly Criterion[];
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly checked?: string;
}

/** The outcomes that are shown, so that they have a message and a severity. */
export const SHOWN_OUTCOMES = ['missing', 'unmet', 'unreadable'] as const;
export type ShownOutcome = (typeof SHOWN_OUTCOMES)[number];

export interface Criterion {
  /** Full id with the pack that first defined it: `facet-block/imaging`. */
  readonly id: string;
  /** Within the pack: `imaging`. */
  readonly name: string;
  /** The pack that decided, as `facet-block@1.0.0`. */
  readonly pack: string;
  readonly title: string;
  /** Canonical name of the section where a missing finding is shown and fixes insert. */
  readonly section: string;
  readonly severity: Readonly<Partial<Record<ShownOutcome, SeverityRule>>>;
  readonly source: CriterionSource;
  readonly params: Readonly<Record<string, Param>>;
  /** Conditions in the Common Expression Language. `when` and `each` see the note, the others also `it`, the entry. */
  readonly when?: string;
  readonly each?: string;
  readonly unless?: string;
  readonly documented?: string;
  readonly readable?: string;
  readonly require?: string;
  /** Expressions of facts, or of lists of facts, whose text is marked. */
  readonly evidence: readonly string[];
  readonly messages: Readonly<Partial<Record<ShownOutcome, string>>>;
  readonly rationale: string;
  readonly fixes: readonly Fix[];
  readonly examples: readonly Example[];
}

/** Where a criterion comes from. */
export interface CriterionSource {
  /** Key of the pack's `sources`. */
  readonly ref: string;
  /** The place in the source: a heading or a number. */
  readonly at: string;
  /** The source's own evidence numbers, as they stand there. */
  readonly evidence: readonly number[];
  /** The lines of the source that the criterion serves. */
  readonly lines: readonly number[];
}

/** A level, or the first whose condition holds; such a list ends with a plain level. */
export type SeverityRule = Severity | readonly (Severity | SeverityChoice)[];

export interface SeverityChoice {
  readonly when: string;
  readonly level: Severity;
}

export const PARAM_TYPES = ['duration', 'days', 'number', 'percent', 'choice', 'terms'] as const;
export type ParamType = (typeof PARAM_TYPES)[number];
export type ParamValue = Duration | number | string | readonly string[];

export interface Param {
  readonly type: ParamType;
  /** A `Duration` for `duration`, a number for `days`, `number` and `percent`, a string for `choice`, else strings. */
  readonly value: ParamValue;
  readonly unit?: string;
  /** Which way a change makes the criterion tighter. */
  readonly stricter?: 'higher' | 'lower';
  /** What a `choice` chooses from. */
  readonly choices?: readonly string[];
}

/**
 * How a finding is put right: words to insert with their blanks, other words in the place of those that stand there, or
 * a line composed of what the note says.
 */
export type Fix = SnippetFix | ReplaceFix | ComposeFix;

interface Offer {
  readonly title: string;
  /** The fix is offered only where this condition over the note holds. */
  readonly when?: string;
}

export interface SnippetFix extends Offer {
  /** Snippet body: `$n`, `${n:*** hint}`, `${n|***,a,b|}`. */
  readonly snippet: string;
  /** End of the criterion's section when undefined. */
  readonly at?: 'replace-evidence' | { readonly after: string };
}

export interface ReplaceFix extends Offer {
  /** Expression of a list of facts. Each fact's words give way to its text `replacement`, where it has one. */
  readonly replace: string;
}

export interface ComposeFix extends Offer {
  /** Expression of a `Composition`, which goes to the end of the criterion's section. */
  readonly compose: string;
}

export interface Example {
  readonly name?: string;
  readonly outcome: Outcome;
  /** A fragment of a note; only this criterion is looked at. */
  readonly note: string;
}
