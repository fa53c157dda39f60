import type { Dictionary } from '#note/dictionary.ts';
import { parseSnippet, plainForm } from '#policy/snippet.ts';
import { headerBody, sectionsBody } from './template-body.ts';

/** A template that a new note can be made from. */
export interface TemplateChoice {
  readonly id: string;
  readonly title: string;
  /** The whole new note, every blank of it marked by `***`. */
  readonly text: string;
}

/** Today as `2026-11-23`; anything else is no date, and leaves it blank. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The new notes that the templates make, dated where a day like `2026-11-23` is given. */
export function newNotes(
  templates: readonly { readonly id: string; readonly title: string }[],
  dictionaryOf: (template: string) => Dictionary,
  day: string | undefined,
): readonly TemplateChoice[] {
  const date = day !== undefined && DAY.test(day) ? day : undefined;
  return templates.map(({ id, title }) => {
    const dictionary = dictionaryOf(id);
    const names = dictionary.sections.map((it) => it.name).filter((it) => it !== '');
    const snippet = parseSnippet(headerBody(id, date) + sectionsBody(dictionary, names), Infinity);
    // A shipped template is checked when it is compiled, so that its body is a snippet.
    return { id, title, text: 'error' in snippet ? '' : `${plainForm(snippet).trimEnd()}\n` };
  });
}
