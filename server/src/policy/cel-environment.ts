import { Environment } from '@marcbachmann/cel-js';
import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { Duration } from '#clinical/duration.ts';
import type { FactSchema, FactType } from '#facts/schema.ts';
import type { Param, ParamType } from './pack.ts';

/** What an expression may hold at most. Packs come from folders that nobody vouches for. */
const LIMITS = {
  maxAstNodes: 1000,
  maxDepth: 40,
  maxListElements: 200,
  maxMapEntries: 20,
  maxCallArguments: 8,
};

/** The longest expression in characters: the parser recurses on signs that its own depth limit does not count. */
export const LONGEST_EXPRESSION = 4000;

const TYPE_OF_PARAM: Readonly<Record<ParamType, string>> = {
  duration: 'Duration',
  days: 'double',
  number: 'double',
  percent: 'double',
  choice: 'string',
  terms: 'list<string>',
};

const DURATION: FactType = {
  name: 'Duration',
  doc: 'A length of time as a pack states it.',
  ctor: Duration,
  fields: {
    text: { type: 'string', doc: 'As it is written: 6 weeks.' },
    days: { type: 'double', doc: 'Days; a week is 7, a month 28.' },
    months: { type: 'double', doc: 'Months, where it is stated in months or years.' },
  },
};

/** The types of the schema with those that parameters need. */
export function typesOf(schema: FactSchema): readonly FactType[] {
  return schema.types.some(({ name }) => name === DURATION.name) ? schema.types : [...schema.types, DURATION];
}

/** The expression language with the types and roots of the facts. */
export function baseEnvironment(schema: FactSchema): Environment {
  const environment = new Environment({ limits: LIMITS });
  const types = typesOf(schema);
  for (const { name, ctor, fields } of types) {
    const fieldTypes = Object.fromEntries(Object.entries(fields).map(([field, { type }]) => [field, type]));
    environment.registerType(name, { ctor, fields: fieldTypes });
  }
  for (const type of types) registerMethods(environment, type);
  for (const { name, type } of schema.roots) environment.registerVariable(name, type);
  return environment;
}

function registerMethods(environment: Environment, { name: receiverType, methods }: FactType): void {
  for (const [name, { params, returns }] of Object.entries(methods ?? {})) {
    type Receiver = Readonly<Record<string, (...args: unknown[]) => unknown>>;
    environment.registerFunction({
      name,
      receiverType,
      returnType: returns,
      params: params.map((type, index) => ({ name: `argument${index}`, type })),
      handler: (receiver: Receiver, ...args: unknown[]) => receiver[name]!(...args),
      async: false,
    });
  }
}

/** The language in which one criterion's expressions are checked: its parameters and, with `each`, its entry typed. */
export function checkingEnvironment(
  base: Environment,
  params: Readonly<Record<string, Param>>,
  entryType: string | undefined,
): Environment {
  const environment = base.clone();
  const schema = Object.fromEntries(
    Object.entries(params).map(([name, { type }]) => [name, TYPE_OF_PARAM[type]]),
  );
  environment.registerVariable({ name: 'params', schema });
  if (entryType !== undefined) environment.registerVariable('it', entryType);
  return environment;
}

/** The language in which every checked criterion runs: one for all, so parameters and entry have no fixed type. */
export function runningEnvironment(base: Environment): Environment {
  return base.clone().registerVariable('params', 'dyn').registerVariable('it', 'dyn');
}

/** The element type of a list type's name; undefined for anything else. */
export function elementType(type: string): string | undefined {
  return type.startsWith('list<') && type.endsWith('>') ? type.slice(5, -1) : undefined;
}

export type { ASTNode, Environment, ParseResult };
