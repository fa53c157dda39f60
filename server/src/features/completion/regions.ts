import type { Analysis } from '#analysis.ts';
import { type Joint, JOINTS, readLevels, type SpinalGroup, type SpinalRegion } from '#clinical/levels.ts';

/**
 * The regions of the spine that the note is about: those of the requested levels, of the levels that its template
 * offers, else of its words. Empty where nothing says.
 */
export function regionsOf({ facts, dictionary }: Analysis): readonly SpinalRegion[] {
  const { regions } = facts.request;
  if (regions.length > 0) return regions;
  const offered =
    dictionary.sections.flatMap((it) => it.fields).find((it) => it.name === 'Levels')?.choices ?? [];
  const joints = readLevels(offered.join(', ')).joints;
  // T12-L1 is counted to the thoracic levels, and C7-T1 to the cervical ones, so one region is left.
  return joints.length > 0 ? [...new Set(joints.map((it) => it.region))] : facts.functional.regions;
}

/** The joint levels of these regions, or all of them; C1-C2 is no usual target and comes last. */
export function levelsOf(regions: readonly SpinalRegion[]): readonly Joint[] {
  const fitting = JOINTS.filter((it) => regions.length === 0 || regions.includes(it.region));
  return [...fitting.filter((it) => it.upper !== 'C1'), ...fitting.filter((it) => it.upper === 'C1')];
}

/** The groups of procedure codes for these regions; both where there are none. */
export function groupsOf(regions: readonly SpinalRegion[]): readonly SpinalGroup[] {
  if (regions.length === 0) return ['cervical-thoracic', 'lumbar-sacral'];
  return [...new Set(regions.map((it) => (it === 'lumbar' ? 'lumbar-sacral' : 'cervical-thoracic')))];
}
