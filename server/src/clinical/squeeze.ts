import { fold } from '#text/fold.ts';

/** A folded text in which every run of blanks and line ends is one space, with the way back to its offsets. */
export interface Squeezed {
  readonly text: string;
  /** The offset in the original text of the character at this offset of `text`. */
  start(offset: number): number;
  /** The offset in the original text right behind the character before this offset of `text`. */
  end(offset: number): number;
}

const RUN = /[ \n\r]{2,}|[\n\r]/;
const RUNS = /[ \n\r]+/g;

/** Folds the text and joins its blanks, so that a pattern needs no more than one optional space at any place. */
export function squeeze(text: string): Squeezed {
  const folded = fold(text);
  if (!RUN.test(folded)) return { text: folded, start: (offset) => offset, end: (offset) => offset };
  const pieces: string[] = [];
  const origins = new Int32Array(folded.length + 1);
  let length = 0;
  let done = 0;
  const keep = (to: number): void => {
    pieces.push(folded.slice(done, to));
    for (let at = done; at < to; at++) origins[length++] = at;
  };
  for (const run of folded.matchAll(RUNS)) {
    keep(run.index);
    pieces.push(' ');
    origins[length++] = run.index;
    done = run.index + run[0].length;
  }
  keep(folded.length);
  origins[length] = folded.length;
  return {
    text: pieces.join(''),
    start: (offset) => origins[offset] ?? folded.length,
    end: (offset) => (offset === 0 ? 0 : (origins[offset - 1] ?? folded.length - 1) + 1),
  };
}
