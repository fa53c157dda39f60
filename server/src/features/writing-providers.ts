import type { CompletionAbilities } from './completion-abilities.ts';
import { COMPLETION_TRIGGERS } from './completion.ts';
import { ON_TYPE_TRIGGER } from './on-type-formatting.ts';

/** What `initialize` answers about completion and formatting: only what was announced. */
export function writingProviders(abilities: CompletionAbilities) {
  return {
    ...(abilities.completion && { completionProvider: { triggerCharacters: COMPLETION_TRIGGERS } }),
    ...(abilities.formatting && { documentFormattingProvider: true }),
    ...(abilities.rangeFormatting && { documentRangeFormattingProvider: true }),
    ...(abilities.onTypeFormatting && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: ON_TYPE_TRIGGER },
    }),
  };
}
