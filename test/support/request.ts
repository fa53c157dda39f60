import { readFacts, type Facts } from '#facts/facts.ts';
import { parse } from '#note/parse.ts';
import { BASE } from './tree.ts';

/** The facts of a note that is written below the headings that its lines are given under. */
export function factsIn(note: string): Facts {
  return readFacts(parse(note, BASE), { table: 'cdc-2022' });
}

/** The facts of a note whose plan holds these lines, and whose section Prior blocks the others. */
export function factsOf(plan: readonly string[], blocks: readonly string[] = [], before = ''): Facts {
  const prior = blocks.length > 0 ? ['## Prior blocks', ...blocks.map((it) => `- ${it}`)] : [];
  return factsIn([before, ...prior, '## Plan', ...plan, ''].join('\n'));
}
