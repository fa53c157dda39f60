import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';

/** Words of the note that need an addition: the text that takes their place, with `***` for what belongs there. */
export class Amendment {
  readonly replacement: string;
  readonly spans: readonly Span[];

  constructor(words: Words, replacement: string) {
    this.replacement = replacement;
    this.spans = [{ start: words.start, end: words.end }];
  }
}

export const AMENDMENT_TYPE: FactType = {
  name: 'Amendment',
  doc: 'Words of the note that need an addition',
  ctor: Amendment,
  fields: {
    replacement: { type: 'string', doc: 'What takes their place, with a blank for what belongs there' },
  },
};
