import { commands, l10n, window } from 'vscode';

/** Says that something was not done, because the server does not run or has failed at it. */
export function sayNoAnswer(): void {
  const restart = l10n.t('Restart');
  const message = l10n.t('Nothing was done: the server gave no answer.');
  void window.showWarningMessage(message, restart).then((answer) => {
    if (answer === restart) void commands.executeCommand('necessity.restart');
  });
}
