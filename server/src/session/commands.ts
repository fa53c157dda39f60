import type { Analysis } from '#analysis.ts';
import { summaryWords } from '#explain/summary.ts';
import type { Abilities } from '#features/abilities.ts';
import { isRecord } from '#features/announced.ts';
import { EXPLAIN_COMMAND } from '#features/code-actions.ts';
import { nextUnfilled, previousUnfilled } from '#features/next-unfilled.ts';
import type { Pack } from '#policy/pack.ts';
import { findCriterion } from '#report/explain.ts';
import { plainNote, type Blank } from '#report/plain.ts';
import type { CodeAction, ExecuteCommandParams, Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import { notePageUri } from './pages.ts';

/** Says how much of a note is met, on a page with the evidence where the client can show one. */
export const REPORT_COMMAND = 'necessity.showReport';
const PLAIN_COMMAND = 'necessity.copyPlain';
const NEXT_COMMAND = 'necessity.nextUnfilled';
const PREVIOUS_COMMAND = 'necessity.previousUnfilled';
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

/** The commands that a client is to register; none where it can run none, or has them itself. */
export function commandsFor({ executesCommands, ownsCommands, workspace }: Abilities): readonly string[] {
  if (!executesCommands || ownsCommands) return [];
  const always = [EXPLAIN_COMMAND, REPORT_COMMAND, PLAIN_COMMAND, NEXT_COMMAND, PREVIOUS_COMMAND];
  return workspace.appliesEdits ? [...always, SECTIONS_COMMAND] : always;
}

/**
 * Runs a command; its arguments are the id of a criterion, or a note's address and the place of the cursor
 * (for `necessity.copyPlain` what the client does by itself, see `CopyWishes`).
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
      return copyPlain(target, analysis, readCopyWishes(place), host);
    case NEXT_COMMAND:
    case PREVIOUS_COMMAND:
      return goToBlank(target, analysis, { place, find: BLANKS[command] }, host);
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

/** What a client does by itself when a note is copied. */
interface CopyWishes {
  /** It copies the text that it is given. */
  readonly copies: boolean;
  /** It shows which blanks are left. */
  readonly showsBlanks: boolean;
  /** The user wants the text although blanks are left. */
  readonly force: boolean;
}

function readCopyWishes(sent: unknown): CopyWishes {
  const says = (name: string): boolean => isRecord(sent) && sent[name] === true;
  return { copies: says('copies'), showsBlanks: says('showsBlanks'), force: says('force') };
}

/** A server cannot copy: the client does, or the text is shown where the client has documents of the server's. */
function copyPlain(
  uri: string,
  analysis: Analysis,
  { copies, showsBlanks, force }: CopyWishes,
  { abilities, showDocument, showMessage }: CommandHost,
): PlainAnswer {
  const plain = plainNote(analysis, { force });
  if (plain.kind === 'plain') {
    const { virtualDocuments, showsDocuments } = abilities();
    if (!copies && virtualDocuments && showsDocuments) showDocument(notePageUri('plain', uri));
    return { text: plain.text };
  }
  const numbers = plain.blanks.map((it) => it.line);
  const named = numbers.slice(0, 8).join(', ') + (numbers.length > 8 ? ' and more' : '');
  if (!showsBlanks)
    showMessage(`Not copied: still to be filled in at line${numbers.length === 1 ? '' : 's'} ${named}`);
  return { unfilled: plain.blanks };
}

const BLANKS = { [NEXT_COMMAND]: nextUnfilled, [PREVIOUS_COMMAND]: previousUnfilled } as const;

function goToBlank(
  uri: string,
  analysis: Analysis,
  { place, find }: { readonly place: unknown; readonly find: typeof nextUnfilled },
  { abilities, showDocument, showMessage }: CommandHost,
): { uri: string; range: Range } | undefined {
  const range = find(analysis, isPosition(place) ? place : undefined);
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
