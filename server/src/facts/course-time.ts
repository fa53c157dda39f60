import { type Day, findDates, isImpossible } from '#clinical/calendar.ts';
import { type DurationReading, findDurations } from '#clinical/duration.ts';
import type { Interval } from '#clinical/interval.ts';
import { readSpanOfTime, type SpanOfTime } from '#clinical/span-of-time.ts';
import type { Attribute, Item } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { attribute, placed } from './sources.ts';

/**
 * When a course was: intervals of the calendar, a bare length, something that could not be read, or nothing.
 * An interval wins over a length beside it. `most` is more than `days` where only an upper limit is stated.
 */
export type CourseTime =
  | { readonly kind: 'intervals'; readonly spans: readonly SpanOfTime[] }
  | { readonly kind: 'length'; readonly days: number; readonly most: number; readonly span: Span }
  | { readonly kind: 'unreadable'; readonly span: Span }
  | { readonly kind: 'none' };

/** Reads the time of a course from its name, its attributes without a key, and those whose key is of time. */
export function readCourseTime(item: Item, reference: Day | undefined): CourseTime {
  const words = timeWords(item);
  const spans = readSpanOfTime(words.text, lastDay(item, reference)).map((it) => placed(words, it));
  const length = longest(
    findDurations(words.text)
      .filter((it) => !isOfRelief(words.text, it))
      .map((it) => placed(words, it)),
  );
  const isHalf = spans.every((it) => it.from === undefined && !it.impossible);
  if (spans.length > 0 && !(isHalf && length && isMeasured(length))) return { kind: 'intervals', spans };
  if (length && isMeasured(length)) return { kind: 'length', ...daysOf(length), span: length };
  const unread = findDates(words.text).map((it) => placed(words, it))[0] ?? length;
  return unread ? { kind: 'unreadable', span: unread } : { kind: 'none' };
}

/** The intervals that certainly were: where a date is imprecise, its latest start and earliest end. */
export function cautiousIntervals(time: CourseTime): Interval[] {
  return time.kind === 'intervals' ? time.spans.flatMap((it) => it.cautious ?? []) : [];
}

/** The intervals that may have been: where a date is imprecise, its earliest start and latest end. */
export function generousIntervals(time: CourseTime): Interval[] {
  return time.kind === 'intervals' ? time.spans.flatMap((it) => it.generous ?? []) : [];
}

/** False where a date or length stands that cannot be counted: reversed, impossible, open without a note's date. */
export function isReadable(time: CourseTime): boolean {
  if (time.kind === 'unreadable') return false;
  return time.kind !== 'intervals' || time.spans.every((it) => it.generous !== undefined && isInOrder(it));
}

/** Whether the course has a start and an end, which may be "present". */
export function hasBothEnds(time: CourseTime): boolean {
  return (
    time.kind === 'intervals' &&
    time.spans.some((it) => it.from !== undefined && it.to !== undefined && isInOrder(it))
  );
}

/** Whether a date stands there that names no day, or an end before its start. */
export function isFaulty(time: CourseTime): boolean {
  return time.kind === 'intervals' && time.spans.some((it) => !isInOrder(it));
}

function isInOrder({ reversed, impossible }: SpanOfTime): boolean {
  return !reversed && !impossible;
}

/** The days of a stated length, surely and at most: "less than 6 weeks" are 41 at most. */
function daysOf({ low, qualifier }: DurationReading): { readonly days: number; readonly most: number } {
  const days = Math.floor(low.days);
  return qualifier === 'under'
    ? { days: 0, most: Math.max(0, Math.ceil(low.days) - 1) }
    : { days, most: days };
}

const TIME_KEYS = ['dates', 'duration', 'stopped'];
/** Source: general usage, no published list. */
const GOES_ON = /\b(?:present|ongoing|current|currently|continuing|now|to date)\b/i;
/** `to: 2026-07-12` behind `from: 2026-06-01`. */
const END_KEY =
  /^(?:to|until|till?|through|thru|end|ended|ending|end date|finished|completed|last visit)\s{0,4}:/i;

/** The item's words at their place, with all that says nothing of time blanked out, so that `since:` is read as since. */
function timeWords(item: Item): Words {
  const { text, start, end } = item.words;
  const units = text.split('');
  for (const it of item.attributes) {
    const from = it.span.start - start;
    const key = it.span.start === it.value.start ? END_KEY.exec(it.value.text)?.[0] : undefined;
    if (!isOfTime(it)) blank(units, from, separatorBehind(units, it.span.end - start));
    else if (key !== undefined) blank(units, separatorBefore(units, from), from + key.length, ' to ');
  }
  return { text: units.join(''), start, end };
}

function isOfTime({ key, value }: Attribute): boolean {
  if (key !== undefined) return TIME_KEYS.includes(key);
  return GOES_ON.test(value.text) || findDates(value.text).length > 0 || findDurations(value.text).length > 0;
}

/** The offset of the semicolon before an attribute; its own where none stands there. */
function separatorBefore(units: readonly string[], start: number): number {
  let at = start - 1;
  while (units[at]?.trim() === '') at--;
  return units[at] === ';' ? at : start;
}

/** The offset behind the semicolon that ends an attribute; its own end where none stands there. */
function separatorBehind(units: readonly string[], end: number): number {
  let at = end;
  while (units[at]?.trim() === '') at++;
  return units[at] === ';' ? at + 1 : end;
}

/** Puts blanks between two offsets, the words first. */
function blank(units: string[], from: number, until: number, words = ''): void {
  for (let at = from; at < until; at++) units[at] = words[at - from] ?? ' ';
}

/** A course goes on until the note's day at most, or until the day on which it was stopped. */
function lastDay(item: Item, reference: Day | undefined): Day | undefined {
  const stopped = attribute(item, 'stopped')?.value.text ?? '';
  const date = findDates(stopped)[0];
  if (!date || isImpossible(date) || !date.precise) return reference;
  return Math.min(date.earliest, reference ?? date.earliest);
}

/** "Several weeks" and "nearly 6 weeks" say too little; "over 6 weeks" is at least its number. */
function isMeasured(reading: DurationReading): boolean {
  return reading.qualifier !== 'vague' && reading.qualifier !== 'nearly';
}

/** Source: general usage, no published list. */
const LENGTH_OF_RELIEF =
  /\b(?:relief|benefit|improve[a-z]{0,5}|helped|better|effect)\b[^;]{0,20}\b(?:for|lasting|lasted|only)\s{0,3}(?:only|about)?\s{0,3}$/i;

/** "20% relief for 2 weeks" is no length of the course. */
function isOfRelief(text: string, { start }: Span): boolean {
  return LENGTH_OF_RELIEF.test(text.slice(Math.max(0, start - 60), start));
}

function longest(readings: readonly DurationReading[]): DurationReading | undefined {
  const measured = readings.filter(isMeasured);
  const candidates = measured.length > 0 ? measured : readings;
  return candidates.toSorted((one, other) => other.low.days - one.low.days)[0];
}
