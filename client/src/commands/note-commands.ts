import { commands, type Disposable, Uri, workspace, type TextDocument } from 'vscode';
import type { CurrentNote } from '../note/current-note.ts';
import type { Server } from '../server/server.ts';

/** What commands about a note need. */
export interface CommandHost {
  readonly server: Server;
  readonly note: CurrentNote;
  /** The note whose report is in front, for commands of the report's own tab. */
  readonly reported: () => TextDocument | undefined;
}

/**
 * Registers a command about a note: that of the address it is given (as menus and the server's lenses do), else the
 * current one. It does nothing where there is none.
 */
export function registerNoteCommand(
  id: string,
  { note, reported }: CommandHost,
  run: (document: TextDocument, argument: unknown) => unknown,
): Disposable {
  return commands.registerCommand(id, async (target?: unknown, argument?: unknown) => {
    const isOfReport = target instanceof Uri && target.scheme === 'webview-panel';
    const document = isOfReport ? reported() : ((await documentAt(target)) ?? note.document);
    return document && run(document, argument);
  });
}

async function documentAt(target: unknown): Promise<TextDocument | undefined> {
  const uri = target instanceof Uri ? target : typeof target === 'string' ? Uri.parse(target) : undefined;
  if (uri === undefined) return undefined;
  const open = workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
  return open ?? workspace.openTextDocument(uri);
}
