import { type Disposable, env, l10n, type QuickPickItem, type TextDocument, window } from 'vscode';
import { revealRange } from '../note/reveal.ts';
import { sayNoAnswer } from '../server/no-answer.ts';
import type { PlainAnswer } from '../server/protocol.ts';
import { type CommandHost, registerNoteCommand } from './note-commands.ts';

const COMMAND = 'necessity.copyPlain';

/** Copies the note as it is pasted into a record. While something is unfilled it lists what, and copies only if told to. */
export function copyCommand(host: CommandHost): Disposable {
  return registerNoteCommand(COMMAND, host, (document, argument) => copy(document, isForced(argument), host));
}

async function copy(document: TextDocument, force: boolean, host: CommandHost): Promise<void> {
  const wishes = { copies: true, showsBlanks: true, force };
  const answer = await host.server.execute<PlainAnswer>(COMMAND, document.uri.toString(), wishes);
  if (answer === undefined) return sayNoAnswer();
  if ('unfilled' in answer) return choose(document, answer.unfilled, host);
  await env.clipboard.writeText(answer.text);
  window.setStatusBarMessage(l10n.t('The note is copied as plain text'), 5000);
}

interface Choice extends QuickPickItem {
  /** Counted from 1; undefined for the choice that copies all the same. */
  readonly line?: number;
}

async function choose(
  document: TextDocument,
  blanks: readonly { readonly line: number; readonly text: string }[],
  host: CommandHost,
): Promise<void> {
  const choices: Choice[] = [
    ...blanks.map(({ line, text }) => ({ label: text, description: l10n.t('Line {0}', line), line })),
    { label: l10n.t('Copy all the same'), detail: l10n.t('A blank in a record reads as an answer.') },
  ];
  const title =
    blanks.length === 1
      ? l10n.t('Not copied: 1 line is still to be filled in')
      : l10n.t('Not copied: {0} lines are still to be filled in', blanks.length);
  const placeHolder = l10n.t('Choose a line to go there');
  const choice = await window.showQuickPick(choices, { title, placeHolder, matchOnDescription: true });
  if (choice === undefined) return;
  if (choice.line === undefined) return copy(document, true, host);
  const start = { line: choice.line - 1, character: 0 };
  await revealRange(document, { start, end: document.lineAt(start.line).range.end });
}

function isForced(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'force' in argument && argument.force === true;
}
