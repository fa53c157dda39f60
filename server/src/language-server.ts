import { readAbilities, type Abilities } from '#features/abilities.ts';
import { codeActions, missingSections, noteOfAction, resolveCodeAction } from '#features/code-actions.ts';
import { codeLens } from '#features/code-lens.ts';
import type { DiagnosticOptions } from '#features/diagnostics.ts';
import { readExplainAbilities, type ExplainAbilities } from '#features/explain-abilities.ts';
import { hover } from '#features/hover.ts';
import { specificFirst } from '#features/completion/header.ts';
import { inlayHints } from '#features/inlay-hints.ts';
import { findCriterion } from '#report/explain.ts';
import { SHIPPED_TEMPLATES } from '#shipped/shipped.ts';
import {
  TextDocuments,
  type CodeAction,
  type CodeActionParams,
  type CodeLens,
  type CodeLensParams,
  type Connection,
  type Hover,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  type InlayHint,
  type InlayHintParams,
  type Range,
  type TextDocumentContentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from './analysis.ts';
import { StructureRequests } from './server-structure.ts';
import { executeCommand, REPORT_COMMAND, type CommandHost } from './session/commands.ts';
import { DiagnosticRequests } from './session/diagnostic-requests.ts';
import type { Host } from './session/host.ts';
import { isNote, OpenNotes, type OpenNote } from './session/open-notes.ts';
import { OwnRequests } from './session/own-requests.ts';
import { noteOfPage, pageText, ruleUri } from './session/pages.ts';
import { serverCapabilities } from './session/server-capabilities.ts';
import { ShownPages } from './session/shown-pages.ts';
import { Workspace } from './session/workspace.ts';
import { WritingRequests } from './session/writing-requests.ts';
import { VERSION } from './version.ts';

/** Serves one client over the connection, which begins to listen. */
export function startServer(connection: Connection, host: Host): void {
  new LanguageServer(connection, host).listen();
}

/** One client with its open notes. */
class LanguageServer {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #notes: OpenNotes;
  readonly #diagnostics: DiagnosticRequests;
  readonly #workspace: Workspace;
  readonly #structure: StructureRequests;
  readonly #writing: WritingRequests;
  readonly #pages: ShownPages;
  readonly #own: OwnRequests;
  #abilities: Abilities = readAbilities(undefined);
  #explains: ExplainAbilities = readExplainAbilities(undefined);

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
    this.#notes = new OpenNotes((uri) => this.#documents.get(uri), host.settingsOf);
    const guard = this.#guard.bind(this);
    const session = {
      connection,
      host,
      guard,
      abilities: () => this.#abilities,
      openUris: () => this.#documents.keys(),
      noteAt: (uri: string) => this.#note(uri),
    };
    this.#diagnostics = new DiagnosticRequests({
      ...session,
      editorSettings: () => this.#workspace.editorSettings,
      optionsFor: (uri) => this.#optionsFor(uri),
    });
    this.#pages = new ShownPages((page) => {
      connection.workspace.textDocumentContent.refresh(page).catch(() => undefined);
    });
    const templates = specificFirst(SHIPPED_TEMPLATES);
    this.#own = new OwnRequests({ ...session, templates, settings: host.settings });
    this.#workspace = new Workspace({
      ...session,
      diagnostics: this.#diagnostics,
      onChange: () => this.#own.everythingChanged(),
    });
    this.#writing = new WritingRequests({
      ...session,
      analysisOf: (uri) => this.#note(uri)?.analysis,
      templates,
    });
    this.#structure = new StructureRequests({
      ...session,
      analysisOf: (uri) => this.#note(uri)?.analysis,
      packs: host.packs,
      packFile: host.packFile,
      pageOf: (id) => this.#pageOf(id),
    });
  }

  /** Registers every handler and begins to listen. */
  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((it) => this.#initialize(it));
    connection.onInitialized(() => this.#workspace.start());
    connection.onShutdown(() => {
      this.#diagnostics.stop();
      this.#pages.stop();
    });
    this.#documents.onDidOpen(() => this.#workspace.noteOpened());
    this.#documents.onDidChangeContent(({ document: { uri } }) => {
      this.#diagnostics.noteChanged(uri);
      this.#pages.noteChanged(uri);
    });
    this.#documents.onDidClose(({ document }) => this.#close(document));
    this.#diagnostics.listen(connection);
    this.#listenForExplanations();
    this.#structure.listen(connection);
    this.#writing.listen(connection);
    this.#listenForActions();
    this.#own.listen();
    this.#workspace.listen();
    this.#documents.listen(connection);
    connection.listen();
  }

  #listenForActions(): void {
    const connection = this.#connection;
    connection.onCodeAction(this.#guard('textDocument/codeAction', (it) => this.#codeActions(it), []));
    connection.onCodeActionResolve((it) =>
      this.#guard('codeAction/resolve', () => this.#resolve(it), it)(it),
    );
    connection.onExecuteCommand(
      this.#guard('workspace/executeCommand', (it) => executeCommand(it, this.#commandHost()), undefined),
    );
    connection.workspace.textDocumentContent.on(
      this.#guard('workspace/textDocumentContent', (it: TextDocumentContentParams) => this.#page(it), {
        text: '',
      }),
    );
  }

  #listenForExplanations(): void {
    const connection = this.#connection;
    connection.onHover(this.#guard('textDocument/hover', (it) => this.#hover(it), undefined));
    connection.onCodeLens(this.#guard('textDocument/codeLens', (it) => this.#codeLens(it), []));
    connection.languages.inlayHint.on(
      this.#guard('textDocument/inlayHint', (it) => this.#inlayHints(it), []),
    );
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { capabilities } = params;
    this.#abilities = readAbilities(capabilities);
    this.#explains = readExplainAbilities(capabilities);
    this.#workspace.initialize(params);
    return {
      serverInfo: { name: 'necessity', version: VERSION },
      capabilities: serverCapabilities(this.#abilities, this.#explains),
    };
  }

  #close(document: TextDocument): void {
    this.#notes.forget(document.uri);
    this.#structure.forget(document.uri);
    this.#pages.forget(document.uri);
    if (isNote(document)) this.#diagnostics.noteClosed(document.uri);
  }

  #codeActions({ textDocument, range, context }: CodeActionParams): CodeAction[] {
    const note = this.#note(textDocument.uri);
    if (note === undefined) return [];
    const options = { ...this.#optionsFor(textDocument.uri), version: note.document.version };
    return codeActions(note.analysis, range, context, options);
  }

  #missingSections(uri: string): CodeAction | undefined {
    const note = this.#note(uri);
    const options = note && { ...this.#optionsFor(uri), version: note.document.version };
    return options && missingSections(note.analysis, options);
  }

  #resolve(action: CodeAction): CodeAction {
    const uri = noteOfAction(action);
    const note = uri === undefined ? undefined : this.#note(uri);
    if (uri === undefined || note === undefined) return action;
    return resolveCodeAction(action, note.analysis, {
      ...this.#optionsFor(uri),
      version: note.document.version,
    });
  }

  #hover({ textDocument, position }: HoverParams): Hover | undefined {
    if (!this.#workspace.editorSettings.hovers) return undefined;
    const note = this.#note(textDocument.uri);
    return note && hover(note.analysis, position, this.#explains);
  }

  #inlayHints({ textDocument, range }: InlayHintParams): InlayHint[] {
    if (!this.#workspace.editorSettings.inlayHints) return [];
    const note = this.#note(textDocument.uri);
    return note === undefined ? [] : inlayHints(note.analysis, range);
  }

  #codeLens({ textDocument: { uri } }: CodeLensParams): CodeLens[] {
    if (!this.#workspace.editorSettings.codeLenses) return [];
    const report = this.#abilities.executesCommands ? REPORT_COMMAND : undefined;
    const note = this.#note(uri);
    return note === undefined ? [] : codeLens(note.analysis, { uri, report });
  }

  #commandHost(): CommandHost {
    const { window } = this.#connection;
    return {
      abilities: () => this.#abilities,
      packs: this.#host.packs,
      analysisOf: (uri) => this.#note(uri)?.analysis,
      pageOf: (id) => this.#pageOf(id),
      missingSectionsOf: (uri) => this.#missingSections(uri),
      applyEdit: (label, edit) =>
        void this.#connection.workspace.applyEdit({ label, edit }).catch(() => undefined),
      // A notification: nobody waits for a button.
      showMessage: (message) =>
        void this.#connection.sendNotification('window/showMessage', { type: 3, message }),
      showDocument: (uri: string, selection?: Range) =>
        void window
          .showDocument({ uri, takeFocus: true, ...(selection !== undefined && { selection }) })
          .catch(() => undefined),
    };
  }

  #page({ uri }: TextDocumentContentParams): { text: string } {
    const text = pageText(uri, {
      packs: this.#host.packs,
      analysisOf: (note) => this.#note(note)?.analysis ?? this.#closedNote(note),
    });
    const note = noteOfPage(uri);
    if (this.#note(note) !== undefined) this.#pages.asked(uri, note);
    return { text };
  }

  #closedNote(uri: string): Analysis | undefined {
    const text = uri.endsWith('.note.md') ? this.#host.readNote(uri) : undefined;
    return text === undefined ? undefined : new Analysis(text, this.#host.settingsOf(uri));
  }

  /** The page about a criterion: the server's own, else its place in the document that was shipped. */
  #pageOf(code: string): string | undefined {
    const { packs, settings, criteriaUri } = this.#host;
    if (this.#abilities.virtualDocuments) return findCriterion(packs(), code) && ruleUri(code);
    return findCriterion(settings.packs, code) && criteriaUri && `${criteriaUri}#${code}`;
  }

  #optionsFor(uri: string): DiagnosticOptions {
    return { uri, abilities: this.#abilities, pageOf: (code) => this.#pageOf(code) };
  }

  /** The open note in its current version; undefined for what is not open or no note. */
  #note(uri: string): OpenNote | undefined {
    return this.#notes.get(uri);
  }

  /** The handler with a result for when it throws: that is a bug, logged without anything of the note. */
  #guard<P, R>(request: string, handler: (params: P) => R, fallback: R): (params: P) => R {
    return (params) => {
      try {
        return handler(params);
      } catch (error) {
        this.#connection.console.error(
          `${request} failed: ${error instanceof Error ? error.name : 'unknown'}`,
        );
        return fallback;
      }
    };
  }
}
