import type { Analysis } from '#analysis.ts';
import { isBlank, type Span } from '#text/span.ts';
import { blanksInLine, blankSpan, fitsName, type LineBlank } from './blanks.ts';
import type { CursorLine } from './cursor.ts';
import { distinct, type Offer, type Offers, prefixed } from './offer.ts';
import { behindColon, type BlankInLine, readable, type Skeleton } from './skeletons.ts';
import { isList, topicOfHint } from './topics.ts';
import { type ValuePlace, valueOffers, wordOffer } from './values.ts';

/** A value that is being written: the region that it takes in its line, and what it is about. */
export interface WrittenValue extends ValuePlace {
  /** From behind the colon or semicolon to the end of the value in this line. */
  readonly region: Span;
  /** Where the field or item begins, and its name: to find the snippet that wrote it. */
  readonly start: number;
  readonly name: string;
  readonly skeletons: readonly Skeleton[];
  /** All that stands behind the name's colon, not one of several attributes. */
  readonly isWhole: boolean;
}

/** What fits the blank that the cursor touches; undefined where it touches none. */
export function offersOnBlank(analysis: Analysis, line: CursorLine, value: WrittenValue): Offers | undefined {
  const span = blankSpan(line, value.skeletons);
  if (span === undefined) return undefined;
  const aligned = blanksInLine(value.skeletons, value.name, line, value.start, span.start);
  const complete = aligned.filter((it) => it.complete);
  const found = complete.length > 0 ? complete : aligned;
  const fitting = found.flatMap((it) => [...choicesOf(it, value), ...hintOffers(analysis, value, it)]);
  const isOnlyBlank = found.length === 0 || found.some((it) => countBlanks(it) === 1);
  const offers = isOnlyBlank ? [...ownOffers(analysis, value, fitting)] : fitting;
  // Editors compare what they list with the text in its place, which is the blank.
  const typed = analysis.text.slice(span.start, line.offset);
  return {
    span,
    offers: distinct(offers).map((it) => ({ ...it, filter: `${typed} ${it.filter ?? it.label}`.trim() })),
    incomplete: false,
  };
}

/** What the field or attribute takes; what snippets offer for the blank comes first, or alone where it takes nothing. */
function ownOffers(analysis: Analysis, value: WrittenValue, fitting: readonly Offer[]): readonly Offer[] {
  return value.topic === 'past-date' ? [] : [...fitting, ...valueOffers(analysis, value)];
}

/** The choices of a snippet, where the value has no vocabulary of its own that knows the note's region. */
function choicesOf({ part }: BlankInLine, { topic }: WrittenValue): readonly Offer[] {
  const isOpen = topic === 'none' || topic === 'choices' || topic === 'status' || topic === 'side';
  return part.kind === 'choice' && isOpen ? part.choices.slice(1).map(wordOffer) : [];
}

function countBlanks({ snippet }: LineBlank): number {
  return snippet.parts.filter((it) => it.kind !== 'text').length;
}

function hintOffers(analysis: Analysis, value: WrittenValue, { part }: BlankInLine): readonly Offer[] {
  const topic = part.kind === 'hint' ? topicOfHint(part.hint) : undefined;
  if (topic === undefined) return [];
  const isPast = topic === 'date' && value.section === 'Prior blocks';
  return valueOffers(analysis, { ...value, topic: isPast ? 'past-date' : topic });
}

/**
 * What fits a value without blanks: of a list the part between two commas, of a line with several blanks the one that
 * the cursor is in. A value of which nothing is written is also offered all of its blanks, as the template or a fix
 * writes them.
 */
export function offersForValue(analysis: Analysis, line: CursorLine, value: WrittenValue): Offers {
  const { text } = analysis;
  const { region, topic, start } = value;
  const blanks = value.isWhole ? blanksInLine(value.skeletons, value.name, line, start, line.offset) : [];
  const begun = blanks.find((it) => it.part.kind === 'choice' && start + it.start > region.start + 1);
  const piece = pieceAround(text, line.offset, region, isList(topic));
  const span = begun === undefined ? piece : { start: start + begun.start, end: piece.end };
  const gap = isBlank(text.charCodeAt(span.start - 1)) ? '' : ' ';
  const isEmpty = text.slice(region.start, region.end).trim() === '';
  const offers =
    begun === undefined
      ? [
          ...blanks.flatMap((it) => choicesOf(it, value)),
          ...valueOffers(analysis, value),
          ...(isEmpty && value.isWhole ? wholeValues(value) : []),
        ]
      : choicesOf(begun, value);
  return { span, offers: distinct(offers).map((it) => prefixed(it, gap)), incomplete: false };
}

/** The piece of the region around the offset, without blanks before it and behind it. */
export function pieceAround(text: string, offset: number, region: Span, isPartOfList: boolean): Span {
  const before = text.slice(region.start, offset);
  const comma = isPartOfList ? before.lastIndexOf(',') + 1 : 0;
  let start = region.start + comma;
  while (start < offset && isBlank(text.charCodeAt(start))) start++;
  const after = text.slice(offset, Math.max(offset, region.end));
  const end = offset + (isPartOfList && after.includes(',') ? after.indexOf(',') : after.length);
  const trimmed = text.slice(start, end).trimEnd().length;
  return { start, end: Math.max(offset, start + trimmed) };
}

/** All that is still to be written of a field or item of this name, where that is more than one blank. */
export function wholeValues({ skeletons, name }: Pick<WrittenValue, 'skeletons' | 'name'>): readonly Offer[] {
  return skeletons.flatMap((skeleton): Offer[] => {
    const body = fitsName(skeleton, name) ? behindColon(skeleton.snippet) : undefined;
    const blanks = body?.parts.filter((it) => it.kind !== 'text').length ?? 0;
    return body === undefined || blanks < 2
      ? []
      : [{ label: readable(body), body, kind: 'value', detail: 'with blanks' }];
  });
}
