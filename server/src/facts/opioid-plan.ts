import type { Day } from '#clinical/calendar.ts';
import type { DrugMention } from '#clinical/drugs.ts';
import { mmeOf, mmeOfLine, type MmeResult, totalMme } from '#clinical/mme.ts';
import type { MmeTableId } from '#clinical/mme-factors.ts';
import { add, compare, type Rational, rationalOf, show, toNumber, ZERO } from '#clinical/rational.ts';
import { readSig, type Sig } from '#clinical/sig.ts';
import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { isNothing } from './stated.ts';

/** The opioid dose that the note plans, as a sum over all opioids. */
export class PlannedDose {
  readonly spans: readonly Span[];
  readonly #planned: Rational | undefined;
  readonly #current: Rational;

  constructor(words: Words | undefined, planned: Rational | undefined, current: Rational | undefined) {
    this.spans = words ? [{ start: words.start, end: words.end }] : [];
    this.#planned = planned;
    this.#current = current ?? ZERO;
  }

  /** A dose is planned that can be computed, and it is more than the current one. */
  get increase(): boolean {
    return this.#planned !== undefined && compare(this.#planned, this.#current) > 0;
  }

  /** What the plan ends at, in MME/day over all opioids; 0 where it cannot be computed. */
  get mmePerDay(): number {
    return this.#planned ? toNumber(this.#planned) : 0;
  }

  /** The same in words, never rounded across a limit. */
  get mme(): string {
    return this.#planned ? show(this.#planned) : '';
  }
}

/** What is taken now, as the plan needs it. */
export interface CurrentOrders {
  readonly results: readonly MmeResult[];
  readonly mentions: readonly DrugMention[];
}

/**
 * Reads the field Planned dose. "80 MME" is the new total, "by 20 MME" is added; a direction replaces the orders of its
 * drug, and one without a drug those of the only opioid that is taken.
 */
export function readPlannedDose(
  words: Words | undefined,
  current: CurrentOrders,
  table: MmeTableId,
  reference: Day | undefined,
): PlannedDose {
  const now = totalMme(current.results, table).mmePerDay;
  if (!words || isNothing(words.text)) return new PlannedDose(undefined, undefined, now);
  const stated = statedTotal(words.text, now ?? ZERO);
  if (stated) return new PlannedDose(words, stated, now);
  const planned = plannedOrders(words.text, current.mentions, table, reference);
  const replaced = new Set(planned.flatMap((it) => ('drug' in it ? [it.drug.name] : [])));
  const kept = current.results.filter((it) => !('drug' in it) || !replaced.has(it.drug.name));
  const isComputed = planned.length > 0 && planned.every((it) => it.kind === 'computed');
  return new PlannedDose(
    words,
    isComputed ? totalMme([...kept, ...planned], table).mmePerDay : undefined,
    now,
  );
}

const STATED = /(by )?(\d{1,4}(?:\.\d{1,2})?) ?(?:mme|medd?\b|morphine (?:milligram )?equivalents?)/gi;
/** A limit that is to be kept is no plan to reach it. Source: general usage, no published list. */
const LIMIT_BEFORE =
  /(?:below|under|less than|<|not exceed(?:ing)?|at most|no more than|not above|maximum(?: of)?|max) ?$/i;

function statedTotal(text: string, now: Rational): Rational | undefined {
  const last = [...text.matchAll(STATED)]
    .filter((it) => !LIMIT_BEFORE.test(text.slice(Math.max(0, it.index - 24), it.index)))
    .at(-1);
  const number = last && rationalOf(last[2] ?? '');
  if (!number) return undefined;
  return last[1] === undefined ? number : add(now, number);
}

/** The orders as they will be: of a change ("from 10 mg to 20 mg") the last step. */
function plannedOrders(
  text: string,
  mentions: readonly DrugMention[],
  table: MmeTableId,
  reference: Day | undefined,
): MmeResult[] {
  const { orders } = mmeOfLine(text, { table, referenceDay: reference });
  const options = { table };
  if (orders.length > 0)
    return orders.map(({ mention, start, end }) =>
      mmeOf({ mention, sig: lastStep(readSig(text.slice(start, end))) }, options),
    );
  const [mention] = mentions;
  if (!mention || mentions.some((it) => it.drug !== mention.drug)) return [];
  // The new strength need not be one of the brand's that is taken now.
  const { brand: _, ...drug } = mention;
  return [mmeOf({ mention: drug, sig: lastStep(readSig(text)) }, options)];
}

function lastStep(sig: Sig): Sig {
  return { ...sig, steps: sig.steps.slice(-1), change: undefined, stopped: undefined, courses: [] };
}

export const PLANNED_DOSE_TYPE: FactType = {
  name: 'PlannedDose',
  doc: 'The opioid dose that the note plans',
  ctor: PlannedDose,
  fields: {
    increase: { type: 'bool', doc: 'A dose is planned that is more than the current one' },
    mmePerDay: {
      type: 'double',
      doc: 'What the plan ends at, in MME/day over all opioids; 0 where it cannot be computed',
    },
    mme: { type: 'string', doc: 'The same in words for a message, never rounded across a limit' },
  },
};
