import { dayOf } from '#clinical/calendar.ts';
import { type Care, readCare } from '#facts/care.ts';
import { parse } from '#note/parse.ts';
import { BASE } from './tree.ts';

/** The date of the invented notes: 2026-11-23. */
const NOTE_DAY = dayOf(2026, 11, 23);

/** The conservative care of a note whose section of that name holds these items and fields. */
export function careOf(...lines: readonly string[]): Care {
  return careIn(`## Conservative care\n${lines.join('\n')}\n`);
}

/** The conservative care of a note of 2026-11-23. */
export function careIn(note: string, reference = NOTE_DAY): Care {
  return readCare(parse(note, BASE), reference);
}

/** The same of a note without a date. */
export function undatedCareOf(...lines: readonly string[]): Care {
  return readCare(parse(`## Conservative care\n${lines.join('\n')}\n`, BASE), undefined);
}
