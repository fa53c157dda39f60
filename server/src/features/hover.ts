import type { Analysis } from '#analysis.ts';
import { explainAt } from '#explain/explain.ts';
import type { Hover, Position } from 'vscode-languageserver-types';
import type { ExplainAbilities } from './explain-abilities.ts';
import { toMarkup } from './markup.ts';
import { toRange } from './ranges.ts';

/** What the words under the cursor are read as, how that was computed, and which criteria they serve; undefined where nothing is read. */
export function hover(
  analysis: Analysis,
  position: Position,
  abilities: ExplainAbilities,
): Hover | undefined {
  const explanations = explainAt(analysis, analysis.lines.offsetAt(position));
  const [first] = explanations;
  if (first === undefined) return undefined;
  return {
    contents: toMarkup(explanations, abilities.hoverFormat),
    range: toRange(analysis.lines, first.span),
  };
}
