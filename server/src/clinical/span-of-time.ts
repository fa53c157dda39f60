import { remembered } from '#text/readings.ts';
import {
  civilOf,
  datesIn,
  isImpossible,
  MONTH_NAME,
  monthOf,
  rangeOf,
  type DateFound,
  type DateReading,
  type Day,
} from './calendar.ts';
import type { Interval } from './interval.ts';
import { squeeze } from './squeeze.ts';

/** A stretch of days as it is written: "2026-06-01 to 2026-07-24", "June to July 2026", "since 5/2026". */
export interface SpanOfTime {
  readonly start: number;
  readonly end: number;
  /** Undefined where none is written ("until 2026-07-24") or where it names no day. */
  readonly from: DateReading | undefined;
  /** `open` for one that goes on; undefined where the date names no day. */
  readonly to: DateReading | 'open' | undefined;
  /** One of its dates names no day. */
  readonly impossible: boolean;
  /** It ends before it starts, however its dates are read. */
  readonly reversed: boolean;
  /** The days that it surely holds; undefined where there is none, or where an end is unknown. */
  readonly cautious: Interval | undefined;
  /** The days that it holds at most; undefined as above. */
  readonly generous: Interval | undefined;
}

const TO =
  "(?: ?-+>? ?| ?→ ?|,? (?:up )?(?:to|until|till?|'til|through|thru|thro)(?: (?:about|approximately|the|around))? )";
const STOPPED = '[,;]? ?(?:and )?(?:stopped|ended|ending|discontinued|completed|finished)(?: on| in)?:? ';
const CONNECTOR = new RegExp(`^(?:${TO}|${STOPPED})$`);
const OPEN_AFTER = new RegExp(
  `^(?:${TO}(?:present|ongoing|current(?:ly)?|now|today|date|continuing)|(?: ?[,;]|,? and| ?\\()? ?(?:and )?(?:ongoing|continuing|still ongoing|onwards?)\\)?)(?![a-z])`,
);
const SINCE =
  /(?<![a-z])(?:(?:ongoing |current |daily )?since|from [a-z]{1,12} since)(?: (?:about|approximately|around|early|mid|late))?:? $/;
const UNTIL = /(?<![a-z])(?:until|till?|through|thru)(?: (?:about|approximately|around))? $/;
const FROM = /(?<![a-z])(?:from|between|started|starting|beginning|began)(?: on| in)?:? $/;
const PARTIAL = `(?:(?<![a-z\\d])(?<name>${MONTH_NAME})(?: (?<day>\\d{1,2})(?:st|nd|rd|th)?)?|(?<![\\d/.-])(?<month>\\d{1,2})/(?<date>\\d{1,2}))`;
const PARTIAL_BEFORE = new RegExp(`${PARTIAL}(?<connector>${TO})$`);
const PARTIAL_AFTER = new RegExp(`^${TO}${PARTIAL}(?![\\w/])`);
const DAYS_OF_MONTH = new RegExp(
  `(?<![a-z\\d])(?<name>${MONTH_NAME}) (?<first>\\d{1,2})(?:st|nd|rd|th)?${TO}(?<last>\\d{1,2})(?:st|nd|rd|th)?,? $`,
);

/** How far around a date the other end of its span is looked for. */
const REACH = 48;

interface Ends {
  readonly start: number;
  readonly end: number;
  readonly from: DateFound | undefined;
  readonly to: DateFound | 'open' | undefined;
}

/**
 * All spans of time in the text, from left to right. An open one ends at the reference date, and an end after it is
 * cut there; without a reference an open one has neither reading. A lone date is no span.
 */
export const readSpanOfTime = remembered(spansOf);

function spansOf(text: string, reference: Day | undefined): readonly SpanOfTime[] {
  const squeezed = squeeze(text);
  const plain = squeezed.text;
  const dates = datesIn(plain);
  const spans: SpanOfTime[] = [];
  let done = 0;
  dates.forEach((date, index) => {
    if (date.start < done) return;
    const ends = endsAt(plain, date, dates[index + 1], done);
    if (!ends) return;
    done = ends.end;
    spans.push(
      resolve(
        { ...ends, start: squeezed.start(ends.start), end: squeezed.end(ends.end) },
        reference,
        squeezed,
      ),
    );
  });
  return spans;
}

function endsAt(plain: string, date: DateFound, next: DateFound | undefined, done: number): Ends | undefined {
  const before = plain.slice(Math.max(done, date.start - REACH), date.start);
  const after = plain.slice(date.end, date.end + REACH);
  const whole = daysOfMonth(before, date) ?? pairWithPartialBefore(before, date);
  if (whole) return whole;
  const start = date.start - (FROM.exec(before)?.[0].length ?? 0);
  if (next && connects(plain.slice(date.end, Math.min(next.start, date.end + REACH)), before)) {
    return { start, end: next.end, from: date, to: next };
  }
  const open = OPEN_AFTER.exec(after);
  if (open) return { start, end: date.end + open[0].length, from: date, to: 'open' };
  const partial = pairWithPartialAfter(plain, date, after);
  if (partial) return partial;
  const since = SINCE.exec(before);
  if (since) return { start: date.start - since[0].length, end: date.end, from: date, to: 'open' };
  const until = UNTIL.exec(before);
  return until
    ? { start: date.start - until[0].length, end: date.end, from: undefined, to: date }
    : undefined;
}

function connects(between: string, before: string): boolean {
  return CONNECTOR.test(between) || (between === ' and ' && before.endsWith('between '));
}

/** "June 1-24, 2026": the year is the date that was found. */
function daysOfMonth(before: string, date: DateFound): Ends | undefined {
  const match = DAYS_OF_MONTH.exec(before);
  if (!match?.groups || isImpossible(date) || date.latest - date.earliest < 364) return undefined;
  const { year } = civilOf(date.earliest);
  const month = monthOf(match.groups['name'] ?? '');
  const start = date.start - match[0].length;
  const dayAt = (group: string): DateFound => ({
    ...rangeOf(year, month, Number(match.groups?.[group])),
    start,
    end: date.end,
  });
  return { start, end: date.end, from: dayAt('first'), to: dayAt('last') };
}

/** "Jun 1 - Jul 24, 2026": the first date takes the year of the second, or the year before where it would be later. */
function pairWithPartialBefore(before: string, date: DateFound): Ends | undefined {
  const match = PARTIAL_BEFORE.exec(before);
  if (!match?.groups || isImpossible(date)) return undefined;
  const { year, month: toMonth } = civilOf(date.earliest);
  if (date.latest - date.earliest > 31) return undefined;
  const { month, day } = partsOf(match.groups);
  const later = month > toMonth;
  const start = date.start - match[0].length;
  const end = date.start - (match.groups['connector']?.length ?? 0);
  return {
    start,
    end: date.end,
    from: { ...rangeOf(later ? year - 1 : year, month, day), start, end },
    to: date,
  };
}

/** "Jun 1, 2026 to Jul 24": the second date takes the year of the first, or the year after where it would be earlier. */
function pairWithPartialAfter(plain: string, date: DateFound, after: string): Ends | undefined {
  const match = PARTIAL_AFTER.exec(after);
  if (!match?.groups || isImpossible(date)) return undefined;
  const slashed = match.groups['month'] !== undefined;
  if (slashed && !plain.slice(date.start, date.end).includes('/')) return undefined;
  const { year, month: fromMonth } = civilOf(date.earliest);
  const { month, day } = partsOf(match.groups);
  const end = date.end + match[0].length;
  const to = { ...rangeOf(month < fromMonth ? year + 1 : year, month, day), start: date.end, end };
  return { start: date.start, end, from: date, to };
}

function partsOf(groups: Readonly<Record<string, string | undefined>>): {
  month: number;
  day: number | undefined;
} {
  const day = groups['day'] ?? groups['date'];
  return {
    month: groups['name'] === undefined ? Number(groups['month']) : monthOf(groups['name']),
    day: day === undefined ? undefined : Number(day),
  };
}

interface Offsets {
  start(offset: number): number;
  end(offset: number): number;
}

function resolve(ends: Ends, reference: Day | undefined, offsets: Offsets): SpanOfTime {
  const place = (date: DateFound | undefined): DateReading | undefined =>
    date && !isImpossible(date)
      ? { ...date, start: offsets.start(date.start), end: offsets.end(date.end) }
      : undefined;
  const from = place(ends.from);
  const to = ends.to === 'open' ? 'open' : place(ends.to);
  const impossible = [ends.from, ends.to].some((it) => it !== undefined && it !== 'open' && isImpossible(it));
  const reversed = from !== undefined && to !== undefined && to !== 'open' && to.latest < from.earliest;
  return {
    start: ends.start,
    end: ends.end,
    from,
    to,
    impossible,
    reversed,
    cautious: interval(from?.latest, to === 'open' ? reference : to?.earliest, reference),
    generous: interval(from?.earliest, to === 'open' ? reference : to?.latest, reference),
  };
}

function interval(
  first: Day | undefined,
  end: Day | undefined,
  reference: Day | undefined,
): Interval | undefined {
  if (first === undefined || end === undefined) return undefined;
  const last = Math.min(end, reference ?? end);
  return first <= last ? { first, last } : undefined;
}
