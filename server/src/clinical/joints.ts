/** Cervical with thoracic and lumbar with sacral levels: the two groups that facet procedure codes are made for. */
export type SpinalGroup = 'cervical-thoracic' | 'lumbar-sacral';

/** The region that a joint level is counted to; C7-T1 is cervical, T12-L1 thoracic, L5-S1 lumbar. */
export type SpinalRegion = 'cervical' | 'thoracic' | 'lumbar';

/** One level of facet joints, between two vertebrae. */
export interface Joint {
  /** As `C4-C5`. */
  readonly name: string;
  readonly upper: string;
  readonly lower: string;
  readonly region: SpinalRegion;
  /** The code groups it may be asked for under; T12-L1 goes with either. */
  readonly groups: readonly SpinalGroup[];
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

/** The vertebrae from C1 to S5, from top to bottom. */
export const VERTEBRAE: readonly string[] = [
  ...numbered('C', 7),
  ...numbered('T', 12),
  ...numbered('L', 5),
  ...numbered('S', 5),
];

/** The spinal nerves from C1 to S5, from top to bottom; there is a C8 nerve, though no such vertebra. */
export const NERVES: readonly string[] = [
  ...numbered('C', 8),
  ...numbered('T', 12),
  ...numbered('L', 5),
  ...numbered('S', 5),
];

/** The joint levels C1-C2 to L5-S1, from top to bottom. Below S1 the sacrum has no joints. */
export const JOINTS: readonly Joint[] = VERTEBRAE.slice(0, VERTEBRAE.indexOf('S1')).map((upper, index) => {
  const lower = VERTEBRAE[index + 1]!;
  return { name: `${upper}-${lower}`, upper, lower, region: regionOf(upper), groups: groupsOf(upper) };
});

function regionOf(upper: string): SpinalRegion {
  if (upper.startsWith('C')) return 'cervical';
  return upper.startsWith('T') ? 'thoracic' : 'lumbar';
}

function groupsOf(upper: string): readonly SpinalGroup[] {
  if (upper === 'T12') return ['cervical-thoracic', 'lumbar-sacral'];
  return upper.startsWith('L') ? ['lumbar-sacral'] : ['cervical-thoracic'];
}

/** The joint above whose lower vertebra is the next one down; undefined for anything but C1 to L5. */
function jointBelow(upper: string): Joint | undefined {
  return JOINTS.find((it) => it.upper === upper);
}

/** All joints between two vertebrae, in whatever order they are given; none for the same one or none of the spine. */
export function jointsBetween(one: string, other: string): readonly Joint[] {
  const ends = [VERTEBRAE.indexOf(one), VERTEBRAE.indexOf(other)].sort((a, b) => a - b);
  const [first, last] = ends;
  return first === undefined || last === undefined || first < 0 ? [] : JOINTS.slice(first, last);
}

/**
 * The joints whose two medial branches are both among the nerves: the cervical joint Cn-Cn+1 by the branches Cn and
 * Cn+1, C7-T1 by C7 and C8, and from T1-T2 down each joint by the branch of its upper vertebra and the one above (L4-L5
 * by L3 and L4; L5-S1 by L4 and the dorsal ramus of L5). So n contiguous branches are n - 1 joints; a lone one is none.
 * General anatomy; the Medicare facet LCDs state the dual supply and C2-C3 (third occipital nerve) as the exception.
 */
export function jointsOfBranches(nerves: readonly string[]): Joint[] {
  const present = new Set(nerves);
  return NERVES.flatMap((nerve, index) => {
    const below = NERVES[index + 1];
    if (below === undefined || !present.has(nerve) || !present.has(below)) return [];
    return jointBelow(below.startsWith('C') ? nerve : below) ?? [];
  });
}
