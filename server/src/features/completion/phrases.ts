import type { Analysis } from '#analysis.ts';
import type { Section } from '#note/tree.ts';
import { headerBody, newNoteSections, renumbered, sectionBody, sectionsBody } from '../template-body.ts';
import type { CursorLine } from './cursor.ts';
import type { TemplateName } from './header.ts';
import { type Offer, type Offers, snippetOf } from './offer.ts';
import { absentSections } from './section-names.ts';

/** Whole templates, where the note has no section yet. */
export function templateOffers(
  analysis: Analysis,
  line: CursorLine,
  templates: readonly TemplateName[],
): readonly Offer[] {
  if (analysis.tree.sections.some((it) => it.heading !== undefined)) return [];
  return templates
    .flatMap((it) => templatePhrase(analysis, line, it))
    .map(({ detail, ...offer }) => ({
      ...offer,
      label: detail ?? offer.label,
      detail: 'its sections, with blanks',
    }));
}

/** The word that brings all of them, as in the dot phrases of records. */
const ALL = '.facet';

/**
 * Dot phrases at the start of a line: `.cervical-facet-block` writes the template's sections that the note lacks, at
 * the top with a front matter; `.imaging` one section with its lines. `.facet` brings all, so the typed word decides.
 */
export function phraseOffers(
  analysis: Analysis,
  line: CursorLine,
  section: Section | undefined,
  templates: readonly TemplateName[],
): Offers {
  const typed = line.before.toLowerCase();
  const wanted = (phrase: string): boolean =>
    ALL.startsWith(typed) || typed.startsWith(ALL) || holds(phrase, typed);
  const offers = [
    ...sectionPhrases(analysis, section, line),
    ...templates.flatMap((it) => templatePhrase(analysis, line, it)),
  ];
  const isEmptyNote = analysis.tree.sections.every((it) => it.heading === undefined);
  const ordered = isEmptyNote
    ? [...offers.filter(isTemplate), ...offers.filter((it) => !isTemplate(it))]
    : offers;
  return {
    span: { start: line.start, end: line.offset },
    offers: ordered
      .filter((it) => wanted(it.label))
      .map((it) => ({ ...it, filter: filterFor(it.label, line.before) })),
    incomplete: true,
  };
}

function isTemplate({ kind }: Offer): boolean {
  return kind === 'template';
}

/** Whether a word of the phrase begins with what is typed behind the dot. */
function holds(phrase: string, typed: string): boolean {
  return phrase.startsWith(typed) || phrase.includes(`-${typed.slice(1)}`);
}

/** Editors compare the typed text with this from its start. */
function filterFor(label: string, typed: string): string {
  return label.startsWith(typed.toLowerCase()) ? label : `${typed} ${label}`;
}

function sectionPhrases(
  analysis: Analysis,
  current: Section | undefined,
  { offset }: CursorLine,
): readonly Offer[] {
  return absentSections(analysis, current, offset).flatMap((name) => {
    const body = sectionBody(analysis.dictionary, name);
    return {
      label: phraseOf(name),
      body: snippetOf(body),
      kind: 'section',
      detail: `${name}, with its lines`,
    };
  });
}

function phraseOf(name: string): string {
  return `.${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

function templatePhrase(
  { tree, settings }: Analysis,
  line: CursorLine,
  { id, title }: TemplateName,
): readonly Offer[] {
  const dictionary = settings.dictionaryOf(id);
  const present = new Set(tree.sections.flatMap((it) => it.names));
  const names = newNoteSections(dictionary.sections)
    .map((it) => it.name)
    .filter((it) => !present.has(it));
  if (names.length === 0) return [];
  const header = tree.header === undefined && line.start === 0 ? headerBody(id) : '';
  const body = header + sectionsBody(dictionary, names);
  const detail = present.size === 0 ? title : `${title}: the sections that the note lacks`;
  return [{ label: `.${id}`, body: snippetOf(renumbered(body)), kind: 'template', detail }];
}
