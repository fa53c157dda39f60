import { compare, ONE, rational } from './rational.ts';
import type { Token } from './sig-tokens.ts';

type Count = Extract<Token, { kind: 'count' }>;

/** From so many units on, a number behind the frequency is what is dispensed: nobody takes ten tablets at a time. */
const SUPPLY = rational(10);
/** The same where the number stands in an attribute of its own. */
const SUPPLY_APART = rational(5);

/**
 * Takes a number of units behind a frequency ("q6h prn, 120 tablets", "q6h; 10 tablets"), or a large one before it in an
 * attribute of its own, for what is dispensed. A small one in an attribute of its own ("TID; 2 tablets") may be for each
 * time or in all, and is marked as unclear. One that has a frequency of its own is a dose.
 */
export function withoutSupplies(tokens: readonly Token[]): Token[] {
  let timed = false;
  let apart = false;
  return tokens.map((token, index) => {
    if (token.kind === 'rate' || token.kind === 'time') timed = true;
    if (token.kind === 'clause') apart = timed;
    if (token.kind !== 'count' || hasFrequency(tokens, index, timed)) return token;
    const kind = timed
      ? kindOf(token, apart)
      : compare(token.amount.high, SUPPLY) >= 0
        ? 'supply'
        : undefined;
    return kind ? { kind, start: token.start, end: token.end, aside: token.aside } : token;
  });
}

/** "x 5" without a word for the units is never what is taken each time. */
function kindOf({ amount, form }: Count, apart: boolean): 'supply' | 'unclear-count' | undefined {
  if (compare(amount.high, apart ? SUPPLY_APART : SUPPLY) >= 0) return 'supply';
  const isLoose = apart || form === undefined;
  return isLoose && compare(amount.high, ONE) > 0 ? 'unclear-count' : undefined;
}

/** Whether how often or when stands behind it, before the next amount or clause; beside another one "per month" is a supply. */
function hasFrequency(tokens: readonly Token[], index: number, timed: boolean): boolean {
  for (let next = index + 1; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (token.kind === 'rate') return !timed || compare(token.amount.high, rational(1, 7)) > 0;
    if (token.kind === 'time') return true;
    if (token.kind === 'count' || token.kind === 'mass' || token.kind === 'clause') return false;
  }
  return false;
}
