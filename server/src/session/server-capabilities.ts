import type { Abilities } from '#features/abilities.ts';
import type { ExplainAbilities } from '#features/explain-abilities.ts';
import { SOURCE_KINDS } from '#features/source-actions.ts';
import { structureProviders } from '#features/structure-providers.ts';
import { writingProviders } from '#features/writing-providers.ts';
import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { commandsFor } from './commands.ts';
import { PAGE_SCHEMES } from './pages.ts';

/** What `initialize` answers: only what the client can use. */
export function serverCapabilities(abilities: Abilities, explains: ExplainAbilities): ServerCapabilities {
  const commands = commandsFor(abilities);
  const { folders } = abilities.workspace;
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    codeActionProvider: abilities.actionLiterals
      ? { codeActionKinds: ['quickfix', ...SOURCE_KINDS], resolveProvider: abilities.resolvesEdits }
      : true,
    ...(explains.hover && { hoverProvider: true }),
    ...(explains.inlayHints && { inlayHintProvider: true }),
    ...(explains.codeLenses && { codeLensProvider: {} }),
    ...structureProviders(abilities),
    ...writingProviders(abilities.writing),
    ...(abilities.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'necessity',
        interFileDependencies: false,
        workspaceDiagnostics: true,
      },
    }),
    ...(commands.length > 0 && { executeCommandProvider: { commands: [...commands] } }),
    ...((folders || abilities.virtualDocuments) && {
      workspace: {
        ...(folders && { workspaceFolders: { supported: true, changeNotifications: true } }),
        ...(abilities.virtualDocuments && {
          textDocumentContent: { schemes: Object.values(PAGE_SCHEMES) },
        }),
      },
    }),
  };
}
