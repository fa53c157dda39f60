import { type Day, findDates, isImpossible } from '#clinical/calendar.ts';
import { readSpanOfTime } from '#clinical/span-of-time.ts';
import type { Tree } from '#note/tree.ts';
import type { Problem } from '#text/problem.ts';
import type { Span, Words } from '#text/span.ts';
import type { Blocks } from './blocks.ts';
import type { Care } from './care.ts';
import type { DateFact } from './date-fact.ts';
import { firstDateIn } from './date-fact.ts';
import type { Imaging } from './imaging.ts';
import type { NoteFacts } from './note-facts.ts';
import type { Pain } from './pain.ts';
import { presentScores } from './scores.ts';
import { allValues, placed } from './sources.ts';

/** What can be dated in a note, and must not lie after it. */
export interface Dated {
  readonly note: NoteFacts;
  readonly pain: Pain;
  readonly care: Care;
  readonly imaging: Imaging;
  readonly blocks: Blocks;
}

/** Dates that are missing, that no calendar has, that run backwards, or that lie after the note. */
export function checkDates(tree: Tree, dated: Dated): Problem[] {
  return [
    ...checkNoteDate(tree, dated.note.date),
    ...checkCalendar(tree, dated.note.date),
    ...checkFuture(tree, dated),
  ];
}

function checkNoteDate(tree: Tree, date: DateFact): Problem[] {
  const place = date.spans[0];
  if (!place)
    return [noteDate('No date of the note is found, lengths of time need it', firstLine(tree.text))];
  if (date.impossible) return [impossible(place)];
  if (!date.known) return [noteDate('The date of the note could not be read, write 2026-11-23', place)];
  return date.day === undefined
    ? [noteDate('The date of the note names no single day, write 2026-11-23', place)]
    : [];
}

function noteDate(message: string, span: Span): Problem {
  return { code: 'note/date', severity: 'information', message, span };
}

function impossible(span: Span): Problem {
  return { code: 'note/date-impossible', severity: 'error', message: 'No calendar has this date', span };
}

/** Everywhere but in the date of the note, which has findings of its own. */
function checkCalendar(tree: Tree, date: DateFact): Problem[] {
  return allValues(tree)
    .filter(({ words }) => words.start !== date.spans[0]?.start)
    .flatMap(({ words }) => [...impossibleIn(words), ...reversedIn(words)]);
}

function impossibleIn(words: Words): Problem[] {
  return findDates(words.text)
    .filter(isImpossible)
    .map((it) => impossible(spanOf(placed(words, it))));
}

function reversedIn(words: Words): Problem[] {
  return readSpanOfTime(words.text, undefined)
    .filter((it) => it.reversed)
    .map((it) => ({
      code: 'note/date-order',
      severity: 'error',
      message: 'The end of this time is before its start',
      span: spanOf(placed(words, it)),
    }));
}

function checkFuture(tree: Tree, { note, pain, care, imaging, blocks }: Dated): Problem[] {
  const { reference } = note;
  if (reference === undefined) return [];
  const scores = presentScores(tree, reference).map((it) => it.date);
  const dates = [
    pain.onset,
    ...scores,
    ...imaging.studies.filter((it) => !it.ordered).map((it) => it.date),
    ...blocks.list.filter((it) => !it.planned).map((it) => it.date),
  ];
  const places = dates.flatMap((it) =>
    it.earliest !== undefined && it.earliest > reference ? it.spans : [],
  );
  const courses = care.courses.flatMap(({ item }) => startAfter(item.words, reference));
  return distinct([...places, ...courses]).map((span) => ({
    code: 'note/date-future',
    severity: 'error',
    message: 'This date is after the date of the note',
    span: spanOf(span),
  }));
}

/** A course that begins after the note; one that only ends after it is still going on. */
function startAfter(words: Words, reference: Day): Span[] {
  const first = firstDateIn(words);
  const date = first && findDates(first.text)[0];
  return date && !isImpossible(date) && date.earliest > reference ? [spanOf(first)] : [];
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((it) => [it.start, it])).values()];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function firstLine(text: string): Span {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}
