import { Disposable, window, workspace } from 'vscode';
import type { Server } from '../server/server.ts';
import { NOTE_LANGUAGE } from './current-note.ts';

/** The first is longer than VS Code usually waits before it asks; where the server was slow, it waits longer. */
const DELAYS_MS = [400, 2000];

/**
 * Has the lenses asked for again after other notes are seen and after a note has changed, wherever the focus is by then.
 * VS Code gives up asking when the focus leaves a note at once, and then shows above it what it had shown before, be it
 * above another note.
 */
export function lensesWithoutFocus(server: Server): Disposable {
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const forget = (): void => timers.forEach((it) => clearTimeout(it));
  const refresh = (): void => server.refreshLenses(window.visibleTextEditors.map((it) => it.document));
  const later = (): void => {
    forget();
    timers = DELAYS_MS.map((it) => setTimeout(refresh, it));
  };
  return Disposable.from(
    window.onDidChangeVisibleTextEditors(later),
    window.onDidChangeActiveTextEditor(later),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === NOTE_LANGUAGE) later();
    }),
    new Disposable(forget),
  );
}
