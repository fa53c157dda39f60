import type { Analysis } from '#analysis.ts';
import { fold } from '#text/fold.ts';
import type { SymbolInformation } from 'vscode-languageserver-types';
import { flatSymbols } from './document-symbols.ts';
import { outline } from './outline.ts';

/** An open note with its address. */
export interface NoteAt {
  readonly uri: string;
  readonly analysis: Analysis;
}

/** More than anybody looks through; the client asks again with each letter. */
const MOST_SYMBOLS = 1000;

/**
 * The sections, fields and items of the notes whose names hold the query's letters in their order, those that hold it
 * in one piece first. All of them for an empty query.
 */
export function workspaceSymbols(notes: Iterable<NoteAt>, query: string): SymbolInformation[] {
  const wanted = fold(query).replaceAll(' ', '');
  const all = [...notes].flatMap(({ uri, analysis }) =>
    flatSymbols(outline(analysis.tree), analysis, uri, undefined),
  );
  const ranked = all.map((symbol) => ({
    symbol,
    rank: rankOf(fold(symbol.name).replaceAll(' ', ''), wanted),
  }));
  return [0, 1, 2]
    .flatMap((rank) => ranked.filter((it) => it.rank === rank))
    .slice(0, MOST_SYMBOLS)
    .map((it) => it.symbol);
}

/** 0 where the name begins with the letters, 1 where it holds them in one piece, 2 where they are spread over it. */
function rankOf(name: string, wanted: string): 0 | 1 | 2 | undefined {
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  let next = 0;
  for (let unit = 0; unit < name.length; unit++) if (name[unit] === wanted[next]) next++;
  return next === wanted.length ? 2 : undefined;
}
