import type { Analysis } from '#analysis.ts';
import type { Section } from '#note/tree.ts';
import { escapeSnippetText } from '#policy/snippet.ts';
import { covers } from '#text/span.ts';
import { type Offer, prefixed, snippetOf } from './offer.ts';
import { isOpen } from './needs.ts';

/**
 * The names of the sections that the note lacks apart from the cursor's line, in the template's order: from the one
 * behind `current` on.
 */
export function absentSections(
  { tree, dictionary, lines }: Analysis,
  current: Section | undefined,
  offset: number,
): readonly string[] {
  // The heading that is being written may name a section already.
  const line = lines.lineSpan(lines.positionAt(offset).line);
  const others = tree.sections.filter((it) => it.heading === undefined || !covers(line, it.heading.span));
  const present = new Set(others.flatMap((it) => it.names));
  const names = dictionary.sections.map((it) => it.name).filter((it) => it !== '');
  const from = Math.max(-1, ...(current?.names ?? []).map((it) => names.indexOf(it))) + 1;
  return [...names.slice(from), ...names.slice(0, from)].filter((it) => !present.has(it));
}

/** Headings of the sections that the note lacks, as a line of their own; a blank line goes above them. */
export function sectionOffers(
  analysis: Analysis,
  current: Section | undefined,
  offset: number,
): readonly Offer[] {
  const gap = needsGap(analysis, offset) ? '\n' : '';
  return absentSections(analysis, current, offset).map((name) =>
    prefixed(headingOffer(analysis, name, '##'), gap),
  );
}

/** One heading, with what open criteria ask for there. */
export function headingOffer({ verdicts, dictionary }: Analysis, name: string, marks: string): Offer {
  const open = verdicts.filter((it) => it.criterion.section === name && isOpen(it));
  const titles = open.map((it) => it.criterion.title);
  return {
    label: `${marks} ${name}`,
    body: snippetOf(escapeSnippetText(`${marks} ${name}`)),
    kind: 'section',
    aliases: dictionary.sections.find((it) => it.name === name)?.aliases ?? [],
    detail:
      open.length === 0 ? '' : open.length === 1 ? '1 criterion is open' : `${open.length} criteria are open`,
    ...(titles.length === 0 ? {} : { about: `${titles.join('. ')}.` }),
  };
}

/** Whether something stands in the line above. */
function needsGap({ text, lines }: Analysis, offset: number): boolean {
  const { line } = lines.positionAt(offset);
  if (line === 0) return false;
  const { start, end } = lines.lineSpan(line - 1);
  return text.slice(start, end).trim() !== '';
}
