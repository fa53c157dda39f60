import { nearest } from '#text/nearest.ts';

/** The id that was probably meant: one whose name behind the pack is the word, else the nearest in spelling. */
export function meantId(word: string, ids: Iterable<string>): string | undefined {
  const known = [...ids];
  const lower = word.toLowerCase();
  const name = lower.slice(lower.indexOf('/') + 1);
  return (
    known.find((it) => it === lower) ??
    known.find((it) => it.slice(it.indexOf('/') + 1) === name) ??
    (word.length <= 100 ? nearest(word, known) : undefined)
  );
}
