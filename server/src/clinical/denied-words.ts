/**
 * What stands before the word for a class of drugs where none of them is taken, and what may stand behind it: nothing
 * else, since "no opioid side effects" and "not opioid-naive" say the contrary.
 * Source: general usage, no published list.
 */
export const CLASS_DENIED_BEFORE =
  /^(?:denies|denied|never|no|not)(?: (?:any|been|chronic|current|currently|daily|had|history|of|on|previous|prior|regular|taken|takes|taking|took|tried|use|used|using))* ?$/i;
export const CLASS_DENIED_BEHIND =
  /^ ?(?:at present|currently|ever|medications?|therapy|use|used|taken)?[ .]{0,2}$/i;
export const CLASS_NAIVE_BEHIND = /^(?:[ -]| use )?na(?:i|\u00EF)ve[ .]{0,2}$/i;
/** In UTF-16 units; more is no denial. */
export const LONGEST_DENIAL = 80;
