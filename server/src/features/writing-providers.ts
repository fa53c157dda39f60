import type { CompletionAbilities } from './completion-abilities.ts';
import { COMPLETION_TRIGGERS } from './completion.ts';
import { ON_TYPE_TRIGGER } from './on-type-formatting.ts';

/** What `initialize` answers about completion and formatting: what was announced, and formatting of the whole note. */
export function writingProviders(abilities: CompletionAbilities) {
  return {
    ...(abilities.completion && { completionProvider: { triggerCharacters: COMPLETION_TRIGGERS } }),
    // Neovim 0.7 formats without announcing it; a client that does not know formatting passes this over.
    documentFormattingProvider: true,
    ...(abilities.rangeFormatting && { documentRangeFormattingProvider: true }),
    ...(abilities.onTypeFormatting && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: ON_TYPE_TRIGGER },
    }),
  };
}
