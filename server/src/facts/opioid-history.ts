import { readExceptionWords } from '#clinical/care-words.ts';
import { deniesClass } from '#clinical/denied-class.ts';
import { findDrugs } from '#clinical/drugs.ts';
import {
  findOpioidsRequiredFirst,
  type FunctionalOutcome,
  readFunctionalOutcome,
  readTaper,
} from '#clinical/opioid-use.ts';
import type { Item, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { allValues, fieldsNamed, itemsOf, keyed, placed } from './sources.ts';
import { isNothing } from './stated.ts';
import { isPlannedDirection } from './not-begun.ts';

/** What opioids did for function: an outcome, none, or nothing said but relief of pain. */
export class FunctionalResponse {
  readonly spans: readonly Span[];
  readonly #outcomes: readonly FunctionalOutcome[];

  constructor(outcomes: readonly { readonly outcome: FunctionalOutcome; readonly span: Span }[]) {
    const telling = outcomes.filter(({ outcome }) => outcome === 'none' || outcome === 'some');
    this.#outcomes = telling.map((it) => it.outcome);
    this.spans = telling.map((it) => it.span);
  }

  /** An outcome on function is stated, be it that there was none. Relief of pain alone is not one. */
  get documented(): boolean {
    return this.#outcomes.length > 0;
  }

  /** It is stated that function did not improve, and nowhere that it did. */
  get none(): boolean {
    return this.documented && this.#outcomes.every((it) => it === 'none');
  }
}

/** How opioids are to be ended, or were. */
export class TaperPlan {
  readonly documented: boolean;
  /** Not at once. */
  readonly gradual: boolean;
  readonly spans: readonly Span[];

  constructor(plans: readonly Words[]) {
    this.documented = plans.length > 0;
    this.gradual = this.documented && plans.every((it) => readTaper(it.text) !== 'abrupt');
    this.spans = plans.map(spanOf);
  }
}

/** A statement that opioids have to be tried before a facet procedure. */
export class RequiredFirst {
  readonly spans: readonly Span[];

  constructor({ start, end }: Span) {
    this.spans = [{ start, end }];
  }
}

/** The items that name an opioid, or opioids as a class, that is or was taken. */
export function opioidItems(tree: Tree): Item[] {
  const items = ['Medications', 'Opioids', 'Conservative care'].flatMap((it) => itemsOf(tree, it));
  return [...new Set(items)].filter((it) => namesOpioid(it.name.text) && !isNeverTaken(it));
}

function namesOpioid(text: string): boolean {
  return findDrugs(text).some((it) => it.drug.classes.includes('opioid'));
}

/** Whether the item says that its drug is not taken yet, was declined, or causes an allergy. A dose before such words decides. */
export function isNeverTaken(item: Item): boolean {
  if (item.value.text !== '' && isNothing(item.value.text)) return true;
  if (deniesClass(item.words.text)) return true;
  if (/^(?:denied|denies|never)\b/i.test(item.value.text) || isPlannedDirection(item)) return true;
  const places = [item.attributes.find((it) => it.key === undefined)?.value, ...keyed(item, 'status')];
  return places.some((it) => {
    const words = it && readExceptionWords(it.text);
    return (
      words !== undefined &&
      words.kind !== 'not-tolerated' &&
      /^[\s,]*$/.test(it?.text.slice(0, words.start) ?? '')
    );
  });
}

/** The functional response to opioids, from the field for it and from the responses of opioid entries. */
export function readResponse(tree: Tree): FunctionalResponse {
  const labelled = fieldsNamed(tree, 'Functional response to opioids').map((it) => outcomeOf(it.value, true));
  const others = opioidItems(tree).flatMap((it) =>
    keyed(it, 'response').map((words) => outcomeOf(words, false)),
  );
  return new FunctionalResponse([...labelled, ...others]);
}

function outcomeOf(words: Words, labelled: boolean) {
  return { outcome: readFunctionalOutcome(words.text, labelled), span: spanOf(words) };
}

/** The field Taper plan, and what the entries of opioids say on how they were ended. "Declined" is no plan. */
export function readTaperPlan(tree: Tree): TaperPlan {
  const stated = fieldsNamed(tree, 'Taper plan')
    .map((it) => it.value)
    .filter(
      (it) => it.text !== '' && !isNothing(it.text) && readExceptionWords(it.text)?.kind !== 'declined',
    );
  if (stated.length > 0) return new TaperPlan(stated);
  const ended = opioidItems(tree).flatMap((it) => [
    ...keyed(it, 'stopped'),
    ...keyed(it, 'titration'),
    ...keyed(it, 'status'),
    ...unkeyed(it),
  ]);
  return new TaperPlan(ended.filter((it) => /\b(?:taper|wean|abrupt|cold turkey|gradual)/i.test(it.text)));
}

function unkeyed(item: Item): Words[] {
  return item.attributes.filter((it) => it.key === undefined).map((it) => it.value);
}

/** The statements that opioids have to be tried first, in fields and items. */
export function readRequirements(tree: Tree): RequiredFirst[] {
  return allValues(tree).flatMap(({ words }) =>
    findOpioidsRequiredFirst(words.text).map((it) => new RequiredFirst(placed(words, it))),
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

export const OPIOID_HISTORY_TYPES: readonly FactType[] = [
  {
    name: 'FunctionalResponse',
    doc: 'What opioids did for function',
    ctor: FunctionalResponse,
    fields: {
      documented: {
        type: 'bool',
        doc: 'An outcome on function is stated, "none" included; relief of pain alone is not one',
      },
      none: { type: 'bool', doc: 'It is stated that function did not improve' },
    },
  },
  {
    name: 'TaperPlan',
    doc: 'How opioids are to be ended',
    ctor: TaperPlan,
    fields: {
      documented: { type: 'bool', doc: 'A plan to end them is stated' },
      gradual: { type: 'bool', doc: 'A plan is stated, and it does not end them at once' },
    },
  },
  {
    name: 'RequiredFirst',
    doc: 'A statement that opioids have to be tried before a facet procedure',
    ctor: RequiredFirst,
    fields: {},
  },
];
