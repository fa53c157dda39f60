import { fold } from '#text/fold.ts';
import { remembered } from '#text/readings.ts';
import { type Instrument, INSTRUMENTS } from './instrument-data.ts';
import { readScoreAfter, readRatings, type ScoreNumber } from './score-forms.ts';
import { findTerms, type Lexicon } from './terms.ts';

export { type Instrument, type InstrumentDomain, INSTRUMENTS } from './instrument-data.ts';

/** A score of an instrument; a single number has low and high the same. */
export interface Score extends ScoreNumber {
  readonly instrument: Instrument;
  /** The maximum that it is of: 50 or 100 for the NDI, 10 or 100 for the VAS. */
  readonly scale: number;
  /** Whether it can be a score of this instrument at all. */
  readonly inRange: boolean;
}

/** An instrument named in a text, with or without a score. */
export interface InstrumentFound {
  readonly instrument: Instrument;
  readonly start: number;
  readonly end: number;
}

const LEXICON: Lexicon = INSTRUMENTS.map(({ id, terms, capitals }) => ({ concept: id, terms, capitals }));
const BY_ID = new Map(INSTRUMENTS.map((it) => [it.id, it]));
const NRS = BY_ID.get('nrs')!;

/** Every instrument that a text names, from left to right. Never fails. */
export function findInstruments(text: string): InstrumentFound[] {
  return findTerms(text, LEXICON).map(({ concept, start, end }) => ({
    instrument: BY_ID.get(concept)!,
    start,
    end,
  }));
}

/**
 * The scores of a text, from left to right: a number behind an instrument's name ("NDI 44%", "PHQ-9: 12/27"), and a
 * bare "7/10" as NRS. Numbers out of range are reported with `inRange` false. An instrument of unknown range, or one
 * without a number, gives none. Without a unit, an NDI up to 50 is of 50 and an ODI a percentage; a VAS above 10 is in
 * millimetres. Dates, strengths, visits and strength grades are no scores. Never fails.
 */
export const findScores = remembered(scoresOf);

function scoresOf(text: string): readonly Score[] {
  const folded = fold(text);
  const scores: Score[] = [];
  let done = 0;
  for (const { instrument, start, end } of findInstruments(text)) {
    if (start < done) continue;
    const numbers = instrument.range ? readScoreAfter(folded, end) : [];
    if (numbers.length === 0) continue;
    for (const it of readRatings(folded, done, start)) scores.push(scoreOf(NRS, it, it.start));
    for (const it of numbers) scores.push(scoreOf(instrument, it, it === numbers[0] ? start : it.start));
    done = numbers.at(-1)!.end;
  }
  for (const it of readRatings(folded, done, folded.length)) scores.push(scoreOf(NRS, it, it.start));
  return scores;
}

function scoreOf(instrument: Instrument, number: ScoreNumber, start: number): Score {
  const unit = unitOf(instrument, number);
  const scale = scaleOf(instrument, number, unit);
  return { ...number, instrument, unit, scale, inRange: fits(instrument, number, unit, scale), start };
}

/** The unit as written, else the one that the instrument's score has by custom. */
function unitOf({ id, range, percent }: Instrument, { unit, of, high }: ScoreNumber): Score['unit'] {
  if (unit !== 'points') return unit;
  if (id.startsWith('promis')) return 't';
  if (id === 'vas') return of === 100 || (of === undefined && high > 10) ? 'mm' : 'points';
  if (!percent) return 'points';
  if (of !== undefined) return of === 100 ? 'percent' : 'points';
  return id === 'odi' || high > (range?.max ?? 0) ? 'percent' : 'points';
}

function scaleOf({ range }: Instrument, { of }: ScoreNumber, unit: Score['unit']): number {
  if (of !== undefined) return of;
  switch (unit) {
    case 'percent':
    case 'mm':
      return 100;
    case 'cm':
      return 10;
    case 'points':
    case 't':
      return range?.max ?? 0;
  }
}

function fits(
  { id, range, percent }: Instrument,
  { low, high, of }: ScoreNumber,
  unit: Score['unit'],
  scale: number,
): boolean {
  if (!range || high > scale) return false;
  switch (unit) {
    case 'percent':
      return percent && scale === 100;
    case 'mm':
    case 'cm':
      return id === 'vas' && scale === (unit === 'mm' ? 100 : 10);
    case 'points':
    case 't':
      return low >= range.min && (of === undefined ? high <= range.max : range.scales.includes(scale));
  }
}
