import { firstLine, placeFindings, sectionOf } from '#diagnostics/place.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Suppressed } from '#diagnostics/suppress.ts';
import { isMet, type Tally } from '#explain/criteria.ts';
import { readAt } from '#explain/explain.ts';
import type { ReadNote } from '#explain/explanation.ts';
import { requestParts } from '#explain/request.ts';
import type { Finding, Outcome, Verdict } from '#policy/finding.ts';
import type { Criterion } from '#policy/pack.ts';
import { readItemStart } from '#note/items.ts';
import type { Tree } from '#note/tree.ts';
import { findLeftovers, UNFILLED_CODE } from '#note/unfilled.ts';
import type { LineIndex } from '#text/lines.ts';
import type { Severity } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import { hiddenReason, hiddenReasons, type HiddenReasons, shownFinding } from './hidden.ts';

/** What a checklist is made from: one version of a note with its findings. An `Analysis` is one. */
export interface ChecklistSource extends ReadNote {
  readonly text: string;
  readonly lines: LineIndex;
  /** As `2026-11-23`. */
  readonly date: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** Runs the function with what was read in this version before. */
  readonly remembering: <T>(run: () => T) => T;
}

/** Every criterion of the packs that judge a note, section by section, with what was read for it. */
export interface Checklist {
  readonly packs: readonly PackName[];
  /** What is asked for: `Codes`, `64490, 64491`. */
  readonly request: readonly { readonly label: string; readonly words: string }[];
  readonly date: string | undefined;
  /** Of the criteria that apply. */
  readonly tally: Tally;
  /** How many findings comments of the note hide. */
  readonly suppressed: number;
  /** Why the note has few findings or none although it may lack much; undefined for a note that is judged as a whole. */
  readonly silence: Silence | undefined;
  readonly sections: readonly ChecklistSection[];
  /** Labels, names and keys that have no value yet, as they are written, each once. */
  readonly emptyLabels: readonly string[];
}

export interface PackName {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The titles of what it is made from. */
  readonly sources: readonly string[];
}

/** No pack judges the note, no criterion applies to it, it is mostly running text, or nothing stands in it. */
export type Silence = 'no-pack' | 'no-criterion' | 'prose' | 'empty';

export interface ChecklistSection {
  readonly name: string;
  /** Where it begins; undefined where the note has no such section. */
  readonly span: Span | undefined;
  readonly entries: readonly ChecklistEntry[];
}

/** One criterion with its outcome. */
export interface ChecklistEntry {
  readonly criterion: Criterion;
  readonly outcome: Outcome;
  /** What is wrong; undefined where nothing is. */
  readonly message: string | undefined;
  readonly severity: Severity | undefined;
  /** The reason that a comment of the note gives for hiding it. */
  readonly hidden: string | undefined;
  /** Where it is shown: at its evidence, else where it belongs; the first line where the note lacks that section. */
  readonly place: Span;
  readonly evidence: readonly Evidence[];
  /** How many further places were read. */
  readonly more: number;
}

/** A place that was read for a criterion. */
export interface Evidence {
  readonly span: Span;
  /** The note's own line, shortened, without the blanks around it. */
  readonly words: string;
  /** What it was read as: `29 days: 2026-10-05 to 2026-11-02`; undefined where the words say it themselves. */
  readonly read: string | undefined;
}

/** As many places of one criterion are named; a note may have thousands. */
const MOST_EVIDENCE = 25;
const LONGEST_QUOTE = 200;

/** What was made of a version, as long as that is there: tree and report ask for the same. */
const made = new WeakMap<ChecklistSource, Checklist>();

/** The checklist of a note; its sections stand in the order of the template. */
export function checklist(source: ChecklistSource): Checklist {
  const known = made.get(source);
  if (known !== undefined) return known;
  const list = source.remembering(() => makeChecklist(source));
  made.set(source, list);
  return list;
}

function makeChecklist(source: ChecklistSource): Checklist {
  const entries = entriesOf(source);
  const applying = entries.filter((it) => it.outcome !== 'not-applicable');
  return {
    packs: source.packs.map(({ id, version, title, sources }) => ({
      id,
      version,
      title,
      sources: Object.values(sources).map((it) => it.title),
    })),
    request: requestParts(source),
    date: source.date,
    tally: { met: applying.filter((it) => isMet(it.outcome)).length, of: applying.length },
    suppressed: source.suppressed.length,
    silence: silenceOf(source, applying.length),
    sections: sectionsOf(source, entries),
    emptyLabels: emptyLabelsOf(source.tree),
  };
}

function entriesOf(source: ChecklistSource): readonly ChecklistEntry[] {
  const reasons = hiddenReasons(source.suppressed);
  const readings = new Map<number, string | undefined>();
  const read = (offset: number): string | undefined => {
    if (!readings.has(offset)) readings.set(offset, readAt(source, offset));
    return readings.get(offset);
  };
  return source.verdicts.map((it) => entryOf(it, source, { reasons, read }));
}

interface Known {
  readonly reasons: HiddenReasons;
  readonly read: (offset: number) => string | undefined;
}

function entryOf(verdict: Verdict, source: ChecklistSource, { reasons, read }: Known): ChecklistEntry {
  const { criterion, outcome, summary } = verdict;
  const { evidence } = summary;
  const shown = shownFinding(verdict, reasons) ?? summary;
  return {
    criterion,
    outcome,
    message: shown.message,
    severity: shown.severity,
    hidden: hiddenReason(verdict, reasons),
    place: placeOf(verdict, shown, source),
    evidence: evidence.slice(0, MOST_EVIDENCE).map((span) => ({
      span,
      words: quote(span, source),
      read: read(span.start)?.replace(/^Read as /, ''),
    })),
    more: Math.max(0, evidence.length - MOST_EVIDENCE),
  };
}

function placeOf(verdict: Verdict, shown: Finding, source: ChecklistSource): Span {
  const [placed] = placeFindings([{ ...verdict, findings: [shown] }], source);
  const heading = sectionOf(source.tree, verdict.criterion.section)?.heading;
  return placed?.diagnostic.span ?? verdict.summary.evidence[0] ?? heading?.span ?? firstLine(source.lines);
}

/** The line in which it stands, without the mark of a list. */
function quote({ start }: Span, { text, lines }: ChecklistSource): string {
  const line = lines.lineSpan(lines.positionAt(start).line);
  const from = readItemStart(text, line.start, line.end)?.start ?? line.start;
  const words = text.slice(from, line.end).trim();
  return words.length > LONGEST_QUOTE
    ? `${words.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, '')}…`
    : words;
}

function silenceOf({ text, packs, diagnostics }: ChecklistSource, applying: number): Silence | undefined {
  if (packs.length === 0) return 'no-pack';
  if (text.trim() === '') return 'empty';
  if (diagnostics.some((it) => it.code === 'note/prose')) return 'prose';
  return applying === 0 ? 'no-criterion' : undefined;
}

function emptyLabelsOf({ problems, text }: Tree): readonly string[] {
  const spans = problems.filter((it) => it.code === UNFILLED_CODE).map((it) => it.span);
  const empty = spans.filter(({ start, end }) => findLeftovers(text, start, end).length === 0);
  return [...new Set(empty.map(({ start, end }) => text.slice(start, end)))];
}

function sectionsOf(
  { dictionary, tree }: ChecklistSource,
  entries: readonly ChecklistEntry[],
): readonly ChecklistSection[] {
  const named = entries.map((it) => it.criterion.section);
  const order = new Set([
    ...dictionary.sections.map((it) => it.name).filter((it) => named.includes(it)),
    ...named,
  ]);
  return [...order].map((name) => ({
    name,
    span: sectionOf(tree, name)?.heading?.span,
    entries: entries.filter((it) => it.criterion.section === name),
  }));
}
