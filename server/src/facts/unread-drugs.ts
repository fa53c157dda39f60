import type { Day } from '#clinical/calendar.ts';
import { findDrugs } from '#clinical/drugs.ts';
import { mmeOfLine } from '#clinical/mme.ts';
import type { MmeTableId } from '#clinical/mme-factors.ts';
import type { Prose, Section, Tree } from '#note/tree.ts';
import type { Problem } from '#text/problem.ts';
import { wordsBetween, type Words } from '#text/span.ts';
import { itemsIn, sectionsNamed } from './sources.ts';

/** A line that states a drug with a number, and is read by nothing. */
export interface UnreadDrug {
  readonly line: Words;
  /** Generic name of the opioid that the line names; undefined for any other drug. */
  readonly opioid: string | undefined;
  /** It stands among the medications, and is only no list item; else where no doses are read. */
  readonly listed: boolean;
}

/** The unread lines of Medications and Opioids. A line that says that an opioid was stopped is left alone. */
export function unreadDrugs(tree: Tree, table: MmeTableId): UnreadDrug[] {
  const sections = new Set(['Medications', 'Opioids'].flatMap((it) => sectionsNamed(tree, it)));
  return [...sections]
    .flatMap((it) => it.entries)
    .filter((it): it is Prose => it.kind === 'prose')
    .flatMap(({ words }) => linesOf(words))
    .flatMap((line) => readLine(line, table) ?? []);
}

function readLine(line: Words, table: MmeTableId): UnreadDrug | undefined {
  if (!/\d/.test(line.text) || findDrugs(line.text).every((it) => it.drug.generic)) return undefined;
  const { orders } = mmeOfLine(line.text, { table });
  const current = orders.find(({ result }) => result.kind !== 'past' && result.kind !== 'none');
  if (orders.length > 0 && !current) return undefined;
  return { line, opioid: current?.mention.drug.name, listed: true };
}

/** Where orders are read, and where they are planned. */
const READ = ['Medications', 'Opioids', 'Conservative care', 'Plan'];
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
  const prose = tree.sections
    .filter((it) => !isAmong(it, WITHOUT_PROSE))
    .flatMap((it) => it.entries)
    .filter((it): it is Prose => it.kind === 'prose');
  const lines = [...items, ...prose].flatMap(({ words }) => linesOf(words));
  return lines.flatMap((line) => {
    if (!/\d/.test(line.text)) return [];
    const { orders } = mmeOfLine(line.text, { table, referenceDay: reference });
    const missing = orders.find(
      ({ result, mention }) => result.kind === 'computed' && !ordered.has(mention.drug.name),
    );
    return missing ? [{ line, opioid: missing.mention.drug.name, listed: false }] : [];
  });
}

function linesOf({ text, start }: Words): Words[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((found) => {
    const line = wordsBetween(text, found.index, found.index + found[0].length);
    return { text: line.text, start: start + line.start, end: start + line.end };
  });
}

/** Each unread line, with the repair that makes it a list item. An opioid is missing in the sum, which is said. */
export function checkUnreadDrugs(unread: readonly UnreadDrug[]): Problem[] {
  return unread.map(({ line, opioid, listed }) => {
    const { start, end } = line;
    const itemized = {
      title: 'Make it a list item',
      edits: [{ span: { start, end: start }, newText: '- ' }],
    };
    return {
      code: opioid === undefined ? 'note/line-unread' : 'note/mme-unreadable',
      severity: 'information',
      message:
        opioid === undefined
          ? 'This line names a drug and is not read, begin it with "- "'
          : `${opioid.charAt(0).toUpperCase()}${opioid.slice(1)} is left out of the MME: ${
              listed ? 'its line does not begin with "- "' : 'it is not listed among the medications'
            }`,
      span: { start, end },
      ...(listed && { repairs: [itemized] }),
    };
  });
}
