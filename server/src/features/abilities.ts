import { isRecord, listAt, valueAt } from './announced.ts';
import { readCompletionAbilities, type CompletionAbilities } from './completion-abilities.ts';
import { readStructureAbilities, type StructureAbilities } from './structure-abilities.ts';
import { readWorkspaceAbilities, type WorkspaceAbilities } from './workspace-abilities.ts';

/** What a client announced in `initialize`, as far as the server asks for it. */
export interface Abilities {
  /** Pull where the client also refreshes at the server's word; push otherwise, never both. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  /** Of `DiagnosticTag`. */
  readonly diagnosticTags: readonly number[];
  /** Edits that name the document's version. */
  readonly documentChanges: boolean;
  /** Edits with tab stops. */
  readonly snippetEdits: boolean;
  /** The edit of a code action may be asked for when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Code actions may carry an edit; else only commands were meant, and yet edits are sent, as every server does. */
  readonly actionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly executesCommands: boolean;
  /** The client has commands of the server's names itself, and hands them on. */
  readonly ownsCommands: boolean;
  /** The client shows checklists, and wants to be told when they may have changed although no note has. */
  readonly followsChecklists: boolean;
  readonly showsDocuments: boolean;
  /** Documents that only the server holds, by a scheme of its own. */
  readonly virtualDocuments: boolean;
  readonly structure: StructureAbilities;
  /** Completion and formatting. */
  readonly writing: CompletionAbilities;
  readonly workspace: WorkspaceAbilities;
}

/** Reads the capabilities as they came. Whatever is absent or of another shape counts as not announced. */
export function readAbilities(capabilities: unknown): Abilities {
  const announced = (path: string): boolean => valueAt(capabilities, path) === true;
  const present = (path: string): boolean => isRecord(valueAt(capabilities, path));
  // LSP4IJ announces these under publishDiagnostics although it pulls.
  const diagnostic = (name: string): boolean =>
    announced(`textDocument.publishDiagnostics.${name}`) || announced(`textDocument.diagnostic.${name}`);
  const documentChanges = announced('workspace.workspaceEdit.documentChanges');
  return {
    pullsDiagnostics: present('textDocument.diagnostic') && announced('workspace.diagnostics.refreshSupport'),
    relatedInformation: diagnostic('relatedInformation'),
    codeDescription: diagnostic('codeDescriptionSupport'),
    diagnosticData: diagnostic('dataSupport'),
    diagnosticTags: [
      ...listAt(capabilities, 'textDocument.publishDiagnostics.tagSupport.valueSet'),
      ...listAt(capabilities, 'textDocument.diagnostic.tagSupport.valueSet'),
    ].filter((it) => typeof it === 'number'),
    documentChanges,
    snippetEdits: documentChanges && announced('workspace.workspaceEdit.snippetEditSupport'),
    resolvesEdits:
      announced('textDocument.codeAction.dataSupport') &&
      listAt(capabilities, 'textDocument.codeAction.resolveSupport.properties').includes('edit'),
    actionLiterals: present('textDocument.codeAction.codeActionLiteralSupport'),
    preferredActions: announced('textDocument.codeAction.isPreferredSupport'),
    executesCommands: present('workspace.executeCommand'),
    ownsCommands: announced('experimental.necessity.commands'),
    followsChecklists: announced('experimental.necessity.checklists'),
    showsDocuments: announced('window.showDocument.support'),
    virtualDocuments: present('workspace.textDocumentContent'),
    structure: readStructureAbilities(capabilities),
    writing: readCompletionAbilities(capabilities),
    workspace: readWorkspaceAbilities(capabilities),
  };
}
