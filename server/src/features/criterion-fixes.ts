import type { Analysis } from '#analysis.ts';
import { placeFindings } from '#diagnostics/place.ts';
import { hiddenReasons } from '#report/hidden.ts';
import { quickFixes, type QuickFix } from './quick-fixes.ts';

/**
 * The fixes of one criterion for the first of its findings that no comment hides, also where it is shown only as one of
 * many of an absent section. Empty for an unknown id and where nothing is found wrong.
 */
export function criterionFixes(analysis: Analysis, id: string): readonly QuickFix[] {
  const hidden = hiddenReasons(analysis.suppressed);
  const verdict = analysis.verdicts.find((it) => it.criterion.id === id);
  const finding = verdict?.findings.find((it) => it.severity !== undefined && !hidden.has(it));
  if (verdict === undefined || finding === undefined) return [];
  const [placed] = placeFindings([{ ...verdict, findings: [finding] }], analysis);
  return placed === undefined ? [] : quickFixes(placed.diagnostic, analysis);
}
