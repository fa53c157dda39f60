import type { FactSchema } from '#facts/schema.ts';
import { baseEnvironment, runningEnvironment } from './cel-environment.ts';
import type { Environment, ParseResult } from './cel-environment.ts';
import { allowedFunctions, parseExpression } from './expression.ts';
import { parseMessage } from './message.ts';
import type { MessagePart } from './message.ts';
import type { Criterion, ParamValue } from './pack.ts';

/** The facts of one note: one property for each root of the schema, computed when it is first looked at. */
export type NoteFacts = object;

/** What an expression sees when it runs. */
export interface Context {
  readonly params: Readonly<Record<string, ParamValue>>;
  /** The entry, where the criterion looks at each. */
  it: unknown;
}

type NewContext = (facts: NoteFacts, params: Context['params']) => Context;

const FACTS = Symbol('facts');

/** The expression language over one schema of facts, with everything that is computed once for all notes. */
export class Engine {
  readonly schema: FactSchema;
  /** The names of the functions that expressions may call. */
  readonly functions: ReadonlySet<string>;
  readonly #newContext: NewContext;
  readonly #prepared = new WeakMap<Criterion, PreparedCriterion>();
  #base: Environment | undefined;
  #running: Environment | undefined;

  constructor(schema: FactSchema) {
    this.schema = schema;
    this.functions = allowedFunctions(schema);
    this.#newContext = contextFactory(schema);
  }

  /** The language without any criterion's parameters. */
  get base(): Environment {
    return (this.#base ??= baseEnvironment(this.schema));
  }

  /** The expression, ready to run. Throws when it cannot be read. */
  program(expression: string): ParseResult {
    this.#running ??= runningEnvironment(this.base);
    const parsed = parseExpression(this.#running, this.functions, expression);
    if ('error' in parsed) throw new ExpressionFailure();
    return parsed.program;
  }

  /** The criterion with its expressions, each parsed when it is first needed and kept as long as the criterion. */
  prepare(criterion: Criterion): PreparedCriterion {
    let prepared = this.#prepared.get(criterion);
    if (!prepared) {
      prepared = new PreparedCriterion(this, criterion, this.#newContext);
      this.#prepared.set(criterion, prepared);
    }
    return prepared;
  }
}

/** One criterion's expressions and messages, parsed at most once. */
export class PreparedCriterion {
  readonly #engine: Engine;
  readonly #params: Context['params'];
  readonly #newContext: NewContext;
  readonly #programs = new Map<string, ParseResult>();
  readonly #messages = new Map<string, readonly MessagePart[]>();

  constructor(engine: Engine, { params }: Criterion, newContext: NewContext) {
    this.#engine = engine;
    this.#params = Object.fromEntries(Object.entries(params).map(([name, { value }]) => [name, value]));
    this.#newContext = newContext;
  }

  /** What the expressions see of a note. */
  context(facts: NoteFacts): Context {
    return this.#newContext(facts, this.#params);
  }

  /** The value of an expression. Throws when it cannot be read or does not fit the facts. */
  value(expression: string, context: Context): unknown {
    let program = this.#programs.get(expression);
    if (!program) {
      program = this.#engine.program(expression);
      this.#programs.set(expression, program);
    }
    return program(context);
  }

  /** The parts of a message. Throws when it cannot be read. */
  messageParts(message: string): readonly MessagePart[] {
    let parts = this.#messages.get(message);
    if (!parts) {
      const parsed = parseMessage(message);
      if ('error' in parsed) throw new ExpressionFailure();
      parts = parsed;
      this.#messages.set(message, parts);
    }
    return parts;
  }
}

/** Thrown where an expression of an unchecked pack cannot be run. */
export class ExpressionFailure extends Error {
  override readonly name = 'ExpressionFailure';
}

/** Makes contexts that hand every root on to the facts, so that only the roots that an expression names are computed. */
function contextFactory({ roots }: FactSchema): NewContext {
  class NoteContext implements Context {
    readonly params: Context['params'];
    it: unknown = undefined;
    readonly [FACTS]: Readonly<Record<string, unknown>>;

    constructor(facts: NoteFacts, params: Context['params']) {
      this[FACTS] = facts as Readonly<Record<string, unknown>>;
      this.params = params;
    }
  }
  for (const { name } of roots) {
    Object.defineProperty(NoteContext.prototype, name, {
      get(this: NoteContext) {
        return this[FACTS][name];
      },
    });
  }
  return (facts, params) => new NoteContext(facts, params);
}
