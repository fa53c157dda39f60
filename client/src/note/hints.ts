import { Disposable } from 'vscode';
import type { Server } from '../server/server.ts';
import type { CurrentNote } from './current-note.ts';

/** The words that blanks of the current note may carry: asked for once, so that a key press need not wait for them. */
export class Hints {
  readonly #listening: Disposable;
  readonly #ask: () => void;
  #hints: readonly string[] = [];

  constructor(note: CurrentNote, server: Server) {
    this.#ask = () => {
      const uri = note.document?.uri.toString();
      if (uri === undefined) return;
      void server.ask('necessity/hints', { uri }).then((hints) => {
        // Another note may be in front by now, and has been asked for.
        if (hints !== undefined && uri === note.document?.uri.toString()) this.#hints = hints;
      });
    };
    this.#listening = Disposable.from(
      note.onDidChange(this.#ask),
      server.onDidChangeEverything(this.#ask),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#ask();
      }),
    );
    this.#ask();
  }

  /** With their marks, the longest first; none before the server has answered. */
  get all(): readonly string[] {
    return this.#hints;
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
