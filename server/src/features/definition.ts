import type { Analysis } from '#analysis.ts';
import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import type { Abilities } from './abilities.ts';
import { criteriaAt } from './criteria-at.ts';
import { toRange } from './ranges.ts';

export interface DefinitionOptions {
  readonly abilities: Abilities;
  /** Where a criterion, or a pack, is written; undefined where the client can't open that. */
  readonly packLocation: (id: string) => Location | undefined;
}

/** Where the criteria are written that the words at the cursor are about, or the pack that is named there. */
export function definition(
  analysis: Analysis,
  position: Position,
  { abilities, packLocation }: DefinitionOptions,
): Location[] | LocationLink[] {
  const meant = criteriaAt(analysis, analysis.lines.offsetAt(position));
  const locations = meant?.ids.flatMap((it) => packLocation(it) ?? []) ?? [];
  if (meant === undefined || !abilities.structure.definitionLinks) return locations;
  const originSelectionRange = toRange(analysis.lines, meant.span);
  return locations.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
