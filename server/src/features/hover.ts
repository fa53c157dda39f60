import type { Analysis } from '#analysis.ts';
import type { Finding, Outcome, Verdict } from '#policy/finding.ts';
import { touches, type Span } from '#text/span.ts';
import type { Hover, Position } from 'vscode-languageserver-types';
import { toRange } from './ranges.ts';

const MOST_LINES = 10;

const MARK = {
  met: '✓',
  excepted: '✓',
  missing: '✗',
  unmet: '✗',
  unreadable: '?',
  'not-applicable': '-',
} as const satisfies Record<Outcome, string>;

interface Reading {
  readonly verdict: Verdict;
  readonly finding: Finding;
  readonly span: Span;
}

/** Which criteria read the text under the cursor, and what they make of it; undefined where none does. */
export function hover(analysis: Analysis, position: Position): Hover | undefined {
  const offset = analysis.lines.offsetAt(position);
  const readings = analysis.verdicts.flatMap((it) => readingsAt(it, offset));
  const narrowest = readings.toSorted((one, other) => length(one.span) - length(other.span))[0];
  if (narrowest === undefined) return undefined;
  const lines = [...new Set(readings.map(describe))];
  const left = lines.length - MOST_LINES;
  const value = [...lines.slice(0, MOST_LINES), ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
  return { contents: { kind: 'plaintext', value }, range: toRange(analysis.lines, narrowest.span) };
}

function readingsAt(verdict: Verdict, offset: number): readonly Reading[] {
  return verdict.findings.flatMap((finding) =>
    finding.evidence.filter((it) => touches(it, offset)).map((span) => ({ verdict, finding, span })),
  );
}

function describe({ verdict, finding }: Reading): string {
  const { title, id } = verdict.criterion;
  return `${MARK[finding.outcome]} ${finding.message ?? title} (${id})`;
}

function length({ start, end }: Span): number {
  return end - start;
}
