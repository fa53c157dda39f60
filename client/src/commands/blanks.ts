import {
  commands,
  type Disposable,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { type Blank, blankBefore, blankBehind, blanksIn, type BlankWords } from '../note/blanks.ts';
import type { CurrentChecklist } from '../note/current-checklist.ts';
import type { Hints } from '../note/hints.ts';
import { type CommandHost, registerNoteCommand } from './note-commands.ts';

/** What is known of the blanks of the current note. */
interface Known {
  readonly hints: Hints;
  readonly current: CurrentChecklist;
}

/** The ways from blank to blank, and the sections that a note misses. */
export function blankCommands(host: CommandHost, { hints, current }: Known): readonly Disposable[] {
  const { server, note } = host;
  const goTo = (id: string, find: typeof blankBehind): Disposable =>
    commands.registerCommand(id, async () => {
      const { editor } = note;
      if (editor === undefined) return;
      const words = { hints: hints.all, emptyLabels: current.checklist?.emptyLabels ?? [] };
      const blank = nextIn(editor, find, words);
      if (blank !== undefined) return select(editor, blank);
      // It finds what has come since it was last asked, and says when nothing is left.
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

function nextIn(
  { document, selection }: TextEditor,
  find: typeof blankBehind,
  words: BlankWords,
): Blank | undefined {
  const place = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return find(blanksIn(document.getText(), words), place);
}

/** Selects the blank at once, without asking the server: who types on must not type elsewhere meanwhile. */
async function select(editor: TextEditor, { start, end }: Blank): Promise<void> {
  const { document, viewColumn } = editor;
  const range = new Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  if (window.activeTextEditor !== editor && viewColumn !== undefined)
    await window.showTextDocument(document, { viewColumn, selection: range });
  // Directly behind the colon the words would be no value.
  if (start === end && document.getText().charAt(start - 1) === ':')
    await editor.edit((it) => it.insert(range.start, ' '));
}
