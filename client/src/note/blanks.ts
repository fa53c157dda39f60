/** A stretch of a note that is still to be filled in, in UTF-16 units. */
export interface Blank {
  readonly start: number;
  readonly end: number;
}

/** The marks of blanks, as the server knows them: `***` and the leftovers of other templates. */
const MARK = /\*{3,}|_{3,}|\[X{1,9}\]|\{\{[^{}\r\n]{0,80}\}\}/g;

/** What is known of a note's blanks besides their marks: both come from the server. */
export interface BlankWords {
  /** What may stand behind a mark to say what belongs there, with the mark; the longest first. */
  readonly hints: readonly string[];
  /** Labels, names and keys that have no value yet. */
  readonly emptyLabels: readonly string[];
}

/**
 * Every blank in the order of the text: a mark with its hint, and the end of a line that is nothing but a label. A line
 * of underscores is a rule.
 */
export function blanksIn(text: string, { hints, emptyLabels }: BlankWords): readonly Blank[] {
  const marks = [...text.matchAll(MARK)]
    .filter(({ 0: mark, index }) => !mark.startsWith('_') || !standsAlone(text, index, index + mark.length))
    .map(({ 0: mark, index }) => ({
      start: index,
      end: index + Math.max(mark.length, hintAt(text, index, hints)),
    }));
  return [...marks, ...emptyPlaces(text, emptyLabels)].sort((one, other) => one.start - other.start);
}

function emptyPlaces(text: string, labels: readonly string[]): readonly Blank[] {
  if (labels.length === 0) return [];
  const names = labels.map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const line = new RegExp(
    `^(?:[ \\t]{0,8}(?:[-*+]|\\d{1,3}[.)])[ \\t]+)?["']?(?:${names})["']?[ \\t]*:[ \\t]*$`,
    'gm',
  );
  return [...text.matchAll(line)].map((it) => {
    const end = it.index + it[0].length;
    return { start: end, end };
  });
}

/** The first blank behind the selection, the first of all behind the last; undefined where there is none. */
export function blankBehind(blanks: readonly Blank[], { end }: Blank): Blank | undefined {
  return blanks.find((it) => it.start >= end && it.end > end) ?? blanks[0];
}

/** The last blank before the selection, the last of all before the first; undefined where there is none. */
export function blankBefore(blanks: readonly Blank[], { start }: Blank): Blank | undefined {
  return blanks.findLast((it) => it.end <= start && it.start < start) ?? blanks.at(-1);
}

/** How long the hint at the mark is, with its mark; 0 where there is none. */
function hintAt(text: string, start: number, hints: readonly string[]): number {
  const hint = hints.find(
    (it) => text.startsWith(it, start) && !/[\p{L}\p{N}]/u.test(text.charAt(start + it.length)),
  );
  return hint?.length ?? 0;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) &&
    /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200))
  );
}
