import { isSeq } from 'yaml';
import { parseDuration } from '#clinical/duration.ts';
import { PARAM_TYPES } from './pack.ts';
import type { Param, ParamType, ParamValue } from './pack.ts';
import { entryAt, mappingOf, oneOfAt, scalarOf, textAt, textsAt } from './shape.ts';
import type { Entry, Mapping, Report } from './shape.ts';
import { spanOfNode } from '#safe-yaml/safe-yaml.ts';

const PARAM_KEYS = ['type', 'default', 'unit', 'stricter', 'choices'];
const RESERVED_WORDS = new Set(
  (
    'as break const continue else for function if import in let loop package namespace return var void while ' +
    'true false null constructor'
  ).split(' '),
);

/** The parameters of a criterion by name. A parameter that cannot be read is reported and left out. */
export function readParams(params: Mapping | undefined): Readonly<Record<string, Param>> {
  const read: [string, Param][] = [];
  for (const entry of params?.entries.values() ?? []) {
    const param = readParam(entry, params!.report);
    if (param) read.push([entry.key, param]);
  }
  return Object.fromEntries(read);
}

function readParam(entry: Entry, report: Report): Param | undefined {
  if (!/^[a-z][A-Za-z0-9]*$/.test(entry.key) || RESERVED_WORDS.has(entry.key)) {
    report(entry.span, `The name of a parameter is a camelCase word that no expression reserves`);
    return undefined;
  }
  const mapping = mappingOf(entry.value, entry.span, PARAM_KEYS, report);
  if (!mapping) return undefined;
  const type = oneOfAt(mapping, 'type', PARAM_TYPES, true);
  const given = entryAt(mapping, 'default', true);
  if (type === undefined || !given) return undefined;
  const unit = textAt(mapping, 'unit');
  const stricter = oneOfAt(mapping, 'stricter', ['higher', 'lower']);
  const choices = textsAt(mapping, 'choices');
  const value = readValue(type, given, choices, report);
  if (value === undefined) return undefined;
  return {
    type,
    value,
    ...(unit !== undefined && { unit }),
    ...(stricter && { stricter }),
    ...(choices.length > 0 && { choices }),
  };
}

function readValue(
  type: ParamType,
  given: Entry,
  choices: readonly string[],
  report: Report,
): ParamValue | undefined {
  const value = scalarOf(given.value);
  const fail = (message: string): undefined => {
    report(given.value ? spanOfNode(given.value) : given.span, message);
  };
  switch (type) {
    case 'duration':
      return (
        (typeof value === 'string' ? parseDuration(value) : undefined) ??
        fail('A length such as "6 weeks" is expected')
      );
    case 'days':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : fail('A number is expected');
    case 'percent':
      return typeof value === 'number' && value >= 0 && value <= 100
        ? value
        : fail('A number from 0 to 100 is expected, without a sign');
    case 'choice':
      if (typeof value !== 'string' || value === '') return fail('Text is expected');
      if (choices.length > 0 && !choices.includes(value)) return fail(`The default is none of the choices`);
      return value;
    case 'terms': {
      if (!isSeq(given.value)) return fail('A list of words is expected');
      const terms = given.value.items.map(scalarOf);
      return terms.every((term) => typeof term === 'string') && terms.length > 0
        ? terms
        : fail('A list of words is expected');
    }
  }
}
