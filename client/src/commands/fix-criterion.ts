import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { CriteriaView } from '../criteria/criteria-view.ts';
import type { Row } from '../criteria/rows.ts';
import type { Criterion, OfferedFix } from '../server/protocol.ts';
import { verbatimEdit } from '../server/snippet-whitespace.ts';
import type { CommandHost } from './note-commands.ts';

/**
 * Applies a fix of the criterion in a row of the criteria view: the one that it is given, else the one that the keyboard is
 * on. Of several fixes the user chooses.
 */
export function fixCommand({ server, note }: CommandHost, view: CriteriaView): Disposable {
  return commands.registerCommand('necessity.criteria.fix', async (given?: Row) => {
    const { document } = note;
    const criterion = criterionOf(given ?? (await view.focusedRow()));
    if (criterion === undefined || document === undefined) return;
    const { id, title } = criterion;
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

/** That of the row, or that which its line was read for; a section has none. */
function criterionOf(row: Row | undefined): Criterion | undefined {
  if (row === undefined || row.kind === 'section') return undefined;
  return row.kind === 'evidence' ? row.parent.criterion : row.criterion;
}

async function choose(fixes: readonly OfferedFix[], title: string): Promise<OfferedFix | undefined> {
  if (fixes.length === 0) void window.showInformationMessage(l10n.t('No fix is offered any more.'));
  if (fixes.length < 2) return fixes[0];
  const choices = fixes.map((fix) => ({ label: fix.title, fix }));
  return (await window.showQuickPick(choices, { title }))?.fix;
}
