import type { Day } from '#clinical/calendar.ts';
import { findDrugs } from '#clinical/drugs.ts';
import { findModalities } from '#clinical/modalities.ts';
import { saysPainPersists } from '#clinical/persistence-words.ts';
import { readSpanOfTime } from '#clinical/span-of-time.ts';
import { readStatus } from '#clinical/status.ts';
import type { Item, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { DateFact, firstDateIn } from './date-fact.ts';
import type { FactType } from './schema.ts';
import { presentFields, type ScoreFact } from './scores.ts';
import { itemsOf } from './sources.ts';
import { isNothing } from './stated.ts';

/** A statement that the pain persists, or one in its place that could not be read. */
export interface PainStatement {
  /** The first and last day that it can be of; `always` where it says that it is of the time after the care. */
  readonly days: { readonly first: Day; readonly last: Day } | 'always' | undefined;
  readonly readable: boolean;
  readonly span: Span;
}

/** A place that shows pain after the care, surely (`readable`) or perhaps. */
export class PainShown {
  readonly readable: boolean;
  readonly spans: readonly Span[];

  constructor(readable: boolean, spans: readonly Span[]) {
    this.readable = readable;
    this.spans = spans;
  }
}

/** What the note says on the pain after care: the field for it, and words such as "pain persists" where pain is described. */
export function painStatements(tree: Tree, reference: Day | undefined): PainStatement[] {
  const now = reference === undefined ? undefined : { first: reference, last: reference };
  const described = presentFields(tree, 'Onset', 'Duration', 'Pain pattern', 'Pain quality', 'Pain score')
    .filter((it) => saysPainPersists(it.value.text, false))
    .map((it) => ({ days: now, readable: true, span: spanOf(it.value) }));
  return [
    ...presentFields(tree, 'Pain after care').flatMap((it) => statementAfterCare(it.value)),
    ...described,
    ...itemsOf(tree, 'Conservative care').flatMap((it) => statementOfCourse(it, reference)),
  ];
}

/** Its scores are pain scores; words say that the pain persists or not, and other words cannot be read. */
function statementAfterCare(value: Words): PainStatement[] {
  if (value.text === '' || isNothing(value.text)) return [];
  const date = new DateFact(firstDateIn(value));
  const persists = saysPainPersists(value.text, true);
  if (/\d/.test(value.text) && (date.documented || !persists)) return [];
  if (!persists && readStatus(value.text).kind === 'absent') return [];
  return [{ days: 'always', readable: persists, span: spanOf(value) }];
}

/** A response is of the time when its course ended; an item that names no treatment is of the note's date. */
function statementOfCourse({ name, words }: Item, reference: Day | undefined): PainStatement[] {
  if (!saysPainPersists(words.text, false)) return [];
  const ends = readSpanOfTime(words.text, reference).flatMap(({ to }) => {
    if (to === 'open') return reference === undefined ? [] : [{ first: reference, last: reference }];
    return to ? [{ first: to.earliest, last: to.latest }] : [];
  });
  const last = ends.toSorted((one, other) => other.last - one.last)[0];
  if (last) return [{ days: last, readable: true, span: spanOf(words) }];
  const isCourse = findModalities(name.text).length > 0 || findDrugs(name.text).length > 0;
  return isCourse ? [] : [{ days: 'always', readable: true, span: spanOf(words) }];
}

/**
 * What shows pain after the day on which the care reached its minimum. A score of that day is not after it; the response
 * of a course that ended on it is.
 */
export function shownAfter(
  scores: readonly ScoreFact[],
  statements: readonly PainStatement[],
  reached: Day,
): PainShown[] {
  const ofScores = scores
    .filter((it) => it.value !== 0 && (it.latest === undefined || it.latest > reached))
    .map((it) => new PainShown(it.readable && (it.earliest ?? reached) > reached, it.spans));
  const ofStatements = statements
    .filter(({ days }) => days === 'always' || days === undefined || days.last >= reached)
    .map(({ days, readable, span }) => {
      const isSure = days === 'always' || (days !== undefined && days.first >= reached);
      return new PainShown(readable && isSure, [span]);
    });
  return [...ofScores, ...ofStatements];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

export const PAIN_SHOWN_TYPE: FactType = {
  name: 'PainShown',
  doc: 'A place that shows pain after the conservative care',
  ctor: PainShown,
  fields: {
    readable: { type: 'bool', doc: 'It surely does; false where its date or number could not be read' },
  },
};
