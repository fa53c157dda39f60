import type { Pack } from './pack.ts';

/** Where the choice of packs can come from, the strongest first. */
export type ChoiceOrigin = 'explicit' | 'front-matter' | 'project' | 'codes' | 'default';

export interface ChoiceOfPacks {
  readonly packs: readonly Pack[];
  readonly origin: ChoiceOrigin;
  /** Chosen ids that no available pack has. They stand for nothing: no other pack steps in. */
  readonly unknown: readonly string[];
}

/** What is known about a note when its packs are chosen. An empty list is no choice. */
export interface Wishes {
  /** Named on the command line or in the editor's request. */
  readonly explicit?: readonly string[];
  /** `policies` of the note's front matter. */
  readonly frontMatter?: readonly string[];
  /** Of the project file. */
  readonly project?: readonly string[];
  /** The procedure codes that the note names. */
  readonly codes: readonly string[];
}

/**
 * The packs that judge a note: those named for it, else those that cover one of its codes, else the default ones. An
 * id may carry a version: `facet-block@1.0.0`.
 */
export function choosePacks(available: readonly Pack[], wishes: Wishes): ChoiceOfPacks {
  const named: readonly [ChoiceOrigin, readonly string[] | undefined][] = [
    ['explicit', wishes.explicit],
    ['front-matter', wishes.frontMatter],
    ['project', wishes.project],
  ];
  for (const [origin, ids] of named) {
    if (ids && ids.length > 0) return { origin, ...packsNamed(available, ids) };
  }
  const covering = available.filter(({ covers }) => covers.some((code) => wishes.codes.includes(code)));
  if (covering.length > 0) return { origin: 'codes', packs: covering, unknown: [] };
  return { origin: 'default', packs: available.filter(({ isDefault }) => isDefault), unknown: [] };
}

function packsNamed(
  available: readonly Pack[],
  ids: readonly string[],
): Pick<ChoiceOfPacks, 'packs' | 'unknown'> {
  const packs = new Set<Pack>();
  const unknown = new Set<string>();
  for (const id of ids) {
    const pack = available.find(
      (candidate) => id === candidate.id || id === `${candidate.id}@${candidate.version}`,
    );
    if (pack) packs.add(pack);
    else unknown.add(id);
  }
  return { packs: [...packs], unknown: [...unknown] };
}
