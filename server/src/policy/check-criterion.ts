import type { Span } from '#text/span.ts';
import { ExpressionCheck } from './check-expression.ts';
import type { Engine } from './engine.ts';
import { LONGEST_MESSAGE, parseMessage } from './message.ts';
import { SHOWN_OUTCOMES } from './pack.ts';
import type { Criterion, Pack, ShownOutcome } from './pack.ts';
import type { PackProblem, ReportAt } from './pack-problem.ts';
import { didYouMean } from '#text/nearest.ts';
import { parseSnippet } from './snippet.ts';
import { nodeAt, spanInValue, spanOfNode } from '#safe-yaml/safe-yaml.ts';
import type { YamlPath, YamlSource } from '#safe-yaml/safe-yaml.ts';

const CONDITIONS_OF_NOTE = ['when'] as const;
const CONDITIONS_OF_ENTRY = ['unless', 'documented', 'readable', 'require'] as const;

/** What is wrong with one criterion. Errors switch it off, warnings do not. */
export function checkCriterion(
  engine: Engine,
  pack: Pack,
  criterion: Criterion,
  source: YamlSource | undefined,
): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const report: ReportAt = (severity, path, message, part) => {
    const span = spanOf(source, ['criteria', criterion.name, ...path], part);
    problems.push({ severity, message, span, criterion: criterion.name });
  };
  const expressions = new ExpressionCheck(engine, criterion.params, report);
  // Before the conditions: what a fix offers is looked up in the note, not in one entry.
  checkFixes(expressions, criterion, report);
  checkConditions(expressions, criterion);
  checkSeverities(expressions, criterion);
  for (const outcome of SHOWN_OUTCOMES) checkMessage(expressions, criterion, outcome, report);
  checkParams(criterion, expressions.usedParams, report);
  checkExamples(criterion, report);
  const { ref } = criterion.source;
  if (!Object.hasOwn(pack.sources, ref)) {
    report(
      'warning',
      ['source', 'ref'],
      `There is no source "${ref}"${didYouMean(ref, Object.keys(pack.sources))}`,
    );
  }
  return problems;
}

function spanOf(source: YamlSource | undefined, path: YamlPath, part: Span | undefined): Span {
  if (!source) return { start: 0, end: 0 };
  const node = nodeAt(source, path);
  return part ? spanInValue(source, node, part) : spanOfNode(node);
}

function checkConditions(expressions: ExpressionCheck, criterion: Criterion): void {
  for (const name of CONDITIONS_OF_NOTE) {
    const condition = criterion[name];
    if (condition !== undefined) expressions.checkCondition([name], condition);
  }
  if (criterion.each !== undefined) expressions.enterList(['each'], criterion.each);
  for (const name of CONDITIONS_OF_ENTRY) {
    const condition = criterion[name];
    if (condition !== undefined) expressions.checkCondition([name], condition);
  }
  criterion.evidence.forEach((expression, index) =>
    expressions.checkEvidence(['evidence', index], expression),
  );
}

function checkSeverities(expressions: ExpressionCheck, { severity }: Criterion): void {
  for (const outcome of SHOWN_OUTCOMES) {
    const rule = severity[outcome];
    if (rule === undefined || typeof rule === 'string') continue;
    rule.forEach((choice, index) => {
      if (typeof choice !== 'string')
        expressions.checkCondition(['severity', outcome, index, 'when'], choice.when);
    });
  }
}

function checkMessage(
  expressions: ExpressionCheck,
  criterion: Criterion,
  outcome: ShownOutcome,
  report: ReportAt,
): void {
  const message = criterion.messages[outcome];
  if (message === undefined) return;
  const path = ['messages', outcome];
  const parts = parseMessage(message);
  if ('error' in parts) {
    report('error', path, parts.error, { start: parts.at, end: parts.at + 1 });
    return;
  }
  let length = 0;
  for (const part of parts) {
    if (part.kind === 'words') length += part.words.length;
    else expressions.checkHole(path, part.expression, part.span.start);
  }
  if (length > LONGEST_MESSAGE)
    report('warning', path, `The message is longer than ${LONGEST_MESSAGE} characters`);
  if (message.endsWith('.')) report('warning', path, 'A message ends without a full stop');
}

function checkParams({ params }: Criterion, used: ReadonlySet<string>, report: ReportAt): void {
  for (const name of Object.keys(params)) {
    if (!used.has(name)) report('warning', ['params', name], `The parameter "${name}" is not used`);
  }
}

function checkFixes(expressions: ExpressionCheck, { fixes }: Criterion, report: ReportAt): void {
  fixes.forEach((fix, index) => {
    if (fix.when !== undefined) expressions.checkCondition(['fixes', index, 'when'], fix.when);
    if ('replace' in fix) return expressions.checkReplacement(['fixes', index, 'replace'], fix.replace);
    if ('compose' in fix) return expressions.checkComposition(['fixes', index, 'compose'], fix.compose);
    const parsed = parseSnippet(fix.snippet);
    if (!('error' in parsed)) return;
    report('error', ['fixes', index, 'snippet'], parsed.error, { start: parsed.at, end: parsed.at + 1 });
  });
}

function checkExamples({ examples, documented, require }: Criterion, report: ReportAt): void {
  const has = (...outcomes: readonly string[]): boolean =>
    examples.some(({ outcome }) => outcomes.includes(outcome));
  // Where `when` itself is the fault, nothing can be met.
  const good = require === 'false' ? 'not-applicable' : 'met';
  if (!has(good)) report('warning', ['examples'], `An example with the outcome ${good} is missing`);
  if (has('missing', 'unmet')) return;
  const outcomes = [documented !== undefined && 'missing', require !== undefined && 'unmet'].filter(Boolean);
  report('warning', ['examples'], `An example with the outcome ${outcomes.join(' or ')} is missing`);
}
