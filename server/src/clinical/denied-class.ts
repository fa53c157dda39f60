import { CLASS_DENIED_BEFORE, CLASS_NAIVE_BEHIND, LONGEST_DENIAL } from './denied-words.ts';
import { findDrugs } from './drugs.ts';

/**
 * Whether the words deny that drugs of a class are taken: "denies opioid use", "not on any opioids", "opioid-naive".
 * False for drugs by their names, and where something else is denied: "no relief with opioids". Never fails.
 */
export function deniesClass(text: string): boolean {
  const drugs = findDrugs(text);
  return (
    drugs.length > 0 &&
    drugs.every(
      ({ drug, start, end }) =>
        drug.generic &&
        (CLASS_DENIED_BEFORE.test(text.slice(Math.max(0, start - LONGEST_DENIAL), start)) ||
          CLASS_NAIVE_BEHIND.test(text.slice(end, end + LONGEST_DENIAL))),
    )
  );
}
