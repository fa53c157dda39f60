import { Analysis } from '#analysis.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { plainForm } from '#policy/snippet.ts';
import { applyEdits } from '#text/edits.ts';
import type { Edit } from '#text/problem.ts';
import { quickFixes } from './quick-fixes.ts';

/** Repairs of the note's form that are safe when a note is saved. */
export const FIX_ALL_KIND = 'source.fixAll.necessity';
/** Sections for what criteria miss, with blanks. */
export const SECTIONS_KIND = 'source.insertSections.necessity';
/** Comments that hide nothing. */
export const SUPPRESSIONS_KIND = 'source.removeUnused.necessity';
export const SOURCE_KINDS: readonly string[] = [FIX_ALL_KIND, SECTIONS_KIND, SUPPRESSIONS_KIND];

/** A change of the whole note under one title. Its edits count in the text as it is. */
export interface SourceAction {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[];
}

/**
 * What can be done with the whole note, of the kinds that were asked for; `source` asks for all of them. What would
 * change nothing is left out.
 */
export function sourceActions(analysis: Analysis, wanted: readonly string[]): readonly SourceAction[] {
  const isWanted = (kind: string): boolean => wanted.some((it) => kind === it || kind.startsWith(`${it}.`));
  return [
    ...(isWanted(FIX_ALL_KIND) ? [fixAll(analysis)] : []),
    ...(isWanted(SECTIONS_KIND) ? [insertSections(analysis)] : []),
    ...(isWanted(SUPPRESSIONS_KIND) ? [removeUnused(analysis)] : []),
  ].filter((it) => it.edits.length > 0);
}

/** Repairs every diagnostic of the code by its first repair; undefined where fewer than two have one. */
export function fixAllOfCode(analysis: Analysis, code: string): SourceAction | undefined {
  const count = analysis.diagnostics.filter((it) => it.code === code && it.repairs.length > 0).length;
  if (count < 2) return undefined;
  const edits = repairsUntilDone(analysis, (it) => it.code === code);
  return edits.length === 0 ? undefined : { title: `Fix all ${count} of ${code}`, kind: 'quickfix', edits };
}

/**
 * The codes whose repair changes marks and line ends only. What stands in for a word of the author's (a misspelled
 * label, an id, a dose) is a guess, however good, and is left to a click.
 */
const MECHANICAL: ReadonlySet<string> = new Set([
  'note/comment-unclosed',
  'note/header',
  'note/heading',
  'note/two-fields',
]);

function fixAll(analysis: Analysis): SourceAction {
  const edits = repairsUntilDone(analysis, (it) => MECHANICAL.has(it.code));
  return { title: 'Fix the form of the note', kind: FIX_ALL_KIND, edits };
}

function removeUnused(analysis: Analysis): SourceAction {
  const edits = repairsUntilDone(analysis, (it) => it.code === 'note/suppression-unused');
  return { title: 'Remove comments that hide nothing', kind: SUPPRESSIONS_KIND, edits };
}

/** The sections that the diagnostics miss, each with the lines of the template, one after the other. */
function insertSections(analysis: Analysis): SourceAction {
  const missing = analysis.diagnostics.filter((it) => it.code === 'note/section-missing');
  const after = untilDone(analysis, missing.length, (it) => {
    const next = it.diagnostics.find((each) => each.code === 'note/section-missing');
    const change = next && quickFixes(next, it)[0]?.change;
    return change?.kind === 'snippet' ? [{ span: change.span, newText: plainForm(change.snippet) }] : [];
  });
  const title =
    missing.length === 1 ? 'Insert the missing section' : `Insert the ${missing.length} missing sections`;
  return { title, kind: SECTIONS_KIND, edits: insertionsBetween(analysis.text, after) };
}

/** More rounds than any repair opens new ones. */
const MOST_ROUNDS = 20;

function repairsUntilDone(analysis: Analysis, isMeant: (diagnostic: Diagnostic) => boolean): readonly Edit[] {
  const after = untilDone(analysis, MOST_ROUNDS, ({ diagnostics }) =>
    diagnostics.filter(isMeant).flatMap((it) => it.repairs[0]?.edits ?? []),
  );
  return changeBetween(analysis.text, after);
}

/** The text after the edits, and the edits of what then comes, until there are none or nothing changes. */
function untilDone(
  analysis: Analysis,
  rounds: number,
  editsOf: (analysis: Analysis) => readonly Edit[],
): string {
  let current = analysis;
  for (let round = 0; round < rounds; round++) {
    const text = applyEdits(current.text, editsOf(current));
    if (text === current.text) break;
    current = new Analysis(text, current.settings, current);
  }
  return current.text;
}

/** One edit for what differs, without what is the same before and behind it. */
function changeBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const end = before.length - same;
  return [{ span: { start, end }, newText: after.slice(start, after.length - same) }];
}

/** An edit for each run of new lines, where all lines of the text stay; else one edit for all of it. */
function insertionsBetween(before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  const lines = linesOf(before);
  let at = 0;
  let next = 0;
  let newText = '';
  for (const line of linesOf(after)) {
    if (line !== lines[next]) {
      newText += line;
      continue;
    }
    if (newText !== '') edits.push({ span: { start: at, end: at }, newText });
    newText = '';
    at += line.length;
    next++;
  }
  if (newText !== '') edits.push({ span: { start: at, end: at }, newText });
  return next === lines.length ? edits : changeBetween(before, after);
}

/** Each line with its end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
