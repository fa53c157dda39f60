import { Disposable, window } from 'vscode';
import type { Server } from '../server/server.ts';

/** Longer than VS Code waits before it asks, so that nothing is asked for twice at once. */
const DELAY_MS = 1000;

/**
 * Has the lenses asked for a moment after other notes are seen, wherever the focus is by then. VS Code gives up asking
 * when the focus leaves a note at once, and then shows nothing above it, or what it showed above the note before.
 */
export function lensesWithoutFocus(server: Server): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => server.refreshLenses(window.visibleTextEditors.map((it) => it.document)),
      DELAY_MS,
    );
  };
  return Disposable.from(
    window.onDidChangeVisibleTextEditors(later),
    window.onDidChangeActiveTextEditor(later),
    new Disposable(() => clearTimeout(timer)),
  );
}
