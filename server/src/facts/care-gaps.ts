import type { Item } from '#note/tree.ts';
import type { Span } from '#text/span.ts';
import type { FactType } from './schema.ts';

/** An attribute that an item lacks, with the blank that is to be written behind the item. */
export class Gap {
  readonly replacement: string;
  readonly spans: readonly Span[];

  constructor(item: Item, attribute: string) {
    this.replacement = `${separator(item)}${attribute}`;
    this.spans = [{ start: item.words.end, end: item.words.end }];
  }
}

/** A name without a value ends in a colon, one attribute is parted from the next by a semicolon. */
function separator({ name, value, words }: Item): string {
  if (value.text !== '') return '; ';
  return words.end > name.end ? ' ' : ': ';
}

export const GAP_TYPE: FactType = {
  name: 'Gap',
  doc: 'An attribute that a course lacks, as a fix adds it',
  ctor: Gap,
  fields: {},
};
