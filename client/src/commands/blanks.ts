import { commands, type Disposable } from 'vscode';
import { type CommandHost, registerNoteCommand } from './note-commands.ts';

/** The ways from blank to blank, and the sections that a note misses: the server finds them and moves or edits. */
export function blankCommands(host: CommandHost): readonly Disposable[] {
  const { server, note } = host;
  const goTo = (id: string): Disposable =>
    registerNoteCommand(id, host, async (document) => {
      const cursor = note.editor?.selection.active;
      const place = cursor && { line: cursor.line, character: cursor.character };
      await server.execute(id, document.uri.toString(), place);
    });
  return [
    goTo('necessity.nextUnfilled'),
    goTo('necessity.previousUnfilled'),
    registerNoteCommand('necessity.insertMissingSections', host, async (document) => {
      await server.execute('necessity.insertMissingSections', document.uri.toString());
    }),
  ];
}

/** Goes to the first blank of a note that has just been shown. */
export function goToFirstBlank(): Thenable<unknown> {
  return commands.executeCommand('necessity.nextUnfilled');
}
