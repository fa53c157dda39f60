import { parseMessage } from '#policy/message.ts';
import { type Criterion, type Pack, type Param, SHOWN_OUTCOMES, type ShownOutcome } from '#policy/pack.ts';

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

/** The page about a criterion as Markdown that also reads as plain text. Its title is a heading of that level. */
export function explainCriterion({ criterion, pack }: KnownCriterion, level = 1): string {
  const { ref, at, evidence, lines } = criterion.source;
  const source = pack.sources[ref];
  const marks = '#'.repeat(level);
  return [
    `${marks} ${criterion.title}`,
    `${criterion.id} (${criterion.pack}), section ${criterion.section}`,
    criterion.rationale.trim(),
    list(`${marks}# Limits`, Object.entries(criterion.params).map(describeParam)),
    list(
      `${marks}# Shown as`,
      SHOWN_OUTCOMES.flatMap((it) => describeSeverity(criterion, it)),
    ),
    list(`${marks}# Source`, [
      [source?.title ?? ref, at].filter((it) => it !== '').join(': '),
      ...(source?.url === undefined ? [] : [source.url]),
      ...(source?.checked === undefined ? [] : [`Checked ${source.checked}`]),
      ...(evidence.length === 0 ? [] : [`Evidence numbers of the source: ${evidence.join(', ')}`]),
      ...(lines.length === 0 ? [] : [`Lines of the source: ${lines.join(', ')}`]),
    ]),
    list(
      `${marks}# Fixes`,
      criterion.fixes.map((it) => it.title),
    ),
    ...criterion.examples.map(({ name, outcome, note }) =>
      [`${marks}# Example: ${outcome}${name === undefined ? '' : `, ${name}`}`, indent(note)].join('\n\n'),
    ),
  ]
    .filter((it) => it !== '')
    .join('\n\n')
    .concat('\n');
}

function describeParam([name, param]: [string, Param]): string {
  const { unit, stricter } = param;
  const direction = stricter === undefined ? '' : `, ${stricter} is stricter`;
  return `${name}: ${shown(param)}${unit === undefined ? '' : ` ${unit}`}${direction}`;
}

function shown({ value }: Param): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' && 'text' in value ? value.text : String(value);
}

/** The outcome with its level and its message; nothing for an outcome that cannot occur. */
function describeSeverity({ messages, severity, params }: Criterion, outcome: ShownOutcome): string[] {
  const message = messages[outcome];
  if (message === undefined) return [];
  const rule = severity[outcome] ?? 'information';
  const levels = (typeof rule === 'string' ? [rule] : rule).map((it) =>
    typeof it === 'string' ? it : it.level,
  );
  return [`${outcome}: ${[...new Set(levels)].join(' or ')}, "${inWords(message, params)}"`];
}

/** A message with its limits filled in, and an ellipsis for what depends on the note. */
function inWords(message: string, params: Criterion['params']): string {
  const parts = parseMessage(message);
  if ('error' in parts) return message;
  return parts
    .map((it) => (it.kind === 'words' ? it.words : (limitNamed(it.expression, params) ?? '...')))
    .join('');
}

function limitNamed(expression: string, params: Criterion['params']): string | undefined {
  const name = /^params\.(\w+)$/.exec(expression.trim())?.[1];
  const param = name === undefined ? undefined : params[name];
  return param && shown(param);
}

function list(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  return [title, entries.map((it) => `- ${it}`).join('\n')].join('\n\n');
}

function indent(note: string): string {
  return note
    .trimEnd()
    .split('\n')
    .map((it) => (it === '' ? '' : `    ${it}`))
    .join('\n');
}
