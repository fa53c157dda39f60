import { Disposable, window } from 'vscode';
import type { Server } from '../server/server.ts';

/** The first is longer than VS Code usually waits before it asks; where the server was slow, it waits longer. */
const DELAYS_MS = [400, 2000];

/**
 * Has the lenses asked for again after other notes are seen, wherever the focus is by then. VS Code gives up asking when
 * the focus leaves a note at once, and then shows nothing above it, or what it had shown above the note before.
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
    new Disposable(forget),
  );
}
