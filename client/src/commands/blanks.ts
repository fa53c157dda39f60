import {
  commands,
  type Disposable,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { blankBefore, blankBehind, blanksIn } from '../note/blanks.ts';
import { NOTE_LANGUAGE } from '../note/current-note.ts';
import type { Hints } from '../note/hints.ts';
import { type CommandHost, registerNoteCommand } from './note-commands.ts';

/** The ways from blank to blank, and the sections that a note misses. */
export function blankCommands(host: CommandHost, hints: Hints): readonly Disposable[] {
  const { server, note } = host;
  const goTo = (id: string, find: typeof blankBehind): Disposable =>
    commands.registerCommand(id, async () => {
      const editor = noteEditor() ?? note.editor;
      if (editor === undefined || goToBlank(editor, find, hints)) return;
      // What has no mark, such as a label without a value, only the server knows; and it says when nothing is left.
      const { line, character } = editor.selection.active;
      await server.execute(id, editor.document.uri.toString(), { line, character });
    });
  return [
    goTo('necessity.nextUnfilled', blankBehind),
    goTo('necessity.previousUnfilled', blankBefore),
    registerNoteCommand('necessity.insertMissingSections', host, async (document) => {
      await server.execute('necessity.insertMissingSections', document.uri.toString());
    }),
  ];
}

/**
 * Selects a blank at once, without asking the server: who types on must not type elsewhere meanwhile. Returns whether
 * there is one.
 */
function goToBlank(editor: TextEditor, find: typeof blankBehind, hints: Hints): boolean {
  const { document, selection } = editor;
  const place = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const blank = find(blanksIn(document.getText(), hints.all), place);
  if (blank === undefined) return false;
  const range = new Range(document.positionAt(blank.start), document.positionAt(blank.end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

function noteEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === NOTE_LANGUAGE ? editor : undefined;
}
