import type { Day } from '#clinical/calendar.ts';
import { findDrugs } from '#clinical/drugs.ts';
import { misspelledDrug } from '#clinical/misspelled-drug.ts';
import { mmeOfLine } from '#clinical/mme.ts';
import type { MmeTableId } from '#clinical/mme-factors.ts';
import type { Section, Tree } from '#note/tree.ts';
import type { Problem, Repair } from '#text/problem.ts';
import type { Words } from '#text/span.ts';
import { itemsIn, itemsOf, proseLines, sectionsNamed } from './sources.ts';

/** A line that states a drug with a number, and is read by nothing. */
export interface UnreadDrug {
  readonly line: Words;
  /** Generic name of the opioid that the line names; undefined for any other drug. */
  readonly opioid: string | undefined;
  /** It is no list item, does not stand among the medications, or has the name of no drug. */
  readonly reason: 'no-item' | 'elsewhere' | 'misspelled';
  /** The name that was probably meant. */
  readonly meant?: string;
}

/** The unread lines of Medications and Opioids. A line that says that an opioid was stopped is left alone. */
export function unreadDrugs(tree: Tree, table: MmeTableId): UnreadDrug[] {
  const sections = new Set(['Medications', 'Opioids'].flatMap((it) => sectionsNamed(tree, it)));
  return proseLines([...sections]).flatMap((line) => readLine(line, table) ?? []);
}

function readLine(line: Words, table: MmeTableId): UnreadDrug | undefined {
  if (!/\d/.test(line.text) || findDrugs(line.text).every((it) => it.drug.generic)) return undefined;
  const { orders } = mmeOfLine(line.text, { table });
  const current = orders.find(({ result }) => result.kind !== 'past' && result.kind !== 'none');
  if (orders.length > 0 && !current) return undefined;
  return { line, opioid: current?.mention.drug.name, reason: 'no-item' };
}

/** The names of list items with a number that are one letter off that of a drug. */
export function misspelledDrugs(tree: Tree): UnreadDrug[] {
  const items = READ_ITEMS.flatMap((it) => itemsOf(tree, it));
  return [...new Set(items)].flatMap(({ name, words }) => {
    const found = /\d/.test(words.text) ? misspelledDrug(name.text) : undefined;
    if (found === undefined) return [];
    const { meant, drug } = found;
    const [start, end] = [name.start + found.start, name.start + found.end];
    const opioid = drug.classes.includes('opioid') ? drug.name : undefined;
    const line = { text: name.text.slice(found.start, found.end), start, end };
    return [{ line, opioid, reason: 'misspelled', meant } as const];
  });
}

const READ_ITEMS = ['Medications', 'Opioids', 'Conservative care'];

/** Where orders are read, and where they are planned. */
const READ = [...READ_ITEMS, 'Plan'];
const WITHOUT_PROSE = ['Medications', 'Opioids', 'Plan'];

/**
 * The lines elsewhere that state an opioid with dose and frequency which is not among the orders; one that was stopped
 * is left alone.
 */
export function opioidsElsewhere(
  tree: Tree,
  table: MmeTableId,
  reference: Day | undefined,
  ordered: ReadonlySet<string>,
): UnreadDrug[] {
  const isAmong = ({ names }: Section, known: readonly string[]): boolean =>
    names.some((it) => known.includes(it));
  const items = tree.sections.filter((it) => !isAmong(it, READ)).flatMap(itemsIn);
  const prose = proseLines(tree.sections.filter((it) => !isAmong(it, WITHOUT_PROSE)));
  return [...items.map((it) => it.words), ...prose].flatMap((line) => {
    if (!/\d/.test(line.text)) return [];
    const { orders } = mmeOfLine(line.text, { table, referenceDay: reference });
    const missing = orders.find(
      ({ result, mention }) => result.kind === 'computed' && !ordered.has(mention.drug.name),
    );
    return missing ? [{ line, opioid: missing.mention.drug.name, reason: 'elsewhere' }] : [];
  });
}

/** Each unread line, with its repair where there is one. An opioid is missing in the sum, which is said. */
export function checkUnreadDrugs(unread: readonly UnreadDrug[]): Problem[] {
  return unread.map((it) => {
    const repair = repairOf(it);
    return {
      code: it.opioid === undefined ? 'note/line-unread' : 'note/mme-unreadable',
      severity: 'information',
      message: messageOf(it),
      span: { start: it.line.start, end: it.line.end },
      ...(repair && { repairs: [repair] }),
    };
  });
}

function messageOf({ opioid, reason, meant }: UnreadDrug): string {
  if (reason === 'misspelled') {
    const unread = opioid === undefined ? 'this line is not read' : 'it is left out of the MME';
    return `No drug of this name is known, so ${unread}; did you mean "${meant}"`;
  }
  if (opioid === undefined) return 'This line names a drug and is not read, begin it with "- "';
  const why =
    reason === 'no-item' ? 'its line does not begin with "- "' : 'it is not listed among the medications';
  return `${opioid.charAt(0).toUpperCase()}${opioid.slice(1)} is left out of the MME: ${why}`;
}

function repairOf({ line: { start, end }, reason, meant }: UnreadDrug): Repair | undefined {
  if (reason === 'no-item')
    return { title: 'Make it a list item', edits: [{ span: { start, end: start }, newText: '- ' }] };
  if (meant === undefined) return undefined;
  return { title: `Write "${meant}"`, edits: [{ span: { start, end }, newText: meant }] };
}
