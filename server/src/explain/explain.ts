import type { Field, Item } from '#note/tree.ts';
import { overlaps, type Span, type Words } from '#text/span.ts';
import { explainBlock } from './blocks.ts';
import { doseDetails, explainCourse } from './care.ts';
import { explainSuppression } from './comments.ts';
import { readingsAt, servedWords, tally } from './criteria.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { explainHeader } from './header.ts';
import { explainOrders } from './opioids.ts';
import { explainPain } from './pain.ts';
import { placeAt, type EntryPlace } from './place.ts';
import { explainRequest } from './request.ts';
import { explainScore } from './scores.ts';
import { explainHeading, readingLines } from './sections.ts';
import { explainCodeOrLevel, explainDate } from './tokens.ts';
import { explainBlank, explainValue } from './values.ts';

/**
 * What the note's words at the offset are read as, and the criteria that they serve; the narrowest first. Empty where
 * nothing is read, as in running text. Never fails.
 */
export function explainAt(note: ReadNote, offset: number): readonly Explanation[] {
  const place = placeAt(note.tree, offset);
  switch (place.kind) {
    case 'header':
      return present(explainHeader(note, place.entry));
    case 'suppression':
      return [explainSuppression(note, place.suppression)];
    case 'heading':
      return present(explainHeading(note, place.section));
    case 'entry':
      return [...explainEntry(note, place, offset), ...explainServed(note, spanFor(place, offset))];
    case 'nothing':
      return explainServed(note, { start: offset, end: offset });
  }
}

/** What the words at the offset are read as, as one line (`54 days: 2026-06-01 to 2026-07-24`); undefined where nothing says more than the words themselves. */
export function readAt(note: ReadNote, offset: number): string | undefined {
  const place = placeAt(note.tree, offset);
  return place.kind === 'entry' ? explainEntry(note, place, offset)[0]?.answer : undefined;
}

function explainEntry(note: ReadNote, place: EntryPlace, offset: number): readonly Explanation[] {
  const blank = explainBlank(note.dictionary, place);
  if (blank !== undefined) return [blank];
  const words = wordsOf(note, place.entry);
  const token = explainCodeOrLevel(words, offset) ?? explainScore(note, words, offset);
  const whole =
    place.entry.kind === 'field'
      ? explainField(note, place.entry, token !== undefined)
      : explainItem(note, place.entry, place.section.names);
  const found = present(token, whole);
  return found.length > 0 ? found : present(explainDate(words, offset, note.facts.note.reference));
}

/** A code or score within the value says more than the type of the whole. */
function explainField(note: ReadNote, field: Field, hasToken: boolean): Explanation | undefined {
  return (
    explainPain(note, field) ??
    explainRequest(note, field) ??
    (hasToken ? undefined : explainValue(note.dictionary, field))
  );
}

function explainItem(note: ReadNote, item: Item, sections: readonly string[]): Explanation | undefined {
  return (
    explainBlock(note, item) ??
    explainOrders(note, item, sections) ??
    explainCourse(note, item, sections) ??
    explainDose(note, item)
  );
}

function explainDose({ facts }: ReadNote, item: Item): Explanation | undefined {
  const [answer] = doseDetails(item, facts);
  return answer === undefined ? undefined : { span: item.words, answer, details: [] };
}

/** The criteria whose evidence lies there, the worst first, with their limits and sources. */
function explainServed({ verdicts, packs }: ReadNote, span: Span): readonly Explanation[] {
  const readings = readingsAt(verdicts, span);
  if (readings.length === 0) return [];
  const evidence = readings.flatMap(({ finding }) => finding.evidence).filter((it) => overlaps(it, span));
  return [
    {
      span: narrowest(evidence) ?? span,
      answer: servedWords(tally(readings)),
      details: readingLines(readings, packs),
    },
  ];
}

function narrowest(spans: readonly Span[]): Span | undefined {
  return spans.toSorted((one, other) => one.end - one.start - (other.end - other.start))[0];
}

/** On a label or marker, all that stands behind it; else the cursor. */
function spanFor({ entry, onLabel }: EntryPlace, offset: number): Span {
  return onLabel ? entry.span : { start: offset, end: offset };
}

/** A label belongs to its value, since `NDI: 44%` names its instrument there. */
function wordsOf({ tree }: ReadNote, entry: Field | Item): Words {
  const { start, end } =
    entry.kind === 'field' ? { start: entry.label.start, end: entry.value.end } : entry.words;
  return { text: tree.text.slice(start, end), start, end };
}

function present(...explanations: readonly (Explanation | undefined)[]): readonly Explanation[] {
  return explanations.filter((it) => it !== undefined);
}
