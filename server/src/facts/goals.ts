import { namesGoal } from '#clinical/function.ts';
import type { Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { fieldsNamed, itemsOf } from './sources.ts';
import { isNothing } from './stated.ts';

/** One goal of the treatment. */
export class Goal {
  /** It names an activity or a measure. */
  readonly specific: boolean;
  readonly spans: readonly Span[];

  constructor({ text, start, end }: Words) {
    this.specific = namesGoal(text);
    this.spans = [{ start, end }];
  }
}

/** What the treatment is expected to achieve. */
export class Goals {
  readonly list: readonly Goal[];

  constructor(list: readonly Goal[]) {
    this.list = list;
  }
}

/** Reads the items of the section Goals, and the fields of that name wherever they stand. */
export function readGoals(tree: Tree): Goals {
  const fields = fieldsNamed(tree, 'Goals').flatMap(({ value, items }) =>
    [value, ...items.filter((it) => !it.unfilled).map((it) => it.words)].filter((it) => it.text !== ''),
  );
  const items = itemsOf(tree, 'Goals').map((it) => it.words);
  const places = new Map([...fields, ...items].map((it) => [it.start, it]));
  return new Goals(
    [...places.values()]
      .filter((it) => !isNothing(it.text))
      .sort((one, other) => one.start - other.start)
      .map((it) => new Goal(it)),
  );
}

export const GOAL_TYPES: readonly FactType[] = [
  {
    name: 'Goal',
    doc: 'One goal of the treatment',
    ctor: Goal,
    fields: { specific: { type: 'bool', doc: 'It names an activity or a measure; "reduce pain" does not' } },
  },
  {
    name: 'Goals',
    doc: 'What the treatment is expected to achieve',
    ctor: Goals,
    fields: { list: { type: 'list<Goal>', doc: 'The goals, in the order of the note' } },
  },
];
