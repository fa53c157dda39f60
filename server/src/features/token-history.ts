import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { semanticTokensEdits } from './semantic-tokens.ts';

/** Remembers the colours that were sent last for each document, so that only their change need be sent. */
export class TokenHistory {
  readonly #sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #count = 0;

  /** All colours, under an id of their own. */
  full(uri: string, data: number[]): SemanticTokens {
    const resultId = String(++this.#count);
    this.#sent.set(uri, { resultId, data });
    return { resultId, data };
  }

  /** The change since the colours of that id; all of them where others were sent last. */
  delta(uri: string, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    const after = this.full(uri, data);
    if (before?.resultId !== previousResultId) return after;
    return { resultId: after.resultId!, edits: semanticTokensEdits(before.data, data) };
  }

  /** Nothing of a closed document is kept. */
  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}
