import { fold } from '#text/fold.ts';
import { remembered } from '#text/readings.ts';
import { findMentions, type Mention } from './mentions.ts';
import { readPercent, type PercentReading } from './relief.ts';
import { RESPONSE_WORDS } from './response-words.ts';

/** How a treatment worked, as a response says, with the place of the words that decide. */
export interface ResponseReading {
  readonly kind: 'inadequate' | 'good' | 'unclear';
  readonly start: number;
  readonly end: number;
}

/** Less relief than this, in percent, is inadequate by itself; from it on it is good unless a word says otherwise. */
const GOOD_RELIEF_PERCENT = 50;

/** Relief that is said to have lasted for hours or days is temporary, whatever its degree. Source: general usage, no published list. */
const BRIEF =
  /(?:relief|better|improvement|improved|benefit|helped|%|percent)[^,;.%]{0,16} (?:for|lasting|lasted) (?:only |just |about |up to )?(?:a few |several |a couple of |an? |one |two |three |four |five |six |seven |\d-|1?\d ?(?:-|to) ?){0,2}(?:1?\d )?(?:hours?|hrs?|days?)(?![a-z])/;

/** What is only foreseen: "expected to fail". */
const EXPECTED =
  /\b(?:expected|anticipated|predicted|likely|unlikely|going) to (?:be |have |give |provide |bring )?$/i;

const NOTHING = /^\s{0,8}(?:none|nil|no|0|zero)\s{0,8}(?:[.,;(]|$|at all\b)/i;

/**
 * Whether a response is inadequate, good and lasting, or neither can be told. One word of failure or one denied
 * word of success decides ("good but temporary", "no significant relief" are inadequate), then a percentage below 50,
 * a word of success, a percentage from 50 on; "none" alone is inadequate. The limit of 50 is our choice: the assessment names
 * none for conservative care, and it is the one that it sets for blocks. Unclear, and empty, readings span the text.
 */
export const readResponse = remembered(responseOf);

function responseOf(text: string): ResponseReading {
  const none = NOTHING.exec(text);
  if (none) return { kind: 'inadequate', ...trimmedPlace(text, none[0].replace(/[.,;(]$/, '').length) };
  const mentions = findResponseWords(text);
  const failed = mentions.find((it) => (it.concept === 'inadequate') !== it.negated);
  if (failed) return { kind: 'inadequate', start: failed.start, end: failed.end };
  const percents = readPercent(text);
  const low = percents.find(isLow);
  if (low) return { kind: 'inadequate', start: low.start, end: low.end };
  const brief = BRIEF.exec(fold(text));
  if (brief) return { kind: 'inadequate', start: brief.index, end: brief.index + brief[0].length };
  const good = mentions.find((it) => it.concept === 'good') ?? percents.find(isHigh);
  if (good) return { kind: 'good', start: good.start, end: good.end };
  return { kind: 'unclear', ...trimmedPlace(text, text.length) };
}

/** Each part between commas by itself: in "no side effects, good relief" the relief is not denied. */
function findResponseWords(text: string): Mention[] {
  return [...text.matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) =>
    findMentions(part, RESPONSE_WORDS)
      .filter((it) => !it.family && !it.planned && !EXPECTED.test(part.slice(0, it.start)))
      .map((it) => ({ ...it, start: it.start + index, end: it.end + index })),
  );
}

function isLow({ low, high, qualifier }: PercentReading): boolean {
  switch (qualifier) {
    case 'exact':
    case 'about':
      return low < GOOD_RELIEF_PERCENT;
    case 'under':
      return high <= GOOD_RELIEF_PERCENT;
    case 'over':
    case 'at-least':
      return false;
  }
}

function isHigh({ low, high, qualifier }: PercentReading): boolean {
  return qualifier !== 'under' && low >= GOOD_RELIEF_PERCENT && high <= 100;
}

function trimmedPlace(text: string, to: number): { start: number; end: number } {
  const written = text.slice(0, to);
  const end = written.trimEnd().length;
  return { start: Math.min(end, written.length - written.trimStart().length), end };
}
