import type { Day } from '#clinical/calendar.ts';
import { type MmeOptions, type MmeOrder, mmeOfLine, totalMme } from '#clinical/mme.ts';
import { MME_TABLES, type MmeTableId } from '#clinical/mme-factors.ts';
import { show, toNumber } from '#clinical/rational.ts';
import { readSig, type Sig } from '#clinical/sig.ts';
import type { Item, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { type UnreadDrug, unreadDrugs } from './unread-drugs.ts';
import type { FactType } from './schema.ts';
import {
  type FunctionalResponse,
  isNeverTaken,
  OPIOID_HISTORY_TYPES,
  opioidItems,
  readRequirements,
  readResponse,
  readTaperPlan,
  type RequiredFirst,
  type TaperPlan,
} from './opioid-history.ts';
import { beginsAfter } from './not-begun.ts';
import { PLANNED_DOSE_TYPE, type PlannedDose, readPlannedDose } from './opioid-plan.ts';
import { readStarts, type Starts, STARTS_TYPE } from './opioid-starts.ts';
import { allItemsOf, fieldsNamed, keyed } from './sources.ts';
import { STATED_TYPE, type Stated, statedIn } from './stated.ts';

/** One opioid order of the note, with its morphine milligram equivalents or why it has none. */
export class OpioidOrder {
  readonly order: MmeOrder;
  readonly item: Item;
  readonly spans: readonly Span[];

  constructor(order: MmeOrder, item: Item) {
    this.order = order;
    this.item = item;
    this.spans = [{ start: item.words.start, end: item.words.end }];
  }

  get drug(): string {
    return this.order.mention.drug.name;
  }

  get counted(): boolean {
    return this.order.result.kind === 'computed';
  }
}

/** What the note says on the use of opioids besides their orders. */
interface OpioidUse {
  /** An opioid is or was taken. */
  readonly taken: boolean;
  readonly rationale: Stated;
  readonly response: FunctionalResponse;
  readonly taper: TaperPlan;
  readonly starts: Starts;
  readonly requiredFirst: readonly RequiredFirst[];
  readonly planned: PlannedDose;
  /** The value of the field Total MME. */
  readonly statedTotal: Words | undefined;
  /** Lines with drugs that nothing reads. */
  readonly unread: readonly UnreadDrug[];
}

/** The opioids that are taken now, and what the note says on their use. */
export class Opioids implements OpioidUse {
  readonly orders: readonly OpioidOrder[];
  readonly table: MmeTableId;
  readonly taken: boolean;
  readonly rationale: Stated;
  readonly response: FunctionalResponse;
  readonly taper: TaperPlan;
  readonly starts: Starts;
  readonly requiredFirst: readonly RequiredFirst[];
  readonly planned: PlannedDose;
  readonly statedTotal: Words | undefined;
  readonly unread: readonly UnreadDrug[];
  readonly #total: ReturnType<typeof totalMme>;

  constructor(orders: readonly OpioidOrder[], table: MmeTableId, use: OpioidUse) {
    this.orders = orders;
    this.table = table;
    this.taken = use.taken;
    this.rationale = use.rationale;
    this.response = use.response;
    this.taper = use.taper;
    this.starts = use.starts;
    this.requiredFirst = use.requiredFirst;
    this.planned = use.planned;
    this.statedTotal = use.statedTotal;
    this.unread = use.unread;
    const results = orders.map((it) => it.order.result);
    this.#total = totalMme(results, table);
  }

  /** At least one order can be computed. */
  get computable(): boolean {
    return this.#total.mmePerDay !== undefined;
  }

  /** Sum over all orders that can be computed, in MME/day; 0 where none can. */
  get mmePerDay(): number {
    return this.#total.mmePerDay ? toNumber(this.#total.mmePerDay) : 0;
  }

  /** The sum in words, never rounded across a limit: `60`, or `at least 60` where an order is left out. */
  get mme(): string {
    if (!this.#total.mmePerDay) return '';
    const isLowerBound = this.#total.lowerBound || this.unread.some((it) => it.opioid !== undefined);
    return `${isLowerBound ? 'at least ' : ''}${show(this.#total.mmePerDay)}`;
  }

  get counted(): readonly OpioidOrder[] {
    return this.orders.filter((it) => it.counted);
  }

  /** The title of the table that the factors are from. */
  get tableTitle(): string {
    return MME_TABLES[this.table].title;
  }
}

/** What decides how orders count. */
type OpioidSettings = Pick<MmeOptions, 'table' | 'prn'>;

/**
 * Reads the orders of Medications and Opioids, and the courses of Conservative care that are still going on. Of two
 * entries with the same drug, strength and form only the first counts, Medications before the others.
 */
export function readOpioids(tree: Tree, settings: OpioidSettings, reference: Day | undefined): Opioids {
  const { table } = settings;
  const listed = ['Medications', 'Opioids'].flatMap((it) => allItemsOf(tree, it));
  const going = allItemsOf(tree, 'Conservative care').filter((it) => isGoingOn(it, reference));
  const orders = distinctOrders(
    distinctItems([...listed, ...going])
      .filter((it) => !isNeverTaken(it) && !beginsAfter(it, reference))
      .flatMap((item) => ordersOf(item, settings, reference)),
  );
  const current = {
    results: orders.map((it) => it.order.result),
    mentions: orders.map((it) => it.order.mention),
  };
  const statedTotal = fieldsNamed(tree, 'Total MME')[0]?.value;
  return new Opioids(orders, table, {
    taken:
      orders.length > 0 ||
      opioidItems(tree).some((it) => !beginsAfter(it, reference)) ||
      /[1-9]/.test(statedTotal?.text ?? ''),
    rationale: statedIn(tree, 'Opioid rationale'),
    response: readResponse(tree),
    taper: readTaperPlan(tree),
    starts: readStarts(tree),
    requiredFirst: readRequirements(tree),
    planned: readPlannedDose(fieldsNamed(tree, 'Planned dose')[0]?.value, current, table, reference),
    statedTotal,
    unread: unreadDrugs(tree, { table, reference }),
  });
}

/** Orders that are taken now. One with a blank in its line counts when its dose can be read all the same. */
function ordersOf(item: Item, { table, prn }: OpioidSettings, reference: Day | undefined): OpioidOrder[] {
  const { orders } = mmeOfLine(directionOf(item), {
    table,
    referenceDay: reference,
    ...(prn !== undefined && { prn }),
  });
  return orders
    .filter(({ result }) => result.kind !== 'past' && result.kind !== 'none')
    .filter(({ result }) => !item.unfilled || result.kind === 'computed')
    .map((order) => new OpioidOrder(order, item));
}

/** The attributes that say something else than the direction. */
const BESIDES = ['MME', 'response', 'titration', 'content'];

/** The item's words with what is no direction blanked out, so that offsets stay. */
function directionOf(item: Item): string {
  const { text, start } = item.words;
  const hidden = item.attributes.filter((it) => it.key !== undefined && BESIDES.includes(it.key));
  return hidden.reduce((words, { span }) => {
    const [from, to] = [span.start - start, span.end - start];
    return words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  }, text);
}

/** A course without an end, or with one that is not before the note's date. */
function isGoingOn(item: Item, reference: Day | undefined): boolean {
  return readSig(item.words.text).courses.some(({ to }) => {
    return to === 'open' || (to !== undefined && reference !== undefined && to.latest >= reference);
  });
}

/** A combined heading may open two of these sections: each item once. */
function distinctItems(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/**
 * The first order of each drug, strength and form, and all of one item: two in one line are two doses of a day. One that
 * can be computed goes before one that cannot, and one without any strength is another mention of a counted order.
 */
function distinctOrders(orders: readonly OpioidOrder[]): OpioidOrder[] {
  const keys = orders.map(keyOf);
  const chosen = new Map<string, OpioidOrder>();
  orders.forEach((it, index) => {
    const seen = chosen.get(keys[index]!);
    if (!seen || (!seen.counted && it.counted)) chosen.set(keys[index]!, it);
  });
  const counted = new Set(orders.filter((it) => it.counted).map((it) => it.drug));
  return orders.filter((it, index) => {
    if (chosen.get(keys[index]!)?.item !== it.item) return false;
    return it.counted || hasStrength(it) || !counted.has(it.drug);
  });
}

/** Drug, strength and form. */
function keyOf(it: OpioidOrder): string {
  const { drug, brand } = it.order.mention;
  const sig = sigOf(it);
  return [drug.name, strengthOf(it), sig.release ?? brand?.release ?? '', sig.form ?? brand?.form ?? ''].join(
    '|',
  );
}

function hasStrength(it: OpioidOrder): boolean {
  return strengthOf(it) !== '';
}

function strengthOf(it: OpioidOrder): string {
  const dose = sigOf(it).steps[0]?.doses[0];
  const strength = dose?.strength?.high ?? dose?.strengths[0] ?? dose?.mass?.high ?? dose?.perHour?.high;
  return strength ? show(strength) : String(it.order.mention.brand?.strength ?? '');
}

function sigOf({ order, item }: OpioidOrder): Sig {
  return readSig(directionOf(item).slice(order.start, order.end));
}

/** The MME that an entry states beside its order. */
export function statedMme(item: Item): Words | undefined {
  return keyed(item, 'MME')[0];
}

export const OPIOID_TYPES: readonly FactType[] = [
  ...OPIOID_HISTORY_TYPES,
  STARTS_TYPE,
  PLANNED_DOSE_TYPE,
  {
    name: 'OpioidOrder',
    doc: 'One opioid order',
    ctor: OpioidOrder,
    fields: {
      drug: { type: 'string', doc: 'Generic name of the opioid' },
      counted: { type: 'bool', doc: 'Its morphine milligram equivalents could be computed' },
    },
  },
  {
    name: 'Opioids',
    doc: 'The opioids that are taken now',
    ctor: Opioids,
    fields: {
      orders: { type: 'list<OpioidOrder>', doc: 'All of them, those too whose dose could not be computed' },
      counted: { type: 'list<OpioidOrder>', doc: 'Those whose dose could be computed' },
      computable: { type: 'bool', doc: 'At least one dose could be computed' },
      mmePerDay: {
        type: 'double',
        doc: 'Morphine milligram equivalents per day, a lower bound where an order is left out',
      },
      mme: { type: 'string', doc: 'The same in words for a message, never rounded across a limit' },
      taken: { type: 'bool', doc: 'An opioid is or was taken; one that was declined or is planned is not' },
      rationale: { type: STATED_TYPE.name, doc: 'The reason for the opioid or its dose' },
      response: { type: 'FunctionalResponse', doc: 'What opioids did for function' },
      taper: { type: 'TaperPlan', doc: 'How opioids are to be ended' },
      starts: { type: STARTS_TYPE.name, doc: 'When opioids and other analgesics were begun' },
      requiredFirst: {
        type: 'list<RequiredFirst>',
        doc: 'Statements that opioids have to be tried before a facet procedure',
      },
      planned: { type: PLANNED_DOSE_TYPE.name, doc: 'The dose that is planned, as a sum over all opioids' },
    },
  },
];
