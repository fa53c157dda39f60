import { editDistance } from '#text/nearest.ts';
import type { Drug } from './drug.ts';
import { DRUGS } from './drug-names.ts';
import { findDrugs } from './drugs.ts';

/** A name that a text begins with, and the drug that it was probably meant to be. Offsets count from its start. */
export interface MisspelledDrug {
  readonly start: number;
  readonly end: number;
  /** As the tables spell it: of a brand, or generic. */
  readonly meant: string;
  readonly drug: Drug;
}

/** Shorter names differ from one another by a letter too often. In UTF-16 units. */
const SHORTEST = 6;

/**
 * The name at the beginning of a text that is one letter off that of a drug, their first letters being the same.
 * Undefined where the text names a drug, and where its name is close to none. Never fails.
 */
export function misspelledDrug(text: string): MisspelledDrug | undefined {
  const found = /^[a-z]{2,40}(?:[ -][a-z]{2,40})?(?![a-z])/i.exec(text)?.[0];
  if (found === undefined || findDrugs(text).length > 0) return undefined;
  for (const name of [found, found.split(/[ -]/, 1)[0]!]) {
    const close = closest(name.toLowerCase().replace('-', ' '));
    if (close) return { start: 0, end: name.length, ...close };
  }
  return undefined;
}

function closest(name: string): { readonly meant: string; readonly drug: Drug } | undefined {
  if (name.length < SHORTEST) return undefined;
  return namesBy(name.charAt(0)).find(
    ({ meant }) => Math.abs(meant.length - name.length) <= 1 && editDistance(meant.toLowerCase(), name) === 1,
  );
}

type NamedDrug = { readonly meant: string; readonly drug: Drug };

let byLetter: Map<string, NamedDrug[]> | undefined;

/** The names that are long enough, by their first letter; collected on first use. */
function namesBy(letter: string): readonly NamedDrug[] {
  byLetter ??= collectNames();
  return byLetter.get(letter) ?? [];
}

function collectNames(): Map<string, NamedDrug[]> {
  const collected = new Map<string, NamedDrug[]>();
  for (const drug of DRUGS) {
    for (const meant of [drug.name, ...drug.aliases, ...drug.brands.map((it) => it.name)]) {
      if (meant.length < SHORTEST) continue;
      const letter = meant.charAt(0).toLowerCase();
      collected.set(letter, [...(collected.get(letter) ?? []), { meant, drug }]);
    }
  }
  return collected;
}
