import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { Row } from '../criteria/rows.ts';
import type { OfferedFix } from '../server/protocol.ts';
import { verbatimEdit } from '../server/snippet-whitespace.ts';
import type { CommandHost } from './note-commands.ts';

/** Applies a fix of the criterion in a row of the criteria view; of several the user chooses. */
export function fixCommand({ server, note }: CommandHost): Disposable {
  return commands.registerCommand('necessity.criteria.fix', async (row?: Row) => {
    const { document } = note;
    if (row?.kind !== 'criterion' || document === undefined) return;
    const { id, title } = row.criterion;
    const fixes = (await server.ask('necessity/fixes', { uri: document.uri.toString(), id })) ?? [];
    const fix = await choose(fixes, title);
    if (fix === undefined) return;
    const converter = server.client.protocol2CodeConverter;
    const edit = verbatimEdit(fix.edit, converter) ?? (await converter.asWorkspaceEdit(fix.edit));
    // Tab stops need the editor in front.
    await window.showTextDocument(document, {
      viewColumn: note.editor?.viewColumn ?? 1,
      preserveFocus: false,
    });
    await workspace.applyEdit(edit);
  });
}

async function choose(fixes: readonly OfferedFix[], title: string): Promise<OfferedFix | undefined> {
  if (fixes.length === 0) void window.showInformationMessage(l10n.t('No fix is offered any more.'));
  if (fixes.length < 2) return fixes[0];
  const choices = fixes.map((fix) => ({ label: fix.title, fix }));
  return (await window.showQuickPick(choices, { title }))?.fix;
}
