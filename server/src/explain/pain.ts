import { addMonths, isoOf, type Day } from '#clinical/calendar.ts';
import { findDurations } from '#clinical/duration.ts';
import type { Facts } from '#facts/facts.ts';
import type { Field } from '#note/tree.ts';
import { overlaps } from '#text/span.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { counted } from './words.ts';

/** How long the pain has lasted, on the field that says so; undefined for every other field. */
export function explainPain(note: ReadNote, field: Field): Explanation | undefined {
  const { pain } = note.facts;
  const decides = field.value.text !== '' && pain.spans.some((it) => overlaps(it, field.value));
  if (!decides || (field.name !== 'Onset' && field.name !== 'Duration')) return undefined;
  if (!pain.onset.known) return { span: field.value, ...statedWords(field.value.text, pain.length) };
  const onset = explainOnset(note);
  if (onset !== undefined) return { ...onset, answer: `Pain for ${onset.answer}` };
  const answer = 'No length: it needs a date of the note that is not before it';
  return { span: field.value, answer, details: [] };
}

/** The length of the pain from an onset date to the date of the note; undefined without either. */
export function explainOnset({ facts }: ReadNote): Explanation | undefined {
  const [span] = facts.pain.spans;
  const answer = painLength(facts);
  return span && answer !== undefined ? { span, answer, details: [countedFrom(facts)] } : undefined;
}

/** `7 months 13 days`; of an imprecise onset the completed months, `6 to 7 months`, or the most, `at most 7 months`. */
function painLength({ pain: { onset }, note: { reference } }: Facts): string | undefined {
  if (onset.earliest === undefined || onset.latest === undefined || reference === undefined) return undefined;
  if (onset.earliest > reference) return undefined;
  const most = monthsBetween(onset.earliest, reference);
  if (onset.day !== undefined) {
    const rest = reference - addMonths(onset.day, most);
    if (most === 0) return counted(rest, 'day');
    return rest === 0 ? counted(most, 'month') : `${counted(most, 'month')} ${counted(rest, 'day')}`;
  }
  const least = onset.latest > reference ? 0 : monthsBetween(onset.latest, reference);
  if (most === 0) return 'less than 1 month';
  if (least === 0) return `at most ${counted(most + 1, 'month')}`;
  return least === most ? counted(most, 'month') : `${least} to ${counted(most, 'month')}`;
}

function countedFrom({ pain: { onset }, note: { reference } }: Facts): string {
  const end = `${isoOf(reference!)}, the date of the note`;
  if (onset.day === undefined)
    return `From some day of ${isoOf(onset.earliest!)} to ${isoOf(onset.latest!)} until ${end}`;
  return `${counted(reference! - onset.day, 'day')} from ${isoOf(onset.day)} to ${end}`;
}

/** Whole calendar months from one day to a later one. */
function monthsBetween(first: Day, last: Day): number {
  let months = Math.max(0, Math.floor((last - first) / 31));
  while (addMonths(first, months + 1) <= last) months++;
  return months;
}

function statedWords(text: string, length: string): Pick<Explanation, 'answer' | 'details'> {
  const isVague = findDurations(text).every((it) => it.qualifier === 'vague');
  if (length === '' || isVague) {
    return { answer: 'No length that can be compared; write a date such as 2026-04-10', details: [] };
  }
  return {
    answer: `Read as ${length}`,
    details: ['As stated; an onset date would be counted to the date of the note'],
  };
}
