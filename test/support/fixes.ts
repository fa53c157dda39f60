import type { Analysis, AnalysisSettings } from '#analysis.ts';
import { readAbilities } from '#features/abilities.ts';
import { codeActions, resolveCodeAction, type CodeActionOptions } from '#features/code-actions.ts';
import { toRange } from '#features/ranges.ts';
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { analyse, readCursor } from './findings.ts';

const URI = 'file:///a.note.md';

/** A client that announces nothing. */
export const BARE = {};

/** A client with everything that fixes look at. */
export const RICH = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true }, executeCommand: {} },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: {},
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

type Settings = Partial<AnalysisSettings>;

/** The actions that a client is offered at the cursor `<|>`, as it gets them. */
export function actionsAt(marked: string, capabilities: object, settings?: Settings): readonly CodeAction[] {
  const { analysis, options, range } = read(marked, capabilities, settings);
  return codeActions(analysis, range, { diagnostics: [] }, options);
}

/** The note after the action of that title; a snippet shows as its body. */
export function applyAt(marked: string, title: string, capabilities: object, settings?: Settings): string {
  const { analysis, options, range } = read(marked, capabilities, settings);
  const actions = codeActions(analysis, range, { diagnostics: [] }, options);
  const action = actions.find((it) => it.title === title);
  assert.ok(action, `no action "${title}" among: ${actions.map((it) => it.title).join(' | ')}`);
  return applyAction(action, analysis, options);
}

/** The text of the analysis after the action. */
function applyAction(action: CodeAction, analysis: Analysis, options: CodeActionOptions): string {
  const { edit } = resolveCodeAction(action, analysis, options);
  assert.ok(edit, 'the action has no edit');
  const document = TextDocument.create(URI, 'clinical-note', 1, analysis.text);
  const [change] = (edit.documentChanges ?? []) as TextDocumentEdit[];
  const edits = change?.edits ?? edit.changes?.[URI] ?? [];
  return TextDocument.applyEdits(document, edits.map(asTextEdit));
}

function asTextEdit(edit: TextEdit | SnippetTextEdit): TextEdit {
  return 'snippet' in edit ? { range: edit.range, newText: edit.snippet.value } : edit;
}

function read(marked: string, capabilities: object, settings: Settings | undefined) {
  const { text, start, end } = readCursor(marked);
  const analysis = analyse(text, settings);
  const options = { uri: URI, version: 1, abilities: readAbilities(capabilities), pageOf: () => undefined };
  return { analysis, options, range: toRange(analysis.lines, { start, end }) };
}
