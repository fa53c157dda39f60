import { readAbilities } from '#features/abilities.ts';
import { structureProviders } from '#features/structure-providers.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

function abilitiesOf(editor: string) {
  const recorded = JSON.parse(readFileSync(`test/support/capabilities/${editor}.json`, 'utf8')) as {
    readonly initialize: { readonly capabilities: unknown };
  };
  return readAbilities(recorded.initialize.capabilities);
}

describe('abilities: structure', () => {
  const table: readonly (readonly [string, boolean, string, string, boolean, boolean])[] = [
    // editor, nested symbols, folding, tokens, links, selection ranges
    ['bare', false, '-', '-', false, false],
    ['eglot-1.9', true, '-', '-', false, false],
    ['eglot', true, '-', 'full delta', false, false],
    ['helix', false, '-', '-', true, false],
    ['lsp4ij', true, 'characters', 'full', true, false],
    ['neovim-0.7', true, '-', '-', false, false],
    ['sublime', true, 'characters', 'full delta range', true, true],
    ['vscode', true, 'lines', 'full delta range', true, true],
  ];
  for (const [editor, nested, folding, tokens, links, selection] of table) {
    it(`of ${editor}`, () => {
      const { structure } = abilitiesOf(editor);
      const requests = (['full', 'delta', 'range'] as const).filter((it) => structure.tokens?.[it]);
      const folds = structure.folding && (structure.folding.linesOnly ? 'lines' : 'characters');
      assert.deepEqual(
        [
          structure.nestedSymbols,
          folds ?? '-',
          requests.join(' ') || '-',
          structure.links,
          structure.selectionRanges,
        ],
        [nested, folding, tokens, links, selection],
      );
    });
  }

  it('decide what is offered', () => {
    const always = {
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      documentHighlightProvider: true,
      definitionProvider: true,
      referencesProvider: true,
    };
    assert.deepEqual(structureProviders(abilitiesOf('bare')), always);
    const { semanticTokensProvider: tokens, ...rest } = structureProviders(abilitiesOf('vscode'));
    assert.deepEqual(rest, {
      ...always,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: {},
    });
    assert.deepEqual([tokens?.full, tokens?.range], [{ delta: true }, true]);
    assert.equal(structureProviders(abilitiesOf('lsp4ij')).semanticTokensProvider?.full, true);
  });

  it('know only types that the client knows', () => {
    const { structure } = abilitiesOf('vscode');
    const legend = structureProviders(abilitiesOf('vscode')).semanticTokensProvider?.legend;
    assert.ok(legend?.tokenTypes.every((it) => structure.tokens?.types.includes(it)));
    const few = { textDocument: { semanticTokens: { requests: { full: true }, tokenTypes: ['macro'] } } };
    assert.deepEqual(structureProviders(readAbilities(few)).semanticTokensProvider?.legend, {
      tokenTypes: ['macro'],
      tokenModifiers: [],
    });
  });
});
