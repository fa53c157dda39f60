import { commands, type Disposable, l10n, type Range, type TextEditor, window } from 'vscode';
import type { CurrentChecklist } from '../note/current-checklist.ts';
import type { Criterion } from '../server/protocol.ts';
import type { CommandHost } from './note-commands.ts';

const COMMAND = 'necessity.explain';

/**
 * Shows the page about a criterion: the one whose id, or whose row of the criteria view, it is given; else the ones
 * that the line of the cursor serves or lacks, among which the user chooses; else any of the policy.
 */
export function explainCommand({ server, note }: CommandHost, current: CurrentChecklist): Disposable {
  return commands.registerCommand(COMMAND, async (target?: unknown) => {
    const id = idOf(target) ?? (await choose(current, note.editor));
    if (id === undefined) return;
    // The page opens beside what has the focus: beside the note, not beside the page before.
    const { editor } = note;
    if (editor?.viewColumn !== undefined) await window.showTextDocument(editor.document, editor.viewColumn);
    await server.execute(COMMAND, id);
  });
}

function idOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  const isRow = typeof target === 'object' && target !== null && 'criterion' in target;
  return isRow ? (target.criterion as Criterion).id : undefined;
}

async function choose(
  { checklist }: CurrentChecklist,
  editor: TextEditor | undefined,
): Promise<string | undefined> {
  const all = checklist?.sections.flatMap((it) => it.criteria) ?? [];
  const line = editor?.selection.active.line;
  const here = line === undefined ? [] : all.filter((it) => isAt(it, line));
  if (here.length === 1) return here[0]?.id;
  const choices = (here.length === 0 ? all : here).map((it) => ({
    label: it.title,
    description: it.words,
    detail: it.message ?? '',
    id: it.id,
  }));
  return (
    await window.showQuickPick(choices, {
      title: l10n.t('Explain a Criterion'),
      ...(here.length === 0 && { placeHolder: l10n.t('No criterion is about this line; choose any') }),
      matchOnDetail: true,
    })
  )?.id;
}

/** Whether it was read from the line, or is shown there. */
function isAt({ range, evidence, open }: Criterion, line: number): boolean {
  const covers = ({ start, end }: Pick<Range, 'start' | 'end'> | Criterion['range']): boolean =>
    start.line <= line && line <= end.line;
  return evidence.some((it) => covers(it.range)) || (open && covers(range));
}
