import type { Edit } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import type { Engine, NoteFacts } from './engine.ts';
import { reasonOf } from './evaluate.ts';
import type { ReportFailure } from './evaluate.ts';
import type { Criterion, ReplaceFix } from './pack.ts';

/** The edits of a fix that replaces, in no certain order; empty when nothing can be replaced or the expression fails. */
export function replacementsOf(
  engine: Engine,
  criterion: Criterion,
  fix: ReplaceFix,
  facts: NoteFacts,
  onFailure: ReportFailure,
): readonly Edit[] {
  try {
    const prepared = engine.prepare(criterion);
    const replaced = prepared.value(fix.replace, prepared.context(facts));
    return Array.isArray(replaced) ? replaced.flatMap(editOf) : [];
  } catch (error) {
    onFailure(criterion.id, reasonOf(error));
    return [];
  }
}

function editOf(fact: Replaceable): readonly Edit[] {
  const { replacement, spans } = fact;
  if (typeof replacement !== 'string') return [];
  return (spans ?? []).map((span) => ({ span, newText: replacement }));
}

/** A fact as far as a replacement needs it. */
interface Replaceable {
  readonly replacement?: unknown;
  readonly spans?: readonly Span[];
}
