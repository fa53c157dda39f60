import type { Criterion, Pack, Param } from '#policy/pack.ts';

/** A criterion with the pack that it stands in. */
export interface KnownCriterion {
  readonly criterion: Criterion;
  readonly pack: Pack;
}

/** The criterion with that full id; undefined when no pack has it. */
export function findCriterion(packs: readonly Pack[], id: string): KnownCriterion | undefined {
  for (const pack of packs) {
    const criterion = pack.criteria.find((it) => it.id === id);
    if (criterion !== undefined) return { criterion, pack };
  }
  return undefined;
}

/** The page about a criterion as Markdown that also reads as plain text. */
export function explainCriterion({ criterion, pack }: KnownCriterion): string {
  const { ref, at, evidence, lines } = criterion.source;
  const source = pack.sources[ref];
  return [
    `# ${criterion.title}`,
    `${criterion.id} (${criterion.pack}), section ${criterion.section}`,
    criterion.rationale.trim(),
    list('Limits', Object.entries(criterion.params).map(describeParam)),
    list('Severity', Object.entries(criterion.severity).map(describeSeverity)),
    list('Source', [
      [source?.title ?? ref, at].filter((it) => it !== '').join(': '),
      ...(source?.url === undefined ? [] : [source.url]),
      ...(source?.checked === undefined ? [] : [`Checked ${source.checked}`]),
      ...(evidence.length === 0 ? [] : [`Evidence numbers of the source: ${evidence.join(', ')}`]),
      ...(lines.length === 0 ? [] : [`Lines of the source: ${lines.join(', ')}`]),
    ]),
    list(
      'Fixes',
      criterion.fixes.map((it) => it.title),
    ),
    ...criterion.examples.map(({ name, outcome, note }) =>
      [`## Example: ${outcome}${name === undefined ? '' : `, ${name}`}`, indent(note)].join('\n\n'),
    ),
  ]
    .filter((it) => it !== '')
    .join('\n\n')
    .concat('\n');
}

function describeParam([name, param]: [string, Param]): string {
  const { value, unit, stricter } = param;
  const shown = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'object' && 'text' in value
      ? value.text
      : value;
  const direction = stricter === undefined ? '' : `, ${stricter} is stricter`;
  return `${name}: ${String(shown)}${unit === undefined ? '' : ` ${unit}`}${direction}`;
}

function describeSeverity([outcome, rule]: [string, Criterion['severity']['missing']]): string {
  const levels = (typeof rule === 'string' ? [rule] : (rule ?? [])).map((it) =>
    typeof it === 'string' ? it : it.level,
  );
  return `${outcome}: ${[...new Set(levels)].join(' or ')}`;
}

function list(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  return [`## ${title}`, entries.map((it) => `- ${it}`).join('\n')].join('\n\n');
}

function indent(note: string): string {
  return note
    .trimEnd()
    .split('\n')
    .map((it) => (it === '' ? '' : `    ${it}`))
    .join('\n');
}
