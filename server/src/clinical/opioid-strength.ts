import type { Brand, Release } from './drug.ts';
import { OPIOID_ROWS } from './opioid-data.ts';
import { compare, rationalOf, type Rational } from './rational.ts';

/**
 * Strengths of the opioid that are or were marketed: those of the brand where there is one, else of the drug, of the
 * release where one is written. mg of the opioid per unit; for fentanyl patches mcg per hour. Empty when unknown.
 */
export function marketedStrengths(
  drug: string,
  brand: Brand | undefined,
  release: Release | undefined,
): readonly number[] {
  if (brand?.strength !== undefined) return [brand.strength];
  if (brand?.strengths) return brand.strengths;
  const products = OPIOID_ROWS.find((it) => it.name === drug)?.products ?? [];
  const fitting = release ? products.filter((it) => it.release === release) : products;
  return (fitting.length > 0 ? fitting : products).flatMap((it) => it.strengths);
}

/** Whether one of the strengths is exactly this. */
export function isAmong(strengths: readonly number[], value: Rational): boolean {
  return strengths.some((it) => {
    const strength = rationalOf(String(it));
    return strength !== undefined && compare(strength, value) === 0;
  });
}

/**
 * Which of the written strengths of a combination is the opioid's: the only one that is marketed, whatever the order
 * ("Norco 325/10"), else the smallest. `strengths` must not be empty.
 */
export function opioidStrength(
  written: readonly Rational[],
  marketed: readonly number[],
): Rational | undefined {
  const known = written.filter((it) => isAmong(marketed, it));
  const candidates = known.length === 1 ? known : written;
  return candidates.toSorted(compare)[0];
}
