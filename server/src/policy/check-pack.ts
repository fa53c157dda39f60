import { checkCriterion } from './check-criterion.ts';
import type { Engine } from './engine.ts';
import type { Pack } from './pack.ts';
import type { PackProblem } from './pack-problem.ts';
import type { YamlSource } from '#safe-yaml/safe-yaml.ts';

/**
 * What is wrong with a pack that could be read: expressions against the facts, messages, snippets, parameters,
 * examples, references. Without the source every problem stands at the text's start.
 */
export function checkPack(engine: Engine, pack: Pack, source?: YamlSource): readonly PackProblem[] {
  return pack.criteria.flatMap((criterion) => checkCriterion(engine, pack, criterion, source));
}

/** The pack without the criteria that have errors: these are switched off alone. */
export function withoutBroken(pack: Pack, problems: readonly PackProblem[]): Pack {
  const broken = new Set(
    problems.flatMap(({ severity, criterion }) => (severity === 'error' ? [criterion] : [])),
  );
  return { ...pack, criteria: pack.criteria.filter(({ name }) => !broken.has(name)) };
}
