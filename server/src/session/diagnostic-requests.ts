import { Analysis, type AnalysisSettings } from '#analysis.ts';
import type { Abilities } from '#features/abilities.ts';
import { diagnostics, type DiagnosticOptions } from '#features/diagnostics.ts';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import { ChangeSignal } from './change-signal.ts';
import type { EditorSettings } from './editor-settings.ts';
import type { Host } from './host.ts';
import type { OpenNote } from './open-notes.ts';
import { Publisher } from './publisher.ts';
import { ResultIds } from './result-id.ts';
import { checkWorkspace, type CheckedNoteState } from './workspace-diagnostics.ts';

/** What the diagnostics need of the session. */
export interface DiagnosticHost {
  readonly connection: Connection;
  readonly host: Host;
  readonly abilities: () => Abilities;
  readonly editorSettings: () => EditorSettings;
  readonly noteAt: (uri: string) => OpenNote | undefined;
  readonly openUris: () => readonly string[];
  readonly optionsFor: (uri: string) => DiagnosticOptions;
  readonly guard: <P, R>(request: string, handler: (params: P) => R, fallback: R) => (params: P) => R;
}

const NOTHING: DocumentDiagnosticReport = { kind: 'full', items: [] };
/** As many notes show no progress. */
const FEW_NOTES = 50;

/** Diagnostics, asked for or sent: one of the two for all notes of a session. */
export class DiagnosticRequests {
  readonly #of: DiagnosticHost;
  readonly #ids = new ResultIds();
  readonly #changes = new ChangeSignal();
  readonly #publisher: Publisher;
  #isStopped = false;

  constructor(of: DiagnosticHost) {
    this.#of = of;
    const publish = of.guard(
      'textDocument/publishDiagnostics',
      (uri: string) => this.#publish(uri),
      undefined,
    );
    this.#publisher = new Publisher(publish, () => of.editorSettings().debounce);
  }

  /** Registers the handlers of those who ask. */
  listen({ languages }: Connection): void {
    languages.diagnostics.on(
      this.#of.guard('textDocument/diagnostic', (it: DocumentDiagnosticParams) => this.#pull(it), NOTHING),
    );
    languages.diagnostics.onWorkspace((params, token, progress, results) =>
      this.#pullWorkspace(params, token, progress, results),
    );
  }

  /** The note is new or has other words. */
  noteChanged(uri: string): void {
    if (this.#of.abilities().pullsDiagnostics) this.#changes.fire();
    else this.#publisher.soon(uri);
  }

  /** The note is not open any more. */
  noteClosed(uri: string): void {
    this.#publisher.forget(uri);
    if (this.#of.abilities().pullsDiagnostics) this.#changes.fire();
    else this.send(uri, []);
  }

  /** Notes that are not open have changed, or have come or gone. */
  notesOnDiskChanged(): void {
    this.#changes.fire();
  }

  /** What decides about all notes has changed: everything is checked anew. */
  everythingChanged(): void {
    const { connection, abilities, openUris } = this.#of;
    if (!abilities().pullsDiagnostics) return openUris().forEach((uri) => this.#publisher.soon(uri));
    this.#changes.fire();
    connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  /** Sends the diagnostics of a file that is no note, or takes those of a closed note away. */
  send(uri: string, items: ReturnType<typeof diagnostics>, version?: number): void {
    this.#of.connection
      .sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics: items })
      .catch(() => undefined);
  }

  /** Answers the requests that are held open. */
  stop(): void {
    this.#isStopped = true;
    this.#publisher.stop();
    this.#changes.fire();
  }

  #publish(uri: string): void {
    const note = this.#of.noteAt(uri);
    if (note === undefined) return;
    this.send(uri, diagnostics(note.analysis, this.#of.optionsFor(uri)), note.document.version);
  }

  #pull({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const note = this.#of.noteAt(uri);
    if (note === undefined) return NOTHING;
    const { analysis } = note;
    const resultId = this.#ids.of(analysis.text, analysis.settings);
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnostics(analysis, this.#of.optionsFor(uri)) };
  }

  /** Stays open until there is something new: an editor asks again as soon as it has an answer. */
  async #pullWorkspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    results: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
    const previous = new Map(previousResultIds.map((it) => [it.uri, it.value]));
    const shown = new CheckProgress(progress);
    while (!this.#isStopped && !token.isCancellationRequested) {
      const { count } = this.#changes;
      const answer = await checkWorkspace({
        uris: () => this.#urisToCheck(previous),
        stateOf: this.#of.guard('workspace/diagnostic', (uri: string) => this.#stateOf(uri), undefined),
        previous,
        isCancelled: () => token.isCancellationRequested || this.#isStopped,
        pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
        sendPart: results && ((items) => results.report({ items })),
        onProgress: (done, all) => shown.report(done, all),
      });
      shown.end();
      if (answer.changed && !token.isCancellationRequested) return { items: answer.items };
      if (!this.#isStopped) await this.#changes.after(count, token);
    }
    if (this.#isStopped) return { items: [] };
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
  }

  /** With the scope `openNotes`, only those that the client was told of before and that may have gone since. */
  #urisToCheck(previous: ReadonlyMap<string, string>): readonly string[] {
    const open = this.#of.openUris();
    if (this.#of.editorSettings().scope !== 'workspace') return open.filter((it) => previous.has(it));
    return [...new Set([...open, ...this.#of.host.findNotes()])];
  }

  #stateOf(uri: string): CheckedNoteState | undefined {
    const open = this.#of.noteAt(uri);
    if (open !== undefined) return this.#stateOfText(uri, open.analysis.text, open.analysis.settings, open);
    const text = this.#of.host.readNote(uri);
    return text === undefined
      ? undefined
      : this.#stateOfText(uri, text, this.#of.host.settingsOf(uri), undefined);
  }

  #stateOfText(
    uri: string,
    text: string,
    settings: AnalysisSettings,
    open: OpenNote | undefined,
  ): CheckedNoteState {
    return {
      uri,
      version: open?.document.version ?? null,
      resultId: this.#ids.of(text, settings),
      items: () => diagnostics(open?.analysis ?? new Analysis(text, settings), this.#of.optionsFor(uri)),
    };
  }
}

/** The progress of one check of many notes. */
class CheckProgress {
  readonly #reporter: WorkDoneProgressReporter;
  #state: 'new' | 'begun' | 'ended' = 'new';

  constructor(reporter: WorkDoneProgressReporter) {
    this.#reporter = reporter;
  }

  report(done: number, all: number): void {
    if (all <= FEW_NOTES || this.#state === 'ended') return;
    const percent = Math.floor((100 * done) / all);
    if (this.#state === 'new') this.#reporter.begin('Checking notes', percent, undefined, true);
    else this.#reporter.report(percent, `${done} of ${all}`);
    this.#state = 'begun';
  }

  end(): void {
    if (this.#state !== 'begun') return;
    this.#reporter.done();
    this.#state = 'ended';
  }
}
