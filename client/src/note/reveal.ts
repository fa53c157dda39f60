import {
  commands,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** A range as the protocol has it. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Selects the range in an editor of the note, which gets the focus; one that shows the note already is used again. */
export async function revealRange(note: TextDocument | Uri, { start, end }: PlainRange): Promise<void> {
  const uri = 'uri' in note ? note.uri : note;
  const shown = window.visibleTextEditors.find((it) => it.document.uri.toString() === uri.toString());
  // Never over the report or another view that has the focus.
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(uri, { viewColumn });
  const range = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

type ShowDocument = NonNullable<NonNullable<Middleware['window']>['showDocument']>;

/**
 * Shows a place that the server has found where the note stands already, never in a second editor over another view; a
 * page about a criterion beside the note, as a reader sees it.
 */
export const showInItsEditor: ShowDocument = async (params, token, next) => {
  if (params.external === true) return next(params, token);
  const uri = Uri.parse(params.uri);
  if (uri.scheme === RULE_SCHEME) return (await preview(uri)) ? { success: true } : next(params, token);
  if (params.selection === undefined) return next(params, token);
  await revealRange(uri, params.selection);
  return { success: true };
};

/** The scheme of the server's pages about criteria, which are Markdown. */
const RULE_SCHEME = 'necessity-rule';

/** False where the Markdown of VS Code is switched off. */
async function preview(uri: Uri): Promise<boolean> {
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
    return true;
  } catch {
    return false;
  }
}
