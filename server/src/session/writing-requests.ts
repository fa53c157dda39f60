import type { Analysis } from '#analysis.ts';
import type { Abilities } from '#features/abilities.ts';
import type { TemplateName } from '#features/completion/header.ts';
import { completion } from '#features/completion.ts';
import { formatting, rangeFormatting } from '#features/formatting.ts';
import { onTypeFormatting } from '#features/on-type-formatting.ts';
import type { Connection } from 'vscode-languageserver';
import { type NoteHandlers, noteHandlers } from './note-handlers.ts';

/** What the requests need of the session. */
export interface WritingHost {
  /** The analysis of an open note's current version; undefined for what is not open or no note. */
  readonly analysisOf: (uri: string) => Analysis | undefined;
  readonly abilities: () => Abilities;
  /** The templates that are installed, in the order in which they are offered. */
  readonly templates: readonly TemplateName[];
  readonly guard: <P, R>(request: string, handler: (params: P) => R, fallback: R) => (params: P) => R;
}

/** The requests that help to write: completion and formatting. */
export class WritingRequests {
  readonly #host: WritingHost;
  readonly #on: NoteHandlers;

  constructor(host: WritingHost) {
    this.#host = host;
    this.#on = noteHandlers(host);
  }

  /** Registers the handlers. */
  listen(connection: Connection): void {
    const { abilities, templates } = this.#host;
    connection.onCompletion(
      this.#on('textDocument/completion', undefined, (note, { position, context }) =>
        completion(note, position, context, { abilities: abilities().writing, templates }),
      ),
    );
    connection.onDocumentFormatting(
      this.#on('textDocument/formatting', [], (note, { options }) => formatting(note, options)),
    );
    connection.onDocumentRangeFormatting(
      this.#on('textDocument/rangeFormatting', [], (note, { range, options }) =>
        rangeFormatting(note, range, options),
      ),
    );
    connection.onDocumentOnTypeFormatting(
      this.#on('textDocument/onTypeFormatting', [], (note, { position, ch }) =>
        onTypeFormatting(note, position, ch),
      ),
    );
  }
}
