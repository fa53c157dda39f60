import { isMap, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Severity } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import { OUTCOMES } from './finding.ts';
import { SHOWN_OUTCOMES } from './pack.ts';
import type {
  ComposeFix,
  Criterion,
  CriterionSource,
  Example,
  Fix,
  Pack,
  ReplaceFix,
  SeverityChoice,
  SeverityRule,
  ShownOutcome,
  SnippetFix,
} from './pack.ts';
import { readParams } from './read-param.ts';
import {
  entryAt,
  itemsAt,
  mappingAt,
  mappingOf,
  numbersAt,
  oneOf,
  oneOfAt,
  scalarOf,
  textAt,
  textsAt,
  verbatimAt,
} from './shape.ts';
import type { Entry, Mapping, Report } from './shape.ts';
import { spanOfNode } from '#safe-yaml/safe-yaml.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const CONDITIONS = ['when', 'each', 'unless', 'documented', 'readable', 'require'] as const;
const CRITERION_KEYS = [
  'title',
  'section',
  'severity',
  'source',
  'params',
  ...CONDITIONS,
  'evidence',
  'messages',
  'rationale',
  'fixes',
  'examples',
];
const FIX_KEYS = ['title', 'when', 'snippet', 'at', 'replace', 'compose'];

/** The outcome that each condition can lead to, and that therefore needs a message and a severity. */
const OUTCOME_OF_CONDITION = [
  ['documented', 'missing'],
  ['require', 'unmet'],
  ['readable', 'unreadable'],
] as const;

type Conditions = Pick<Criterion, (typeof CONDITIONS)[number]>;

/** One criterion of a pack; undefined when it is unusable. Everything wrong with it is reported. */
export function readCriterion(
  entry: Entry,
  pack: Pick<Pack, 'id' | 'version'>,
  report: Report,
): Criterion | undefined {
  const mapping = mappingOf(entry.value, entry.span, CRITERION_KEYS, report);
  if (!mapping) return undefined;
  const title = textAt(mapping, 'title', true);
  const section = textAt(mapping, 'section', true);
  const rationale = textAt(mapping, 'rationale', true);
  const source = readSource(mapping);
  const severity = readSeverities(mapping);
  const messages = readMessages(mapping);
  const conditions = readConditions(mapping);
  checkOutcomes(mapping, conditions);
  if (title === undefined || section === undefined || rationale === undefined || !source) return undefined;
  return {
    id: `${pack.id}/${entry.key}`,
    name: entry.key,
    pack: `${pack.id}@${pack.version}`,
    title,
    section,
    severity,
    source,
    params: readParams(mappingAt(mapping, 'params', undefined)),
    ...conditions,
    evidence: readEvidence(mapping),
    messages,
    rationale: rationale.replaceAll(/\s+/g, ' '),
    fixes: readFixes(mapping),
    examples: readExamples(mapping),
  };
}

function readConditions(mapping: Mapping): Conditions {
  const read: [string, string][] = [];
  for (const name of CONDITIONS) {
    const constant = scalarOf(mapping.entries.get(name)?.value);
    const condition = typeof constant === 'boolean' ? String(constant) : textAt(mapping, name);
    if (condition !== undefined) read.push([name, condition]);
  }
  return Object.fromEntries(read);
}

function checkOutcomes(mapping: Mapping, conditions: Conditions): void {
  const { entries, span, report } = mapping;
  if (!entries.has('documented') && !entries.has('require'))
    report(span, '"documented" or "require" is missing');
  for (const [condition, outcome] of OUTCOME_OF_CONDITION) {
    if (conditions[condition] !== undefined) {
      if (lacks(mapping, 'messages', outcome)) report(span, `The message for "${outcome}" is missing`);
      // What cannot be read is shown as information unless the pack says otherwise.
      const isOptional = outcome === 'unreadable';
      if (!isOptional && lacks(mapping, 'severity', outcome))
        report(span, `The severity of "${outcome}" is missing`);
    } else if (stands(mapping, 'messages', outcome)) {
      report(
        entries.get('messages')!.span,
        `The message for "${outcome}" is never shown without "${condition}"`,
      );
    }
  }
}

/** Whether the mapping at a key can be read and does not hold the outcome. */
function lacks({ entries }: Mapping, key: string, outcome: ShownOutcome): boolean {
  const node = entries.get(key)?.value;
  return isMap(node) && !node.has(outcome);
}

function stands({ entries }: Mapping, key: string, outcome: ShownOutcome): boolean {
  const node = entries.get(key)?.value;
  return isMap(node) && node.has(outcome);
}

function readSource(mapping: Mapping): CriterionSource | undefined {
  const source = mappingAt(mapping, 'source', ['ref', 'at', 'evidence', 'lines'], true);
  if (!source) return undefined;
  const ref = textAt(source, 'ref', true);
  const at = textAt(source, 'at', true);
  if (ref === undefined || at === undefined) return undefined;
  return { ref, at, evidence: numbersAt(source, 'evidence'), lines: numbersAt(source, 'lines') };
}

function readSeverities(mapping: Mapping): Criterion['severity'] {
  const entry = entryAt(mapping, 'severity', true);
  if (!entry) return {};
  if (!isMap(entry.value)) {
    const rule = readSeverityRule(entry.value, entry.span, mapping.report);
    return rule === undefined ? {} : { missing: rule, unmet: rule, unreadable: 'information' };
  }
  const read: [ShownOutcome, SeverityRule][] = [['unreadable', 'information']];
  const severities = mappingOf(entry.value, entry.span, SHOWN_OUTCOMES, mapping.report);
  for (const outcome of SHOWN_OUTCOMES) {
    const given = severities?.entries.get(outcome);
    const rule = given && readSeverityRule(given.value, given.span, mapping.report);
    if (rule !== undefined) read.push([outcome, rule]);
  }
  return Object.fromEntries(read);
}

function readSeverityRule(node: Node | undefined, span: Span, report: Report): SeverityRule | undefined {
  if (!isSeq(node)) return oneOf(node, span, SEVERITIES, 'A severity', report);
  const items = node.items as Node[];
  const rules = items.map((item) =>
    isMap(item) ? readChoice(item, report) : oneOf(item, span, SEVERITIES, 'A severity', report),
  );
  if (isMap(items.at(-1)) || items.length === 0) report(span, 'The last severity of a list has no condition');
  const read = rules.filter((rule) => rule !== undefined);
  return read.length === rules.length ? read : undefined;
}

function readChoice(item: Node, report: Report): SeverityChoice | undefined {
  const choice = mappingOf(item, spanOfNode(item), ['when', 'level'], report);
  const when = choice && textAt(choice, 'when', true);
  const level = choice && oneOfAt(choice, 'level', SEVERITIES, true);
  return when === undefined || level === undefined ? undefined : { when, level };
}

function readMessages(mapping: Mapping): Criterion['messages'] {
  const messages = mappingAt(mapping, 'messages', SHOWN_OUTCOMES, true);
  const read: [ShownOutcome, string][] = [];
  for (const outcome of SHOWN_OUTCOMES) {
    const message = messages && textAt(messages, outcome);
    if (message !== undefined) read.push([outcome, message]);
  }
  return Object.fromEntries(read);
}

function readEvidence(mapping: Mapping): readonly string[] {
  const entry = mapping.entries.get('evidence');
  if (!entry) return [];
  if (isSeq(entry.value)) return textsAt(mapping, 'evidence');
  const expression = textAt(mapping, 'evidence');
  return expression === undefined ? [] : [expression];
}

function readFixes(mapping: Mapping): readonly Fix[] {
  return itemsAt(mapping, 'fixes').flatMap((item) => {
    const fix = mappingOf(item, spanOfNode(item), FIX_KEYS, mapping.report);
    const title = fix && textAt(fix, 'title', true);
    if (title === undefined) return [];
    const when = textAt(fix!, 'when');
    return readFixBody(fix!).map((body) => ({ title, ...(when !== undefined && { when }), ...body }));
  });
}

/** What the fix does: the first of `replace` and `compose` that stands there, else `snippet`, which must. */
function readFixBody(fix: Mapping): readonly FixBody[] {
  const replace = textAt(fix, 'replace');
  if (replace !== undefined) return standsAlone(fix, 'replace', { replace });
  const compose = textAt(fix, 'compose');
  if (compose !== undefined) return standsAlone(fix, 'compose', { compose });
  const snippet = verbatimAt(fix, 'snippet');
  if (snippet === undefined) return [];
  const at = readFixPlace(fix);
  return [{ snippet: snippet.replace(/\n$/, ''), ...(at && { at }) }];
}

type FixBody = Pick<SnippetFix, 'snippet' | 'at'> | Pick<ReplaceFix, 'replace'> | Pick<ComposeFix, 'compose'>;

function standsAlone({ entries, report }: Mapping, own: string, body: FixBody): readonly FixBody[] {
  for (const key of ['replace', 'compose', 'snippet', 'at']) {
    const entry = key === own ? undefined : entries.get(key);
    if (entry) report(entry.span, `"${key}" does not go with "${own}"`);
  }
  return [body];
}

function readFixPlace(fix: Mapping): SnippetFix['at'] | undefined {
  const entry = fix.entries.get('at');
  if (!entry || scalarOf(entry.value) === 'replace-evidence') return entry && 'replace-evidence';
  if (!isMap(entry.value)) {
    fix.report(entry.span, '"at" must be replace-evidence or { after: Field }');
    return undefined;
  }
  const place = mappingOf(entry.value, entry.span, ['after'], fix.report);
  const after = place && textAt(place, 'after', true);
  return after === undefined ? undefined : { after };
}

function readExamples(mapping: Mapping): readonly Example[] {
  return itemsAt(mapping, 'examples').flatMap((item) => {
    const example = mappingOf(item, spanOfNode(item), ['name', 'outcome', 'note'], mapping.report);
    const outcome = example && oneOfAt(example, 'outcome', OUTCOMES, true);
    const note = example && verbatimAt(example, 'note');
    if (outcome === undefined || note === undefined) return [];
    const name = textAt(example!, 'name');
    return [{ ...(name !== undefined && { name }), outcome, note }];
  });
}
