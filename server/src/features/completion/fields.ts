import type { Analysis } from '#analysis.ts';
import type { Field } from '#note/tree.ts';
import { skeletonsIn } from './blanks.ts';
import type { CursorLine } from './cursor.ts';
import type { Offers } from './offer.ts';
import { topicOfField } from './topics.ts';
import { offersForValue, offersOnBlank } from './value-place.ts';

/** What fits the value of a field. In its further lines only blanks are answered: they are running text. */
export function fieldOffers(analysis: Analysis, line: CursorLine, field: Field): Offers | undefined {
  const section = analysis.dictionary.sections.find((it) => it.name === field.section);
  const entry = section?.fields.find((it) => it.name === field.name);
  if (entry === undefined) return undefined;
  const colon = analysis.text.indexOf(':', field.label.end);
  const value = {
    region: { start: colon + 1, end: line.end },
    start: field.label.start,
    name: field.name,
    skeletons: skeletonsIn(analysis, [field.section]).filter((it) => !it.isItem),
    isWhole: true,
    topic: topicOfField(entry, field.section),
    choices: entry.choices,
    value: field.value.text,
    section: field.section,
  };
  const isFirstLine = line.start <= field.label.start && line.offset > colon;
  return (
    offersOnBlank(analysis, line, value) ?? (isFirstLine ? offersForValue(analysis, line, value) : undefined)
  );
}
