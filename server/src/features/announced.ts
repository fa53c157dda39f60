/** What stands at a path of keys (`textDocument.hover`) in capabilities as they came; undefined where there is nothing. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((it, key) => (isRecord(it) ? it[key] : undefined), value);
}

/** The list at the path; an empty one for anything else. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** The strings of the list at the path; undefined where there is no list. */
export function stringsAt(value: unknown, path: string): readonly string[] | undefined {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found.filter((it) => typeof it === 'string') : undefined;
}

/** Whether it has keys: an object, and not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
