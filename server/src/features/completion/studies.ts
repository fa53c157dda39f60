import type { SpinalRegion } from '#clinical/levels.ts';

/** Names of imaging studies of these regions of the spine, of all where none is given; what payers ask for first. */
export function studyNames(regions: readonly SpinalRegion[]): readonly string[] {
  const wanted: readonly SpinalRegion[] = regions.length > 0 ? regions : ['cervical', 'thoracic', 'lumbar'];
  return [
    ...wanted.map((it) => `${it.charAt(0).toUpperCase()}${it.slice(1)} radiographs`),
    ...wanted.map((it) => `MRI ${it} spine`),
    ...wanted.map((it) => `CT ${it} spine`),
  ];
}
