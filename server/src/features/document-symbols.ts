import type { Analysis } from '#analysis.ts';
import type { DocumentSymbol, SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Abilities } from './abilities.ts';
import { outline, type OutlineEntry } from './outline.ts';
import { toRange } from './ranges.ts';

export interface SymbolOptions {
  readonly uri: string;
  readonly abilities: Abilities;
}

/** Kinds that every client knows: those of the protocol's first version. */
const KIND = { section: 3, field: 8, item: 13 } as const satisfies Record<OutlineEntry['kind'], SymbolKind>;

/** The note's outline: nested, or flat with the section as the container where the client knows no levels. */
export function documentSymbols(
  analysis: Analysis,
  { uri, abilities }: SymbolOptions,
): DocumentSymbol[] | SymbolInformation[] {
  const entries = outline(analysis.tree);
  if (!abilities.structure.nestedSymbols) return flatSymbols(entries, analysis, uri, undefined);
  return entries.map((it) => nestedSymbol(it, analysis));
}

/** All entries one after the other, each with the name of what holds it. */
export function flatSymbols(
  entries: readonly OutlineEntry[],
  analysis: Analysis,
  uri: string,
  container: string | undefined,
): SymbolInformation[] {
  return entries.flatMap((it) => {
    const own: SymbolInformation = {
      name: it.name,
      kind: KIND[it.kind],
      location: { uri, range: toRange(analysis.lines, it.span) },
      ...(container === undefined ? {} : { containerName: container }),
    };
    // An item below a field belongs to the section that the field stands in.
    const inner = it.kind === 'section' ? it.name : container;
    return [own, ...flatSymbols(it.children, analysis, uri, inner)];
  });
}

function nestedSymbol(entry: OutlineEntry, analysis: Analysis): DocumentSymbol {
  const { name, detail, kind, span, selection, children } = entry;
  return {
    name,
    kind: KIND[kind],
    ...(detail === '' ? {} : { detail }),
    range: toRange(analysis.lines, span),
    selectionRange: toRange(analysis.lines, selection),
    children: children.map((it) => nestedSymbol(it, analysis)),
  };
}
