import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { until } from './until.ts';

/** The address of a note in the first folder, or in the one that is named. */
export function uriOf(name: string, folderName?: string): Uri {
  const folders = workspace.workspaceFolders ?? [];
  const folder = folderName === undefined ? folders[0] : folders.find((it) => it.name === folderName);
  assert.ok(folder, 'no such folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Opens a note of a folder in an editor. */
export async function show(name: string, folderName?: string): Promise<TextDocument> {
  const note = await workspace.openTextDocument(uriOf(name, folderName));
  await window.showTextDocument(note);
  return note;
}

/** Opens a note that has no file. */
export async function showNew(content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: 'clinical-note', content }));
}

/** The diagnostics of a note, as soon as there are some. */
export function diagnosticsOf(uri: Uri): Promise<readonly Diagnostic[]> {
  return until('diagnostics', () => {
    const found = languages.getDiagnostics(uri);
    return found.length ? found : undefined;
  });
}

/** The diagnostic of that code, if the note has one now. */
export function find(uri: Uri, code: string): Diagnostic | undefined {
  return languages.getDiagnostics(uri).find((it) => codeOf(it) === code);
}

/** The diagnostic of that code, as soon as it is there. */
export function found(uri: Uri, code: string): Promise<Diagnostic> {
  return until(code, () => find(uri, code));
}

/** Resolves when the note has findings, and none of that code. */
export async function gone(uri: Uri, code: string): Promise<void> {
  await until(`no ${code}`, () => (find(uri, code) ? undefined : true));
}

/** `facet-block/imaging`, whatever form the code has. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The quick fixes at the diagnostic, their edits resolved. */
export async function fixesFor(uri: Uri, { range }: Diagnostic): Promise<readonly CodeAction[]> {
  const resolvedAtMost = 40;
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    'quickfix',
    resolvedAtMost,
  );
}

const MOST_TRIES = 3;
const TRY_MS = 4000;

/** Applies the first quick fix at the diagnostic as its light bulb does, with the cursor in its first blank. */
export async function applyFirstFix(note: TextDocument, { range }: Diagnostic): Promise<TextEditor> {
  const before = note.version;
  const editor = await window.showTextDocument(note, { selection: range });
  // An editor that has just come up may have no light bulb yet, and then nothing is applied.
  for (let tries = 0; tries < MOST_TRIES && note.version === before; tries++) {
    await commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    await until('the fix', () => note.version > before || undefined, TRY_MS).catch(() => undefined);
  }
  await until('the fix', () => note.version > before || undefined);
  return editor;
}

/** Types into the active editor as a keyboard does. */
export async function type(text: string): Promise<void> {
  await commands.executeCommand('type', { text });
}

/** Goes to the next blank of a snippet, as Tab does. */
export async function tab(): Promise<void> {
  await commands.executeCommand('hideSuggestWidget');
  await commands.executeCommand('jumpToNextSnippetPlaceholder');
}
