import { readdirSync, readFileSync } from 'node:fs';
import type { Analysis } from '#analysis.ts';
import type { Verdict } from '#policy/finding.ts';

/** A whole invented note with the name of its file. */
export interface WholeNote {
  readonly name: string;
  readonly text: string;
}

/** The folder of the invented notes of these tests. */
export const NOTES = new URL('./', import.meta.url);
/** The folder of the notes that ship as examples. */
export const EXAMPLES = new URL('../../examples/', import.meta.url);

const ENDING = '.note.md';

/** The notes of a folder in the order of their names. */
export function notesIn(folder: URL): readonly WholeNote[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => ({
      name: name.slice(0, -ENDING.length),
      text: readFileSync(new URL(name, folder), 'utf8'),
    }));
}

/** Every criterion that applies, in the order of the pack, as `imaging: missing [error] message`. */
export function outcomesOf(analysis: Analysis): readonly string[] {
  return analysis.verdicts.filter((it) => it.outcome !== 'not-applicable').map(outcomeLine);
}

/** What is wrong with the form of the note, as `note/unfilled line 7 [warning] message`, in the order of the text. */
export function problemsOf({ diagnostics, lines }: Analysis): readonly string[] {
  return diagnostics
    .filter((it) => it.code.startsWith('note/'))
    .map(({ code, severity, message, span }) => {
      const { line } = lines.positionAt(span.start);
      return `${code} line ${line + 1} [${severity}] ${message}`;
    });
}

function outcomeLine({ criterion, outcome, summary }: Verdict): string {
  const { severity, message } = summary;
  return `${criterion.name}: ${outcome}${severity ? ` [${severity}]` : ''}${message ? ` ${message}` : ''}`;
}
