/** `(prior block at L4-5)`, and `not L4-5`: levels of something else than the request. */
const ASIDES =
  /\((?=[^()]{0,60}\b(?:prior|previous|previously|earlier|history|s\/p|last|first block)\b)[^()]{0,120}\)|\b(?:not|instead of|rather than) [CTLS]\d{1,2}(?:\s?[-/]\s?[CTLS]?\d{1,2})?/gi;

/**
 * The words of a request with what is about another one blanked out, so that offsets stay: `(prior block at L4-5)`,
 * `not L4-5`. Never fails.
 */
export function withoutAsides(text: string): string {
  return text.replace(ASIDES, (aside) => ' '.repeat(aside.length));
}
