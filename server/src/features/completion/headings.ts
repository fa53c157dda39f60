import type { Analysis } from '#analysis.ts';
import type { Section } from '#note/tree.ts';
import type { CursorLine } from './cursor.ts';
import type { Offers } from './offer.ts';
import { absentSections, headingOffer } from './section-names.ts';

/** Names for a heading: the sections that the note lacks first, then those that it has, which would be joined. */
export function headingOffers(
  analysis: Analysis,
  { start, before, after }: CursorLine,
  above: Section | undefined,
): Offers {
  const typed = /^(#{1,6})([ \t]*)/.exec(before);
  const count = Math.max(typed?.[1]?.length ?? 2, typed?.[2] === '' ? 2 : 1);
  const marks = '#'.repeat(Math.min(count, 6));
  const absent = absentSections(analysis, above, start);
  const names = analysis.dictionary.sections
    .map((it) => it.name)
    .filter((it) => it !== '' && !absent.includes(it));
  const present = names.map((it) => ({
    ...headingOffer(analysis, it, marks),
    detail: 'stands in this note',
  }));
  return {
    span: { start, end: start + Math.max(before.length, (before + after).trimEnd().length) },
    offers: [...absent.map((it) => headingOffer(analysis, it, marks)), ...present],
    incomplete: false,
  };
}
