import type { Section, Tree } from '#note/tree.ts';
import type { Pack } from '#policy/pack.ts';
import { careDetails, careWords } from './care.ts';
import { isMet, readingsOf, readingWords, sourceWords, tally, tallyWords, type Reading } from './criteria.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { totalDetails, totalWords } from './opioids.ts';

/** Of those that are not met; where fewer are, some that are met fill up to the fewest. */
const MOST_SHOWN = 6;
const FEWEST_SHOWN = 3;

/** The criteria of the section with their outcomes, or of the whole note on its title. */
export function explainHeading(note: ReadNote, section: Section): Explanation | undefined {
  if (section.heading === undefined) return undefined;
  const { span } = section.heading;
  if (section.names.length === 0) {
    return section === titleOf(note.tree)
      ? { span, ...explainWhole(note) }
      : {
          span,
          answer: 'No criterion looks for this section; fields in it are read all the same',
          details: [],
        };
  }
  const readings = readingsOf(note.verdicts, section.names);
  const read = sectionReadings(note, section);
  if (readings.length === 0)
    return {
      span,
      answer: read[0] ?? 'No criterion is shown at this section; what stands in it is read all the same',
      details: read.slice(1),
    };
  return {
    span,
    answer: tallyWords(tally(readings)),
    details: [...read, ...readingLines(readings, note.packs)],
  };
}

/** The heading that names the note: the first, where it stands on the first level and is no section's. */
export function titleOf({ sections }: Tree): Section | undefined {
  const first = sections.find((it) => it.heading !== undefined);
  return first?.heading?.level === 1 && first.names.length === 0 ? first : undefined;
}

/** The readings, given worst first, with how many more there are, and the sources of those that are shown. */
export function readingLines(readings: readonly Reading[], packs: readonly Pack[]): readonly string[] {
  const open = readings.filter(({ finding }) => !isMet(finding.outcome)).length;
  const shown = readings.slice(0, Math.min(MOST_SHOWN, Math.max(open, FEWEST_SHOWN)));
  const left = readings.length - shown.length;
  const leftOpen = Math.max(0, open - shown.length);
  return [
    ...shown.map(readingWords),
    ...(left === 0 ? [] : [`and ${left} more, ${leftOpen === 0 ? 'met' : `${leftOpen} of them not met`}`]),
    ...sourceWords(shown, packs),
  ];
}

/** What was computed from the section as a whole. */
function sectionReadings({ facts }: ReadNote, { names }: Section): readonly string[] {
  const care = names.includes('Conservative care') ? careWords(facts) : undefined;
  const isOfOpioids = names.includes('Opioids') || names.includes('Medications');
  const total = isOfOpioids ? totalWords(facts) : undefined;
  return [
    ...(care === undefined ? [] : [`All care: ${care}`, ...careDetails(facts)]),
    ...(total === undefined ? [] : [`Opioids: ${total}`]),
    ...(isOfOpioids ? totalDetails(facts) : []),
  ];
}

function explainWhole({ verdicts, packs }: ReadNote): Pick<Explanation, 'answer' | 'details'> {
  const readings = readingsOf(verdicts);
  const open = new Map<string, number>();
  for (const { criterion, finding } of readings) {
    if (!isMet(finding.outcome)) open.set(criterion.section, (open.get(criterion.section) ?? 0) + 1);
  }
  return {
    answer: readings.length === 0 ? 'No criterion applies to this note' : tallyWords(tally(readings)),
    details: [
      ...(open.size === 0
        ? []
        : [`Open: ${[...open].map(([section, count]) => `${section} ${count}`).join(', ')}`]),
      `Judged by ${packs.length === 0 ? 'no pack' : packs.map((it) => `${it.id} ${it.version}`).join(', ')}`,
    ],
  };
}
