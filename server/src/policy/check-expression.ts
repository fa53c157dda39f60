import type { Span } from '#text/span.ts';
import { checkingEnvironment, elementType } from './cel-environment.ts';
import type { Environment } from './cel-environment.ts';
import type { Engine } from './engine.ts';
import { errorOf, parseExpression } from './expression.ts';
import type { ExpressionError } from './expression.ts';
import { didYouMean } from '#text/nearest.ts';
import type { Criterion } from './pack.ts';
import type { ReportAt } from './pack-problem.ts';
import type { YamlPath } from '#safe-yaml/safe-yaml.ts';

const ANY = 'dyn';
/** The type of the facts that fixes can be composed of. */
const COMPOSITION = 'Composition';

/** Checks the expressions of one criterion in turn, and remembers the parameters that they use. */
export class ExpressionCheck {
  readonly usedParams = new Set<string>();
  readonly #engine: Engine;
  readonly #params: Criterion['params'];
  readonly #report: ReportAt;
  readonly #factTypes: ReadonlySet<string>;
  #environment: Environment;
  #hasEntry = false;

  constructor(engine: Engine, params: Criterion['params'], report: ReportAt) {
    this.#engine = engine;
    this.#params = params;
    this.#report = report;
    this.#factTypes = new Set(engine.schema.types.map(({ name }) => name));
    this.#environment = checkingEnvironment(engine.base, params, undefined);
  }

  checkCondition(path: YamlPath, expression: string): void {
    const type = this.#typeOf(path, expression, 0);
    if (type === undefined || type === 'bool' || type === ANY) return;
    this.#report('error', path, `A condition is true or false, this is ${type}`);
  }

  /** Checks `each` and has the expressions that follow see its entries. */
  enterList(path: YamlPath, expression: string): void {
    const type = this.#typeOf(path, expression, 0);
    const entryType = type === undefined ? ANY : elementType(type);
    if (entryType === undefined) this.#report('error', path, `"each" is a list, this is ${type}`);
    this.#environment = checkingEnvironment(this.#engine.base, this.#params, entryType ?? ANY);
    this.#hasEntry = true;
  }

  checkEvidence(path: YamlPath, expression: string): void {
    const type = this.#typeOf(path, expression, 0);
    if (type === undefined || type === ANY || type === 'list') return;
    if (this.#factTypes.has(elementType(type) ?? type)) return;
    this.#report('error', path, `Evidence is a fact or a list of facts, this is ${type}`);
  }

  /** Checks the list of facts whose words a fix replaces. */
  checkReplacement(path: YamlPath, expression: string): void {
    const type = this.#typeOf(path, expression, 0);
    if (type === undefined || type === ANY || this.#factTypes.has(elementType(type) ?? '')) return;
    this.#report('error', path, `"replace" is a list of facts, this is ${type}`);
  }

  /** Checks what a fix composes. */
  checkComposition(path: YamlPath, expression: string): void {
    const type = this.#typeOf(path, expression, 0);
    if (type === undefined || type === ANY || type === COMPOSITION) return;
    this.#report('error', path, `"compose" is a ${COMPOSITION}, this is ${type}`);
  }

  /** Checks an expression within the message at `path`, whose value may be of any type. */
  checkHole(path: YamlPath, expression: string, start: number): void {
    this.#typeOf(path, expression, start);
  }

  /** The expression's type; undefined, and reported, when it has none. `start` is its offset in the value at `path`. */
  #typeOf(path: YamlPath, expression: string, start: number): string | undefined {
    const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
    const parsed = parseExpression(this.#environment, this.#engine.functions, expression);
    if ('error' in parsed) {
      this.#report('error', path, parsed.error, at(parsed.span));
      return undefined;
    }
    const { survey, program } = parsed;
    for (const name of survey.params) this.usedParams.add(name);
    if (survey.wholeParams) {
      this.#report('error', path, 'A parameter is named as params.name', at(survey.wholeParams));
      return undefined;
    }
    for (const span of survey.numbers) {
      this.#report('warning', path, 'A number other than 0 and 1 must be a parameter', at(span));
    }
    const { valid, type, error } = program.check();
    if (valid) return type;
    const explained = this.#explain(error, errorOf(error, expression));
    this.#report('error', path, explained.error, at(explained.span));
    return undefined;
  }

  /** The library's error in words that say what there is instead. */
  #explain(error: unknown, { error: summary, span }: ExpressionError): ExpressionError {
    const { code, node } = error as LibraryError;
    if (code === 'unknown_variable' && typeof node?.args === 'string') {
      return { span, error: `There is no fact "${node.args}"${didYouMean(node.args, this.#names())}` };
    }
    const owner = Array.isArray(node?.args)
      ? (node.args[0] as TypedNode | undefined)?.checkedType?.name
      : undefined;
    const field: unknown = Array.isArray(node?.args) ? node.args[1] : undefined;
    if (code !== 'no_such_key' || owner === undefined || typeof field !== 'string')
      return { error: summary, span };
    if (owner === '$params') {
      return {
        span,
        error: `There is no parameter "${field}"${didYouMean(field, Object.keys(this.#params))}`,
      };
    }
    const fields = this.#engine.schema.types.find(({ name }) => name === owner)?.fields ?? {};
    return { span, error: `${owner} has no field "${field}"${didYouMean(field, Object.keys(fields))}` };
  }

  #names(): readonly string[] {
    const roots = this.#engine.schema.roots.map(({ name }) => name);
    return [...roots, 'params', ...(this.#hasEntry ? ['it'] : [])];
  }
}

/** What the library's errors hold beyond its declared types. */
interface LibraryError {
  readonly code?: string;
  readonly node?: { readonly args?: unknown };
}

interface TypedNode {
  readonly checkedType?: { readonly name: string };
}
