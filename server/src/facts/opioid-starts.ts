import type { Day } from '#clinical/calendar.ts';
import { findDates, isImpossible } from '#clinical/calendar.ts';
import { type DrugClass, findDrugs } from '#clinical/drugs.ts';
import { readSpanOfTime } from '#clinical/span-of-time.ts';
import type { Item, Tree } from '#note/tree.ts';
import type { Span } from '#text/span.ts';
import { isNeverTaken } from './opioid-history.ts';
import type { FactType } from './schema.ts';
import { itemsOf } from './sources.ts';

/** When a drug was begun, as far as its date says. */
export class DrugStart {
  readonly earliest: Day;
  readonly latest: Day;
  readonly spans: readonly Span[];

  constructor(earliest: Day, latest: Day, { start, end }: Span) {
    this.earliest = earliest;
    this.latest = latest;
    this.spans = [{ start, end }];
  }
}

/** When opioids and other analgesics were begun, of all that are or were taken and have a date for it. */
export class Starts {
  readonly opioids: readonly DrugStart[];
  readonly others: readonly DrugStart[];

  constructor(opioids: readonly DrugStart[], others: readonly DrugStart[]) {
    this.opioids = opioids;
    this.others = others;
  }

  /** Both an opioid and another analgesic have a date. */
  get comparable(): boolean {
    return this.opioids.length > 0 && this.others.length > 0;
  }

  /** No opioid began before all others; one that began on the same day as the first of them did not. */
  get opioidLater(): boolean {
    const firstOther = Math.min(...this.others.map((it) => it.latest));
    return this.opioids.every((it) => it.earliest >= firstOther);
  }

  /** False where imprecise dates leave open which was first. */
  get readable(): boolean {
    const firstOther = Math.min(...this.others.map((it) => it.earliest));
    return this.opioidLater || this.opioids.some((it) => it.latest < firstOther);
  }

  get spans(): readonly Span[] {
    return this.opioids.flatMap((it) => it.spans);
  }
}

/** Analgesics that come before opioids: those that the assessment names in its first two steps, and topical ones. */
const NON_OPIOID: readonly DrugClass[] = [
  'nsaid',
  'acetaminophen',
  'snri',
  'gabapentinoid',
  'tca',
  'topical',
];

/** Reads the beginnings from Medications, Opioids and Conservative care. A combination with an opioid is an opioid. */
export function readStarts(tree: Tree): Starts {
  const items = [
    ...new Set(['Medications', 'Opioids', 'Conservative care'].flatMap((it) => itemsOf(tree, it))),
  ];
  const opioids: DrugStart[] = [];
  const others: DrugStart[] = [];
  for (const item of items) {
    const begun = isNeverTaken(item) ? undefined : startOf(item);
    const classes = new Set(
      findDrugs(item.name.text).flatMap((it) => it.components.flatMap((drug) => drug.classes)),
    );
    if (!begun) continue;
    if (classes.has('opioid')) opioids.push(begun);
    else if (NON_OPIOID.some((it) => classes.has(it))) others.push(begun);
  }
  return new Starts(opioids, others);
}

const START_KEY = /^(?:since|start(?:ed)?|from|begun|began)\b/i;

/** The start of its first interval, or the date behind "started:"; a date of another meaning is none. */
function startOf({ words, attributes, name }: Item): DrugStart | undefined {
  const froms = readSpanOfTime(words.text, undefined).flatMap(({ from }) => from ?? []);
  const [first] = froms.toSorted((one, other) => one.earliest - other.earliest);
  if (first) return new DrugStart(first.earliest, first.latest, words);
  const keyed = attributes.find(
    ({ key, span, value }) =>
      key === 'dates' &&
      START_KEY.test(words.text.slice(span.start - words.start, value.start - words.start)),
  );
  const plain = attributes.find(({ key, value }) => key === undefined && START_KEY.test(value.text));
  const date = findDates((keyed ?? plain)?.value.text ?? '')[0] ?? dateAfterStart(name.text);
  return date && !isImpossible(date) ? new DrugStart(date.earliest, date.latest, words) : undefined;
}

/** "Oxycodone started 2026-05-02", all of it in the name. */
function dateAfterStart(text: string) {
  const word = /\b(?:since|started|begun|began)\b/i.exec(text);
  return word ? findDates(text).find((it) => it.start > word.index) : undefined;
}

export const STARTS_TYPE: FactType = {
  name: 'Starts',
  doc: 'When opioids and other analgesics were begun',
  ctor: Starts,
  fields: {
    comparable: {
      type: 'bool',
      doc: 'Both an opioid and another analgesic have a date on which they were begun',
    },
    opioidLater: {
      type: 'bool',
      doc: 'No opioid began before all other analgesics; the same day is not before',
    },
    readable: { type: 'bool', doc: 'The dates are precise enough to tell' },
  },
};
