import type { MmeResult } from '#clinical/mme.ts';
import { mmeOfLine } from '#clinical/mme.ts';
import { show } from '#clinical/rational.ts';
import type { Facts } from '#facts/facts.ts';
import type { OpioidOrder } from '#facts/opioids.ts';
import type { Item } from '#note/tree.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { sentence } from './words.ts';

/** Said with every figure: it is no conversion dose (CDC Clinical Practice Guideline 2022, MMWR Recomm Rep 71(3)). */
export const RISK_FIGURE = 'A figure of risk, not a conversion dose';

/** The sections whose opioids are orders. */
const ORDERING = ['Medications', 'Opioids', 'Conservative care'];

/** What the opioids of an item come to in MME/day, or why they are not counted; undefined where it names none. */
export function explainOrders(
  { facts }: ReadNote,
  item: Item,
  sections: readonly string[],
): Explanation | undefined {
  const orders = ordersIn(facts, item);
  if (orders.length > 0) return explainCounted(item, orders, facts);
  if (!sections.some((it) => ORDERING.includes(it))) return undefined;
  const [first] = mmeOfLine(item.words.text, {
    table: facts.opioids.table,
    referenceDay: facts.note.reference,
  }).orders;
  if (first === undefined) return undefined;
  const why = first.result.kind === 'past' ? 'no longer taken' : 'not taken now, or listed elsewhere too';
  return { span: item.words, answer: `Not in the MME: ${why}`, details: [] };
}

/** The orders of an item that stand for what is taken now. */
function ordersIn({ opioids }: Facts, item: Item): readonly OpioidOrder[] {
  return opioids.orders.filter((it) => it.item === item);
}

/** `60 MME/day`, or `not computed`. */
export function mmeWords(result: MmeResult): string {
  return result.kind === 'computed' ? `${show(result.mmePerDay)} MME/day` : 'not computed';
}

/** `100 MME/day`, or `at least 100 MME/day` where an order is left out; undefined where none can be computed. */
export function totalWords({ opioids }: Facts): string | undefined {
  return opioids.computable ? `${opioids.mme} MME/day` : undefined;
}

/** The sum over all orders, with each of its parts; empty where the note has no order. */
export function totalDetails({ opioids }: Facts): readonly string[] {
  if (opioids.orders.length === 0) return [];
  return [
    ...opioids.orders.map((it) => `${sentence(it.drug)}: ${arithmeticWords(it)}`),
    `${opioids.tableTitle} factors. ${RISK_FIGURE}`,
  ];
}

/** `60 MME/day = 10 mg x 4 x 1.5`; else why there is no figure. */
export function arithmeticWords({ order: { result } }: OpioidOrder): string {
  switch (result.kind) {
    case 'computed':
      return `${mmeWords(result)} = ${result.arithmetic}`;
    case 'excluded':
    case 'uncomputable':
      return `not computed, ${result.reason}`;
    case 'past':
      return 'no longer taken';
    case 'none':
      return 'no opioid';
  }
}

function explainCounted(item: Item, orders: readonly OpioidOrder[], facts: Facts): Explanation {
  const [first, ...others] = orders;
  const total = totalWords(facts);
  return {
    span: item.words,
    answer: sentence(arithmeticWords(first!)),
    details: [
      ...others.map((it) => `${sentence(it.drug)}: ${arithmeticWords(it)}`),
      ...orders.flatMap(({ order }) => conditions(order.result)),
      ...(total === undefined ? [] : [`${facts.opioids.tableTitle} factors. ${RISK_FIGURE}`]),
      ...(total === undefined || facts.opioids.orders.length === 1 ? [] : [`All opioids: ${total}`]),
    ],
  };
}

function conditions(result: MmeResult): readonly string[] {
  if (result.kind !== 'computed') return [];
  return [
    ...(result.prn ? ['As needed: counted at the most that is allowed'] : []),
    ...(result.min === undefined ? [] : [`A range: at the least ${show(result.min)} MME/day`]),
  ];
}
