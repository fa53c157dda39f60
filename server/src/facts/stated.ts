import type { Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { fieldsNamed } from './sources.ts';

/** What a field of plain text says: a rationale, a plan. `none` and the like say nothing. */
export class Stated {
  readonly words: Words | undefined;
  readonly spans: readonly Span[];

  constructor(words: Words | undefined) {
    this.words = words && !isNothing(words.text) ? words : undefined;
    this.spans = this.words ? [this.words] : [];
  }

  get documented(): boolean {
    return this.words !== undefined;
  }
}

/** The first filled field of one of these names. */
export function statedIn(tree: Tree, ...names: readonly string[]): Stated {
  const filled = fieldsNamed(tree, ...names).map((it) => new Stated(it.value));
  return filled.find((it) => it.documented) ?? new Stated(undefined);
}

/** Whether the words only say that there is nothing to say. */
export function isNothing(text: string): boolean {
  return /^(?:none|nil|no|n\/?a|not applicable|-+)?\s*\.?$/i.test(text);
}

export const STATED_TYPE: FactType = {
  name: 'Stated',
  doc: 'What a field of plain text says',
  ctor: Stated,
  fields: { documented: { type: 'bool', doc: 'The field is filled, with more than "none"' } },
};
