import type { Pack } from '#policy/pack.ts';
import { restorePack } from '#policy/stored-pack.ts';
import type { StoredPack } from '#policy/stored-pack.ts';
import type { Template } from '#template/template.ts';
import packs from './packs.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

/**
 * The packs that come with the program, in the order of their ids. They were read and checked when the program was
 * built, so that no start parses YAML.
 */
export const SHIPPED_PACKS: readonly Pack[] = (packs as unknown as readonly StoredPack[]).map(restorePack);

/** The templates that come with the program, in the order of their ids, each without what it extends. */
export const SHIPPED_TEMPLATES = templates as unknown as readonly Template[];
