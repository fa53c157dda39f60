import {
  type CancellationToken,
  type CodeAction,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode';
import {
  type BaseLanguageClient,
  CodeActionResolveRequest,
  SnippetTextEdit as ProtocolSnippetTextEdit,
  TextDocumentEdit,
  type WorkspaceEdit as ProtocolWorkspaceEdit,
} from 'vscode-languageclient';

type Converter = BaseLanguageClient['protocol2CodeConverter'];

/**
 * Resolves a code action like the client does, except that VS Code is told to insert its snippets as they are.
 * Otherwise it indents their lines as the line at the place of insertion, and an indented line is no field of a note.
 * The client's own conversion has no way to say so.
 */
export async function keepSnippetWhitespace(
  client: BaseLanguageClient,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction | null | undefined> {
  const request = CodeActionResolveRequest.type;
  try {
    const answer = await client.sendRequest(
      request,
      client.code2ProtocolConverter.asCodeActionSync(action),
      token,
    );
    if (token.isCancellationRequested) return action;
    const resolved = await client.protocol2CodeConverter.asCodeAction(answer, token);
    const edit = answer.edit && verbatimEdit(answer.edit, client.protocol2CodeConverter);
    if (edit) resolved.edit = edit;
    return resolved;
  } catch (error) {
    return client.handleFailedRequest(request, token, error, action);
  }
}

/** The edit with its snippets kept as they are; undefined where there is none to keep, or a file is made or moved. */
export function verbatimEdit(edit: ProtocolWorkspaceEdit, converter: Converter): WorkspaceEdit | undefined {
  const changes = edit.documentChanges ?? [];
  if (!changes.every(TextDocumentEdit.is)) return undefined;
  if (!changes.some((change) => change.edits.some(ProtocolSnippetTextEdit.is))) return undefined;
  const result = new WorkspaceEdit();
  for (const { textDocument, edits } of changes) {
    result.set(
      converter.asUri(textDocument.uri),
      edits.map((it) =>
        ProtocolSnippetTextEdit.is(it)
          ? verbatimSnippet(it, converter)
          : new TextEdit(converter.asRange(it.range), it.newText),
      ),
    );
  }
  return result;
}

function verbatimSnippet({ range, snippet }: ProtocolSnippetTextEdit, converter: Converter): SnippetTextEdit {
  const edit = new SnippetTextEdit(converter.asRange(range), new SnippetString(snippet.value));
  // Newer than the API version that the extension asks for; an older editor ignores it.
  return Object.assign(edit, { keepWhitespace: true });
}
