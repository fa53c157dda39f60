import type { Suppressed } from '#diagnostics/suppress.ts';
import type { Finding, Verdict } from '#policy/finding.ts';

/** The reason that a comment of the note gives for hiding a finding, by finding. */
export type HiddenReasons = ReadonlyMap<Finding, string>;

/** The reasons of all findings that comments hide. */
export function hiddenReasons(suppressed: readonly Suppressed[]): HiddenReasons {
  const reasons = new Map<Finding, string>();
  for (const { placed, reason } of suppressed) {
    const { origin } = placed.diagnostic;
    if (origin.kind === 'finding') reasons.set(origin.finding, reason);
  }
  return reasons;
}

/** The first reason where every finding of the verdict that would be shown is hidden; undefined for any other. */
export function hiddenReason({ findings }: Verdict, reasons: HiddenReasons): string | undefined {
  const shown = findings.filter((it) => it.severity !== undefined);
  return shown.every((it) => reasons.has(it)) ? shown.map((it) => reasons.get(it))[0] : undefined;
}

/** The finding that speaks for all: of those that are shown and that no comment hides, the first of the worst; undefined for none. */
export function shownFinding({ outcome, findings }: Verdict, reasons: HiddenReasons): Finding | undefined {
  const visible = findings.filter((it) => it.severity !== undefined && !reasons.has(it));
  return visible.find((it) => it.outcome === outcome) ?? visible[0];
}
