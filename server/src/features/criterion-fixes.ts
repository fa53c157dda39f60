import type { Analysis } from '#analysis.ts';
import { placeFindings } from '#diagnostics/place.ts';
import { quickFixes, type QuickFix } from './quick-fixes.ts';

/**
 * The fixes of one criterion, also where its finding is shown only as one of many of an absent section. Empty for an
 * unknown id and where nothing is found wrong.
 */
export function criterionFixes(analysis: Analysis, id: string): readonly QuickFix[] {
  const verdicts = analysis.verdicts.filter((it) => it.criterion.id === id);
  const fixes = placeFindings(verdicts, analysis).flatMap(({ diagnostic }) =>
    quickFixes(diagnostic, analysis),
  );
  return [...new Map(fixes.map((it) => [it.title, it])).values()];
}
