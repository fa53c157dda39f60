import { isRecord, valueAt } from './announced.ts';

/** What a client announced about settings, files, and being asked to do something. */
export interface WorkspaceAbilities {
  /** The server may ask for the user's settings. */
  readonly configuration: boolean;
  /** The server may ask to be told when settings change. */
  readonly registersConfiguration: boolean;
  /** The server may ask to be told when files change. */
  readonly registersWatchers: boolean;
  readonly folders: boolean;
  /** The server may change documents by itself, when a command asks for it. */
  readonly appliesEdits: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
}

/** Reads the capabilities as they came. Whatever is absent or of another shape counts as not announced. */
export function readWorkspaceAbilities(capabilities: unknown): WorkspaceAbilities {
  const announced = (path: string): boolean => valueAt(capabilities, `workspace.${path}`) === true;
  return {
    configuration: announced('configuration'),
    registersConfiguration: announced('didChangeConfiguration.dynamicRegistration'),
    registersWatchers: announced('didChangeWatchedFiles.dynamicRegistration'),
    folders: announced('workspaceFolders') || isRecord(valueAt(capabilities, 'workspace.workspaceFolders')),
    appliesEdits: announced('applyEdit'),
    refreshesHints: announced('inlayHint.refreshSupport'),
    refreshesLenses: announced('codeLens.refreshSupport'),
  };
}
