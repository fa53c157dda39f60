import type { Analysis } from '#analysis.ts';
import { placeFindings } from '#diagnostics/place.ts';
import type { Verdict } from '#policy/finding.ts';
import { hiddenReasons, type HiddenReasons, shownFinding } from '#report/hidden.ts';
import { quickFixes, type QuickFix } from './quick-fixes.ts';

/** The fixes of the criterion of that id, see {@link verdictFixes}; empty for an unknown id. */
export function criterionFixes(analysis: Analysis, id: string): readonly QuickFix[] {
  const verdict = analysis.verdicts.find((it) => it.criterion.id === id);
  return verdict === undefined ? [] : verdictFixes(analysis, verdict, hiddenReasons(analysis.suppressed));
}

/**
 * The fixes for the finding that a checklist shows of the criterion, also where editors show it only as one of many of an
 * absent section. Empty where nothing is found wrong, and where comments hide all of it.
 */
export function verdictFixes(
  analysis: Analysis,
  verdict: Verdict,
  hidden: HiddenReasons,
): readonly QuickFix[] {
  const finding = shownFinding(verdict, hidden);
  if (finding === undefined) return [];
  const [placed] = placeFindings([{ ...verdict, findings: [finding] }], analysis);
  return placed === undefined ? [] : quickFixes(placed.diagnostic, analysis);
}
