import type { Day } from '#clinical/calendar.ts';
import { type Drug, findDrugs } from '#clinical/drugs.ts';
import { misspelledDrug } from '#clinical/misspelled-drug.ts';
import { mmeOfLine } from '#clinical/mme.ts';
import type { MmeTableId } from '#clinical/mme-factors.ts';
import type { Section, Tree } from '#note/tree.ts';
import type { Problem, Repair } from '#text/problem.ts';
import type { Words } from '#text/span.ts';
import { beginsAfter } from './not-begun.ts';
import { isNeverTaken } from './opioid-history.ts';
import { allItemsOf, itemsIn, itemsOf, proseLines, sectionsNamed } from './sources.ts';

/** A line that states a drug with a number, and is read by nothing. */
export interface UnreadDrug {
  readonly line: Words;
  /** Generic name of the opioid that the line names, and that would count; undefined for any other drug. */
  readonly opioid: string | undefined;
  /** It is no list item, does not stand among the medications, or has the name of no drug that is known. */
  readonly reason: 'no-item' | 'elsewhere' | 'misspelled';
  /** The name that was probably meant. */
  readonly meant?: string;
}

/** What decides which orders count. */
export interface Orders {
  readonly table: MmeTableId;
  readonly reference: Day | undefined;
}

/** Every line with a drug that nothing reads. */
export function unreadDrugs(tree: Tree, orders: Orders): UnreadDrug[] {
  return [...unlisted(tree, orders), ...misspelled(tree, orders), ...elsewhere(tree, orders)];
}

/** The unread lines of Medications and Opioids. A line that says that an opioid was stopped is left alone. */
function unlisted(tree: Tree, orders: Orders): UnreadDrug[] {
  const sections = new Set(['Medications', 'Opioids'].flatMap((it) => sectionsNamed(tree, it)));
  return proseLines([...sections]).flatMap((line) => {
    const drugs = namedDrugs(line);
    const opioid = currentOpioid(line.text, orders);
    const isStopped = opioid === undefined && drugs.some((it) => it.classes.includes('opioid'));
    return drugs.length === 0 || isStopped ? [] : [{ line, opioid, reason: 'no-item' } as const];
  });
}

/** The drugs that a line names, but for those of a class; none where it has no number. */
function namedDrugs({ text }: Words): Drug[] {
  if (!/\d/.test(text)) return [];
  return findDrugs(text)
    .map((it) => it.drug)
    .filter((it) => !it.generic);
}

/** The first opioid of a text that is taken now, but for those that are known. */
function currentOpioid(
  text: string,
  { table, reference }: Orders,
  known: ReadonlySet<string> = new Set(),
): string | undefined {
  const { orders } = mmeOfLine(text, { table, referenceDay: reference });
  const current = orders.filter(({ result }) => result.kind !== 'past' && result.kind !== 'none');
  return current.map((it) => it.mention.drug.name).find((it) => !known.has(it));
}

/** The names of list items with a number that are one letter off that of a drug. */
function misspelled(tree: Tree, orders: Orders): UnreadDrug[] {
  const listed = new Set(['Medications', 'Opioids'].flatMap((it) => itemsOf(tree, it)));
  const items = new Set([...listed, ...itemsOf(tree, 'Conservative care')]);
  return [...items].flatMap((item) => {
    const { name, words } = item;
    const found = /\d/.test(words.text) ? misspelledDrug(name.text) : undefined;
    if (found === undefined) return [];
    const written = name.text.slice(found.start, found.end);
    const meant = /^[A-Z]/.test(written)
      ? found.meant.charAt(0).toUpperCase() + found.meant.slice(1)
      : found.meant;
    const corrected = meant + words.text.slice(written.length);
    const counts = listed.has(item) && !isNeverTaken(item) && !beginsAfter(item, orders.reference);
    const line = { text: written, start: name.start, end: name.start + written.length };
    const opioid = counts ? currentOpioid(corrected, orders) : undefined;
    return [{ line, opioid, reason: 'misspelled', meant } as const];
  });
}

/** A list of medications in a line of its own, wherever it stands: `Meds: ...`. */
const LIST = /^(?:current |home |outpatient |present )?(?:meds|medications?|rx) ?:/i;

/**
 * Such lines outside Medications, Opioids and the plan. They are left alone where every drug of theirs is named by a list
 * item of Medications, Opioids or Conservative care, be it as one that was stopped.
 */
function elsewhere(tree: Tree, orders: Orders): UnreadDrug[] {
  const isElsewhere = ({ names }: Section): boolean =>
    !names.some((it) => ['Medications', 'Opioids', 'Plan'].includes(it));
  const sections = tree.sections.filter(isElsewhere);
  const lines = [...sections.flatMap(itemsIn).map((it) => it.words), ...proseLines(sections)].filter((it) =>
    LIST.test(it.text),
  );
  if (lines.length === 0) return [];
  const listed = new Set(
    ['Medications', 'Opioids', 'Conservative care']
      .flatMap((it) => allItemsOf(tree, it))
      .flatMap((it) => findDrugs(it.words.text).map(({ drug }) => drug.name)),
  );
  return lines
    .filter((line) => namedDrugs(line).some((it) => !listed.has(it.name)))
    .map((line) => ({ line, opioid: currentOpioid(line.text, orders, listed), reason: 'elsewhere' }));
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
    const unread = opioid === undefined ? 'Not read' : 'Left out of the MME';
    return `${unread}: no drug of this name is known; did you mean "${meant}"`;
  }
  const isNoItem = reason === 'no-item';
  if (opioid === undefined)
    return `This line names a drug and is not read, ${isNoItem ? 'begin it with "- "' : 'list it below "## Medications"'}`;
  const why = isNoItem ? 'its line does not begin with "- "' : 'it is not listed below "## Medications"';
  return `${opioid.charAt(0).toUpperCase()}${opioid.slice(1)} is left out of the MME: ${why}`;
}

function repairOf({ line: { start, end }, reason, meant }: UnreadDrug): Repair | undefined {
  if (reason === 'no-item')
    return { title: 'Make it a list item', edits: [{ span: { start, end: start }, newText: '- ' }] };
  if (meant === undefined) return undefined;
  return { title: `Write "${meant}"`, edits: [{ span: { start, end }, newText: meant }] };
}
