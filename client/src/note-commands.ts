import { env, window } from 'vscode';
import type { ExecuteCommandSignature } from 'vscode-languageclient/node';

/** Commands of the server about a note. From the palette they come without arguments: the note is the one in front. */
const ABOUT_A_NOTE = new Set([
  'necessity.showReport',
  'necessity.copyPlain',
  'necessity.nextUnfilled',
  'necessity.insertMissingSections',
]);
const COPY = 'necessity.copyPlain';

/** Hands a command on to the server with the note that it is about, and copies the text that the server gives. */
export async function runNoteCommand(
  command: string,
  given: unknown[],
  next: ExecuteCommandSignature,
): Promise<unknown> {
  const answer: unknown = await next(command, argumentsFor(command, given));
  if (command === COPY && hasText(answer)) {
    await env.clipboard.writeText(answer.text);
    window.setStatusBarMessage('The note is copied as plain text', 5000);
  }
  return answer;
}

function argumentsFor(command: string, given: unknown[]): unknown[] {
  if (!ABOUT_A_NOTE.has(command)) return given;
  const editor = window.activeTextEditor;
  const [uri = editor?.document.uri.toString()] = given;
  if (command === COPY) return [uri, { copies: true }];
  const cursor = editor?.selection.active;
  return cursor === undefined ? [uri] : [uri, { line: cursor.line, character: cursor.character }];
}

function hasText(answer: unknown): answer is { readonly text: string } {
  return typeof answer === 'object' && answer !== null && 'text' in answer && typeof answer.text === 'string';
}
