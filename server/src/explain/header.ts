import type { HeaderEntry } from '#note/tree.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { KINDS, requestWords } from './request.ts';

/** What an entry of the front matter decides; undefined for those that decide nothing. */
export function explainHeader(note: ReadNote, entry: HeaderEntry): Explanation | undefined {
  const explain = KEYS[entry.key.text.toLowerCase()];
  if (explain === undefined) return undefined;
  const last = entry.values.at(-1) ?? entry.key;
  return {
    span: { start: entry.key.start, end: Math.max(entry.key.end, last.end) },
    ...explain(note, entry),
  };
}

type Said = Pick<Explanation, 'answer' | 'details'>;

const KEYS: Readonly<Record<string, (note: ReadNote, entry: HeaderEntry) => Said>> = {
  policies: ({ packs }, { values }) => ({
    answer:
      packs.length === 0
        ? 'No installed pack has this name: nothing is judged'
        : `Judged by ${packs.map((it) => `${it.id} ${it.version}`).join(', ')}`,
    details: [
      ...packs.map((it) => it.title),
      ...(values.length === 0
        ? ['Nothing is named: the codes of the note decide, else the built-in pack']
        : []),
    ],
  }),
  date: ({ facts: { note } }) => ({
    answer:
      note.date.day === undefined ? 'No single day could be read' : `Date of the note: ${note.date.text}`,
    details: ['“To present” ends on it, and the length of the pain is counted to it; never the clock'],
  }),
  template: ({ dictionary }) => ({
    answer: 'Names the sections and fields of this note',
    details: [
      `Sections: ${dictionary.sections
        .map((it) => it.name)
        .filter((it) => it !== '')
        .join(', ')}`,
    ],
  }),
  request: (note) => {
    const { answer, details } = requestWords(note);
    return { answer, details: [...details, `One of: ${KINDS}`] };
  },
};
