import type { Analysis } from '#analysis.ts';
import { findDrugs } from '#clinical/drugs.ts';
import type { Attribute, Item, Section } from '#note/tree.ts';
import { isBlank, type Span } from '#text/span.ts';
import { attributeOffers, hasDose, knownAttributes } from './attributes.ts';
import { skeletonsIn } from './blanks.ts';
import type { CursorLine } from './cursor.ts';
import { nameOffers } from './item-names.ts';
import { distinct, type Offers, prefixed } from './offer.ts';
import { sigOffers } from './sig.ts';
import type { Skeleton } from './skeletons.ts';
import { topicOfAttribute } from './topics.ts';
import { offersForValue, offersOnBlank, pieceAround, wholeValues, type WrittenValue } from './value-place.ts';
import { valueOffers } from './values.ts';

/** What fits an item: its name, then its attributes and their values. */
export function itemOffers(
  analysis: Analysis,
  line: CursorLine,
  section: Section | undefined,
  item: Item | undefined,
): Offers | undefined {
  const names = section?.names ?? [];
  const skeletons = skeletonsIn(analysis, names).filter((it) => it.isItem);
  if (item !== undefined) {
    const onBlank = offersOnBlank(analysis, line, valueOf(analysis, line, names, item, skeletons));
    if (onBlank !== undefined) return onBlank;
  }
  const isNamed =
    item !== undefined &&
    line.offset > item.name.end &&
    analysis.text.slice(item.name.end, line.offset).includes(':');
  return isNamed ? behindName(analysis, line, names, item, skeletons) : nameOf(analysis, line, names, item);
}

/** The name, up to the colon where there is one. */
function nameOf(
  analysis: Analysis,
  line: CursorLine,
  names: readonly string[],
  item: Item | undefined,
): Offers | undefined {
  const marker = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]*/.exec(line.before)?.[0] ?? '';
  const start = line.start + marker.length;
  const isFollowed = item !== undefined && item.value.text !== '';
  const end = isFollowed
    ? item.name.end
    : Math.max(line.offset, line.start + (line.before + line.after).trimEnd().length);
  const gap = isBlank(analysis.text.charCodeAt(start - 1)) ? '' : ' ';
  const offers = names.flatMap((it) => nameOffers(analysis, it, isFollowed));
  return { span: { start, end }, offers: offers.map((it) => prefixed(it, gap)), incomplete: false };
}

function behindName(
  analysis: Analysis,
  line: CursorLine,
  names: readonly string[],
  item: Item,
  skeletons: readonly Skeleton[],
): Offers | undefined {
  const value = valueOf(analysis, line, names, item, skeletons);
  const attribute = attributeAt(item, line.offset);
  if (attribute?.key !== undefined && line.offset >= value.region.start) {
    return offersForValue(analysis, line, value);
  }
  // The key of an attribute is written already.
  if (attribute?.key !== undefined || line.offset < value.region.start) return undefined;
  const { text } = analysis;
  const piece = pieceAround(text, line.offset, value.region, false);
  const gap = isBlank(text.charCodeAt(piece.start - 1)) ? '' : ' ';
  const sig = isDrug(item) ? sigOffers(text, line.offset, piece) : undefined;
  if (sig !== undefined) return { ...sig, offers: sig.offers.map((it) => prefixed(it, gap)) };
  const needsDose = isDrug(item) && !hasDose(item);
  const offers = [
    ...(item.value.text === '' ? wholeValues(value) : []),
    ...(needsDose ? valueOffers(analysis, { ...value, topic: 'sig' }) : []),
    ...attributeOffers(analysis, names, item, isDrug(item)),
  ];
  return { span: piece, offers: distinct(offers).map((it) => prefixed(it, gap)), incomplete: false };
}

/** The attribute around the cursor as a value that is being written. */
function valueOf(
  analysis: Analysis,
  line: CursorLine,
  names: readonly string[],
  item: Item,
  skeletons: readonly Skeleton[],
): WrittenValue {
  const attribute = attributeAt(item, line.offset);
  const entry = knownAttributes(analysis.dictionary, names).find((it) => it.name === attribute?.key);
  return {
    region: regionOf(analysis.text, line, item, attribute),
    start: item.span.start,
    name: item.name.text,
    isWhole: attribute?.key === undefined,
    skeletons,
    topic: entry === undefined ? 'none' : topicOfAttribute(entry),
    choices: entry?.choices ?? [],
    value: attribute?.value.text ?? '',
    section: names[0] ?? '',
  };
}

function attributeAt({ attributes }: Item, offset: number): Attribute | undefined {
  return attributes.findLast((it) => it.span.start <= offset && offset <= it.span.end + 1);
}

/** From behind the key's colon, or the name's colon or the semicolon before the cursor, to the next semicolon. */
function regionOf(text: string, line: CursorLine, item: Item, attribute: Attribute | undefined): Span {
  const after = line.after.indexOf(';');
  const end = after < 0 ? line.end : line.offset + after;
  if (attribute?.key !== undefined) {
    const colon = text.indexOf(':', attribute.span.start);
    return { start: colon + 1, end };
  }
  const from = Math.max(line.start, item.name.end);
  const before = text.slice(from, line.offset);
  return { start: from + Math.max(before.lastIndexOf(';'), before.indexOf(':')) + 1, end };
}

function isDrug({ name }: Item): boolean {
  return findDrugs(name.text).length > 0;
}
