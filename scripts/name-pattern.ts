/** How the letters of a name are written in a pattern. */
export type Letters = 'any' | 'capitals';

/** Letters of names and what they continue with; `ends` where a name may stop. */
interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

const AND = String.raw`(?:\s?&\s?|\s{1,3}[Aa][Nn][Dd]\s{1,3})`;
const GAP = String.raw`[\s/().+-]{1,3}`;
const APOSTROPHE = "['’]?";

/**
 * A pattern of the grammar for any of the names, as notes are read: case, the punctuation between two words and
 * apostrophes do not matter, and `&` is `and`. Names that begin alike share that beginning, so that hundreds of names
 * cost a line no more than a few. Letters of any case are written out: Oniguruma compiles `(?i)` five times slower, and
 * the first line of a note would wait for it.
 */
export function namePattern(names: Iterable<string>, letters: Letters = 'any'): string {
  const root: Branch = { next: new Map(), ends: false };
  for (const name of names) plant(root, atomsOf(name, letters));
  if (root.next.size === 0) throw new Error('A pattern for no name at all would match everywhere');
  return `(?:${patternOf(root)})`;
}

/** The smallest pieces of a pattern for the name. What ends it without being a letter or digit is left out. */
function atomsOf(name: string, letters: Letters): readonly string[] {
  const written = name.trim().replace(/[^\p{L}\p{N}]+$/u, '');
  return [...written.matchAll(/\s*&\s*|\s+and\s+|['’]|[^\p{L}\p{N}#]+|./giu)].map(([piece]) => {
    if (/^(?:\s*&\s*|\s+and\s+)$/i.test(piece)) return AND;
    if (/^['’]$/.test(piece)) return APOSTROPHE;
    if (!/^[\p{L}\p{N}#]$/u.test(piece)) return GAP;
    const [capital, small] = [piece.toUpperCase(), piece.toLowerCase()];
    return capital === small ? piece : letters === 'capitals' ? capital : `[${capital}${small}]`;
  });
}

function plant(root: Branch, atoms: readonly string[]): void {
  let branch = root;
  for (const atom of atoms) {
    const next: Branch = branch.next.get(atom) ?? { next: new Map(), ends: false };
    branch.next.set(atom, next);
    branch = next;
  }
  branch.ends = true;
}

function patternOf({ next, ends }: Branch): string {
  const ways = [...next]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([atom, branch]) => atom + patternOf(branch));
  const [only] = ways;
  if (only === undefined) return '';
  if (!ends) return ways.length === 1 ? only : `(?:${ways.join('|')})`;
  return `(?:${ways.join('|')})?`;
}
