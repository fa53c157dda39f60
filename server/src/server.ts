import { installedSettings } from '#commands/settings.ts';
import { readAbilities, type Abilities } from '#features/abilities.ts';
import { codeActions, EXPLAIN_COMMAND, noteOfAction, resolveCodeAction } from '#features/code-actions.ts';
import { diagnostics, type DiagnosticOptions } from '#features/diagnostics.ts';
import { hover } from '#features/hover.ts';
import { explainCriterion, findCriterion } from '#report/explain.ts';
import {
  createConnection,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ExecuteCommandParams,
  type Hover,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentContentParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from './analysis.ts';
import { VERSION } from './version.ts';

const USAGE = `Usage: necessity-language-server --stdio | --node-ipc | --socket=PORT

The language server for clinical notes; an editor starts it. --version shows the version.
`;
const PAGE_SCHEME = 'necessity-rule';

/** Ticks of the event loop without a change after which the diagnostics are computed. */
const QUIET_TICKS = 2;
/** Ticks after which they are computed however many changes still come. */
const MOST_TICKS = 200;

interface OpenNote {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

/** One client with its open notes. */
class Session {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  /** The analysis of each open note's current version. */
  readonly #analyses = new Map<string, OpenNote & { readonly version: number }>();
  readonly #settings: Analysis['settings'];
  /** The notes that changed since their diagnostics were sent. */
  readonly #changed = new Set<string>();
  #quietTicks = 0;
  #isWaiting = false;
  #abilities: Abilities = readAbilities(undefined);

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#settings = installedSettings({
      onFailure: (criterion, reason) =>
        connection.console.error(`${criterion} could not be evaluated: ${reason}`),
    });
  }

  /** Registers every handler and begins to listen. */
  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((it) => this.#initialize(it));
    this.#documents.onDidChangeContent(({ document }) => this.#publishSoon(document));
    this.#documents.onDidClose(({ document }) => this.#close(document));
    connection.languages.diagnostics.on(
      this.#guard('textDocument/diagnostic', (it) => this.#pull(it), { kind: 'full', items: [] }),
    );
    connection.onCodeAction(this.#guard('textDocument/codeAction', (it) => this.#codeActions(it), []));
    connection.onCodeActionResolve((it) =>
      this.#guard('codeAction/resolve', () => this.#resolve(it), it)(it),
    );
    connection.onHover(this.#guard('textDocument/hover', (it) => this.#hover(it), undefined));
    connection.onExecuteCommand(
      this.#guard('workspace/executeCommand', (it) => this.#explain(it), undefined),
    );
    connection.workspace.textDocumentContent.on(
      this.#guard(
        'workspace/textDocumentContent',
        ({ uri }: TextDocumentContentParams) => ({ text: this.#page(uri) }),
        {
          text: '',
        },
      ),
    );
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities }: InitializeParams): InitializeResult {
    const abilities = readAbilities(capabilities);
    this.#abilities = abilities;
    return {
      serverInfo: { name: 'necessity', version: VERSION },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: abilities.actionLiterals
          ? { codeActionKinds: ['quickfix'], resolveProvider: abilities.resolvesEdits }
          : true,
        hoverProvider: true,
        ...(abilities.pullsDiagnostics && {
          diagnosticProvider: {
            identifier: 'necessity',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
        ...(abilities.executesCommands && { executeCommandProvider: { commands: [EXPLAIN_COMMAND] } }),
        ...(abilities.virtualDocuments && { workspace: { textDocumentContent: { schemes: [PAGE_SCHEME] } } }),
      },
    };
  }

  /**
   * Sends the diagnostics when the changes that already wait have been read: each tick of the event loop reads one
   * message, so a burst of typing is analysed once.
   */
  #publishSoon(document: TextDocument): void {
    if (this.#abilities.pullsDiagnostics) return;
    this.#changed.add(document.uri);
    this.#quietTicks = 0;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#wait(0);
  }

  #wait(ticks: number): void {
    setImmediate(() => {
      if (this.#quietTicks++ < QUIET_TICKS && ticks < MOST_TICKS) return this.#wait(ticks + 1);
      this.#isWaiting = false;
      const uris = [...this.#changed];
      this.#changed.clear();
      uris.forEach(this.#guard('textDocument/publishDiagnostics', (uri) => this.#publish(uri), undefined));
    });
  }

  #publish(uri: string): void {
    const note = this.#note(uri);
    if (note === undefined) return;
    const { version } = note.document;
    this.#send({ uri, version, diagnostics: diagnostics(note.analysis, this.#optionsFor(uri)) });
  }

  #send(params: Parameters<Connection['sendDiagnostics']>[0]): void {
    this.#connection.sendDiagnostics(params).catch(() => undefined);
  }

  #pull({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const note = this.#note(textDocument.uri);
    if (note === undefined) return { kind: 'full', items: [] };
    const resultId = String(note.document.version);
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnostics(note.analysis, this.#optionsFor(textDocument.uri)) };
  }

  #close(document: TextDocument): void {
    this.#analyses.delete(document.uri);
    this.#changed.delete(document.uri);
    if (!this.#abilities.pullsDiagnostics && isNote(document))
      this.#send({ uri: document.uri, diagnostics: [] });
  }

  #codeActions({ textDocument, range, context }: CodeActionParams): CodeAction[] {
    const note = this.#note(textDocument.uri);
    if (note === undefined) return [];
    const options = { ...this.#optionsFor(textDocument.uri), version: note.document.version };
    return codeActions(note.analysis, range, context, options);
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
    const note = this.#note(textDocument.uri);
    return note && hover(note.analysis, position);
  }

  /** Shows the page about a criterion, or its text where the client has no documents of the server's. */
  #explain({ command, arguments: [id] = [] }: ExecuteCommandParams): undefined {
    const found = typeof id === 'string' ? findCriterion(this.#settings.packs, id) : undefined;
    if (command !== EXPLAIN_COMMAND || found === undefined) return;
    const { title, rationale } = found.criterion;
    const page = this.#pageOf(found.criterion.id);
    if (page !== undefined && this.#abilities.showsDocuments) {
      void this.#connection.window.showDocument({ uri: page, takeFocus: true });
    } else {
      this.#connection.window.showInformationMessage(`${title}. ${rationale.trim().replace(/\s+/g, ' ')}`);
    }
  }

  #page(uri: string): string {
    const found = findCriterion(this.#settings.packs, decodePath(uri));
    return found === undefined ? 'No requirement has this address.\n' : explainCriterion(found);
  }

  #pageOf(code: string): string | undefined {
    const hasPage =
      this.#abilities.virtualDocuments && findCriterion(this.#settings.packs, code) !== undefined;
    return hasPage ? `${PAGE_SCHEME}:/${code}` : undefined;
  }

  #optionsFor(uri: string): DiagnosticOptions {
    return { uri, abilities: this.#abilities, pageOf: (code) => this.#pageOf(code) };
  }

  /** The open note in its current version; undefined for what is not open or no note. */
  #note(uri: string): OpenNote | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined || !isNote(document)) return undefined;
    const known = this.#analyses.get(uri);
    if (known?.version === document.version) return known;
    const note = {
      document,
      version: document.version,
      analysis: new Analysis(document.getText(), this.#settings),
    };
    this.#analyses.set(uri, note);
    return note;
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

function isNote({ languageId, uri }: TextDocument): boolean {
  return languageId === 'clinical-note' || uri.endsWith('.note.md');
}

/** The criterion's id in the address of its page. */
function decodePath(uri: string): string {
  const path = uri.slice(uri.indexOf(':') + 1).replace(/^\/+/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function main(args: readonly string[]): void {
  if (args.includes('--version')) return void process.stdout.write(`necessity ${VERSION}\n`);
  if (args.includes('--help')) return void process.stdout.write(USAGE);
  const hasTransport = args.some(
    (it) => it === '--stdio' || it === '--node-ipc' || /^--(?:socket|pipe)\b/.test(it),
  );
  if (!hasTransport) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  new Session(createConnection()).listen();
}

main(process.argv.slice(2));
