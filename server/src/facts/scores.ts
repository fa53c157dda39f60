import type { Day } from '#clinical/calendar.ts';
import { findDates } from '#clinical/calendar.ts';
import { findScores, type Score } from '#clinical/instruments.ts';
import type { Field, Item, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { DateFact } from './date-fact.ts';
import type { FactType } from './schema.ts';
import { fieldsNamed, placed } from './sources.ts';

/** One score of an instrument, or a value that stands for one and could not be read. */
export class ScoreFact {
  /** Undefined where the value could not be read at all. */
  readonly score: Score | undefined;
  /** The date beside it. */
  readonly date: DateFact;
  readonly spans: readonly Span[];
  readonly #reference: Day | undefined;

  constructor(
    score: Score | undefined,
    { start, end }: Span,
    date: Words | undefined,
    reference: Day | undefined,
  ) {
    this.score = score;
    this.date = new DateFact(date);
    this.spans = [{ start, end }];
    this.#reference = reference;
  }

  /** The instrument's short name, as `NDI`; empty where none could be read. */
  get instrument(): string {
    return this.score?.instrument.name ?? '';
  }

  /** A number within the range of its instrument. */
  get readable(): boolean {
    return this.score?.inRange ?? false;
  }

  /** The number, of a range its lower end; -1 where none could be read. */
  get value(): number {
    return this.score?.low ?? -1;
  }

  /** The first day that it can be of; without a date beside it the note's. */
  get earliest(): Day | undefined {
    return this.date.documented ? this.date.earliest : this.#reference;
  }

  get latest(): Day | undefined {
    return this.date.documented ? this.date.latest : this.#reference;
  }
}

/** A numeric rating or visual analog scale: what counts as a 0-10 pain score. */
const NUMERIC_PAIN_SCALES = ['nrs', 'vas'];

/** Where scores are aims, or belong to a block or a treatment, and not to the present state. */
const NOT_PRESENT = ['Goals', 'Plan', 'Prior blocks'];

/** The sections whose fields and items are about the pain itself. */
const ABOUT_PAIN = ['History', 'Pain and function'];

/** Fields whose value is a pain score, so that a bare number is one and anything else could not be read. */
const PAIN_SCORE_FIELDS = ['Pain score'];

/** Whether a section of these names describes the present state. */
function isPresent(sections: readonly string[]): boolean {
  return !sections.some((it) => NOT_PRESENT.includes(it));
}

/** The filled fields of these names that describe the present state, in the order of the text. */
export function presentFields(tree: Tree, ...names: readonly string[]): Field[] {
  return fieldsNamed({ ...tree, sections: tree.sections.filter((it) => isPresent(it.names)) }, ...names);
}

/** The 0-10 pain scores of the note: dated items, and the fields that are about the pain. */
export function painScores(tree: Tree, reference: Day | undefined): ScoreFact[] {
  return presentEntries(tree).flatMap(({ entry, sections }) => {
    if (entry.kind === 'item') {
      const isAboutPain = sections.length === 0 || sections.some((it) => ABOUT_PAIN.includes(it));
      return isAboutPain ? scoresIn(entry.words, isPainScore, reference) : [];
    }
    if (!ABOUT_PAIN.includes(entry.section) && entry.name !== 'Pain after care') return [];
    return fieldScores(tree, entry, isPainScore, PAIN_SCORE_FIELDS, reference);
  });
}

/** The scores of instruments that measure function, wherever the note states them as present. */
export function functionScores(tree: Tree, reference: Day | undefined): ScoreFact[] {
  return presentEntries(tree).flatMap(({ entry }) =>
    entry.kind === 'item'
      ? scoresIn(entry.words, isFunctionScore, reference)
      : fieldScores(tree, entry, isFunctionScore, ['Function scale'], reference),
  );
}

/** The scores of every instrument, wherever the note states them as present. */
export function presentScores(tree: Tree, reference: Day | undefined): ScoreFact[] {
  return presentEntries(tree).flatMap(({ entry }) =>
    entry.kind === 'item'
      ? scoresIn(entry.words, isAny, reference)
      : fieldScores(tree, entry, isAny, [], reference),
  );
}

interface PresentEntry {
  readonly entry: Field | Item;
  readonly sections: readonly string[];
}

/** Every filled field with a value, and every filled item, that describe the present state; in the order of the text. */
function presentEntries(tree: Tree): PresentEntry[] {
  return tree.sections
    .filter((it) => isPresent(it.names))
    .flatMap(({ names, entries }) => {
      // Where a section holds a field twice, the last one with a value counts.
      const last = new Map(
        entries.flatMap((it) => (it.kind === 'field' && counts(it) ? [[it.name, it]] : [])),
      );
      return entries.flatMap((entry): PresentEntry[] => {
        if (entry.kind === 'prose') return [];
        const own = counts(entry) && (entry.kind === 'item' || last.get(entry.name) === entry) ? [entry] : [];
        const below = entry.kind === 'field' ? entry.items.filter((it) => !it.unfilled) : [];
        return [...own, ...below].map((it) => ({ entry: it, sections: names }));
      });
    });
}

function counts(entry: Field | Item): boolean {
  return !entry.unfilled && (entry.kind === 'item' || entry.value.text !== '');
}

function isPainScore(score: Score): boolean {
  return NUMERIC_PAIN_SCALES.includes(score.instrument.id);
}

function isAny(): boolean {
  return true;
}

function isFunctionScore(score: Score): boolean {
  return score.instrument.domain === 'function';
}

/** No score was taken: "N/A", "NDI not done". Source: general usage, no published list. */
const NOT_SCORED =
  /(?:^|\s)(?:n\/?a|pending|deferred|not (?:applicable|done|recorded|assessed|obtained|taken|administered|completed))\.?$/i;

/**
 * The label is read with the value, since `NDI: 44%` names its instrument there. A field that is for a score, and
 * holds none of any instrument, is one that could not be read.
 */
function fieldScores(
  tree: Tree,
  field: Field,
  isWanted: (score: Score) => boolean,
  forScores: readonly string[],
  reference: Day | undefined,
): ScoreFact[] {
  const { start } = field.label;
  const words: Words = { text: tree.text.slice(start, field.value.end), start, end: field.value.end };
  const found = scoresIn(words, isWanted, reference);
  if (found.length > 0 || !forScores.includes(field.name) || findScores(words.text).length > 0) return found;
  if (NOT_SCORED.test(field.value.text)) return [];
  const bare =
    isWanted === isPainScore ? findScores(`NRS ${field.value.text}`).filter(isWanted)[0] : undefined;
  return [new ScoreFact(bare, field.value, datesIn(field.value)[0], reference)];
}

/** Every score that some words hold, goals left out, each with the date beside it. */
export function datedScores(words: Words): ScoreFact[] {
  return scoresIn(words, isAny, undefined);
}

function scoresIn(
  words: Words,
  isWanted: (score: Score) => boolean,
  reference: Day | undefined,
): ScoreFact[] {
  const found = findScores(words.text).filter((it) => isWanted(it) && !isGoal(words.text, it));
  const dates = datesIn(words);
  return found.map((it, index) => {
    const date = dates.length === found.length ? dates[index] : nearest(dates, placed(words, it));
    return new ScoreFact(it, placed(words, it), date, reference);
  });
}

/** A score that is aimed at is none of the present state: "Pain goal: 3/10". */
function isGoal(text: string, { start }: Span): boolean {
  return /\b(?:goal|target)\b[^;,.\d]{0,16}$/i.test(text.slice(Math.max(0, start - 24), start));
}

function datesIn(words: Words): Words[] {
  return findDates(words.text).map(({ start, end }) =>
    placed(words, { text: words.text.slice(start, end), start, end }),
  );
}

function nearest(dates: readonly Words[], { start, end }: Span): Words | undefined {
  const distance = (date: Span): number => Math.max(date.start - end, start - date.end, 0);
  return dates.toSorted((one, other) => distance(one) - distance(other))[0];
}

export const SCORE_TYPE: FactType = {
  name: 'Score',
  doc: 'One score of an instrument',
  ctor: ScoreFact,
  fields: {
    instrument: {
      type: 'string',
      doc: 'Short name of the instrument, as NDI; empty where none could be read',
    },
    readable: { type: 'bool', doc: 'The number was read and lies within the range of the instrument' },
    value: { type: 'double', doc: 'The number, of a range its lower end; -1 where none could be read' },
    date: { type: 'Date', doc: 'The date beside it; a score without one is of the date of the note' },
  },
};
