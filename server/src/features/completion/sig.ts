import type { Span } from '#text/span.ts';
import { type Offer, type Offers, plainOffer } from './offer.ts';
import { wordOffer } from './values.ts';
import { DOSE_UNITS, ROUTES, SIG_FREQUENCIES } from './value-words.ts';

/**
 * How a dose goes on: behind a number its unit, behind a dose how it is taken and how often. Undefined where the piece
 * holds no beginning of a dose.
 */
export function sigOffers(text: string, offset: number, piece: Span): Offers | undefined {
  const written = text.slice(Math.max(piece.start, offset - LONGEST_SIG), offset);
  const typed = /[a-z/]*$/i.exec(written)?.[0] ?? '';
  const before = written.slice(0, written.length - typed.length);
  const offers = nextOf(before);
  if (offers === undefined) return undefined;
  const after = /^[a-z/]*/i.exec(text.slice(offset, piece.end))?.[0] ?? '';
  return { span: { start: offset - typed.length, end: offset + after.length }, offers, incomplete: false };
}

const LONGEST_SIG = 200;

function nextOf(before: string): readonly Offer[] | undefined {
  const words = before.toLowerCase();
  if (!/(?:\d|\*{3})/.test(words)) return undefined;
  if (/(?:\d|\*{3}) ?$/.test(words) && !/(?:mg|mcg|ml|\bg) /.test(words)) return DOSE_UNITS.map(meaningful);
  if (!words.endsWith(' ') || !/(?:\d|\*{3}) ?(?:mg|mcg|g|ml|tablets?|patch(?:es)?)\b/.test(words))
    return undefined;
  const frequencies = SIG_FREQUENCIES.map(wordOffer);
  if (FREQUENCY.test(words)) return /needed|prn/.test(words) ? undefined : [plainOffer('as needed')];
  return ROUTE.test(words) ? frequencies : [...ROUTES.map(meaningful), ...frequencies];
}

const ROUTE = /\b(?:po|sl|transdermal|topical|im|iv|pr|orally|by mouth)\b/;
const FREQUENCY = /\b(?:daily|bedtime|bid|tid|qid|hours?|weekly|nightly|a day|per day|q\d{1,2}h)\b/;

function meaningful([word, meaning]: readonly [string, string]): Offer {
  return plainOffer(word, { detail: meaning });
}
