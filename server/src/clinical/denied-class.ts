import {
  CLASS_DENIED_BEFORE,
  CLASS_DENIED_BEHIND,
  CLASS_NAIVE_BEHIND,
  LONGEST_DENIAL,
} from './denied-words.ts';
import { findDrugs } from './drugs.ts';

/**
 * Whether a text says nothing but that drugs of a class are not taken: "denies opioid use", "not on any opioids",
 * "opioid-naive". False where it names a drug or says anything else: "no opioids; Norco 10/325 only", "no relief with
 * opioids". Never fails.
 */
export function deniesClass(text: string): boolean {
  if (text.length > LONGEST_DENIAL) return false;
  const [mention, ...others] = findDrugs(text);
  if (mention === undefined || others.length > 0 || !mention.drug.generic) return false;
  const before = text.slice(0, mention.start);
  const behind = text.slice(mention.end);
  if (before === '' && CLASS_NAIVE_BEHIND.test(behind)) return true;
  return CLASS_DENIED_BEFORE.test(before) && CLASS_DENIED_BEHIND.test(behind);
}
