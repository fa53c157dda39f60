import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { NOTE_LANGUAGE } from '../note/current-note.ts';

/** Opens a copy of the sample note, which has no file, so that anything may be tried in it. */
export function sampleCommand(extension: Uri): Disposable {
  return commands.registerCommand('necessity.openSample', async () => {
    const file = Uri.joinPath(extension, 'examples', 'draft.note.md');
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    const note = await workspace.openTextDocument({ language: NOTE_LANGUAGE, content });
    await window.showTextDocument(note, { preview: false });
  });
}
