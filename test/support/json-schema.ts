/** As much of JSON Schema as our own schemas use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/**
 * What in the value is not as the schema says, with its path; empty when all is. Stricter than the standard in one
 * point: a property that the schema does not describe is a mistake, so that nothing undocumented is published.
 */
export function schemaMistakes(value: unknown, root: Schema): readonly string[] {
  return mistakes(value, root, '$', root);
}

function mistakes(value: unknown, schema: Schema, path: string, root: Schema): readonly string[] {
  if (schema.$ref !== undefined) return mistakes(value, definition(schema.$ref, root), path, root);
  if (schema.oneOf !== undefined) {
    const results = schema.oneOf.map((it) => mistakes(value, it, path, root));
    return results.filter((it) => it.length === 0).length === 1
      ? []
      : [`${path}: not one of: ${results.flat().join('; ')}`];
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((it) => hasType(value, it)))
    return [`${path}: not ${types.join(' or ')}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${path}: not in the enumeration`];
  if (schema.minimum !== undefined && (value as number) < schema.minimum) return [`${path}: too small`];
  if (Array.isArray(value)) {
    return value.flatMap((it, at) => mistakes(it, schema.items ?? {}, `${path}[${at}]`, root));
  }
  return isRecord(value) ? mistakesInObject(value, schema, path, root) : [];
}

function mistakesInObject(
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [] }: Schema,
  path: string,
  root: Schema,
): readonly string[] {
  const missing = required.filter((it) => !(it in value)).map((it) => `${path}.${it}: missing`);
  const wrong = Object.entries(value).flatMap(([key, it]) => {
    const schema = properties[key];
    return schema === undefined
      ? [`${path}.${key}: not described`]
      : mistakes(it, schema, `${path}.${key}`, root);
  });
  return [...missing, ...wrong];
}

function definition(ref: string, { $defs = {} }: Schema): Schema {
  const schema = $defs[ref.replace('#/$defs/', '')];
  if (schema === undefined) throw new Error(`The schema has no ${ref}`);
  return schema;
}

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return isRecord(value);
    default:
      return typeof value === type;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
