import type { Day } from '#clinical/calendar.ts';
import type { Tree } from '#note/tree.ts';
import { findLeftovers } from '#note/unfilled.ts';
import type { Words } from '#text/span.ts';
import { DateFact } from './date-fact.ts';
import type { FactType } from './schema.ts';
import { fieldsNamed } from './sources.ts';

/** What the note says of itself: its date, its template, the packs that its author chose. */
export class NoteFacts {
  readonly date: DateFact;
  readonly template: Words | undefined;
  readonly policies: readonly Words[];
  /** The kind of request that the front matter names. */
  readonly requestKind: Words | undefined;

  constructor(tree: Tree) {
    this.date = new DateFact(headerValues(tree, 'date')[0] ?? fieldsNamed(tree, 'Date')[0]?.value);
    this.template = headerValues(tree, 'template')[0];
    this.policies = headerValues(tree, 'policies');
    this.requestKind = headerValues(tree, 'request')[0];
  }

  /** The day by which everything is judged; never the clock. Undefined without one single day. */
  get reference(): Day | undefined {
    return this.date.day;
  }
}

function headerValues(tree: Tree, key: string): readonly Words[] {
  return tree.header?.entries.findLast((it) => it.key.text === key)?.values.filter(isFilled) ?? [];
}

function isFilled({ text }: Words): boolean {
  return text !== '' && findLeftovers(text, 0, text.length).length === 0;
}

export const NOTE_TYPE: FactType = {
  name: 'Note',
  doc: 'What the note says of itself',
  ctor: NoteFacts,
  fields: { date: { type: 'Date', doc: 'The date of the note, by which everything is judged' } },
};
