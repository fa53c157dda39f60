import type { Abilities } from '#features/abilities.ts';
import { valueAt } from '#features/announced.ts';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { DiagnosticRequests } from './diagnostic-requests.ts';
import {
  DEFAULT_SETTINGS,
  readEditorSettings,
  SETTINGS_SECTION,
  type EditorSettings,
} from './editor-settings.ts';
import type { Host } from './host.ts';

/** What the workspace needs of the session. */
export interface WorkspaceHost {
  readonly connection: Connection;
  readonly host: Host;
  readonly abilities: () => Abilities;
  readonly diagnostics: DiagnosticRequests;
  /** Told when an outcome may be another although no open note has changed. */
  readonly onChange: () => void;
}

/** Files whose change can change an outcome or the list of notes. */
const WATCHED = ['**/necessity.yaml', '**/*.pack.yaml', '**/*.note.md'];

/** The editor's folders and settings, and the files that decide for the notes in them. */
export class Workspace {
  readonly #of: WorkspaceHost;
  readonly #folders = new Set<string>();
  /** The project files and packs with mistakes that the editor was told of, and what it was told. */
  readonly #told = new Map<string, string>();
  #settings: EditorSettings = DEFAULT_SETTINGS;

  constructor(of: WorkspaceHost) {
    this.#of = of;
  }

  get editorSettings(): EditorSettings {
    return this.#settings;
  }

  /** Takes folders and settings from the first request. */
  initialize(params: InitializeParams): void {
    const { workspaceFolders, initializationOptions } = params;
    // Older clients know one folder only.
    const rootUri = valueAt(params, 'rootUri');
    const folders = workspaceFolders?.map((it) => it.uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
    this.#changeFolders(folders, []);
    this.#settings = readEditorSettings(initializationOptions);
  }

  /** Registers the handlers. */
  listen(): void {
    const { connection, host } = this.#of;
    connection.onDidChangeConfiguration(({ settings }) => void this.#readSettings(settings));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const isNoteOnly = changes.every((it) => it.uri.endsWith('.note.md'));
      if (isNoteOnly) return this.#of.diagnostics.notesOnDiskChanged();
      host.forgetFiles();
      this.#everythingChanged();
    });
  }

  /** The client is ready: asks for what it offers, and nothing else. */
  start(): void {
    const { connection, abilities } = this.#of;
    const { configuration, folders, registersConfiguration, registersWatchers } = abilities().workspace;
    if (folders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const uris = (list: readonly { readonly uri: string }[]): string[] => list.map((it) => it.uri);
        this.#changeFolders(uris(added), uris(removed));
        this.#everythingChanged();
      });
    }
    if (registersConfiguration) {
      const section = { section: SETTINGS_SECTION };
      connection.client.register(DidChangeConfigurationNotification.type, section).catch(() => undefined);
    }
    if (registersWatchers) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
    }
    if (configuration) void this.#readSettings(undefined);
    this.#tellProblems();
  }

  /** Another note is open: perhaps the first below a project file. Where nobody watches the files, they are read anew. */
  noteOpened(): void {
    if (!this.#of.abilities().workspace.registersWatchers) this.#of.host.forgetFiles();
    this.#tellProblems();
  }

  /** The settings as the client has them now: asked for where it can be asked, else as they were sent. */
  async #readSettings(sent: unknown): Promise<void> {
    const { connection, abilities } = this.#of;
    const asked = abilities().workspace.configuration
      ? await connection.workspace.getConfiguration(SETTINGS_SECTION).catch(() => undefined)
      : sent;
    const before = JSON.stringify(this.#settings);
    this.#settings = readEditorSettings(asked);
    if (JSON.stringify(this.#settings) !== before) this.#refresh();
  }

  #changeFolders(added: readonly string[], removed: readonly string[]): void {
    for (const it of removed) this.#folders.delete(it);
    for (const it of added) this.#folders.add(it);
    this.#of.host.setFolders([...this.#folders]);
  }

  #everythingChanged(): void {
    this.#tellProblems();
    this.#refresh();
  }

  #refresh(): void {
    const { connection, abilities, diagnostics, onChange } = this.#of;
    const { refreshesHints, refreshesLenses } = abilities().workspace;
    diagnostics.everythingChanged();
    onChange();
    if (refreshesHints) connection.languages.inlayHint.refresh().catch(() => undefined);
    if (refreshesLenses) connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  }

  /** Mistakes in project files and packs are shown there. These files are no notes, so nobody asks for their diagnostics. */
  #tellProblems(): void {
    const problems = this.#of.host.problems();
    const wrong = new Set(problems.map((it) => it.uri));
    for (const uri of this.#told.keys()) {
      if (wrong.has(uri)) continue;
      this.#told.delete(uri);
      this.#of.diagnostics.send(uri, []);
    }
    for (const { uri, diagnostics } of problems) {
      const told = JSON.stringify(diagnostics);
      if (this.#told.get(uri) === told) continue;
      this.#told.set(uri, told);
      this.#of.diagnostics.send(uri, [...diagnostics]);
    }
  }
}
