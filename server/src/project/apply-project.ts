import { type Criterion, type Pack, SHOWN_OUTCOMES, type SeverityRule } from '#policy/pack.ts';
import { didYouMean } from '#text/nearest.ts';
import type { Severity } from '#text/problem.ts';
import type { ProjectFile, ProjectProblem, SeverityChange } from './project-file.ts';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The packs with the project's severities, and what of the project file fits no pack. */
export function applyProject(
  file: ProjectFile,
  packs: readonly Pack[],
): { readonly packs: readonly Pack[]; readonly problems: readonly ProjectProblem[] } {
  const problems = [...unknownPolicies(file, packs)];
  const changes = new Map<string, SeverityChange>();
  const criteria = new Map(packs.flatMap((pack) => pack.criteria.map((it) => [it.id, it] as const)));
  for (const change of file.severity) {
    const { text, span } = change.criterion;
    const criterion = criteria.get(text);
    const mistake =
      criterion === undefined
        ? `No pack has a criterion "${text}"${didYouMean(text, criteria.keys())}`
        : mistakeIn(change, criterion);
    if (mistake === undefined) changes.set(text, change);
    else problems.push({ message: mistake, span, severity: 'error' });
  }
  return { packs: packs.map((it) => withSeverities(it, changes)), problems };
}

function unknownPolicies({ policies }: ProjectFile, packs: readonly Pack[]): readonly ProjectProblem[] {
  const ids = packs.map((it) => it.id);
  const known = new Set([...ids, ...packs.map((it) => `${it.id}@${it.version}`)]);
  return policies
    .filter((it) => !known.has(it.text))
    .map(({ text, span }) => ({
      message: `No policy "${text}" is installed${didYouMean(text, ids)}`,
      span,
      severity: 'error',
    }));
}

/** Tightening is free; who loosens says why. */
function mistakeIn({ level, because }: SeverityChange, { severity }: Criterion): string | undefined {
  if (because !== undefined) return undefined;
  const before = Object.values(severity).flatMap(levelsOf);
  const isLower = before.some((it) => GRAVEST_FIRST.indexOf(level) > GRAVEST_FIRST.indexOf(it));
  return isLower
    ? `"${level}" is lower than what the pack says: give the reason as { level: ${level}, because: ... }`
    : undefined;
}

function levelsOf(rule: SeverityRule): readonly Severity[] {
  const rules = typeof rule === 'string' ? [rule] : rule;
  return rules.map((it) => (typeof it === 'string' ? it : it.level));
}

function withSeverities(pack: Pack, changes: ReadonlyMap<string, SeverityChange>): Pack {
  if (!pack.criteria.some((it) => changes.has(it.id))) return pack;
  return {
    ...pack,
    criteria: pack.criteria.map((criterion) => {
      const change = changes.get(criterion.id);
      if (change === undefined) return criterion;
      const severity = Object.fromEntries(SHOWN_OUTCOMES.map((it) => [it, change.level]));
      return { ...criterion, severity };
    }),
  };
}
