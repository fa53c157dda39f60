import { commands, Disposable, EventEmitter, l10n, type LogOutputChannel, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { announceViews } from './announce.ts';
import { Crashes } from './crashes.ts';
import type { Requests } from './protocol.ts';
import { keepSnippetWhitespace } from './snippet-whitespace.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

/** Makes the client that starts the server: a process of its own, or a worker in a browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server of this window: started, asked, and started again when it ends by itself. */
export class Server {
  readonly client: BaseLanguageClient;
  readonly #output: LogOutputChannel;
  readonly #crashes = new Crashes();
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #notesChanged = new EventEmitter<void>();

  /** Told the new state whenever the server starts, runs or ends. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** What decides about all notes has changed: settings, project files, packs. */
  readonly onDidChangeEverything = this.#notesChanged.event;

  constructor(makeClient: MakeClient, output: LogOutputChannel) {
    this.#output = output;
    this.client = makeClient(this.#options());
    this.client.registerFeature(announceViews);
    this.client.onDidChangeState(() => this.#tellState());
    this.client.onNotification('necessity/changed', () => this.#notesChanged.fire());
    this.#tellState();
  }

  get state(): ServerState {
    switch (this.client.state) {
      case State.Running:
        return 'running';
      case State.Starting:
        return 'starting';
      case State.Stopped:
      case State.StartFailed:
        return 'stopped';
    }
  }

  /** Starts the server. Rejects when it cannot be started. */
  async start(): Promise<void> {
    await this.client.start();
  }

  /** Starts the server anew, whatever state it is in. Rejects when it cannot be started. */
  async restart(): Promise<void> {
    this.#crashes.forget();
    // A server that ended already cannot be stopped, and need not be.
    if (this.client.needsStop()) await this.client.stop().catch(() => undefined);
    await this.client.start();
  }

  /** Stops the server; resolves when it has ended. */
  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
  }

  /** Asks the server; undefined where it does not run, does not know the note, or fails. */
  async ask<M extends keyof Requests>(
    method: M,
    params: Requests[M][0],
  ): Promise<NonNullable<Requests[M][1]> | undefined> {
    try {
      // The first question after a start waits for it.
      if (this.client.state === State.Starting) await this.client.start();
      if (this.client.state !== State.Running) return undefined;
      return (await this.client.sendRequest<Requests[M][1]>(method, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Runs a command of the server; undefined where it does not run, or fails. */
  async execute<T>(command: string, ...args: readonly unknown[]): Promise<T | undefined> {
    try {
      if (this.client.state !== State.Running) return undefined;
      const params = { command, arguments: args };
      return (await this.client.sendRequest<T | null>('workspace/executeCommand', params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** The listeners of this class end with it. */
  dispose(): void {
    Disposable.from(this.#stateChanged, this.#notesChanged).dispose();
  }

  #options(): LanguageClientOptions {
    return {
      // Every scheme: a note in a remote or virtual folder, and one that was never saved, is checked too.
      documentSelector: [{ language: 'clinical-note' }],
      outputChannel: this.#output,
      errorHandler: this.#errorHandler(),
      middleware: {
        resolveCodeAction: (action, token) => keepSnippetWhitespace(this.client, action, token),
      },
    };
  }

  #tellState(): void {
    void commands.executeCommand('setContext', 'necessity.state', this.state);
    this.#stateChanged.fire(this.state);
  }

  #errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: (): CloseHandlerResult => {
        const restarts = this.#crashes.add(Date.now()) === 'restart';
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
