import { type Disposable, l10n, window, workspace } from 'vscode';
import { sayNoAnswer } from '../server/no-answer.ts';
import { type CommandHost, registerNoteCommand } from './note-commands.ts';

/** Writes into the front matter which policies judge the note. */
export function choosePoliciesCommand(host: CommandHost): Disposable {
  const { server } = host;
  return registerNoteCommand('necessity.choosePolicies', host, async (document) => {
    const uri = document.uri.toString();
    const installed = await server.ask('necessity/policies', { uri });
    if (installed === undefined) return sayNoAnswer();
    const choices = installed.map((it) => ({
      label: it.id,
      description: it.version === '' ? l10n.t('not installed') : it.version,
      detail: it.covers.length === 0 ? it.title : l10n.t('{0}; codes {1}', it.title, it.covers.join(', ')),
      picked: it.chosen,
    }));
    const chosen = await window.showQuickPick(choices, {
      title: l10n.t('Policies That Judge This Note'),
      placeHolder: l10n.t('Choose none to let the project file or the procedure codes decide'),
      canPickMany: true,
    });
    if (chosen === undefined) return;
    // Asked for after the choice, so that it is made for the note as it is now.
    const answer = await server.ask('necessity/setPolicies', { uri, ids: chosen.map((it) => it.label) });
    switch (answer?.kind) {
      case undefined:
        return sayNoAnswer();
      case 'unchanged':
        return;
      case 'impossible':
        return void window.showWarningMessage(
          l10n.t(
            'Nothing was changed: the front matter is written in a way in which no policy can be added.',
          ),
        );
      case 'change':
        await workspace.applyEdit(await server.converter.asWorkspaceEdit(answer.edit));
    }
  });
}
