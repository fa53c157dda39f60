import type { Severity } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import { ExpressionFailure } from './engine.ts';
import type { Context, Engine, NoteFacts, PreparedCriterion } from './engine.ts';
import type { Finding, Outcome, Verdict } from './finding.ts';
import { capitalized, wordsOfValue } from './message.ts';
import type { Criterion, Pack, SeverityRule, ShownOutcome } from './pack.ts';

/** Called with a criterion that failed: its id and a word for the reason, never anything of the note. */
export type ReportFailure = (criterionId: string, reason: string) => void;

const WORST_FIRST: readonly Outcome[] = [
  'unmet',
  'missing',
  'unreadable',
  'excepted',
  'met',
  'not-applicable',
];

/** The verdicts of the packs' criteria on one note, in their order. A criterion that fails is reported and left out. */
export function evaluate(
  engine: Engine,
  packs: readonly Pack[],
  facts: NoteFacts,
  onFailure: ReportFailure,
): readonly Verdict[] {
  return packs.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => evaluateCriterion(engine, criterion, facts, onFailure) ?? []),
  );
}

/** The verdict of one criterion on one note; undefined, and reported, when the criterion fails. */
export function evaluateCriterion(
  engine: Engine,
  criterion: Criterion,
  facts: NoteFacts,
  onFailure: ReportFailure,
): Verdict | undefined {
  try {
    return verdictOf(criterion, findingsOf(engine, criterion, facts));
  } catch (error) {
    onFailure(criterion.id, reasonOf(error));
    return undefined;
  }
}

/** A word for the exception that cannot hold anything of the note, as a message could. */
export function reasonOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  if (typeof code === 'string' && /^[a-z_]{1,40}$/.test(code)) return code;
  return error instanceof ExpressionFailure ? 'expression' : 'exception';
}

function verdictOf(criterion: Criterion, findings: readonly Finding[]): Verdict {
  const outcome = WORST_FIRST.find((candidate) => findings.some((finding) => finding.outcome === candidate))!;
  const worst = findings.find((finding) => finding.outcome === outcome)!;
  const evidence = inTextOrder(findings.flatMap((finding) => finding.evidence));
  return { criterion, outcome, findings, summary: { ...worst, evidence } };
}

function findingsOf(engine: Engine, criterion: Criterion, facts: NoteFacts): readonly Finding[] {
  const prepared = engine.prepare(criterion);
  const context = prepared.context(facts);
  const run = new Run(criterion, prepared, context);
  if (!run.holds(criterion.when)) return [NOT_APPLICABLE];
  if (criterion.each === undefined) return [run.finding()];
  const entries = prepared.value(criterion.each, context);
  if (!Array.isArray(entries)) throw new ExpressionFailure();
  if (entries.length === 0) return [NOT_APPLICABLE];
  return entries.map((entry: unknown) => {
    context.it = entry;
    return run.finding();
  });
}

const NOT_APPLICABLE: Finding = {
  outcome: 'not-applicable',
  severity: undefined,
  message: undefined,
  evidence: [],
};

/** One criterion over one note: what its expressions say in the current context. */
class Run {
  readonly #criterion: Criterion;
  readonly #prepared: PreparedCriterion;
  readonly #context: Context;

  constructor(criterion: Criterion, prepared: PreparedCriterion, context: Context) {
    this.#criterion = criterion;
    this.#prepared = prepared;
    this.#context = context;
  }

  /** Whether the condition is true; one that is left out is. */
  holds(condition: string | undefined): boolean {
    if (condition === undefined) return true;
    const value = this.#value(condition);
    if (typeof value !== 'boolean') throw new ExpressionFailure();
    return value;
  }

  finding(): Finding {
    const outcome = this.#outcome();
    const evidence = this.#evidence(outcome);
    switch (outcome) {
      case 'missing':
      case 'unmet':
      case 'unreadable':
        return { outcome, severity: this.#severity(outcome), message: this.#message(outcome), evidence };
      case 'met':
      case 'excepted':
      case 'not-applicable':
        return { outcome, severity: undefined, message: undefined, evidence };
    }
  }

  #outcome(): Outcome {
    const { unless, documented, require, readable } = this.#criterion;
    if (unless !== undefined && this.holds(unless)) return 'excepted';
    if (!this.holds(documented)) return this.holds(readable) ? 'missing' : 'unreadable';
    if (this.holds(require)) return 'met';
    return this.holds(readable) ? 'unmet' : 'unreadable';
  }

  /** What is missing has no place of its own, except within an entry, which stands there. */
  #evidence(outcome: Outcome): readonly Span[] {
    const { evidence, each } = this.#criterion;
    const isOfEntry = each !== undefined && (outcome === 'missing' || evidence.length === 0);
    if (isOfEntry) return inTextOrder(spansOf(this.#context.it));
    if (outcome === 'missing') return [];
    return inTextOrder(evidence.flatMap((expression) => spansOf(this.#value(expression))));
  }

  #severity(outcome: ShownOutcome): Severity {
    const rule: SeverityRule = this.#criterion.severity[outcome] ?? 'information';
    if (typeof rule === 'string') return rule;
    const choice = rule.find((item) => typeof item === 'string' || this.holds(item.when));
    return typeof choice === 'object' ? choice.level : (choice ?? 'information');
  }

  #message(outcome: ShownOutcome): string {
    const message = this.#criterion.messages[outcome] ?? this.#criterion.title;
    const words = this.#prepared
      .messageParts(message)
      .map((part) => (part.kind === 'words' ? part.words : wordsOfValue(this.#value(part.expression))));
    return capitalized(words.join(''));
  }

  #value(expression: string): unknown {
    return this.#prepared.value(expression, this.#context);
  }
}

/** The places of a fact, or of all facts in a list. */
function spansOf(value: unknown): readonly Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  const spans = (value as { readonly spans?: unknown } | null | undefined)?.spans;
  return Array.isArray(spans) ? (spans as readonly Span[]) : [];
}

function inTextOrder(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((one, other) => one.start - other.start || one.end - other.end);
  return sorted.filter(({ start, end }, index) => {
    const before = sorted[index - 1];
    return before?.start !== start || before.end !== end;
  });
}
