import { MarkupKind } from 'vscode-languageserver-types';
import { isRecord, stringsAt, valueAt } from './announced.ts';

/** What a client announced about explanations within the note. */
export interface ExplainAbilities {
  readonly hover: boolean;
  /** The first form that the client prefers and the server writes; plain text where it does not say. */
  readonly hoverFormat: MarkupKind;
  readonly inlayHints: boolean;
  readonly codeLenses: boolean;
}

/** Reads the capabilities as they came. Whatever is absent or of another shape counts as not announced. */
export function readExplainAbilities(capabilities: unknown): ExplainAbilities {
  const [format] = (stringsAt(capabilities, 'textDocument.hover.contentFormat') ?? []).filter(isFormat);
  return {
    hover: isRecord(valueAt(capabilities, 'textDocument.hover')),
    hoverFormat: format ?? MarkupKind.PlainText,
    inlayHints: isRecord(valueAt(capabilities, 'textDocument.inlayHint')),
    codeLenses: isRecord(valueAt(capabilities, 'textDocument.codeLens')),
  };
}

function isFormat(format: string): format is MarkupKind {
  return format === MarkupKind.Markdown || format === MarkupKind.PlainText;
}
