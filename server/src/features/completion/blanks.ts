import type { Analysis } from '#analysis.ts';
import { findDrugs } from '#clinical/drugs.ts';
import { nameKey } from '#note/words.ts';
import type { Snippet } from '#policy/snippet.ts';
import type { Span } from '#text/span.ts';
import type { CursorLine } from './cursor.ts';
import {
  blankAt,
  type BlankInLine,
  fixSkeletons,
  namesOfItem,
  type Skeleton,
  templateSkeletons,
} from './skeletons.ts';
import { topicOfHint } from './topics.ts';

/**
 * The `***` that the cursor touches, with the words of a hint that a snippet left behind it (`*** date`): they go with
 * it, since nobody has written them. Undefined where the cursor stands elsewhere.
 */
export function blankSpan(
  { before, after, offset }: CursorLine,
  skeletons: readonly Skeleton[],
): Span | undefined {
  const near = before.slice(-FARTHEST) + after.slice(0, FARTHEST);
  const from = offset - Math.min(before.length, FARTHEST);
  if (!near.includes('***')) return undefined;
  const hints = hintsOf(skeletons);
  for (const { index, 0: stars } of near.matchAll(/\*{3,}/g)) {
    const rest = near.slice(index);
    const hint = hints.find((it) => rest.startsWith(it) && !/^[\p{L}\p{N}]/u.test(rest.slice(it.length)));
    const start = from + index;
    const end = start + (hint ?? stars).length;
    if (start <= offset && offset <= end) return { start, end };
  }
  return undefined;
}

/** UTF-16 units to either side of the cursor in which a blank with its hint is looked for. */
const FARTHEST = 120;

/** All lines that a template or a fix writes into these sections. */
export function skeletonsIn(analysis: Analysis, sections: readonly string[]): readonly Skeleton[] {
  return sections.flatMap((it) => [
    ...templateSkeletons(analysis.dictionary, it),
    ...fixSkeletons(analysis, it),
  ]);
}

/** A blank with the snippet that has it. */
export interface LineBlank extends BlankInLine {
  readonly snippet: Snippet;
}

/** The blanks that the offset can stand in, by the snippets that may have written the line from `start` on. */
export function blanksInLine(
  skeletons: readonly Skeleton[],
  name: string,
  line: CursorLine,
  start: number,
  offset: number,
): readonly LineBlank[] {
  const text = (line.before + line.after).slice(Math.max(0, start - line.start));
  return skeletons
    .filter((it) => fitsName(it, name))
    .flatMap(({ snippet }) => {
      const blank = blankAt(text, offset - start, snippet);
      return blank === undefined ? [] : [{ ...blank, snippet }];
    });
}

/** Whether a line of that name can be the skeleton's: by its own name, or by what its name's blank takes. */
export function fitsName(skeleton: Skeleton, name: string): boolean {
  const { key, isItem, snippet } = skeleton;
  if (key !== undefined) return key === nameKey(name);
  if (!isItem || /^\*{3}/.test(name)) return true;
  const names = namesOfItem(skeleton);
  if (names.length > 0)
    return names.some((it) => nameKey(it) === nameKey(name)) || (hasDrug(names) && hasDrug([name]));
  const blank = snippet.parts[1];
  return blank?.kind === 'hint' && (topicOfHint(blank.hint) === 'drug') === hasDrug([name]);
}

function hasDrug(names: readonly string[]): boolean {
  return names.some((it) => findDrugs(it).length > 0);
}

/** The longest first, so that `*** date` does not hide `*** date of onset`. */
function hintsOf(skeletons: readonly Skeleton[]): readonly string[] {
  const hints = skeletons
    .flatMap((it) => it.snippet.parts)
    .flatMap((it) => (it.kind === 'hint' ? [it.hint] : []));
  return [...new Set(hints)].toSorted((one, other) => other.length - one.length);
}
