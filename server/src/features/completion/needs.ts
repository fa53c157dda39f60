import type { Analysis } from '#analysis.ts';
import type { Verdict } from '#policy/finding.ts';
import { offeredFixes } from '#policy/offered-fixes.ts';
import { isSnippetFix, skeletonsOf, type Skeleton } from './skeletons.ts';

/** A line that an open criterion asks for. */
export interface Need {
  readonly skeleton: Skeleton;
  readonly verdict: Verdict;
  /** What the fix says it does. */
  readonly title: string;
  /** Another way than the first, such as why it was not possible. */
  readonly alternative: boolean;
}

/** The lines that the section's open criteria ask for, in the order of the pack, the first ways before the others. */
export function needsOf(analysis: Analysis, section: string): readonly Need[] {
  const open = analysis.verdicts.filter((it) => it.criterion.section === section && isOpen(it));
  const needs = open.flatMap((verdict) => needsOfVerdict(analysis, verdict));
  return [...needs.filter((it) => !it.alternative), ...needs.filter((it) => it.alternative)];
}

/** Whether the criterion wants something; what does not apply, is met or excepted does not. */
export function isOpen({ outcome }: Verdict): boolean {
  switch (outcome) {
    case 'missing':
    case 'unmet':
    case 'unreadable':
      return true;
    case 'met':
    case 'excepted':
    case 'not-applicable':
      return false;
  }
}

function needsOfVerdict({ facts, settings }: Analysis, verdict: Verdict): readonly Need[] {
  const fixes = offeredFixes(settings.engine, verdict.criterion, facts, settings.onFailure);
  return fixes.filter(isSnippetFix).flatMap((fix, position) =>
    skeletonsOf(fix.snippet).map((skeleton) => ({
      skeleton,
      verdict,
      title: fix.title,
      alternative: position > 0,
    })),
  );
}
