import { union, unionDays, type Interval } from '#clinical/interval.ts';
import { isOpioid, isProcedureItem, treatmentsOf } from '#facts/care-item.ts';
import { cautiousIntervals, generousIntervals } from '#facts/course-time.ts';
import type { Course } from '#facts/course.ts';
import type { Facts } from '#facts/facts.ts';
import type { Item } from '#note/tree.ts';
import { overlaps } from '#text/span.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { counted, intervalWords, listed, named, sentence, weeksWords } from './words.ts';

/** What a course of conservative care counts for; why an item of that section is none. Undefined for other items. */
export function explainCourse(
  { facts }: ReadNote,
  item: Item,
  sections: readonly string[],
): Explanation | undefined {
  const course = facts.care.courses.find((it) => it.item === item);
  if (course !== undefined)
    return { span: item.words, answer: lengthWords(course, facts), details: courseDetails(course, facts) };
  const { answer } = whyNoCourse(facts, item) ?? {};
  return answer === undefined || !sections.includes('Conservative care')
    ? undefined
    : { span: item.words, answer, details: [] };
}

/** The length of all care: `206 days: 2026-05-02 to 2026-11-23`; undefined where nothing can be counted. */
export function careWords({ care }: Facts): string | undefined {
  if (care.days === 0) return undefined;
  const intervals = care.courses.flatMap((it) => cautiousIntervals(it.time));
  const merged = union(intervals);
  // A bare length that is more than the dated care decides by itself.
  if (unionDays(intervals) < care.days)
    return `${counted(care.days, 'day')}, the longest length that is stated without dates`;
  return `${counted(care.days, 'day')}${care.days < 7 ? '' : ` (${weeksWords(care.days)})`}: ${listed(merged.map(intervalWords))}`;
}

/** How the days of all courses become those of the care: one line each. */
export function careDetails({ care }: Facts): readonly string[] {
  const dated = care.courses.filter((it) => cautiousIntervals(it.time).length > 0);
  const sum = dated.reduce((days, it) => days + it.days, 0);
  const merged = unionDays(dated.flatMap((it) => cautiousIntervals(it.time)));
  return [
    ...(sum > merged
      ? [`${counted(dated.length, 'course')} of ${sum} days together; days of several courses count once`]
      : []),
    ...(care.longestGap > 0
      ? [`Days without care do not count, the longest gap is ${counted(care.longestGap, 'day')}`]
      : []),
    ...(care.mostDays > care.days
      ? [`At most ${counted(care.mostDays, 'day')}, since dates are imprecise`]
      : []),
  ];
}

function lengthWords(course: Course, { note }: Facts): string {
  const { time } = course;
  switch (time.kind) {
    case 'length':
      return `${time.most > time.days ? 'At most ' : ''}${counted(time.most, 'day')}, a length without dates`;
    case 'none':
      return 'Care without a time: it counts as care, but for no days';
    case 'unreadable':
      return 'The time could not be counted; write it like 2026-06-01 to 2026-07-12';
    case 'intervals': {
      const intervals = union(cautiousIntervals(time));
      if (intervals.length > 0)
        return `${counted(course.days, 'day')}: ${listed(intervals.map(intervalWords))}`;
      const isOpen = time.spans.some((it) => it.to === 'open');
      if (isOpen && note.reference === undefined) return 'No days: “to present” needs the date of the note';
      return 'No days that are certain; write the dates like 2026-06-01 to 2026-07-12';
    }
  }
}

function courseDetails(course: Course, facts: Facts): readonly string[] {
  const total = careWords(facts);
  return [
    ...preciseDetails(course),
    ...overlapDetails(course, facts),
    ...doseDetails(course.item, facts),
    ...responseDetails(course),
    ...(total === undefined ? [] : [`All care: ${total}`]),
  ];
}

function preciseDetails({ time, days }: Course): readonly string[] {
  if (time.kind === 'length')
    return ['Lengths without dates are not added up, since nobody can tell whether they overlapped'];
  const most = unionDays(generousIntervals(time));
  return most > days ? [`At most ${counted(most, 'day')}, since a date is imprecise`] : [];
}

function overlapDetails(course: Course, { care }: Facts): readonly string[] {
  const own = cautiousIntervals(course.time);
  const shared = care.courses
    .filter((it) => it !== course)
    .flatMap((it) => {
      const both = union(intersections(own, cautiousIntervals(it.time)));
      return both.length === 0 ? [] : [`${named(it.name)} ${both.map(intervalWords).join(', ')}`];
    });
  return shared.length === 0 ? [] : [`Days shared with others count once: ${listed(shared, '; ')}`];
}

function intersections(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  return some.flatMap((one) =>
    others
      .map((other) => ({ first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) }))
      .filter((it) => it.first <= it.last),
  );
}

function responseDetails({ response }: Course): readonly string[] {
  if (!response.documented) return ['No response is found'];
  if (response.inadequate) return ['Response: did not suffice'];
  return [
    response.good
      ? 'Response: good, and nothing says that it did not last'
      : 'Response: neither good nor insufficient',
  ];
}

/** `Duloxetine 30 mg/day` of each drug whose daily dose is known. */
export function doseDetails(item: Item, { care }: Facts): readonly string[] {
  const doses = care.trials
    .filter((it) => it.item === item)
    .flatMap(({ drug, dose: { daily } }) => (daily ? [`${sentence(drug)} ${rangeWords(daily)} mg/day`] : []));
  return doses.length === 0 ? [] : [doses.join(', ')];
}

function rangeWords({ low, high }: { readonly low: number; readonly high: number }): string {
  const cut = (value: number): number => Math.trunc(value * 100) / 100;
  return low === high ? String(cut(high)) : `${cut(low)} to ${cut(high)}`;
}

function whyNoCourse({ care }: Facts, item: Item): { readonly answer: string } | undefined {
  if (item.unfilled) return { answer: 'Not counted as care while something is to be filled in' };
  if (care.exceptions.some((it) => overlaps(it.span, item.words))) {
    return { answer: 'Not counted as care: it is read as the reason why this was not possible' };
  }
  const { modalities, drugs } = treatmentsOf(item);
  if (isProcedureItem(item)) return { answer: 'Not counted as conservative care: an injection or operation' };
  if (modalities.length === 0 && drugs.every(isOpioid))
    return { answer: 'Not counted as conservative care: no treatment of conservative care is named' };
  return { answer: 'Not counted as care: declined, planned, or nothing shows that it took place' };
}
