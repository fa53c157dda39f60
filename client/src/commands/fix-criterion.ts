import { commands, type Disposable, l10n, type TextDocument, ViewColumn, window, workspace } from 'vscode';
import type { CriteriaView } from '../criteria/criteria-view.ts';
import type { Row } from '../criteria/rows.ts';
import { sayNoAnswer } from '../server/no-answer.ts';
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
    const fix = await chooseFix(document, criterion, server);
    if (fix === undefined) return;
    const { converter } = server;
    const edit = verbatimEdit(fix.edit, converter) ?? (await converter.asWorkspaceEdit(fix.edit));
    // Tab stops need the editor in front.
    await window.showTextDocument(document, {
      viewColumn: note.editor?.viewColumn ?? ViewColumn.One,
      preserveFocus: false,
    });
    if (!(await workspace.applyEdit(edit)))
      void window.showWarningMessage(l10n.t('The note could not be changed.'));
  });
}

/** Asks for the fixes, and again for the one that was chosen where the note has changed meanwhile: its place may be another. */
async function chooseFix(
  document: TextDocument,
  { id, title }: Criterion,
  server: CommandHost['server'],
): Promise<OfferedFix | undefined> {
  const ask = (): Promise<readonly OfferedFix[] | undefined> =>
    server.ask('necessity/fixes', { uri: document.uri.toString(), id });
  const { version } = document;
  const fixes = await ask();
  if (fixes === undefined) {
    sayNoAnswer();
    return undefined;
  }
  const chosen = await choose(fixes, title);
  if (chosen === undefined || document.version === version) return chosen;
  const again = (await ask())?.find((it) => it.title === chosen.title);
  if (again === undefined) void window.showInformationMessage(l10n.t('No fix is offered any more.'));
  return again;
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
