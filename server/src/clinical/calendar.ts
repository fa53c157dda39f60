import { remembered } from '#text/readings.ts';
import { squeeze } from './squeeze.ts';

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

/** A date as far as it is written: a bare month or year reaches from its first day to its last. */
export interface DateReading {
  readonly earliest: Day;
  readonly latest: Day;
  /** Whether a single day is written. */
  readonly precise: boolean;
  readonly start: number;
  readonly end: number;
}

/** A place that is written like a date but names no day: 30 February, month 13, the year 0206. */
export interface ImpossibleDate {
  readonly impossible: true;
  readonly start: number;
  readonly end: number;
}

/** What `findDates` finds. */
export type DateFound = DateReading | ImpossibleDate;

/** Whether what was found is written like a date but names no day. */
export function isImpossible(found: DateFound): found is ImpossibleDate {
  return 'impossible' in found;
}

/** The day of a year, month (1-12) and day of the month; undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  return daysFromCivil(year, month, day);
}

/** The day as `2026-11-23`. */
export function isoOf(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The same date `months` calendar months later (earlier when negative), or the month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (((index % 12) + 12) % 12) + 1;
  return daysFromCivil(toYear, toMonth, Math.min(date, monthLength(toYear, toMonth)));
}

/** The most days that so many calendar months can be: 92 for 3, 366 for 12. */
export function longestMonths(months: number): number {
  const first = daysFromCivil(2000, 1, 1);
  const starts = Array.from({ length: 48 }, (_, index) => addMonths(first, index));
  return Math.max(...starts.map((start) => addMonths(start, months) - start));
}

/** Year, month (1-12) and day of the month of a day. */
export function civilOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** Eras of 400 years that begin in March put the leap day last, so no month needs a table. */
function daysFromCivil(year: number, month: number, date: number): Day {
  const fromMarch = (month + 9) % 12;
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 31);
}

/** Pattern of a month's name or abbreviation over folded text, with an optional point. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number (1-12) of a month's folded name. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

const YEAR = "(?<year>(?:19|20)\\d\\d|'\\d\\d)(?!\\d)";
const DAY_OF_MONTH = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const UNIT =
  '(?! ?(?:mgs?|mcg|ug|µg|μg|gm?|grams?|ml|cc|iu|units?|steps?|k?cal|calories|feet|ft|lbs?|pounds|kg|tabs?|tablets|caps|capsules|hours|hrs|mme|%)(?![a-z]))';

const MARKED = /\d[-/.]\d/;
const NAMED = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;
const WITH_YEAR = /(?:19|20)\d\d/;

/**
 * The forms of a date, each with what its groups name; a missing group leaves the date imprecise. Before them stands
 * what every text has that holds one of them: most texts have none, and are passed over fast.
 */
const FORMS: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [
    MARKED,
    [
      /(?<![\d/.])(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d/]|\.\d)/g,
      new RegExp(
        `(?<![\\d/.])(?<month>\\d{1,2})(?<mark>[-/.])(?<day>\\d{1,2})\\k<mark>(?<year>\\d{4})(?![\\d/]|\\.\\d)`,
        'g',
      ),
      new RegExp(
        `(?:(?<![\\d/.-])|(?<=\\d/\\d{1,2}/\\d\\d-))(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{2})(?![\\d/]|\\.\\d)${UNIT}`,
        'g',
      ),
    ],
  ],
  [
    NAMED,
    [
      new RegExp(`(?<![a-z\\d])(?<name>${MONTH_NAME})[ -]?${DAY_OF_MONTH}(?:,? ?|-)${YEAR}`, 'g'),
      new RegExp(
        `(?<![\\w/.])${DAY_OF_MONTH}(?: of)?[ -]?(?<name>${MONTH_NAME})(?:,? |-|, ?)?(?<year>(?:19|20)\\d\\d|'?\\d\\d)(?!\\d)${UNIT}`,
        'g',
      ),
    ],
  ],
  [
    MARKED,
    [
      new RegExp(`(?<![\\d/.])(?<month>\\d{1,2})[/-](?<year>(?:19|20)\\d\\d)(?![\\d/]|[-.]\\d)${UNIT}`, 'g'),
      new RegExp(`(?<![\\d/.])(?<month>\\d{1,2})/(?<year>(?:19|20)\\d\\d)(?=-\\d)`, 'g'),
      /(?<![\d/.-])(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])(?![\d/]|[-.]\d)/g,
    ],
  ],
  [NAMED, [new RegExp(`(?<![a-z\\d])(?<name>${MONTH_NAME})(?:,? | of |-)?${YEAR}${UNIT}`, 'g')]],
  [
    WITH_YEAR,
    [
      new RegExp(
        `(?:(?<![\\w/.,:#$+-])|(?<=[^\\d](?:19|20)\\d\\d-)|(?<=^(?:19|20)\\d\\d-)|(?<=[^\\d] ?[-+,:]))(?<year>(?:19|20)\\d\\d)(?![\\w:/%]|[.,]\\d)${UNIT}`,
        'g',
      ),
    ],
  ],
];

/**
 * All dates in the text from left to right, none overlapping another: 2026-11-23, 11/23/2026, 11/23/26 (as 2026),
 * Nov 23 2026, 23 Nov 2026, November 23, 2026, and 5/2026, 2026-05, Nov 2026, 2026 as a whole month or year.
 * Scores (7/10) and strengths (5/325) are none.
 */
export const findDates = remembered(datesOf);

function datesOf(text: string): readonly DateFound[] {
  if (!/\d\d/.test(text)) return [];
  const squeezed = squeeze(text);
  return datesIn(squeezed.text).map((found) => ({
    ...found,
    start: squeezed.start(found.start),
    end: squeezed.end(found.end),
  }));
}

/** As `findDates`, in a text that is folded and squeezed already; the offsets are of that text. */
export const datesIn = remembered(datesInPlain);

function datesInPlain(plain: string): readonly DateFound[] {
  if (!/\d\d/.test(plain)) return [];
  const matches = FORMS.flatMap(([needed, forms]) =>
    needed.test(plain) ? forms.flatMap((form) => [...plain.matchAll(form)]) : [],
  );
  matches.sort((one, other) => one.index - other.index || other[0].length - one[0].length);
  const found: DateFound[] = [];
  let done = 0;
  for (const match of matches) {
    if (match.index < done) continue;
    done = match.index + match[0].length;
    found.push({ ...reach(match.groups ?? {}), start: match.index, end: done });
  }
  return found;
}

/** The date that the whole text is, blanks aside; undefined when it is anything else. */
export function readDate(text: string): DateFound | undefined {
  const [found, ...others] = findDates(text);
  if (!found || others.length > 0) return undefined;
  const around = text.slice(0, found.start) + text.slice(found.end);
  return squeeze(around).text.trim() === '' ? found : undefined;
}

type Reach = Pick<DateReading, 'earliest' | 'latest' | 'precise'> | Pick<ImpossibleDate, 'impossible'>;

function reach(groups: Readonly<Record<string, string | undefined>>): Reach {
  const year = fullYear(groups['year'] ?? '');
  const month = groups['name'] === undefined ? groups['month'] : String(monthOf(groups['name']));
  if (year < 1900 || year > 2099) return { impossible: true };
  return rangeOf(
    year,
    month === undefined ? undefined : Number(month),
    groups['day'] === undefined ? undefined : Number(groups['day']),
  );
}

/** The days from the first to the last that year, month and day of the month can mean. */
export function rangeOf(year: number, month: number | undefined, date: number | undefined): Reach {
  const earliest = dayOf(year, month ?? 1, date ?? 1);
  if (earliest === undefined) return { impossible: true };
  if (date !== undefined) return { earliest, latest: earliest, precise: true };
  return { earliest, latest: addMonths(earliest, month === undefined ? 12 : 1) - 1, precise: false };
}

function fullYear(written: string): number {
  const digits = written.replace("'", '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
