import { isRecord, stringsAt, valueAt } from './announced.ts';

/** What a client announced about the outline, folding, colours and ways through a note. */
export interface StructureAbilities {
  /** An outline with levels; else a flat list in which each entry names its section. */
  readonly nestedSymbols: boolean;
  readonly folding: FoldingAbilities | undefined;
  readonly selectionRanges: boolean;
  readonly tokens: TokenAbilities | undefined;
  readonly links: boolean;
  readonly linkTooltips: boolean;
  /** The answer to "go to definition" may say which words were meant. */
  readonly definitionLinks: boolean;
}

export interface FoldingAbilities {
  /** Whole lines fold: characters within a line are of no use. */
  readonly linesOnly: boolean;
  readonly collapsedText: boolean;
  /** The kinds that are known; undefined where the client does not say. */
  readonly kinds: readonly string[] | undefined;
  /** The most ranges that are wanted. */
  readonly limit: number;
}

export interface TokenAbilities {
  readonly full: boolean;
  readonly delta: boolean;
  readonly range: boolean;
  readonly types: readonly string[];
  readonly modifiers: readonly string[];
}

/** Reads the capabilities as they came. Whatever is absent or of another shape counts as not announced. */
export function readStructureAbilities(capabilities: unknown): StructureAbilities {
  const announced = (path: string): boolean => valueAt(capabilities, `textDocument.${path}`) === true;
  const present = (path: string): boolean => isRecord(valueAt(capabilities, `textDocument.${path}`));
  return {
    nestedSymbols: announced('documentSymbol.hierarchicalDocumentSymbolSupport'),
    folding: present('foldingRange') ? readFolding(capabilities) : undefined,
    selectionRanges: present('selectionRange'),
    tokens: present('semanticTokens') ? readTokens(capabilities) : undefined,
    links: present('documentLink'),
    linkTooltips: announced('documentLink.tooltipSupport'),
    definitionLinks: announced('definition.linkSupport'),
  };
}

function readFolding(capabilities: unknown): FoldingAbilities {
  const folding = valueAt(capabilities, 'textDocument.foldingRange');
  const limit = valueAt(folding, 'rangeLimit');
  return {
    linesOnly: valueAt(folding, 'lineFoldingOnly') === true,
    collapsedText: valueAt(folding, 'foldingRange.collapsedText') === true,
    kinds: stringsAt(folding, 'foldingRangeKind.valueSet'),
    limit: typeof limit === 'number' && limit >= 0 ? limit : Infinity,
  };
}

function readTokens(capabilities: unknown): TokenAbilities {
  const tokens = valueAt(capabilities, 'textDocument.semanticTokens');
  // `true`, or an object with more to say about it.
  const requested = (path: string): boolean => {
    const it = valueAt(tokens, `requests.${path}`);
    return it === true || isRecord(it);
  };
  return {
    full: requested('full'),
    delta: valueAt(tokens, 'requests.full.delta') === true,
    range: requested('range'),
    types: stringsAt(tokens, 'tokenTypes') ?? [],
    modifiers: stringsAt(tokens, 'tokenModifiers') ?? [],
  };
}
