import { MarkupKind } from 'vscode-languageserver-types';
import { isRecord, listAt, stringsAt, valueAt } from './announced.ts';

/** What a client announced about completion and formatting. */
export interface CompletionAbilities {
  readonly completion: boolean;
  /** Text with tab stops and choices; else every blank is `***`. */
  readonly snippets: boolean;
  /** An edit with one range for inserting and one for replacing. */
  readonly insertReplace: boolean;
  /** A second, fainter text beside the label. */
  readonly labelDetails: boolean;
  /** The first form that the client prefers and the server writes; undefined where it takes bare strings only. */
  readonly documentation: MarkupKind | undefined;
  /** The editor can be told to leave the indentation of inserted lines alone. */
  readonly keepsIndentation: boolean;
  readonly rangeFormatting: boolean;
  readonly onTypeFormatting: boolean;
}

/** `InsertTextMode.asIs`. */
const AS_IS = 1;

/** Reads the capabilities as they came. Whatever is absent or of another shape counts as not announced. */
export function readCompletionAbilities(capabilities: unknown): CompletionAbilities {
  const present = (path: string): boolean => isRecord(valueAt(capabilities, `textDocument.${path}`));
  const item = valueAt(capabilities, 'textDocument.completion.completionItem');
  const [documentation] = (stringsAt(item, 'documentationFormat') ?? []).filter(isFormat);
  return {
    completion: present('completion'),
    snippets: valueAt(item, 'snippetSupport') === true,
    insertReplace: valueAt(item, 'insertReplaceSupport') === true,
    labelDetails: valueAt(item, 'labelDetailsSupport') === true,
    documentation,
    keepsIndentation: listAt(item, 'insertTextModeSupport.valueSet').includes(AS_IS),
    rangeFormatting: present('rangeFormatting'),
    onTypeFormatting: present('onTypeFormatting'),
  };
}

function isFormat(format: string): format is MarkupKind {
  return format === MarkupKind.Markdown || format === MarkupKind.PlainText;
}
