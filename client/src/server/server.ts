import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type LogOutputChannel,
  type TextDocument,
  window,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { isWritten, NOTE_LANGUAGE } from '../note/current-note.ts';
import { showInItsEditor } from '../note/reveal.ts';
import { announceViews } from './announce.ts';
import { Crashes } from './crashes.ts';
import type { Requests } from './protocol.ts';
import { keepSnippetWhitespace } from './snippet-whitespace.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

/** Makes the client that starts the server: a process of its own, or a worker in a browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server of this window: started, asked, and started again when it ends by itself. */
export class Server {
  readonly #makeClient: MakeClient;
  readonly #output: LogOutputChannel;
  readonly #crashes = new Crashes();
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #notesChanged = new EventEmitter<void>();
  #client: BaseLanguageClient;
  #wasStarted = false;
  #isComingBack = false;
  #restarting: Promise<void> | undefined;

  /** Told the new state whenever the server starts, runs or ends. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** What decides about all notes has changed: settings, project files, packs. */
  readonly onDidChangeEverything = this.#notesChanged.event;

  constructor(makeClient: MakeClient, output: LogOutputChannel) {
    this.#makeClient = makeClient;
    this.#output = output;
    this.#client = this.#connect();
    this.#tellState();
  }

  /** A server that was not started yet is about to be. */
  get state(): ServerState {
    switch (this.#client.state) {
      case State.Running:
        return 'running';
      case State.Starting:
        return 'starting';
      case State.Stopped:
      case State.StartFailed:
        return this.#wasStarted ? 'stopped' : 'starting';
    }
  }

  /** Turns what the protocol says into what VS Code takes. */
  get converter(): BaseLanguageClient['protocol2CodeConverter'] {
    return this.#client.protocol2CodeConverter;
  }

  /** Starts the server. Rejects when it cannot be started, and is not being started again. */
  async start(): Promise<void> {
    this.#wasStarted = true;
    await this.#startOrComeBack();
  }

  /** Starts the server anew, whatever state it is in. Rejects when it cannot be started, and is not being started again. */
  restart(): Promise<void> {
    this.#restarting ??= this.#restart().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  /** Stops the server; resolves when it has ended. */
  async stop(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop();
  }

  /** Asks the server; undefined where it does not run, does not know the note, or fails. */
  async ask<M extends keyof Requests>(
    method: M,
    params: Requests[M][0],
  ): Promise<NonNullable<Requests[M][1]> | undefined> {
    try {
      // The first question after a start waits for it.
      if (this.#client.state === State.Starting) await this.#client.start();
      if (this.#client.state !== State.Running) return undefined;
      return (await this.#client.sendRequest<Requests[M][1]>(method, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Runs a command of the server; undefined where it does not run, or fails. */
  async execute<T>(command: string, ...args: readonly unknown[]): Promise<T | undefined> {
    try {
      if (this.#client.state !== State.Running) return undefined;
      const params = { command, arguments: args };
      return (await this.#client.sendRequest<T | null>('workspace/executeCommand', params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Has VS Code ask again for what is shown above these documents. */
  refreshLenses(documents: readonly TextDocument[]): void {
    const lenses = this.#client.getFeature('textDocument/codeLens');
    for (const provider of new Set(documents.map((it) => lenses.getProvider(it))))
      provider?.onDidChangeCodeLensEmitter.fire();
  }

  /** The listeners of this class end with it. */
  dispose(): void {
    Disposable.from(this.#stateChanged, this.#notesChanged).dispose();
  }

  async #restart(): Promise<void> {
    this.#crashes.forget();
    const client = this.#client;
    if (client.state === State.StartFailed) {
      // Such a client gives the same answer for ever.
      await client.dispose().catch(() => undefined);
      this.#client = this.#connect();
    } else if (client.needsStop()) {
      // A server that ended already cannot be stopped, and need not be.
      await client.stop().catch(() => undefined);
    }
    await this.#startOrComeBack();
  }

  async #startOrComeBack(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      if (!this.#isComingBack) throw error;
    }
  }

  #connect(): BaseLanguageClient {
    const client = this.#makeClient(this.#options());
    client.registerFeature(announceViews);
    client.onDidChangeState(() => {
      if (client === this.#client) this.#tellState();
    });
    client.onNotification('necessity/changed', () => this.#notesChanged.fire());
    return client;
  }

  #options(): LanguageClientOptions {
    return {
      // Of every scheme: a note in a remote or virtual folder, and one that was never saved, is checked too.
      documentSelector: [{ language: NOTE_LANGUAGE }],
      outputChannel: this.#output,
      errorHandler: this.#errorHandler(),
      middleware: {
        // What nobody can write, such as the old side of a comparison, would be shown as a second note.
        didOpen: (document, next) => (isWritten(document) ? next(document) : Promise.resolve()),
        didChange: (event, next) => (isWritten(event.document) ? next(event) : Promise.resolve()),
        didClose: (document, next) => (isWritten(document) ? next(document) : Promise.resolve()),
        resolveCodeAction: (action, token) => keepSnippetWhitespace(this.#client, action, token),
        window: { showDocument: showInItsEditor },
      },
    };
  }

  #tellState(): void {
    if (this.#client.state === State.Running) this.#isComingBack = false;
    void commands.executeCommand('setContext', 'necessity.state', this.state);
    this.#stateChanged.fire(this.state);
  }

  #errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: (): CloseHandlerResult => {
        const restarts = this.#crashes.add(Date.now()) === 'restart';
        this.#isComingBack = restarts;
        if (restarts) void this.#sayRestarted();
        else void this.#sayStopped();
        return { action: restarts ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  async #sayRestarted(): Promise<void> {
    const show = l10n.t('Show Output');
    const message = l10n.t(
      'The Necessity server ended unexpectedly and is started again. Your notes are unchanged.',
    );
    if ((await window.showWarningMessage(message, show)) === show) this.#output.show(true);
  }

  async #sayStopped(): Promise<void> {
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Output');
    const message = l10n.t(
      'The Necessity server ended several times and is not started again: notes are not checked. Your notes are unchanged.',
    );
    const answer = await window.showErrorMessage(message, restart, show);
    if (answer === restart) await commands.executeCommand('necessity.restart');
    if (answer === show) this.#output.show(true);
  }
}
