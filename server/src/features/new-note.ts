import type { Dictionary } from '#note/dictionary.ts';
import { hintedForm, parseSnippet, plainForm, snippetForm } from '#policy/snippet.ts';
import { headerBody, newNoteSections, renumbered, sectionsBody } from './template-body.ts';

/** A template that a new note can be made from. */
export interface TemplateChoice {
  readonly id: string;
  readonly title: string;
  /** The whole new note as it will stand there, every blank of it marked by `***`. */
  readonly text: string;
  /** The same with a tab stop in each blank, which says what belongs there; null for a client without them. */
  readonly snippet: string | null;
}

/** Today as `2026-11-23`; anything else is no date, and leaves it blank. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The new notes that the templates make, with tab stops or without; dated where a day like `2026-11-23` is given. */
export function newNotes(
  templates: readonly { readonly id: string; readonly title: string }[],
  { dictionaryOf, day, tabStops }: NewNoteOptions,
): readonly TemplateChoice[] {
  const date = day !== undefined && DAY.test(day) ? day : undefined;
  return templates.map(({ id, title }) => {
    const dictionary = dictionaryOf(id);
    const names = newNoteSections(dictionary.sections).map((it) => it.name);
    const body = renumbered(headerBody(id, date) + sectionsBody(dictionary, names)).trimEnd();
    const snippet = parseSnippet(`${body}\n`, Infinity);
    // A shipped template is checked when it is compiled, so that its body is a snippet.
    if ('error' in snippet) return { id, title, text: '', snippet: null };
    return tabStops
      ? { id, title, text: hintedForm(snippet), snippet: snippetForm(snippet) }
      : { id, title, text: plainForm(snippet), snippet: null };
  });
}

export interface NewNoteOptions {
  readonly dictionaryOf: (template: string) => Dictionary;
  readonly day: string | undefined;
  /** The client inserts snippets. */
  readonly tabStops: boolean;
}
