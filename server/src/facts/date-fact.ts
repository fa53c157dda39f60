import { type DateFound, type Day, findDates, isImpossible, isoOf } from '#clinical/calendar.ts';
import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { placed } from './sources.ts';

/** A date of the note: known where a date stands there, readable where it is one. */
export class DateFact {
  readonly spans: readonly Span[];
  readonly #found: DateFound | undefined;
  readonly #stated: boolean;

  constructor(words: Words | undefined) {
    this.#stated = words !== undefined;
    this.#found = words && findDates(words.text)[0];
    this.spans = words ? [words] : [];
  }

  /** Something stands where the date belongs. */
  get documented(): boolean {
    return this.#stated;
  }

  /** Nothing stands there, or a date that the calendar has. */
  get readable(): boolean {
    return !this.#stated || this.earliest !== undefined;
  }

  get known(): boolean {
    return this.earliest !== undefined;
  }

  /** The form of a date stands there, but the calendar has no such day. */
  get impossible(): boolean {
    return this.#found !== undefined && isImpossible(this.#found);
  }

  /** The first day that the words can mean; a bare month or year has many. */
  get earliest(): Day | undefined {
    return this.#found && !isImpossible(this.#found) ? this.#found.earliest : undefined;
  }

  get latest(): Day | undefined {
    return this.#found && !isImpossible(this.#found) ? this.#found.latest : undefined;
  }

  /** The day where one single day is meant. */
  get day(): Day | undefined {
    return this.earliest === this.latest ? this.earliest : undefined;
  }

  get text(): string {
    return this.earliest === undefined ? '' : isoOf(this.earliest);
  }
}

/** The first date among the words, at its place; undefined where there is none. */
export function firstDateIn(words: Words): Words | undefined {
  const found = findDates(words.text)[0];
  return found && { ...placed(words, found), text: words.text.slice(found.start, found.end) };
}

export const DATE_TYPE: FactType = {
  name: 'Date',
  doc: 'A date of the note',
  ctor: DateFact,
  fields: {
    documented: { type: 'bool', doc: 'Something stands where the date belongs' },
    known: { type: 'bool', doc: 'The date could be read' },
    readable: { type: 'bool', doc: 'Nothing stands there, or a date that could be read' },
    text: { type: 'string', doc: 'The first day that it can mean, as 2026-11-23' },
  },
};
