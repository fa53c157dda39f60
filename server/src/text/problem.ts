import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change of the text: `span` is replaced by `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A mechanical repair: it changes how something is written, never what is stated. */
export interface Repair {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Something wrong with the note itself, whatever the pack says. `code` begins with `note/`. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** At most 100 characters, without words of the note and without a full stop. */
  readonly message: string;
  readonly span: Span;
  /** Other places that belong to it: the first of two fields, the other side of a contradiction. */
  readonly related?: readonly Span[];
  readonly repairs?: readonly Repair[];
}
