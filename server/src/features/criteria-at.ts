import type { Analysis } from '#analysis.ts';
import { sectionAt } from '#diagnostics/place.ts';
import type { Entry, Field, Item, Section } from '#note/tree.ts';
import { headerValues } from '#note/tree.ts';
import type { Criterion } from '#policy/pack.ts';
import { touches, type Span } from '#text/span.ts';

/** Words of the note with the packs or criteria that they are about. */
export interface Meant {
  readonly span: Span;
  /** Full ids of criteria, or one id of a pack as the note writes it. */
  readonly ids: readonly string[];
}

/**
 * What the words at an offset are about: the id itself where one stands there, of a heading the section's criteria, of a
 * field or an item those that read it, or those whose fixes write it. Undefined where there is none.
 */
export function criteriaAt(analysis: Analysis, offset: number): Meant | undefined {
  const { tree } = analysis;
  const written = [...tree.suppressions.flatMap((it) => it.ids), ...headerValues(tree, 'policies')];
  const id = written.find((it) => touches(it, offset));
  if (id !== undefined) return { span: id, ids: [id.text] };
  const section = sectionAt(tree, offset);
  if (section === undefined) return undefined;
  const { heading } = section;
  const meant =
    heading !== undefined && touches(heading.span, offset)
      ? { span: heading.title, ids: criteriaOfSection(section, analysis) }
      : meantInSection(section, analysis, offset);
  return meant === undefined || meant.ids.length === 0 ? undefined : meant;
}

/** The ids of the criteria that put one of the spans in evidence. */
function readersOf({ verdicts }: Analysis, isMeant: (evidence: Span) => boolean): readonly string[] {
  return verdicts
    .filter(({ findings }) => findings.some((it) => it.evidence.some(isMeant)))
    .map((it) => it.criterion.id);
}

function criteriaOfSection({ names }: Section, { verdicts }: Analysis): readonly string[] {
  return verdicts.filter((it) => names.includes(it.criterion.section)).map((it) => it.criterion.id);
}

function meantInSection(section: Section, analysis: Analysis, offset: number): Meant | undefined {
  const entry = entryAt(section, offset);
  if (entry === undefined) return undefined;
  const span = spanOf(entry);
  const here = readersOf(analysis, (it) => touches(it, offset));
  if (here.length > 0) return { span, ids: here };
  const within = readersOf(analysis, (it) => it.start < entry.span.end && entry.span.start < it.end);
  return { span, ids: within.length > 0 ? within : writersOf(entry, analysis) };
}

/** An item below a field stands for itself. */
function entryAt({ entries }: Section, offset: number): Entry | undefined {
  const entry = entries.find((it) => touches(it.span, offset));
  if (entry?.kind !== 'field') return entry;
  return entry.items.find((it) => touches(it.span, offset)) ?? entry;
}

function spanOf(entry: Entry): Span {
  switch (entry.kind) {
    case 'field':
      return entry.label;
    case 'item':
      return entry.name.text === '' ? entry.words : entry.name;
    case 'prose':
      return entry.span;
  }
}

/** The criteria with a fix that writes this field or item: they ask for it, although they found nothing in it. */
function writersOf(entry: Entry, { verdicts }: Analysis): readonly string[] {
  if (entry.kind === 'prose') return [];
  const line = beginningOf(entry);
  const writes = ({ fixes }: Criterion): boolean =>
    fixes.some((it) => 'snippet' in it && it.snippet.split('\n').some((one) => one.startsWith(line)));
  return verdicts.filter((it) => writes(it.criterion)).map((it) => it.criterion.id);
}

function beginningOf(entry: Field | Item): string {
  return entry.kind === 'field' ? `${entry.name}:` : `- ${entry.name.text}:`;
}
