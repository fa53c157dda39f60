import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Span } from '#text/span.ts';
import { didYouMean } from '#text/nearest.ts';
import { spanOfNode } from '#safe-yaml/safe-yaml.ts';

/** Called with every departure from the expected shape. */
export type Report = (span: Span, message: string) => void;

export interface Entry {
  readonly key: string;
  /** Place of the key. */
  readonly span: Span;
  /** Undefined when nothing stands behind the colon. */
  readonly value: Node | undefined;
}

/** A mapping whose keys are all known, ready to be read key by key. */
export interface Mapping {
  /** Where something that is missing in the mapping is reported. */
  readonly span: Span;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly report: Report;
}

/**
 * The node as a mapping; undefined, and reported at `span`, when it is none. Doubled keys, and keys that are not
 * `known` (every key is when it is undefined), are reported and left out.
 */
export function mappingOf(
  node: Node | undefined,
  span: Span,
  known: readonly string[] | undefined,
  report: Report,
): Mapping | undefined {
  if (!isMap(node)) {
    report(node ? spanOfNode(node) : span, 'A mapping of keys and values is expected here');
    return undefined;
  }
  const entries = new Map<string, Entry>();
  for (const pair of node.items) {
    if (!isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    const keySpan = spanOfNode(pair.key);
    if (known && !known.includes(key)) report(keySpan, `Unknown key "${key}"${didYouMean(key, known)}`);
    else if (entries.has(key)) report(keySpan, `"${key}" stands here twice`);
    else entries.set(key, { key, span: keySpan, value: (pair.value ?? undefined) as Node | undefined });
  }
  return { span, entries, report };
}

/** The mapping at a key; undefined when it is absent (reported only when `isRequired`) or no mapping. */
export function mappingAt(
  parent: Mapping,
  key: string,
  known: readonly string[] | undefined,
  isRequired = false,
): Mapping | undefined {
  const entry = entryAt(parent, key, isRequired);
  return entry && mappingOf(entry.value, entry.span, known, parent.report);
}

/** The entry of a key; undefined when it is absent, which is reported when `isRequired`. */
export function entryAt(
  { entries, span, report }: Mapping,
  key: string,
  isRequired = false,
): Entry | undefined {
  const entry = entries.get(key);
  if (!entry && isRequired) report(span, `"${key}" is missing`);
  return entry;
}

/** The text at a key, without the blanks around it; undefined when absent or reported. Empty text is reported. */
export function textAt(mapping: Mapping, key: string, isRequired = false): string | undefined {
  const entry = entryAt(mapping, key, isRequired);
  return entry && textOf(entry.value, entry.span, `"${key}"`, mapping.report);
}

/** The text at a key exactly as it is, which may be empty; undefined when absent or no text, which is reported. */
export function verbatimAt(mapping: Mapping, key: string): string | undefined {
  const entry = entryAt(mapping, key, true);
  const value = scalarOf(entry?.value);
  if (typeof value === 'string') return value;
  return entry && textOf(entry.value, entry.span, `"${key}"`, mapping.report);
}

/** The node as text; undefined, and reported as `what`, when it is none. */
function textOf(node: Node | undefined, span: Span, what: string, report: Report): string | undefined {
  const value = scalarOf(node);
  const text = typeof value === 'string' ? value.trim() : undefined;
  if (text) return text;
  const place = node ? spanOfNode(node) : span;
  if (node && !isScalar(node)) report(place, `${what} must be text`);
  else if (text === '' || value === undefined || value === null)
    report(text === '' ? place : span, `${what} is empty`);
  else report(place, `${what} must be text; put it in quotes`);
  return undefined;
}

/** The one of `choices` that stands at a key; undefined when absent or reported. */
export function oneOfAt<T extends string>(
  mapping: Mapping,
  key: string,
  choices: readonly T[],
  isRequired = false,
): T | undefined {
  const entry = entryAt(mapping, key, isRequired);
  return entry && oneOf(entry.value, entry.span, choices, `"${key}"`, mapping.report);
}

/** The node as one of `choices`; undefined, and reported as `what`, when it is none of them. */
export function oneOf<T extends string>(
  node: Node | undefined,
  span: Span,
  choices: readonly T[],
  what: string,
  report: Report,
): T | undefined {
  const value = scalarOf(node);
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  const guess = typeof value === 'string' ? didYouMean(value, choices) : '';
  report(node ? spanOfNode(node) : span, `${what} must be one of ${choices.join(', ')}${guess}`);
  return undefined;
}

/** The truth value at a key; `fallback` when absent or reported. */
export function flagAt(mapping: Mapping, key: string, fallback: boolean): boolean {
  const entry = mapping.entries.get(key);
  if (!entry) return fallback;
  const value = scalarOf(entry.value);
  if (typeof value === 'boolean') return value;
  mapping.report(entry.value ? spanOfNode(entry.value) : entry.span, `"${key}" must be true or false`);
  return fallback;
}

/** The numbers in the list at a key; empty when absent. What is no number is reported and left out. */
export function numbersAt(mapping: Mapping, key: string): readonly number[] {
  return itemsAt(mapping, key).flatMap((item) => {
    const value = scalarOf(item);
    if (typeof value === 'number' && Number.isFinite(value)) return [value];
    mapping.report(spanOfNode(item), `"${key}" must be a list of numbers`);
    return [];
  });
}

/** The texts in the list at a key; empty when absent. What is no text is reported and left out. */
export function textsAt(mapping: Mapping, key: string): readonly string[] {
  return itemsAt(mapping, key).flatMap((item) => {
    const text = textOf(item, spanOfNode(item), `An entry of "${key}"`, mapping.report);
    return text === undefined ? [] : [text];
  });
}

/** The items of the list at a key; empty when absent or reported. */
export function itemsAt(mapping: Mapping, key: string): readonly Node[] {
  const entry = mapping.entries.get(key);
  if (!entry) return [];
  if (isSeq(entry.value)) return entry.value.items as Node[];
  mapping.report(entry.value ? spanOfNode(entry.value) : entry.span, `"${key}" must be a list`);
  return [];
}

/** The value of a scalar node; undefined for anything else. */
export function scalarOf(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined;
}
