import type { Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';

/** What is known of one note of the workspace. */
export interface CheckedNoteState {
  readonly uri: string;
  /** Null for a note that is not open. */
  readonly version: number | null;
  readonly resultId: string;
  readonly items: () => Diagnostic[];
}

export interface WorkspacePull {
  /** The notes to check, in order; undefined where one is gone. */
  readonly uris: () => readonly string[];
  readonly stateOf: (uri: string) => CheckedNoteState | undefined;
  readonly previous: ReadonlyMap<string, string>;
  readonly isCancelled: () => boolean;
  /** Lets other messages be read. */
  readonly pause: () => Promise<void>;
  /** Sends reports ahead of the answer; undefined where the client takes none. */
  readonly sendPart: ((items: WorkspaceDocumentDiagnosticReport[]) => void) | undefined;
  /** Told how many of how many notes are checked. */
  readonly onProgress: (done: number, all: number) => void;
}

/** Notes that are checked before other messages are read. */
const NOTES_AT_A_TIME = 8;

/**
 * Checks every note, a few at a time, and returns what was not sent ahead, with whether anything has changed for the
 * client. A note whose result the client has is answered by its id; one that is gone has its diagnostics taken away.
 */
export async function checkWorkspace(
  pull: WorkspacePull,
): Promise<{ readonly items: WorkspaceDocumentDiagnosticReport[]; readonly changed: boolean }> {
  const uris = pull.uris();
  const rest: WorkspaceDocumentDiagnosticReport[] = [];
  let changed = false;
  for (let at = 0; at < uris.length && !pull.isCancelled(); at += NOTES_AT_A_TIME) {
    const reports = uris.slice(at, at + NOTES_AT_A_TIME).flatMap((uri) => reportFor(uri, pull) ?? []);
    changed ||= reports.some((it) => it.kind === 'full');
    if (pull.sendPart !== undefined && reports.length > 0) pull.sendPart(reports);
    else rest.push(...reports);
    pull.onProgress(Math.min(at + NOTES_AT_A_TIME, uris.length), uris.length);
    await pull.pause();
  }
  const gone = pull.isCancelled() ? [] : reportsOfGone(uris, pull.previous);
  return { items: [...rest, ...gone], changed: changed || gone.length > 0 };
}

function reportFor(uri: string, pull: WorkspacePull): WorkspaceDocumentDiagnosticReport | undefined {
  const state = pull.stateOf(uri);
  if (state === undefined) return undefined;
  const { version, resultId } = state;
  if (pull.previous.get(uri) === resultId) return { kind: 'unchanged', uri, version, resultId };
  return { kind: 'full', uri, version, resultId, items: state.items() };
}

/** The id of the result for a note that is not there. */
const GONE = 'gone';

function reportsOfGone(
  uris: readonly string[],
  previous: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const there = new Set(uris);
  return [...previous]
    .filter(([uri, resultId]) => !there.has(uri) && resultId !== GONE)
    .map(([uri]) => ({ kind: 'full', uri, version: null, resultId: GONE, items: [] }));
}
