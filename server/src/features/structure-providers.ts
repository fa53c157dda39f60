import type { Abilities } from './abilities.ts';
import { tokenLegend } from './token-legend.ts';

/**
 * What `initialize` answers about the outline, folding, colours and ways through a note. The outline, highlights,
 * definition and references have no variants and are always offered: Helix asks for them without having announced them.
 */
export function structureProviders({ structure }: Abilities) {
  const { folding, selectionRanges, tokens, links } = structure;
  return {
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    ...(folding !== undefined && { foldingRangeProvider: true }),
    ...(selectionRanges && { selectionRangeProvider: true }),
    ...(links && { documentLinkProvider: {} }),
    ...(tokens !== undefined &&
      (tokens.full || tokens.range) && {
        semanticTokensProvider: {
          legend: tokenLegend(tokens),
          ...(tokens.full && { full: tokens.delta ? { delta: true } : true }),
          ...(tokens.range && { range: true }),
        },
      }),
  };
}
