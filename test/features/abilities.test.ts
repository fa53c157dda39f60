import { readAbilities, type Abilities } from '#features/abilities.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

function abilitiesOf(editor: string): Abilities {
  const recorded = JSON.parse(readFileSync(`test/support/capabilities/${editor}.json`, 'utf8')) as {
    readonly initialize: { readonly capabilities: unknown };
  };
  return readAbilities(recorded.initialize.capabilities);
}

describe('abilities', () => {
  const table: readonly (readonly [string, boolean, boolean, boolean, boolean])[] = [
    // editor, pull, snippets in edits, related information, edits by resolve
    ['bare', false, false, false, false],
    ['eglot-1.9', false, false, false, false],
    ['eglot', false, false, false, true],
    ['helix', false, false, false, true],
    ['lsp4ij', true, false, true, true],
    ['neovim-0.7', false, false, true, true],
    ['sublime', true, true, true, true],
    ['vscode', true, true, true, true],
  ];
  for (const [editor, pull, snippets, related, resolves] of table) {
    it(`of ${editor}`, () => {
      const abilities = abilitiesOf(editor);
      assert.deepEqual(
        [
          abilities.pullsDiagnostics,
          abilities.snippetEdits,
          abilities.relatedInformation,
          abilities.resolvesEdits,
        ],
        [pull, snippets, related, resolves],
      );
    });
  }

  it('needs document changes for snippets in edits', () => {
    const edits = (workspaceEdit: object): boolean =>
      readAbilities({ workspace: { workspaceEdit } }).snippetEdits;
    assert.equal(edits({ snippetEditSupport: true }), false);
    assert.equal(edits({ documentChanges: true }), false);
    assert.equal(edits({ documentChanges: true, snippetEditSupport: true }), true);
  });

  it('reads nothing from what is no object', () => {
    for (const odd of [undefined, null, 7, 'x', [], { workspace: null, textDocument: [] }]) {
      assert.deepEqual(readAbilities(odd), readAbilities({}));
    }
  });
});
