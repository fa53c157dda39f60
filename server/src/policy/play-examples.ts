import type { Engine, NoteFacts } from './engine.ts';
import { evaluateCriterion } from './evaluate.ts';
import type { Finding, Outcome } from './finding.ts';
import type { Criterion, Example, Pack } from './pack.ts';

/** What one example of a criterion came to. */
export interface ExampleResult {
  readonly criterion: Criterion;
  readonly example: Example;
  /** Position among the criterion's examples, from 0. */
  readonly index: number;
  readonly expected: Outcome;
  /** `failed` when the criterion could not be evaluated. */
  readonly actual: Outcome | 'failed';
  /** Message and severity that the example shows; undefined when the criterion failed. */
  readonly finding: Finding | undefined;
  /** A word for the failure. */
  readonly reason?: string;
}

/** Plays every example of the pack: each is a note of its own, of which only its own criterion is looked at. */
export function playExamples(
  engine: Engine,
  pack: Pack,
  analyse: (note: string) => NoteFacts,
): readonly ExampleResult[] {
  return pack.criteria.flatMap((criterion) =>
    criterion.examples.map((example, index) => playExample(engine, criterion, example, index, analyse)),
  );
}

function playExample(
  engine: Engine,
  criterion: Criterion,
  example: Example,
  index: number,
  analyse: (note: string) => NoteFacts,
): ExampleResult {
  let reason: string | undefined;
  const verdict = evaluateCriterion(engine, criterion, analyse(example.note), (_id, word) => {
    reason = word;
  });
  return {
    criterion,
    example,
    index,
    expected: example.outcome,
    actual: verdict?.outcome ?? 'failed',
    finding: verdict?.summary,
    ...(reason !== undefined && { reason }),
  };
}
