import type { FactType } from './schema.ts';

/** A piece of a composition: words that stand as they are, or a blank with a hint at what belongs there. */
export type ComposedPart =
  { readonly kind: 'words'; readonly words: string } | { readonly kind: 'blank'; readonly hint: string };

/** Lines made of what the note says, with a blank for what it does not say. A fix of a pack can insert them. */
export class Composition {
  readonly parts: readonly ComposedPart[];

  constructor(parts: readonly ComposedPart[]) {
    this.parts = parts;
  }
}

export const COMPOSITION_TYPE: FactType = {
  name: 'Composition',
  doc: 'Lines made of what the note says, which a fix can insert',
  ctor: Composition,
  fields: {},
};
