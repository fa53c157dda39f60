import type { Outcome, Finding, Verdict } from '#policy/finding.ts';
import { wordsOfValue } from '#policy/message.ts';
import type { Criterion, Pack } from '#policy/pack.ts';
import { overlaps, type Span } from '#text/span.ts';
import { plainName } from './words.ts';

/** One finding with the criterion that it is of. */
export interface Reading {
  readonly criterion: Criterion;
  readonly finding: Finding;
}

/** How many of the criteria that apply are met; a documented exception is met too. */
export interface Tally {
  readonly met: number;
  readonly of: number;
}

/** A mark and a word for an outcome, so that nothing depends on a colour. */
export const OUTCOME_WORDS = {
  unmet: '✗ not met',
  missing: '✗ missing',
  unreadable: '? not readable',
  excepted: '✓ excepted, the reason is documented',
  met: '✓ met',
  'not-applicable': '- does not apply',
} as const satisfies Record<Outcome, string>;

const WORST_FIRST = Object.keys(OUTCOME_WORDS) as readonly Outcome[];

/** The findings whose evidence shares a place with the span: the worst first, then those that fewest places serve. */
export function readingsAt(verdicts: readonly Verdict[], span: Span): readonly Reading[] {
  const readings = verdicts.flatMap(({ criterion, findings }) =>
    findings
      .filter((it) => it.evidence.some((evidence) => overlaps(evidence, span)))
      .map((finding) => ({ criterion, finding })),
  );
  const places = ({ finding }: Reading): number => finding.evidence.length;
  return worstFirst(readings.toSorted((one, other) => places(one) - places(other)));
}

/** One reading for each verdict of these sections that applies, or of all sections; the worst first. */
export function readingsOf(verdicts: readonly Verdict[], sections?: readonly string[]): readonly Reading[] {
  const wanted = verdicts.filter(
    ({ criterion, outcome }) =>
      outcome !== 'not-applicable' && (sections === undefined || sections.includes(criterion.section)),
  );
  return worstFirst(wanted.map(({ criterion, summary }) => ({ criterion, finding: summary })));
}

/** How many of the readings are met. */
export function tally(readings: readonly Reading[]): Tally {
  return { met: readings.filter(({ finding }) => isMet(finding.outcome)).length, of: readings.length };
}

/** `9 of 12 criteria met`. */
export function tallyWords({ met, of }: Tally): string {
  return `${met} of ${of} ${of === 1 ? 'criterion' : 'criteria'} met`;
}

/** `Serves 9 criteria, 8 of them met`. */
export function servedWords({ met, of }: Tally): string {
  if (of === 1) return `Serves 1 criterion, ${met === 1 ? 'met' : 'not met'}`;
  const share = met === of ? 'all met' : met === 0 ? 'none met' : `${met} of them met`;
  return `Serves ${of} criteria, ${share}`;
}

/** Whether the outcome asks nothing of the author. */
export function isMet(outcome: Outcome): boolean {
  return outcome === 'met' || outcome === 'excepted' || outcome === 'not-applicable';
}

/**
 * One line: the outcome, what it is about, and its limits with the pack that sets them, as
 * `✗ not met: 41 days of care, 6 weeks are required (6 weeks = 42 days, facet-block 1.0.0) [facet-block/care]`.
 */
export function readingWords({ criterion, finding }: Reading): string {
  const { outcome, message } = finding;
  const set = limits(criterion);
  const limit = set.length === 0 ? '' : ` (${[...set, packWords(criterion)].join(', ')})`;
  const id = isMet(outcome) ? '' : ` [${criterion.id}]`;
  return `${OUTCOME_WORDS[outcome]}: ${message ?? criterion.title}${limit}${id}`;
}

/** Where the criteria come from: each section of each source once, with its evidence numbers as they stand there. */
export function sourceWords(readings: readonly Reading[], packs: readonly Pack[]): readonly string[] {
  const sources = new Map<string, Map<string, Set<number>>>();
  for (const { criterion } of readings) {
    const { at, evidence } = criterion.source;
    const title = `${sourceTitle(criterion, packs)} (${packWords(criterion)})`;
    const places = sources.get(title) ?? new Map<string, Set<number>>();
    places.set(at, new Set([...(places.get(at) ?? []), ...evidence]));
    sources.set(title, places);
  }
  return [...sources].map(([title, places]) => `Source: ${title}: ${[...places].map(placeWords).join('; ')}`);
}

/** The place in the source: `Failed Conservative Management, evidence 1, 2`; with its title where the pack has several. */
export function sourceWordsOf(criterion: Criterion, packs: readonly Pack[]): string {
  const { at, evidence } = criterion.source;
  const place = placeWords([at, new Set(evidence)]);
  const sources = packOf(criterion, packs)?.sources ?? {};
  return Object.keys(sources).length === 1 ? place : `${sourceTitle(criterion, packs)}: ${place}`;
}

function sourceTitle(criterion: Criterion, packs: readonly Pack[]): string {
  const { ref } = criterion.source;
  return packOf(criterion, packs)?.sources[ref]?.title ?? ref;
}

function packOf({ pack }: Criterion, packs: readonly Pack[]): Pack | undefined {
  return packs.find((it) => pack === `${it.id}@${it.version}`);
}

function placeWords([at, evidence]: readonly [string, ReadonlySet<number>]): string {
  const numbers = [...evidence].toSorted((one, other) => one - other);
  return numbers.length === 0 ? at : `${at}, evidence ${numbers.join(', ')}`;
}

function worstFirst(readings: readonly Reading[]): readonly Reading[] {
  const rank = ({ finding }: Reading): number => WORST_FIRST.indexOf(finding.outcome);
  return readings.toSorted((one, other) => rank(one) - rank(other));
}

/** `6 weeks = 42 days`; several by their names. Lists of words are no limits. */
function limits({ params }: Criterion): readonly string[] {
  const known = Object.entries(params).filter(([, { type }]) => type !== 'terms');
  return known.map(([name, { type, value, unit }]) => {
    const words = wordsOfValue(value);
    const label = known.length === 1 ? '' : `${plainName(name)} `;
    if (typeof value === 'object' && 'days' in value && value.unit === 'week')
      return `${label}${words} = ${value.days} days`;
    return `${label}${words}${type === 'percent' ? ' %' : unit === undefined ? '' : ` ${unit}`}`;
  });
}

function packWords({ pack }: Criterion): string {
  return pack.replace('@', ' ');
}
