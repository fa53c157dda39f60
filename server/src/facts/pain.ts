import { addMonths, type Day, longestMonths } from '#clinical/calendar.ts';
import { Duration, type DurationReading, findDurations } from '#clinical/duration.ts';
import type { Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { DateFact } from './date-fact.ts';
import type { FactType } from './schema.ts';
import type { Care } from './care.ts';
import {
  PAIN_SHOWN_TYPE,
  type PainShown,
  type PainStatement,
  painStatements,
  shownAfter,
} from './pain-after.ts';
import { mostDifferentDates, surelyDifferentDates } from './score-dates.ts';
import { itemsOf } from './sources.ts';
import { painScores, presentFields, type ScoreFact } from './scores.ts';

type Answer = 'yes' | 'no' | 'unreadable';

/** How long the pain has lasted, and how strong it is. */
export class Pain {
  /** The value of the field Onset where it is a date. */
  readonly onset: DateFact;
  readonly scores: readonly ScoreFact[];
  /** The words that decide how long: an onset date, else a duration, else what stands in their place. */
  readonly spans: readonly Span[];
  readonly #stated: DurationReading | undefined;
  readonly #reference: Day | undefined;
  readonly #statements: readonly PainStatement[];

  constructor(
    onset: Words | undefined,
    duration: Words | undefined,
    evidence: PainEvidence,
    reference: Day | undefined,
  ) {
    const lengths = [duration, onset].flatMap((it) => (it ? findDurations(it.text) : []));
    const stated = lengths.find((it) => it.qualifier !== 'vague') ?? lengths[0];
    const dated = new DateFact(onset).known || !duration || stated ? onset : duration;
    this.onset = new DateFact(dated);
    this.scores = evidence.scores;
    this.#statements = evidence.statements;
    this.#reference = reference;
    this.#stated = this.onset.known ? undefined : stated;
    const deciding = this.onset.known ? dated : (duration ?? onset);
    this.spans = deciding ? [{ start: deciding.start, end: deciding.end }] : [];
  }

  /** An onset or a duration stands in the note, readable or not. */
  get lengthDocumented(): boolean {
    return this.spans.length > 0;
  }

  /** The pain has lasted longer than the limit; exactly the limit is not longer. */
  exceeds(limit: Duration): boolean {
    return this.#exceeds(limit) === 'yes';
  }

  /** Whether the note says enough to tell if the pain has lasted longer than the limit. */
  lengthReadable(limit: Duration): boolean {
    return !this.lengthDocumented || this.#exceeds(limit) !== 'unreadable';
  }

  /** The pain has lasted for exactly the limit. */
  equals(limit: Duration): boolean {
    if (this.onset.day !== undefined) return after(this.onset.day, limit) === this.#reference;
    return (
      this.#stated?.qualifier === 'exact' &&
      this.#stated.low.unit === limit.unit &&
      this.#stated.low.count === limit.count
    );
  }

  /** For messages: `92 days since 2026-08-23`, or the stated length. */
  get length(): string {
    if (this.onset.earliest === undefined) return this.#stated ? statedLength(this.#stated) : '';
    if (this.#reference === undefined) return '';
    return `${this.#reference - this.onset.earliest} days since ${this.onset.text}`;
  }

  /** How many different days the readable scores are of, each imprecise date counted only where it surely differs. */
  get scoreDates(): number {
    return surelyDifferentDates(this.scores.filter((it) => it.readable));
  }

  /** As `scoreDates`, with every date and number that could not be read counted as one of its own. */
  get mostScoreDates(): number {
    return mostDifferentDates(this.scores);
  }

  /** What shows pain after so many days of dated conservative care; nothing where the care never reached them. */
  after(care: Care, days: number): readonly PainShown[] {
    const reached = care.dayReached(days);
    return reached === undefined ? [] : shownAfter(this.scores, this.#statements, reached);
  }

  #exceeds(limit: Duration): Answer {
    if (this.onset.earliest !== undefined && this.onset.latest !== undefined) {
      if (this.#reference === undefined || this.onset.earliest > this.#reference) return 'unreadable';
      if (after(this.onset.latest, limit) < this.#reference) return 'yes';
      return after(this.onset.earliest, limit) < this.#reference ? 'unreadable' : 'no';
    }
    return this.#stated ? statedExceeds(this.#stated, limit) : 'unreadable';
  }
}

interface PainEvidence {
  readonly scores: readonly ScoreFact[];
  readonly statements: readonly PainStatement[];
}

/** The day on which a pain that began on `day` has lasted for exactly the length. */
function after(day: Day, length: Duration): Day {
  return length.months === undefined ? day + length.days : addMonths(day, length.months);
}

/**
 * "Over 3 months" exceeds 3 months, "at least" or "nearly 3 months" may or may not, "about" and "less than 3 months" do not.
 * Weeks and days are compared with the longest that so many calendar months can be (92 days for 3).
 */
function statedExceeds({ low, qualifier }: DurationReading, limit: Duration): Answer {
  // "Years" and "several years" are one year at least, whatever else they are.
  if (qualifier === 'vague')
    return low.unit === 'year' && compare(ONE_YEAR, limit) > 0 ? 'yes' : 'unreadable';
  const difference = compare(low, limit);
  if (qualifier === 'under') return difference <= 0 ? 'no' : 'unreadable';
  if (qualifier === 'nearly') return difference < 0 ? 'no' : 'unreadable';
  if (difference > 0 || (difference === 0 && qualifier === 'over')) return 'yes';
  return qualifier === 'at-least' || qualifier === 'over' ? 'unreadable' : 'no';
}

function statedLength({ low, qualifier }: DurationReading): string {
  return qualifier === 'under' ? `less than ${low.text}` : low.text;
}

const ONE_YEAR = new Duration(1, 'year');

function compare(length: Duration, limit: Duration): number {
  if (length.months !== undefined && limit.months !== undefined) return length.months - limit.months;
  return length.days - (limit.months === undefined ? limit.days : longestMonths(limit.months));
}

const ONSET_NAME = /^(?:(?:date of|pain|symptom) )?onset(?: of (?:pain|symptoms)| date)?$/i;
const DURATION_NAME = /^(?:(?:pain|symptom) )?duration(?: of (?:pain|symptoms))?$/i;

/** The value of the first item that has such a name, as bulleted histories have. */
function itemNamed(tree: Tree, name: RegExp): Words | undefined {
  return ['History', 'Pain and function']
    .flatMap((it) => itemsOf(tree, it))
    .find((it) => name.test(it.name.text.trim()) && it.value.text !== '')?.value;
}

/** Reads onset, duration, pain scores and what says that the pain persists. */
export function readPain(tree: Tree, reference: Day | undefined): Pain {
  const onset = presentFields(tree, 'Onset')[0]?.value ?? itemNamed(tree, ONSET_NAME);
  const duration = presentFields(tree, 'Duration')[0]?.value ?? itemNamed(tree, DURATION_NAME);
  const evidence = { scores: painScores(tree, reference), statements: painStatements(tree, reference) };
  return new Pain(onset, duration, evidence, reference);
}

export const PAIN_TYPES: readonly FactType[] = [
  PAIN_SHOWN_TYPE,
  {
    name: 'Pain',
    doc: 'How long the pain has lasted, and how strong it is',
    ctor: Pain,
    fields: {
      onset: { type: 'Date', doc: 'When the pain began' },
      scores: {
        type: 'list<Score>',
        doc: 'Numeric ratings and visual analog scores, in the order of the note',
      },
      lengthDocumented: { type: 'bool', doc: 'An onset or a duration stands in the note, readable or not' },
      scoreDates: { type: 'double', doc: 'How many different days the readable scores are of' },
      mostScoreDates: { type: 'double', doc: 'The same, with what could not be read counted as different' },
      length: { type: 'string', doc: 'How long the pain has lasted, in words for a message' },
    },
    methods: {
      exceeds: {
        params: ['Duration'],
        returns: 'bool',
        doc: 'The pain has lasted longer than this; exactly this is not longer',
      },
      equals: { params: ['Duration'], returns: 'bool', doc: 'The pain has lasted for exactly this' },
      after: {
        params: ['Care', 'double'],
        returns: 'list<PainShown>',
        doc: 'What shows pain after so many days of dated conservative care',
      },
      lengthReadable: {
        params: ['Duration'],
        returns: 'bool',
        doc: 'The note says enough to compare with this',
      },
    },
  },
];
