import type { Dictionary } from '#note/dictionary.ts';
import type { Verdict } from '#policy/finding.ts';
import type { Problem } from '#text/problem.ts';
import type { Diagnostic } from './diagnostic.ts';
import { gather } from './noise.ts';
import { NOTE_CODES } from './note-codes.ts';
import { inOrder } from './order.ts';
import { placeFindings, type Ground, type Placed } from './place.ts';
import { suppressionProblems } from './suppression-problems.ts';
import { indexSuppressions, suppress, type Suppressed } from './suppress.ts';

export interface Ingredients extends Ground {
  readonly dictionary: Dictionary;
  readonly verdicts: readonly Verdict[];
  /** What is wrong with the note itself, from every layer. */
  readonly problems: readonly Problem[];
  /** The ids of all criteria that are installed, applied to this note or not. */
  readonly criteria: Iterable<string>;
}

export interface Diagnosis {
  /** What is shown, in order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments of the note hide. */
  readonly suppressed: readonly Suppressed[];
}

/** Everything that is shown for one note: findings and problems, less what is suppressed, gathered by section. */
export function diagnose(note: Ingredients): Diagnosis {
  const { tree, lines } = note;
  const index = indexSuppressions(tree.suppressions);
  const placed = [...placeFindings(note.verdicts, note), ...note.problems.map(placeProblem)];
  const single = suppress(placed, index);
  const gathered = suppress(gather(single.shown, note.dictionary, note), index);
  const suppressed = [...single.suppressed, ...gathered.suppressed];
  const faults = suppressionProblems(tree.suppressions, {
    text: tree.text,
    lines,
    used: new Set(suppressed.map((it) => it.id)),
    known: new Set([...NOTE_CODES, ...note.criteria]),
  });
  return { diagnostics: inOrder([...gathered.shown.map((it) => it.diagnostic), ...faults]), suppressed };
}

function placeProblem(problem: Problem): Placed {
  const { code, severity, message, span, related = [], repairs = [] } = problem;
  const origin = { kind: 'note' } as const;
  return {
    diagnostic: { code, severity, message, span, related, origin, repairs, unnecessary: false },
    section: undefined,
    absent: false,
  };
}
