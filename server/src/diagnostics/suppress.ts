import type { Suppression } from '#note/tree.ts';
import type { Words } from '#text/span.ts';
import type { Placed } from './place.ts';

/** A diagnostic that a comment of the note hides, with the reason that the comment gives. */
export interface Suppressed {
  readonly placed: Placed;
  /** The id in the comment that did it. */
  readonly id: Words;
  readonly reason: string;
}

export interface Sifted {
  readonly shown: readonly Placed[];
  readonly suppressed: readonly Suppressed[];
}

type Scope = Suppression['scope'];

/** One id of one suppression that gives its reason. */
interface Entry {
  readonly id: Words;
  readonly reason: string;
  readonly suppression: Suppression;
}

/** The entries of one id; those of a scope are sorted by the place that they cover, and cover places that never overlap in part. */
type ByScope = Readonly<Record<Scope, Entry[]>>;

/** All suppressions of a note, ready to be asked about many diagnostics. */
export type SuppressionIndex = ReadonlyMap<string, ByScope>;

/** The suppressions by id. One without a reason hides nothing. */
export function indexSuppressions(suppressions: readonly Suppression[]): SuppressionIndex {
  const index = new Map<string, ByScope>();
  const sorted = [...suppressions].sort((one, other) => one.covers.start - other.covers.start);
  for (const suppression of sorted) {
    const reason = reasonOf(suppression);
    if (reason === undefined) continue;
    for (const id of suppression.ids) {
      const scopes = index.get(id.text) ?? { 'next-line': [], section: [], file: [] };
      index.set(id.text, scopes);
      scopes[suppression.scope].push({ id, reason, suppression });
    }
  }
  return index;
}

/** The reason; undefined where none is given or it is still to be filled in. */
export function reasonOf({ reason }: Suppression): string | undefined {
  return reason === undefined || reason.text.includes('***') ? undefined : reason.text;
}

/** Takes away what a suppression covers: by the next line, then by the section, then by the file. */
export function suppress(placed: readonly Placed[], index: SuppressionIndex): Sifted {
  const shown: Placed[] = [];
  const suppressed: Suppressed[] = [];
  for (const it of placed) {
    const entry = coveringEntry(it, index);
    if (entry === undefined) shown.push(it);
    else suppressed.push({ placed: it, id: entry.id, reason: entry.reason });
  }
  return { shown, suppressed };
}

function coveringEntry({ diagnostic, absent }: Placed, index: SuppressionIndex): Entry | undefined {
  const scopes = index.get(diagnostic.code);
  if (scopes === undefined) return undefined;
  const { start } = diagnostic.span;
  // A section that the note lacks has no place in it, so only the whole file can cover it.
  const near = absent ? undefined : (entryAt(scopes['next-line'], start) ?? entryAt(scopes.section, start));
  return near ?? scopes.file[0];
}

/** The last entry whose place begins at or before the offset, if it reaches that far. */
function entryAt(entries: readonly Entry[], offset: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]!.suppression.covers.start <= offset) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low - 1];
  if (entry === undefined) return undefined;
  const { covers } = entry.suppression;
  const reaches = offset < covers.end || offset === covers.start;
  return reaches || (entry.suppression.scope === 'next-line' && offset === covers.end) ? entry : undefined;
}
