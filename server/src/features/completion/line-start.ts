import type { Analysis } from '#analysis.ts';
import type { FieldEntry, SectionEntry } from '#note/dictionary.ts';
import type { Entry, Section } from '#note/tree.ts';
import { nameKey } from '#note/words.ts';
import { fieldBody } from './field-body.ts';
import { needsOf, type Need } from './needs.ts';
import { type Offer, snippetOf } from './offer.ts';
import { sectionOffers } from './section-names.ts';
import { namesOfItem, readable, templateSkeletons, type Skeleton } from './skeletons.ts';

/**
 * What a line of its own can become: what the section's open criteria need, its fields that are still absent, skeletons
 * of its items, other ways that a criterion accepts, then the sections that the note lacks. Fields come in the
 * template's order. Before the first heading only the fields of any section and the sections.
 */
export function lineOffers(
  analysis: Analysis,
  section: Section | undefined,
  offset: number,
): readonly Offer[] {
  const names = section?.heading === undefined ? [''] : section.names;
  return [...names.flatMap((name) => offersOf(analysis, name)), ...sectionOffers(analysis, section, offset)];
}

function offersOf(analysis: Analysis, name: string): readonly Offer[] {
  const entry = analysis.dictionary.sections.find((it) => it.name === name);
  if (entry === undefined || (name === '' && analysis.date !== undefined)) return [];
  const needs = needsOf(analysis, name);
  const written = templateSkeletons(analysis.dictionary, name);
  const order = orderOf(entry, written);
  const needed = needs.filter((it) => !it.alternative);
  const hasItems = analysis.tree.sections.some((it) => it.names.includes(name) && it.entries.some(isItem));
  const lines: readonly Line[] = [
    ...needed.toSorted((one, other) => rankOf(one.skeleton, order) - rankOf(other.skeleton, order)),
    ...written.filter((it) => !hasItems || !it.isItem).map((skeleton) => ({ skeleton })),
    ...entry.fields.filter((it) => !isLastResort(it)).map((it) => ({ skeleton: fieldSkeleton(it, name) })),
    ...written.filter((it) => hasItems && it.isItem).map((skeleton) => ({ skeleton })),
    ...needs.filter((it) => it.alternative),
    ...entry.fields.filter(isLastResort).map((it) => ({ skeleton: fieldSkeleton(it, name) })),
  ];
  const isWanted = fieldFilter(analysis, entry);
  const wanted = lines.filter((it) => it.skeleton.isItem || isWanted(it.skeleton));
  return withoutRepeats(wanted).map((it) => lineOffer(it, entry));
}

function isItem({ kind }: Entry): boolean {
  return kind === 'item';
}

interface Line {
  readonly skeleton: Skeleton;
  readonly verdict?: Need['verdict'];
  readonly title?: string;
  readonly alternative?: boolean;
}

/** An exception is what a clinician turns to last. */
function isLastResort({ name }: FieldEntry): boolean {
  return /exception/i.test(name);
}

/** The place of each field, and of the items among them, as the template has them. */
function orderOf(entry: SectionEntry, written: readonly Skeleton[]): readonly string[] {
  return [...written.map(placeKey), ...entry.fields.map((it) => nameKey(it.name))];
}

function placeKey({ isItem, key }: Skeleton): string {
  return isItem ? ITEMS : (key ?? '');
}

const ITEMS = '-';

function rankOf(skeleton: Skeleton, order: readonly string[]): number {
  const at = order.indexOf(placeKey(skeleton));
  return at < 0 ? order.length : at;
}

/** Whether the section still lacks the field of a skeleton; a line that is no field of it is kept. */
function fieldFilter({ tree }: Analysis, { name, fields }: SectionEntry): (skeleton: Skeleton) => boolean {
  const present = new Set(
    tree.sections
      .flatMap((it) => it.entries)
      .flatMap((it) =>
        it.kind === 'field' && (it.section === name || it.section === '') ? [nameKey(it.name)] : [],
      ),
  );
  const known = new Map(
    fields.flatMap((it) => [it.name, ...it.aliases].map((each) => [nameKey(each), nameKey(it.name)])),
  );
  return ({ key }) => key === undefined || !present.has(known.get(key) ?? key);
}

function fieldSkeleton(entry: FieldEntry, section: string): Skeleton {
  return { snippet: snippetOf(fieldBody(entry, section)), isItem: false, key: nameKey(entry.name) };
}

/** One line for each field; of items those that bring another name, or are the only ones without a name of their own. */
function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  return lines.filter(({ skeleton, alternative }) => {
    const keys = keysOf(skeleton, alternative === true);
    const isNew = keys.some((it) => !seen.has(it));
    keys.forEach((it) => seen.add(it));
    return isNew;
  });
}

function keysOf(skeleton: Skeleton, alternative: boolean): readonly string[] {
  const names = namesOfItem(skeleton);
  const line = readable(skeleton.snippet);
  if (skeleton.isItem)
    return names.length > 0 && !alternative ? names : [alternative ? line : line.replace(/[:;,].*/, '')];
  return [skeleton.key ?? line];
}

function lineOffer({ skeleton, verdict, alternative, title }: Line, { fields }: SectionEntry): Offer {
  const { label, detail } = labelOf(skeleton);
  const aliases = fields.find((it) => nameKey(it.name) === skeleton.key)?.aliases ?? [];
  return {
    label,
    body: skeleton.snippet,
    kind: skeleton.isItem ? 'item' : 'field',
    detail: alternative === true && title !== undefined ? title : detail,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(verdict === undefined ? {} : { about: aboutOf(verdict) }),
  };
}

/** `Onset` with `date` beside it; an item by its names, or by all of it where it begins with a date. */
function labelOf(skeleton: Skeleton): { readonly label: string; readonly detail: string } {
  const line = readable(skeleton.snippet);
  const end = line.search(/[:;]/);
  if (end < 0 || /^- (?:date|\d)/.test(line)) return { label: line, detail: '' };
  const detail = line.slice(end + 1).trim();
  const names = namesOfItem(skeleton);
  const shown = names.slice(0, 2).join(', ');
  const label = names.length === 0 ? line.slice(0, end) : names.length > 2 ? `- ${shown}, …` : `- ${shown}`;
  return { label, detail: detail === '***' ? '' : detail };
}

function aboutOf({ criterion, summary }: Need['verdict']): string {
  const message = summary.message ?? criterion.title;
  return `${message} (${criterion.id}).`;
}
