/** What the page and the extension say to each other. */
export type ToPage =
  /** `line`: where the cursor of the note stands, null where no editor shows it. */
  | { readonly kind: 'content'; readonly html: string; readonly name: string; readonly line: number | null }
  /** There is nothing to show, and why. */
  | { readonly kind: 'nothing'; readonly message: string }
  /** The cursor of the note stands in that line, counted from 0. */
  | { readonly kind: 'cursor'; readonly line: number };

export type FromPage =
  | { readonly kind: 'ready' }
  /** A line number was chosen: start line, start character, end line, end character. */
  | { readonly kind: 'reveal'; readonly place: readonly [number, number, number, number] }
  | { readonly kind: 'save' }
  | { readonly kind: 'print' };
