import type { Dictionary } from '#note/dictionary.ts';
import type { Entry, Field, Item, Section, Tree } from '#note/tree.ts';
import type { Verdict } from '#policy/finding.ts';
import type { Severity } from '#text/problem.ts';
import { gravest, type Diagnostic } from './diagnostic.ts';
import { firstLine, headingSpan, sectionAt, sectionOf, type Ground, type Placed } from './place.ts';

/** A note with prose and fewer fields and items than this is mostly prose. */
const FIELDS_OF_A_NOTE = 5;
const LONGEST_MESSAGE = 100;

/**
 * Gathers what a blank or half-written note would be flooded with. What is missing from a section that is absent, or in
 * which nothing is filled, becomes one diagnostic; in a note that is mostly prose, one for all of them.
 */
export function gather(placed: readonly Placed[], dictionary: Dictionary, ground: Ground): readonly Placed[] {
  const prose = isMostlyProse(ground.tree);
  const open = openSections(dictionary, placed, ground.tree, prose);
  const names = new Map(placed.map((it) => [it, gatheringSection(it, open, ground.tree)]));
  const gathered = placed.filter((it) => names.get(it) !== undefined);
  if (prose) {
    const missing = new Set(gathered.filter((it) => it.section !== undefined));
    return missing.size === 0 ? placed : [...placed.filter((it) => !missing.has(it)), proseNote(ground)];
  }
  const kept = placed.filter((it) => names.get(it) === undefined);
  const groups = [...open].map((name) => [name, gathered.filter((it) => names.get(it) === name)] as const);
  const sections = groups.filter(([, members]) => members.length > 0);
  return [...kept, ...sections.map(([name, members]) => sectionDiagnostic(name, members, ground))];
}

/** The names of the sections that are absent or hold nothing that is filled, in the template's order. */
function openSections(
  dictionary: Dictionary,
  placed: readonly Placed[],
  tree: Tree,
  proseIsUnread: boolean,
): ReadonlySet<string> {
  const wanted = placed.flatMap((it) => it.section ?? []);
  const names = new Set([...dictionary.sections.map((it) => it.name), ...wanted]);
  for (const section of tree.sections) {
    if (hasContent(section, proseIsUnread)) section.names.forEach((it) => names.delete(it));
  }
  names.delete('');
  return names;
}

/** The open section whose one diagnostic the given one goes into; undefined when it is shown by itself. */
function gatheringSection(
  { diagnostic, section }: Placed,
  open: ReadonlySet<string>,
  tree: Tree,
): string | undefined {
  if (section !== undefined) return open.has(section) ? section : undefined;
  if (diagnostic.code !== 'note/unfilled') return undefined;
  const names = sectionAt(tree, diagnostic.span.start)?.names ?? [];
  return names.every((it) => open.has(it)) ? names[0] : undefined;
}

function isMostlyProse(tree: Tree): boolean {
  const entries = tree.sections.flatMap((it) => it.entries);
  const structured = entries.reduce((sum, it) => sum + countStructured(it), 0);
  return structured < FIELDS_OF_A_NOTE && entries.some((it) => it.kind === 'prose' && isWritten(it));
}

function countStructured(entry: Entry): number {
  switch (entry.kind) {
    case 'field':
      return 1 + entry.items.length;
    case 'item':
      return 1;
    case 'prose':
      return 0;
  }
}

function hasContent(section: Section, proseIsUnread: boolean): boolean {
  return section.entries.some((it) => {
    switch (it.kind) {
      case 'field':
        return isFilledField(it);
      case 'item':
        return isFilledItem(it);
      case 'prose':
        return !proseIsUnread && isWritten(it);
    }
  });
}

function isFilledField(field: Field): boolean {
  return !field.unfilled || field.items.some(isFilledItem);
}

function isFilledItem(item: Item): boolean {
  return !item.unfilled;
}

/** Prose that is more than a blank to be filled. */
function isWritten({ words }: { readonly words: { readonly text: string } }): boolean {
  return words.text.split('***').join('').trim() !== '';
}

function sectionDiagnostic(name: string, members: readonly Placed[], { tree, lines }: Ground): Placed {
  const section = sectionOf(tree, name);
  const verdicts = verdictsOf(members);
  const diagnostic: Diagnostic = {
    code: section === undefined ? 'note/section-missing' : 'note/section-unfilled',
    severity: severityOf(members),
    message: describe(
      `The section ${name} is ${section === undefined ? 'not found' : 'not filled in'}`,
      verdicts,
    ),
    span: section === undefined ? firstLine(lines) : headingSpan(section, lines),
    related: [],
    origin: { kind: 'section', section: name, stands: section !== undefined, verdicts },
    repairs: [],
    unnecessary: false,
  };
  return { diagnostic, section: name, absent: section === undefined };
}

function verdictsOf(members: readonly Placed[]): readonly Verdict[] {
  const verdicts = members.flatMap(({ diagnostic: { origin } }) =>
    origin.kind === 'finding' ? [origin.verdict] : [],
  );
  return [...new Set(verdicts)];
}

/** That of the outcomes; of the blanks only where no criterion looks at the section. */
function severityOf(members: readonly Placed[]): Severity {
  const missing = members.filter((it) => it.section !== undefined);
  const counted = missing.length > 0 ? missing : members;
  return gravest(counted.map((it) => it.diagnostic.severity)) ?? 'information';
}

/** What is wanted there, by as many names as a message can hold. */
function describe(beginning: string, verdicts: readonly Verdict[]): string {
  const names = verdicts.map((it) => it.criterion.name.replaceAll('-', ' '));
  if (names.length === 0) return beginning;
  const count = names.length === 1 ? '' : `, ${names.length} criteria`;
  let message = `${beginning}${count}: ${names[0] ?? ''}`;
  for (const [position, name] of names.entries()) {
    if (position === 0) continue;
    const left = names.length - position - 1;
    const longer = `${message}, ${name}`;
    const ending = left === 0 ? '' : ` and ${left} more`;
    if (longer.length + ending.length > LONGEST_MESSAGE) return `${message} and ${left + 1} more`;
    message = longer;
  }
  return message;
}

function proseNote({ tree, lines }: Ground): Placed {
  const first = tree.sections.flatMap((it) => it.entries).find((it) => it.kind === 'prose' && isWritten(it));
  const line = first === undefined ? 0 : lines.positionAt(first.span.start).line;
  return {
    diagnostic: {
      code: 'note/prose',
      severity: 'information',
      message: 'Running text is not read: begin with "## History" and lines such as "Onset: 2026-04-10"',
      span: lines.lineSpan(line),
      related: [],
      origin: { kind: 'note' },
      repairs: [],
      unnecessary: false,
    },
    section: undefined,
    absent: false,
  };
}
