import { findDates, isImpossible } from '#clinical/calendar.ts';
import { findDiagnosisCodes } from '#clinical/diagnosis-codes.ts';
import { findDrugs } from '#clinical/drugs.ts';
import { findScores } from '#clinical/instruments.ts';
import { readLevels } from '#clinical/levels.ts';
import { findProcedureCodes } from '#clinical/procedure-codes.ts';
import { findLeftovers } from '#note/unfilled.ts';
import { fold } from '#text/fold.ts';
import type { Span } from '#text/span.ts';

export type TermKind = 'unfilled' | 'date' | 'code' | 'level' | 'score' | 'drug' | 'quantity';

/** Words of a note that mean something by themselves, wherever they stand. */
export interface Term extends Span {
  readonly kind: TermKind;
  /** What it names: two terms of one kind that share a key name the same. Empty where nothing is named. */
  readonly keys: readonly string[];
}

/**
 * The terms between two offsets, in the order of the text. None overlaps another: the first counts, and of those that
 * begin together the one whose kind stands first in `TermKind`.
 */
export function termsIn(text: string, { start, end }: Span): readonly Term[] {
  const words = text.slice(start, end);
  // Sorting is stable, so that terms that begin together stay in the order of their kinds.
  const found = [
    ...findLeftovers(words, 0, words.length).map((it) => term('unfilled', it, [])),
    ...findDates(words).map((it) =>
      term('date', it, isImpossible(it) ? [] : [`${it.earliest}-${it.latest}`]),
    ),
    ...findProcedureCodes(words).map((it) => term('code', it, [it.code.code])),
    ...findDiagnosisCodes(words).map((it) => term('code', it, [it.code.code])),
    ...readLevels(words).mentions.map((it) =>
      term('level', it, [...it.joints.map(({ name }) => name), ...(it.nerves ?? [])]),
    ),
    ...findScores(words).map((it) => term('score', it, [it.instrument.id])),
    ...[...words.matchAll(GRADE)].map((it) => term('score', spanOf(it), [])),
    ...findDrugs(words).map((it) =>
      term(
        'drug',
        it,
        it.components.map(({ name }) => name),
      ),
    ),
    ...[...fold(words).matchAll(QUANTITY)].map((it) => term('quantity', spanOf(it), [])),
  ].sort((one, other) => one.start - other.start);
  const kept: Term[] = [];
  for (const it of found) if (it.start >= (kept.at(-1)?.end ?? 0)) kept.push(it);
  return kept.map((it) => ({ ...it, start: it.start + start, end: it.end + start }));
}

/** A number of 5, 10, 50 or 100: a pain score, a muscle's strength. */
const GRADE = /(?<![\d/.,])\d{1,3}(?:-\d{1,3})?\/(?:5|10|50|100)(?![\d/])/g;

/** A number or a range of numbers with its unit, in folded text. Bounded, so that a long line stays linear. */
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\d.,/])\d{1,7}(?:[.,]\d{1,3})?(?: ?(?:-|to) ?\d{1,7}(?:[.,]\d{1,3})?)? ?-?` +
    String.raw`(?:mg|mcg|[µμu]g|g|kg|ml|meq|mme|units?|tab(?:let)?s?|cap(?:sule)?s?|patch(?:es)?|` +
    String.raw`seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|` +
    String.raw`visits?|sessions?|times|degrees?|°|%)(?:\/(?:h|hr|ml|day|d|kg|week))?(?![\p{L}\d])`,
  'gu',
);

function spanOf({ index, 0: words }: RegExpMatchArray): Span {
  return { start: index ?? 0, end: (index ?? 0) + words.length };
}

function term(kind: TermKind, { start, end }: Span, keys: readonly string[]): Term {
  return { kind, start, end, keys };
}
