import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { capabilitiesOf, type Client } from './client.ts';
import { session } from './session.ts';

const EDITORS = readdirSync('test/support/capabilities').map((it) => it.replace('.json', ''));
const DRAFT = readFileSync('examples/draft.note.md', 'utf8');
const URI = 'file:///notes/draft.note.md';
const textDocument = { uri: URI };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: DRAFT.split('\n').length, character: 0 } };

/** The value at a path in the capabilities, as `textDocument.hover`. */
function at(capabilities: any, path: string): any {
  return path.split('.').reduce((it, key) => it?.[key], capabilities);
}

/** Capabilities of the server that need one of the client, and where that is announced. */
const NEEDS: Readonly<Record<string, string>> = {
  hoverProvider: 'textDocument.hover',
  inlayHintProvider: 'textDocument.inlayHint',
  codeLensProvider: 'textDocument.codeLens',
  completionProvider: 'textDocument.completion',
  documentRangeFormattingProvider: 'textDocument.rangeFormatting',
  documentOnTypeFormattingProvider: 'textDocument.onTypeFormatting',
  foldingRangeProvider: 'textDocument.foldingRange',
  selectionRangeProvider: 'textDocument.selectionRange',
  semanticTokensProvider: 'textDocument.semanticTokens',
  documentLinkProvider: 'textDocument.documentLink',
  diagnosticProvider: 'textDocument.diagnostic',
  executeCommandProvider: 'workspace.executeCommand',
  'workspace.textDocumentContent': 'workspace.textDocumentContent',
  'workspace.workspaceFolders': 'workspace.workspaceFolders',
};

/** Requests of the server that need a capability of the client. */
const REQUESTS: Readonly<Record<string, string>> = {
  'workspace/configuration': 'workspace.configuration',
  'workspace/diagnostic/refresh': 'workspace.diagnostics.refreshSupport',
  'workspace/inlayHint/refresh': 'workspace.inlayHint.refreshSupport',
  'workspace/codeLens/refresh': 'workspace.codeLens.refreshSupport',
  'workspace/semanticTokens/refresh': 'workspace.semanticTokens.refreshSupport',
  'workspace/applyEdit': 'workspace.applyEdit',
  'window/showDocument': 'window.showDocument.support',
  'workspace/textDocumentContent/refresh': 'workspace.textDocumentContent',
};
const REGISTRATIONS: Readonly<Record<string, string>> = {
  'workspace/didChangeWatchedFiles': 'workspace.didChangeWatchedFiles.dynamicRegistration',
  'workspace/didChangeConfiguration': 'workspace.didChangeConfiguration.dynamicRegistration',
};

for (const editor of EDITORS) {
  describe(`server: what ${editor} announces`, () => {
    const capabilities = capabilitiesOf(editor);
    const has = (path: string): boolean => Boolean(at(capabilities, path));
    const isPull = has('textDocument.diagnostic') && has('workspace.diagnostics.refreshSupport');
    const play = (check: (client: Client, initialized: any) => Promise<void>) =>
      session(capabilities, async (client, initialized) => {
        client.open(URI, DRAFT);
        await check(client, initialized);
      });
    const diagnosticsOf = async (client: Client): Promise<readonly any[]> =>
      isPull
        ? (await client.request('textDocument/diagnostic', { textDocument })).items
        : (await client.published(URI, 1)).diagnostics;

    it('decides what the server offers', () =>
      play(async (_client, initialized) => {
        const offered = Object.keys(NEEDS).filter((it) => at(initialized.capabilities, it) !== undefined);
        assert.deepEqual(
          offered.filter((it) => !has(NEEDS[it]!)),
          [],
        );
      }));

    it('decides whether diagnostics are pushed or pulled, and never both', () =>
      play(async (client, initialized) => {
        assert.notEqual((await diagnosticsOf(client)).length, 0);
        client.change(URI, 2, [{ text: `${DRAFT}\n` }]);
        await client.request('textDocument/documentSymbol', { textDocument });
        await client.request('textDocument/documentSymbol', { textDocument });
        const pushed = client.notifications.filter((it) => it.method === 'textDocument/publishDiagnostics');
        assert.equal(pushed.length > 0, !isPull);
        assert.equal(initialized.capabilities.diagnosticProvider !== undefined, isPull);
      }));

    it('decides what stands in a diagnostic', () =>
      play(async (client) => {
        const inEither = (name: string): boolean =>
          has(`textDocument.publishDiagnostics.${name}`) || has(`textDocument.diagnostic.${name}`);
        const found = await diagnosticsOf(client);
        const using = (key: string): boolean => found.some((it) => it[key] !== undefined);
        assert.equal(using('relatedInformation'), inEither('relatedInformation'));
        assert.equal(using('codeDescription'), inEither('codeDescriptionSupport'));
        assert.equal(using('data'), inEither('dataSupport'));
        assert.equal(
          found.some((it) => /; see lines? \d/.test(it.message)),
          !inEither('relatedInformation'),
        );
        const hrefs = found.flatMap((it) => it.codeDescription?.href ?? []);
        const form = has('workspace.textDocumentContent') ? /^necessity-rule:\/[\w-]+\/[\w-]+$/ : /^file:.*#/;
        for (const it of hrefs) assert.match(it, form);
      }));

    it('decides what edits are made of', () =>
      play(async (client) => {
        const snippets =
          has('workspace.workspaceEdit.documentChanges') && has('workspace.workspaceEdit.snippetEditSupport');
        const resolves = at(capabilities, 'textDocument.codeAction.resolveSupport.properties')?.includes(
          'edit',
        );
        const context = { diagnostics: [] };
        const actions = await client.request('textDocument/codeAction', {
          textDocument,
          range: WHOLE,
          context,
        });
        assert.notEqual(actions.length, 0);
        const edits: any[] = [];
        for (const action of actions.filter((it: any) => it.command === undefined)) {
          // What is put right everywhere at once is small enough to come with the answer.
          const isLater = action.edit === undefined;
          assert.equal(isLater, Boolean(resolves) && action.data !== undefined);
          edits.push((isLater ? await client.request('codeAction/resolve', action) : action).edit);
        }
        const words = JSON.stringify(edits);
        assert.equal(words.includes('"snippet"'), snippets);
        if (!snippets) assert.doesNotMatch(words, /\$\{?\d/);
        assert.equal(
          edits.every((it) => it.changes === undefined),
          has('workspace.workspaceEdit.documentChanges'),
        );
        assert.equal(
          actions.some((it: any) => it.isPreferred !== undefined),
          has('textDocument.codeAction.isPreferredSupport'),
        );
        assert.equal(
          actions.some((it: any) => it.command !== undefined),
          has('workspace.executeCommand'),
        );
      }));

    it('decides the form of the outline', () =>
      play(async (client) => {
        const symbols = await client.request('textDocument/documentSymbol', { textDocument });
        const isNested = has('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport');
        assert.equal(
          symbols.every((it: any) => it.location === undefined),
          isNested,
        );
      }));

    it('decides what the server asks of it', () =>
      play(async (client) => {
        for (const command of ['explain', 'showReport', 'copyPlain', 'nextUnfilled', 'insertMissingSections'])
          await client.request('workspace/executeCommand', {
            command: `necessity.${command}`,
            arguments: [command === 'explain' ? 'facet-block/imaging' : URI],
          });
        client.notify('workspace/didChangeConfiguration', {
          settings: { necessity: { codeLens: { enabled: false } } },
        });
        client.notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: 'file:///necessity.yaml', type: 2 }],
        });
        await diagnosticsOf(client);
        for (const { method, params } of client.requests) {
          if (method !== 'client/registerCapability') {
            assert.ok(has(REQUESTS[method!] ?? method!), method);
            continue;
          }
          for (const it of (params as any).registrations)
            assert.ok(has(REGISTRATIONS[it.method] ?? it.method), it.method);
        }
      }));
  });
}
