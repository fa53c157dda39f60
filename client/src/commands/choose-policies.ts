import { type Disposable, l10n, window, workspace } from 'vscode';
import { type CommandHost, registerNoteCommand } from './note-commands.ts';

/** Writes into the front matter which policies judge the note. */
export function choosePoliciesCommand(host: CommandHost): Disposable {
  const { server } = host;
  return registerNoteCommand('necessity.choosePolicies', host, async (document) => {
    const uri = document.uri.toString();
    const installed = (await server.ask('necessity/policies', { uri })) ?? [];
    const choices = installed.map((it) => ({
      label: it.id,
      description: it.version,
      detail: it.covers.length === 0 ? it.title : l10n.t('{0}; codes {1}', it.title, it.covers.join(', ')),
      picked: it.chosen,
    }));
    const chosen = await window.showQuickPick(choices, {
      title: l10n.t('Policies That Judge This Note'),
      placeHolder: l10n.t('Choose none to let the project file or the procedure codes decide'),
      canPickMany: true,
    });
    if (chosen === undefined) return;
    const edit = await server.ask('necessity/setPolicies', { uri, ids: chosen.map((it) => it.label) });
    if (edit === undefined) return;
    await workspace.applyEdit(await server.client.protocol2CodeConverter.asWorkspaceEdit(edit));
  });
}
