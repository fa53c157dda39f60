import type { Analysis } from '#analysis.ts';
import { summaryWords } from '#explain/summary.ts';
import type { Abilities } from '#features/abilities.ts';
import { isRecord } from '#features/announced.ts';
import { EXPLAIN_COMMAND } from '#features/code-actions.ts';
import { nextUnfilled } from '#features/next-unfilled.ts';
import type { Pack } from '#policy/pack.ts';
import { findCriterion } from '#report/explain.ts';
import { plainNote, type Blank } from '#report/plain.ts';
import type { CodeAction, ExecuteCommandParams, Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import { notePageUri } from './pages.ts';

/** Says how much of a note is met, on a page with the evidence where the client can show one. */
export const REPORT_COMMAND = 'necessity.showReport';
const PLAIN_COMMAND = 'necessity.copyPlain';
const NEXT_COMMAND = 'necessity.nextUnfilled';
const SECTIONS_COMMAND = 'necessity.insertMissingSections';

/** What commands may ask of the client. */
export interface CommandHost {
  readonly abilities: () => Abilities;
  readonly packs: () => readonly Pack[];
  /** The analysis of an open note. */
  readonly analysisOf: (uri: string) => Analysis | undefined;
  /** The address of the page about a criterion; undefined where there is none. */
  readonly pageOf: (id: string) => string | undefined;
  /** The change that inserts the sections that an open note misses; undefined where it misses none. */
  readonly missingSectionsOf: (uri: string) => CodeAction | undefined;
  readonly applyEdit: (label: string, edit: WorkspaceEdit) => void;
  readonly showMessage: (message: string) => void;
  readonly showDocument: (uri: string, selection?: Range) => void;
}

/** What `necessity.copyPlain` answers: the client copies the text, or shows why there is none. */
export type PlainAnswer = { readonly text: string } | { readonly unfilled: readonly Blank[] };

/** The commands that a client can ask for; none where it announced none. */
export function commandsFor({ executesCommands, workspace }: Abilities): readonly string[] {
  if (!executesCommands) return [];
  const always = [EXPLAIN_COMMAND, REPORT_COMMAND, PLAIN_COMMAND, NEXT_COMMAND];
  return workspace.appliesEdits ? [...always, SECTIONS_COMMAND] : always;
}

/**
 * Runs a command; its arguments are the id of a criterion, or a note's address and the place of the cursor
 * (for `necessity.copyPlain`: `{ copies: true }` where the client copies what it is given).
 */
export function executeCommand(
  { command, arguments: [target, place] = [] }: ExecuteCommandParams,
  host: CommandHost,
): PlainAnswer | { uri: string; range: Range } | undefined {
  if (typeof target !== 'string') return undefined;
  if (command === EXPLAIN_COMMAND) return explain(target, host);
  const analysis = host.analysisOf(target);
  if (analysis === undefined) return undefined;
  switch (command) {
    case REPORT_COMMAND:
      return showReport(target, analysis, host);
    case PLAIN_COMMAND:
      return copyPlain(target, analysis, isRecord(place) && place['copies'] === true, host);
    case NEXT_COMMAND:
      return goToNext(target, analysis, place, host);
    case SECTIONS_COMMAND:
      return insertSections(target, host);
    default:
      return undefined;
  }
}

/** Shows the page about a criterion, or its text where the client cannot open one. */
function explain(
  id: string,
  { abilities, packs, pageOf, showDocument, showMessage }: CommandHost,
): undefined {
  const found = findCriterion(packs(), id);
  if (found === undefined) return;
  const { title, rationale } = found.criterion;
  const page = pageOf(found.criterion.id);
  if (page !== undefined && abilities().showsDocuments) showDocument(page);
  else showMessage(`${title}. ${rationale.trim().replace(/\s+/g, ' ')}`);
}

function showReport(uri: string, analysis: Analysis, host: CommandHost): undefined {
  const { virtualDocuments, showsDocuments } = host.abilities();
  if (virtualDocuments && showsDocuments) host.showDocument(notePageUri('report', uri));
  else host.showMessage(summaryWords(analysis));
}

/** A server cannot copy: the client does, or the text is shown where the client has documents of the server's. */
function copyPlain(
  uri: string,
  analysis: Analysis,
  clientCopies: boolean,
  { abilities, showDocument, showMessage }: CommandHost,
): PlainAnswer {
  const plain = plainNote(analysis);
  if (plain.kind === 'plain') {
    const { virtualDocuments, showsDocuments } = abilities();
    if (!clientCopies && virtualDocuments && showsDocuments) showDocument(notePageUri('plain', uri));
    return { text: plain.text };
  }
  const numbers = plain.blanks.map((it) => it.line);
  const named = numbers.slice(0, 8).join(', ') + (numbers.length > 8 ? ' and more' : '');
  showMessage(`Not copied: still to be filled in at line${numbers.length === 1 ? '' : 's'} ${named}`);
  return { unfilled: plain.blanks };
}

function goToNext(
  uri: string,
  analysis: Analysis,
  place: unknown,
  { abilities, showDocument, showMessage }: CommandHost,
): { uri: string; range: Range } | undefined {
  const range = nextUnfilled(analysis, isPosition(place) ? place : undefined);
  if (range === undefined) {
    showMessage('Nothing is left to fill in');
    return undefined;
  }
  if (abilities().showsDocuments) showDocument(uri, range);
  return { uri, range };
}

function insertSections(uri: string, host: CommandHost): undefined {
  if (!host.abilities().workspace.appliesEdits) return;
  const action = host.missingSectionsOf(uri);
  if (action?.edit === undefined) host.showMessage('No section is missing');
  else host.applyEdit(action.title, action.edit);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}
