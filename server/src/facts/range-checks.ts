import { findScores, type Score } from '#clinical/instruments.ts';
import { readLevels } from '#clinical/levels.ts';
import type { Tree } from '#note/tree.ts';
import type { Problem } from '#text/problem.ts';
import type { Span, Words } from '#text/span.ts';
import type { ScoreFact } from './scores.ts';
import { allValues, fieldsNamed, itemsOf, keyed, placed, plainParts } from './sources.ts';

/** Scores outside the range of their instrument, and levels that no spine has. */
export function checkRanges(tree: Tree, scores: readonly ScoreFact[]): Problem[] {
  return [...checkScores(tree, scores), ...checkLevels(tree)];
}

/** Bare scores count as pain scores only where the note speaks of pain, so those come from the facts. */
function checkScores(tree: Tree, scores: readonly ScoreFact[]): Problem[] {
  const named = labelledValues(tree).flatMap((words) =>
    findScores(words.text)
      .filter((it) => !it.inRange && !isBare(words.text, it.start))
      .map((it) => outOfRange(it, placed(words, it))),
  );
  const read = scores.flatMap(({ score, spans }) =>
    score && !score.inRange ? spans.map((it) => outOfRange(score, it)) : [],
  );
  return [...new Map([...named, ...read, ...ofBlocks(tree)].map((it) => [it.span.end, it])).values()];
}

/** A bare number before or after a block is a pain score. */
function ofBlocks(tree: Tree): Problem[] {
  const values = itemsOf(tree, 'Prior blocks').flatMap((it) => keyed(it, 'pre', 'post'));
  return values.flatMap((value) => {
    if (findScores(value.text).some((it) => !isBare(value.text, it.start))) return [];
    const [score] = findScores(`NRS ${value.text}`);
    return score && !score.inRange ? [outOfRange(score, value)] : [];
  });
}

/** Every value that the note states, fields with their label, since it may name the instrument: `NDI: 130%`. */
function labelledValues(tree: Tree): Words[] {
  const labels = new Map(
    tree.sections.flatMap(({ entries }) =>
      entries.flatMap((it) => (it.kind === 'field' ? [[it.value.start, it.label.start] as const] : [])),
    ),
  );
  return allValues(tree).map(({ words }) => {
    const start = labels.get(words.start) ?? words.start;
    return { text: tree.text.slice(start, words.end), start, end: words.end };
  });
}

/** A score that begins with its number names no instrument. */
function isBare(text: string, start: number): boolean {
  return /\d/.test(text.charAt(start));
}

function outOfRange(score: Score, { start, end }: Span): Problem {
  return {
    code: 'note/score-range',
    severity: 'error',
    message: `This score is outside the range of ${score.instrument.name}, ${rangeOf(score)}`,
    span: { start, end },
  };
}

/** The range in the unit that is written; a maximum that the instrument does not have is not repeated. */
function rangeOf({ instrument: { range }, unit, scale }: Score): string {
  if (unit === 'percent') return '0 to 100 %';
  if (unit === 'mm') return '0 to 100 mm';
  const most = range?.scales.includes(scale) ? scale : (range?.max ?? scale);
  return `${range?.min ?? 0} to ${most}`;
}

function checkLevels(tree: Tree): Problem[] {
  const places: Words[] = [
    ...fieldsNamed(tree, 'Levels', 'Targets', 'Procedure').map((it) => it.value),
    ...itemsOf(tree, 'Prior blocks').flatMap((it) => [...plainParts(it), ...keyed(it, 'levels')]),
  ];
  return places.flatMap((place) =>
    readLevels(place.text).unknown.map((it) => {
      const { start, end } = placed(place, it);
      return {
        code: 'note/level-unknown',
        severity: 'warning' as const,
        message: 'This is no level of spinal joints',
        span: { start, end },
      };
    }),
  );
}
