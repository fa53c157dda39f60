import { meantId } from '#diagnostics/meant-id.ts';
import { installedSettings } from './settings.ts';
import type { Pack } from '#policy/pack.ts';
import { explainCriterion, findCriterion } from '#report/explain.ts';
import type { Command } from './command.ts';
import { fail, type ExitCode, type Io } from './io.ts';
import { printable, type Arguments } from './options.ts';

/** Shows the page about one criterion. */
export const explain: Command = {
  name: 'explain',
  usage: 'ID',
  summary: 'Explain a criterion: why it is asked for, its limits, source, fixes and examples',
  details: ['The ID is what stands in brackets behind a finding: facet-block/imaging.'],
  options: [],
  run: runExplain,
};

async function runExplain({ positionals }: Arguments, io: Io): Promise<ExitCode> {
  const [id, ...more] = positionals;
  if (id === undefined) return fail(io, 'explain needs the id of a criterion\nTry: necessity explain --help');
  if (more.length > 0) return fail(io, 'explain takes one id');
  const { packs } = installedSettings();
  const found = findCriterion(packs, id);
  if (found === undefined) return fail(io, unknownId(id, packs));
  io.write(explainCriterion(found));
  return 0;
}

const MOST_NEAR_MISSES = 5;

function unknownId(id: string, packs: readonly Pack[]): string {
  const ids = packs.flatMap((it) => it.criteria.map(({ id: known }) => known));
  const nearest = meantId(id, ids);
  const word = id.slice(id.indexOf('/') + 1).toLowerCase();
  const similar = word.length < 3 ? [] : ids.filter((it) => it.includes(word));
  const near = [...new Set([...(nearest === undefined ? [] : [nearest]), ...similar])].slice(
    0,
    MOST_NEAR_MISSES,
  );
  const hint = near.length === 0 ? '' : `\nDid you mean: ${near.join(', ')}`;
  return `No criterion has the id ${printable(id)}${hint}`;
}
