import type { Analysis } from '#analysis.ts';
import type { Span } from '#text/span.ts';
import type { Location, Position } from 'vscode-languageserver-types';
import { criteriaAt } from './criteria-at.ts';
import { toRange } from './ranges.ts';

export interface ReferenceOptions {
  readonly uri: string;
  /** Also where the criteria are written. */
  readonly includeDeclaration: boolean;
  readonly packLocation: (id: string) => Location | undefined;
}

/** What the note has in evidence for the criteria that the words at the cursor are about, in the order of the text. */
export function references(
  analysis: Analysis,
  position: Position,
  { uri, includeDeclaration, packLocation }: ReferenceOptions,
): Location[] {
  const ids = criteriaAt(analysis, analysis.lines.offsetAt(position))?.ids ?? [];
  const evidence = evidenceFor(ids, analysis).map((it) => ({ uri, range: toRange(analysis.lines, it) }));
  const declarations = includeDeclaration ? ids.flatMap((it) => packLocation(it) ?? []) : [];
  return [...declarations, ...evidence];
}

/** Each place once. The id of a pack stands for all its criteria. */
function evidenceFor(ids: readonly string[], { verdicts }: Analysis): readonly Span[] {
  const isMeant = (criterion: string): boolean =>
    ids.some((id) => id === criterion || criterion.startsWith(`${id.replace(/@.*$/s, '')}/`));
  const spans = verdicts
    .filter((it) => isMeant(it.criterion.id))
    .flatMap((it) => it.findings.flatMap(({ evidence }) => evidence))
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
  return spans.filter(
    ({ start, end }, index) => spans[index - 1]?.start !== start || spans[index - 1]?.end !== end,
  );
}
