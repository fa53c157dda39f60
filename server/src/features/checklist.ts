import type { Analysis } from '#analysis.ts';
import { isMet, OUTCOME_WORDS, type Tally } from '#explain/criteria.ts';
import type { Outcome } from '#policy/finding.ts';
import { checklist, type ChecklistEntry, type PackName, type Silence } from '#report/checklist.ts';
import { hiddenReasons } from '#report/hidden.ts';
import type { Severity } from '#text/problem.ts';
import type { Range } from 'vscode-languageserver-types';
import { verdictFixes } from './criterion-fixes.ts';
import { toRange } from './ranges.ts';

/** The checklist of a note as clients get it: what `necessity/checklist` answers. */
export interface NoteChecklist {
  readonly packs: readonly PackName[];
  readonly request: readonly { readonly label: string; readonly words: string }[];
  /** Null where the note has none. */
  readonly date: string | null;
  readonly tally: Tally;
  readonly suppressed: number;
  /** Null for a note that is judged as a whole. */
  readonly silence: Silence | null;
  readonly sections: readonly {
    readonly name: string;
    readonly range: Range | null;
    readonly criteria: readonly NoteCriterion[];
  }[];
  /** Labels, names and keys that have no value yet. */
  readonly emptyLabels: readonly string[];
}

export interface NoteCriterion {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** The outcome with a mark: `✗ not met`. */
  readonly words: string;
  /** The outcome asks something of the author, and no comment hides it. */
  readonly open: boolean;
  readonly message: string | null;
  readonly severity: Severity | null;
  /** The reason of the comment that hides it. */
  readonly hidden: string | null;
  /** Where an editor shows it. */
  readonly range: Range;
  readonly evidence: readonly {
    readonly range: Range;
    readonly words: string;
    readonly read: string | null;
  }[];
  /** How many further places were read. */
  readonly more: number;
  /** The titles of its fixes, the best first; `necessity/fixes` gives the changes. */
  readonly fixes: readonly string[];
}

/** Every criterion that judges the note, with what was read for it, by section. */
export function noteChecklist(analysis: Analysis): NoteChecklist {
  const { packs, request, date, tally, suppressed, silence, sections, emptyLabels } = checklist(analysis);
  const { lines } = analysis;
  const verdicts = new Map(analysis.verdicts.map((it) => [it.criterion, it]));
  const hidden = hiddenReasons(analysis.suppressed);
  const fixesOf = ({ criterion }: ChecklistEntry): readonly string[] => {
    const verdict = verdicts.get(criterion);
    return verdict === undefined ? [] : verdictFixes(analysis, verdict, hidden).map((it) => it.title);
  };
  return {
    packs,
    request,
    date: date ?? null,
    tally,
    suppressed,
    silence: silence ?? null,
    emptyLabels,
    sections: sections.map(({ name, span, entries }) => ({
      name,
      range: span === undefined ? null : toRange(lines, span),
      criteria: analysis.remembering(() => entries.map((it) => toCriterion(it, analysis, fixesOf))),
    })),
  };
}

function toCriterion(
  entry: ChecklistEntry,
  { lines }: Analysis,
  fixesOf: (entry: ChecklistEntry) => readonly string[],
): NoteCriterion {
  const { criterion, outcome, message, severity, hidden, place, evidence, more } = entry;
  const open = !isMet(outcome) && hidden === undefined;
  return {
    id: criterion.id,
    title: criterion.title,
    outcome,
    words: OUTCOME_WORDS[outcome],
    open,
    message: message ?? null,
    severity: severity ?? null,
    hidden: hidden ?? null,
    range: toRange(lines, place),
    evidence: evidence.map(({ span, words, read }) => ({
      range: toRange(lines, span),
      words,
      read: read ?? null,
    })),
    more,
    fixes: open ? fixesOf(entry) : [],
  };
}
