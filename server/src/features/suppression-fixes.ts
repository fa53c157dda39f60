import type { Analysis } from '#analysis.ts';
import { criteriaOf, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { sectionAt, sectionOf } from '#diagnostics/place.ts';
import type { Snippet } from '#policy/snippet.ts';
import { lineEndOf } from '#text/lines.ts';
import { placeBefore, placeBehind, type Place } from './insertion.ts';
import { insert, type QuickFix } from './quick-fixes.ts';

/**
 * Comments that hide the diagnostic: here, in its section, in the file. The reason is left to the clinician; a comment
 * without one hides nothing. Empty for what cannot be hidden: faults of such comments, and what stands in a comment.
 */
export function suppressionFixes(diagnostic: Diagnostic, analysis: Analysis): readonly QuickFix[] {
  const { tree } = analysis;
  const { start } = diagnostic.span;
  if (tree.comments.some((it) => it.span.start <= start && start < it.span.end)) return [];
  const criteria = criteriaOf(diagnostic);
  const ids = criteria.length > 0 ? criteria : [diagnostic.code];
  const what = criteria.length > 1 ? `these ${criteria.length} criteria` : (ids[0] ?? '');
  const fix = (title: string, marker: string, place: Place): QuickFix =>
    insert(title, commentSnippet(`${marker} ${ids.join(', ')}`), place, analysis.text);
  const inFile = fix(`Ignore ${what} in this note`, 'necessity-ignore-file', placeInFile(analysis));
  if (isAbsent(diagnostic, analysis) || start < (tree.header?.span.end ?? 0)) return [inFile];
  const section = sectionAt(tree, start);
  return [
    ...(canStandAbove(diagnostic, analysis)
      ? [fix(`Ignore ${what} here`, 'necessity-ignore', placeBefore(analysis, start))]
      : []),
    ...(section?.heading === undefined
      ? []
      : [
          fix(
            `Ignore ${what} in this section`,
            'necessity-ignore-section',
            placeBehind(analysis, section.heading.span.end),
          ),
        ]),
    inFile,
  ];
}

function commentSnippet(directive: string): Snippet {
  return {
    parts: [
      { kind: 'text', text: `<!-- ${directive} -- ` },
      { kind: 'hint', number: 1, hint: '*** reason' },
      { kind: 'text', text: ' -->' },
    ],
  };
}

/** Whether it is about a section that the note lacks, so that its place is only the note's first line. */
function isAbsent({ origin }: Diagnostic, { tree }: Analysis): boolean {
  switch (origin.kind) {
    case 'section':
      return !origin.stands;
    case 'finding':
      return (
        origin.finding.evidence.length === 0 &&
        sectionOf(tree, origin.verdict.criterion.section) === undefined
      );
    case 'note':
      return false;
  }
}

/** A comment above a continuation line would part it from its beginning. */
function canStandAbove({ span }: Diagnostic, { text, lines }: Analysis): boolean {
  const line = lines.lineSpan(lines.positionAt(span.start).line);
  return !/^\s/.test(text.slice(line.start, line.start + 1));
}

function placeInFile(analysis: Analysis): Place {
  const { tree, text } = analysis;
  if (tree.header === undefined) return { span: { start: 0, end: 0 }, before: '', after: lineEndOf(text) };
  return placeBehind(analysis, text.slice(0, tree.header.span.end).trimEnd().length);
}
