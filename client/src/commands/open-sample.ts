import { commands, type Disposable, Uri, ViewColumn, window, workspace } from 'vscode';
import { NOTE_LANGUAGE } from '../note/current-note.ts';

/** Opens a copy of the sample note, which has no file, so that anything may be tried in it. */
export function sampleCommand(extension: Uri): Disposable {
  return commands.registerCommand('necessity.openSample', async () => {
    const file = Uri.joinPath(extension, 'examples', 'draft.note.md');
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    const note = await workspace.openTextDocument({ language: NOTE_LANGUAGE, content });
    await window.showTextDocument(note, { preview: false, viewColumn: columnForSample() });
  });
}

/**
 * Beside a walkthrough, whose further steps are about this note: VS Code tells nothing of such a tab but its name. Else
 * where the user is.
 */
function columnForSample(): ViewColumn {
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab !== undefined && activeTab.input === undefined ? ViewColumn.Beside : ViewColumn.Active;
}
