import type { Engine, NoteFacts } from './engine.ts';
import { reasonOf } from './evaluate.ts';
import type { ReportFailure } from './evaluate.ts';
import type { Criterion, Fix } from './pack.ts';

/** The fixes of the criterion that this note is offered. One whose condition fails is reported and left out. */
export function offeredFixes(
  engine: Engine,
  criterion: Criterion,
  facts: NoteFacts,
  onFailure: ReportFailure,
): readonly Fix[] {
  const prepared = engine.prepare(criterion);
  const context = prepared.context(facts);
  return criterion.fixes.filter(({ when }) => {
    if (when === undefined) return true;
    try {
      return prepared.value(when, context) === true;
    } catch (error) {
      onFailure(criterion.id, reasonOf(error));
      return false;
    }
  });
}
