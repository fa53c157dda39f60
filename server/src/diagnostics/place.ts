import type { Section, Tree } from '#note/tree.ts';
import type { Finding, Verdict } from '#policy/finding.ts';
import type { LineIndex } from '#text/lines.ts';
import type { Span } from '#text/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The note as far as it decides where something is shown. */
export interface Ground {
  readonly tree: Tree;
  readonly lines: LineIndex;
}

/** A diagnostic with what suppressions and the gathering by section need to know of its place. */
export interface Placed {
  readonly diagnostic: Diagnostic;
  /** The section where a missing finding belongs; undefined for what is shown on its own evidence. */
  readonly section: string | undefined;
  /** No such section stands in the note: the place is only the note's first line. */
  readonly absent: boolean;
}

/** Each finding that is shown, at its place: on its evidence, or on the heading of the section where it belongs. */
export function placeFindings(verdicts: readonly Verdict[], ground: Ground): readonly Placed[] {
  return verdicts.flatMap((verdict) =>
    verdict.findings.flatMap((finding) => placeFinding(verdict, finding, ground) ?? []),
  );
}

/** The first section of that name, or undefined. */
export function sectionOf(tree: Tree, name: string): Section | undefined {
  return tree.sections.find((it) => it.names.includes(name));
}

/** The section that holds the offset; undefined before the first one. */
export function sectionAt(tree: Tree, offset: number): Section | undefined {
  let low = 0;
  let high = tree.sections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tree.sections[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const section = tree.sections[low - 1];
  return section !== undefined && offset <= section.span.end ? section : undefined;
}

/** Where something about the whole note, or about a section that it lacks, is shown. */
export function firstLine(lines: LineIndex): Span {
  return lines.lineSpan(0);
}

function placeFinding(verdict: Verdict, finding: Finding, ground: Ground): Placed | undefined {
  const { severity, message } = finding;
  if (severity === undefined || message === undefined) return undefined;
  const { id, section } = verdict.criterion;
  const [first, ...related] = finding.evidence;
  const shared = { code: id, severity, message, repairs: [], unnecessary: false };
  const origin = { kind: 'finding', verdict, finding } as const;
  if (first !== undefined) {
    return { diagnostic: { ...shared, span: first, related, origin }, section: undefined, absent: false };
  }
  const standing = sectionOf(ground.tree, section);
  const span = standing === undefined ? firstLine(ground.lines) : headingSpan(standing, ground.lines);
  return {
    diagnostic: { ...shared, span, related, origin },
    section: finding.outcome === 'missing' ? section : undefined,
    absent: standing === undefined,
  };
}

/** The heading, or the first line of a section that has none. */
export function headingSpan(section: Section, lines: LineIndex): Span {
  if (section.heading !== undefined) return section.heading.span;
  return lines.lineSpan(lines.positionAt(section.span.start).line);
}
