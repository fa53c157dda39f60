import type { FactSchema } from '#facts/schema.ts';
import type { Span } from '#text/span.ts';
import { LONGEST_EXPRESSION, typesOf } from './cel-environment.ts';
import type { ASTNode, Environment, ParseResult } from './cel-environment.ts';
import { didYouMean } from '#text/nearest.ts';

/** Why an expression cannot be used, and the place in it. */
export interface ExpressionError {
  readonly error: string;
  readonly span: Span;
}

/** What an expression is made of, as far as packs restrict it. */
export interface Survey {
  readonly params: ReadonlySet<string>;
  /** Numbers other than 0 and 1. */
  readonly numbers: readonly Span[];
  /** The first use of `params` as a whole, whose parts could then not be followed. */
  readonly wholeParams: Span | undefined;
  /** The functions that are called, each with its first place. */
  readonly calls: ReadonlyMap<string, Span>;
  /** How deep functions that go through a list are nested. */
  readonly loops: number;
}

/**
 * The functions that a pack may call besides the methods of facts. Left out are those that are slow on purpose-made
 * input (`matches`), that know clocks and time zones, or that nothing in a note is read by.
 */
const FUNCTIONS: readonly string[] = [
  'has',
  'size',
  'contains',
  'startsWith',
  'endsWith',
  'lowerAscii',
  'join',
  'double',
  'string',
];
const LOOPS: readonly string[] = ['all', 'exists', 'exists_one', 'map', 'filter'];
/** Three loops within each other, with the one of `each`, take cubic time. */
const DEEPEST_LOOP = 2;

/** The names of all functions that expressions over these facts may call. */
export function allowedFunctions(schema: FactSchema): ReadonlySet<string> {
  const methods = typesOf(schema).flatMap((type) => Object.keys(type.methods ?? {}));
  return new Set([...FUNCTIONS, ...LOOPS, ...methods]);
}

/** The parsed expression, or what it holds that no pack may hold. Types are not looked at. */
export function parseExpression(
  environment: Environment,
  allowed: ReadonlySet<string>,
  text: string,
): { readonly program: ParseResult; readonly survey: Survey } | ExpressionError {
  if (text.length > LONGEST_EXPRESSION) {
    return {
      error: `The expression is longer than ${LONGEST_EXPRESSION} characters`,
      span: { start: 0, end: text.length },
    };
  }
  let program: ParseResult;
  try {
    program = environment.parse(text);
  } catch (error) {
    return errorOf(error, text);
  }
  const survey = surveyExpression(program.ast);
  for (const [name, span] of survey.calls) {
    if (!allowed.has(name))
      return { error: `There is no function "${name}"${didYouMean(name, allowed)}`, span };
  }
  if (survey.loops > DEEPEST_LOOP) {
    return {
      error: `More than ${DEEPEST_LOOP} lists are gone through within each other`,
      span: program.ast.range,
    };
  }
  return { program, survey };
}

/** An exception of the expression library as a value. */
export function errorOf(error: unknown, text: string): ExpressionError {
  const { summary, range } = error as { readonly summary?: string; readonly range?: Span };
  // What is wrong behind the last character is wrong with the whole.
  const start = range && range.start < text.length ? range.start : 0;
  const end =
    range && range.start < text.length ? Math.min(Math.max(range.end, start), text.length) : text.length;
  return { error: summary ?? 'The expression cannot be read', span: { start, end } };
}

function surveyExpression(ast: ASTNode): Survey {
  const params = new Set<string>();
  const numbers: Span[] = [];
  const calls = new Map<string, Span>();
  let wholeParams: Span | undefined;
  let loops = 0;

  const visit = (node: ASTNode, depth: number): void => {
    loops = Math.max(loops, depth);
    switch (node.op) {
      case 'value':
        if (isLimit(node.args)) numbers.push(node.range);
        return;
      case 'id':
        if (node.args === 'params') wholeParams ??= node.range;
        return;
      case '.':
        if (node.args[0].op === 'id' && node.args[0].args === 'params') params.add(node.args[1]);
        else visit(node.args[0], depth);
        return;
      case 'call':
        if (!calls.has(node.args[0])) calls.set(node.args[0], node.range);
        for (const argument of node.args[1]) visit(argument, depth);
        return;
      case 'rcall': {
        const [name, receiver, args] = node.args;
        if (!calls.has(name)) calls.set(name, node.range);
        visit(receiver, depth);
        for (const argument of args) visit(argument, LOOPS.includes(name) ? depth + 1 : depth);
        return;
      }
      default:
        for (const child of nodesIn(node.args)) visit(child, depth);
    }
  };
  visit(ast, 0);
  return { params, numbers, wholeParams, calls, loops };
}

function isLimit(value: unknown): boolean {
  if (typeof value === 'bigint') return value !== 0n && value !== 1n;
  return typeof value === 'number' && value !== 0 && value !== 1;
}

function nodesIn(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}
