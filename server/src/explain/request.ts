import type { Field } from '#note/tree.ts';
import type { Explanation, ReadNote } from './explanation.ts';

/** What the procedure is taken for; undefined for every other field. */
export function explainRequest(note: ReadNote, field: Field): Explanation | undefined {
  if (field.name !== 'Procedure' || field.value.text === '') return undefined;
  return { span: field.value, ...requestWords(note) };
}

/** The kind of request, and whether the front matter gives it or it is inferred. */
export function requestWords({
  facts: { request, note },
}: ReadNote): Pick<Explanation, 'answer' | 'details'> {
  const given = note.requestKind !== undefined;
  if (request.kind === '')
    return {
      answer: 'The kind of request could not be told',
      details: [`Name it in the front matter: request: ${KINDS}`],
    };
  const origin = given
    ? 'Given by the front matter'
    : 'Inferred from the procedure, its codes and the listed blocks; “request” in the front matter decides otherwise';
  return { answer: `Request: ${request.kind.replace('-', ', ')}`, details: [origin] };
}

/** What the note asks a payer for, as far as it says so: `diagnostic, first`, codes, levels, side. */
export function requestParts({
  facts: { request },
}: ReadNote): readonly { readonly label: string; readonly words: string }[] {
  return [
    { label: 'Request', words: request.kind.replace('-', ', ') },
    { label: 'Codes', words: request.codes.map((it) => it.name).join(', ') },
    { label: 'Levels', words: request.levels.map((it) => it.name).join(', ') },
    { label: 'Side', words: request.side },
  ].filter((it) => it.words !== '');
}

/** The kinds as the front matter writes them. */
export const KINDS = 'diagnostic-first, diagnostic-second, therapeutic or ablation';
