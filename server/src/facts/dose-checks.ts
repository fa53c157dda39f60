import { type MmeResult, totalMme } from '#clinical/mme.ts';
import { type Rational, show, toNumber } from '#clinical/rational.ts';
import type { Item } from '#note/tree.ts';
import type { Problem } from '#text/problem.ts';
import type { Words } from '#text/span.ts';
import { checkUnreadDrugs } from './unread-drugs.ts';
import { type OpioidOrder, type Opioids, statedMme } from './opioids.ts';

/** Opioids that are left out of the sum, and stated figures that differ from the computed ones. */
export function checkDoses(opioids: Opioids): Problem[] {
  return [
    ...opioids.orders.flatMap(checkOrder),
    ...checkEntries(opioids),
    ...checkTotal(opioids),
    ...checkUnreadDrugs(opioids.unread),
  ];
}

function checkOrder({ order, spans, drug }: OpioidOrder): Problem[] {
  const { result } = order;
  if (result.kind !== 'excluded' && result.kind !== 'uncomputable') return [];
  const message = `${capital(drug)} is left out of the MME: ${result.reason}`;
  return spans.map((span) => ({ code: 'note/mme-unreadable', severity: 'information', message, span }));
}

function checkEntries({ orders, table }: Opioids): Problem[] {
  const results = new Map<Item, MmeResult[]>();
  for (const { item, order } of orders) results.set(item, [...(results.get(item) ?? []), order.result]);
  return [...results].flatMap(([item, its]) => compareStated(statedMme(item), totalMme(its, table)));
}

function checkTotal({ orders, table, statedTotal }: Opioids): Problem[] {
  return compareStated(
    statedTotal,
    totalMme(
      orders.map((it) => it.order.result),
      table,
    ),
  );
}

/** A stated figure may differ by 1 MME/day, or by a twentieth of the computed one. */
const TOLERANCE = { mme: 1, partOf: 20 };

/** A lower bound is contradicted only by a figure below it. */
function compareStated(
  stated: Words | undefined,
  computed: { mmePerDay: Rational | undefined; lowerBound: boolean },
): Problem[] {
  const number = stated && /\d+(?:\.\d+)?/.exec(stated.text);
  if (!stated || !number || !computed.mmePerDay) return [];
  const exact = toNumber(computed.mmePerDay);
  const difference = Math.abs(Number(number[0]) - exact);
  if (difference <= TOLERANCE.mme || difference * TOLERANCE.partOf <= exact) return [];
  if (computed.lowerBound && Number(number[0]) > exact) return [];
  const start = stated.start + number.index;
  const span = { start, end: start + number[0].length };
  const shown = show(computed.mmePerDay);
  const message = `The stated MME differs from the computed ${computed.lowerBound ? 'sum of at least ' : ''}${shown} MME/day`;
  const repair = { title: `Replace by the computed ${shown} MME/day`, edits: [{ span, newText: shown }] };
  const problem: Problem = { code: 'note/mme-mismatch', severity: 'warning', message, span };
  return [computed.lowerBound ? problem : { ...problem, repairs: [repair] }];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
