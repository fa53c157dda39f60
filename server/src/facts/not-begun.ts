import type { Day } from '#clinical/calendar.ts';
import { findDates, isImpossible } from '#clinical/calendar.ts';
import type { Item } from '#note/tree.ts';

const PLANNED_BEHIND =
  /\((?:planned|proposed|pending|not (?:yet )?(?:started|begun|filled)|to (?:start|begin)|will (?:start|begin))(?: (?:start|on|from|for|next)\b[^()]{0,40})?\)\s{0,4}$/i;
const BEGINS = /\b(?:from|starting|start|starts|to start|beginning|effective|as of)(?: on)?:?\s{0,2}$/i;
/** Another dose before the date, which is taken now, or a change of the dose that the date is of. */
const OF_A_CHANGE =
  /;|,\s?\S|\b(?:then|taper|wean|reduc|lower|decreas|increas|titrat|stop|discontinu|refill|last)/i;

/** Whether the direction of an item ends with the words that it is only planned: `60 mg daily (planned)`. */
export function isPlannedDirection(item: Item): boolean {
  return item.attributes.some(({ key, value }) => key === undefined && PLANNED_BEHIND.test(value.text));
}

/** Whether the direction begins on a day after the note's: `60 mg daily from 2026-12-01`. False without a date. */
export function beginsAfter(item: Item, reference: Day | undefined): boolean {
  const value = item.attributes[0]?.value;
  if (value === undefined || reference === undefined) return false;
  const date = findDates(value.text)[0];
  if (!date || isImpossible(date) || date.earliest <= reference) return false;
  const before = value.text.slice(0, date.start);
  const begins = BEGINS.exec(before);
  return begins !== null && !OF_A_CHANGE.test(before.slice(0, begins.index));
}
