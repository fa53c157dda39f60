/**
 * What stands before the word for a class of drugs where none of them is taken, and what stands behind it.
 * Source: general usage, no published list.
 */
export const CLASS_DENIED_BEFORE =
  /\b(?:denies|denied|never|no|not|without)(?: (?:any|been|chronic|current|currently|daily|had|of|on|or|other|previous|prior|regular|taken|takes|taking|took|tried|use|used|using))* $/i;
export const CLASS_NAIVE_BEHIND = /^(?:[ -]| use )?na(?:i|\u00EF)ve\b/i;
/** In UTF-16 units; more is no denial. */
export const LONGEST_DENIAL = 60;
