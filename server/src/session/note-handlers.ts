import type { Analysis } from '#analysis.ts';
import type { TextDocumentIdentifier } from 'vscode-languageserver';

/** Where the handlers find their note, and what keeps a failure of one from the connection. */
interface NoteSource {
  /** The analysis of an open note's current version; undefined for what is not open or no note. */
  readonly analysisOf: (uri: string) => Analysis | undefined;
  readonly guard: <P, R>(request: string, handler: (params: P) => R, fallback: R) => (params: P) => R;
}

/** Makes the handler of a request about a note; anything else has the answer `none`. */
export type NoteHandlers = <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
  request: string,
  none: R,
  answer: (note: Analysis, params: P) => R,
) => (params: P) => R;

/** The maker of handlers for the notes of a session. */
export function noteHandlers({ analysisOf, guard }: NoteSource): NoteHandlers {
  return (request, none, answer) =>
    guard(
      request,
      (params) => {
        const note = analysisOf(params.textDocument.uri);
        return note === undefined ? none : answer(note, params);
      },
      none,
    );
}
