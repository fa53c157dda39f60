import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globRoot, isGlob, matchesGlob } from './glob.ts';
import { describeFileError } from './read-note.ts';

/** A note that was named, or found in what was named. */
export type FoundNote = { readonly path: string; readonly error?: string };

const NOTE_ENDING = '.note.md';
const NEVER_SEARCHED = new Set(['node_modules', '.git']);

/**
 * The notes that files, folders and patterns name, each once, in the order of the names and sorted within each.
 * A name that leads to no note is an entry with the reason. What `isExcluded` is not searched for, but can be named.
 */
export function findNotes(
  names: readonly string[],
  cwd: string,
  isExcluded: (path: string) => boolean = () => false,
): readonly FoundNote[] {
  const seen = new Set<string>();
  return names
    .flatMap((it) => findNamed(it, cwd, isExcluded))
    .filter(({ path }) => {
      const full = resolve(cwd, path);
      if (seen.has(full)) return false;
      seen.add(full);
      return true;
    });
}

/** The place of a name that was given in the folder. */
export function pathIn(cwd: string, name: string): string {
  return resolve(cwd, name);
}

function findNamed(name: string, cwd: string, isExcluded: (path: string) => boolean): readonly FoundNote[] {
  const notExcluded = ({ path, error }: FoundNote): boolean => error !== undefined || !isExcluded(path);
  try {
    const stat = statSync(resolve(cwd, name));
    return stat.isDirectory() ? searchFolder(name, cwd).filter(notExcluded) : [{ path: name }];
  } catch (error) {
    if (isGlob(name)) return searchPattern(name.replaceAll('\\', '/'), cwd).filter(notExcluded);
    return [
      { path: name, error: isLink(resolve(cwd, name)) ? danglingLink(error) : describeFileError(error) },
    ];
  }
}

function danglingLink(error: unknown): string {
  const reason = describeFileError(error);
  return reason.startsWith('No such') ? 'The link points to a file that does not exist' : reason;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function searchFolder(name: string, cwd: string): readonly FoundNote[] {
  const found = walk(name, cwd).filter((it) => it.error !== undefined || it.path.endsWith(NOTE_ENDING));
  return found.length > 0 ? found : [{ path: name, error: `No note (*${NOTE_ENDING}) is in this folder` }];
}

function searchPattern(pattern: string, cwd: string): readonly FoundNote[] {
  const plain = pattern.replace(/^(?:\.\/)+/, '');
  const found = walk(globRoot(plain), cwd).filter((it) => matchesGlob(it.path, plain));
  return found.length > 0 ? found : [{ path: pattern, error: 'No file matches this pattern' }];
}

/** All files below a folder; folders that are links are not entered, since they may lead back. */
function walk(folder: string, cwd: string): readonly FoundNote[] {
  const found: FoundNote[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const below = readFolder(next, cwd);
    if (below === undefined) found.push({ path: next, error: 'Not permitted to look into this folder' });
    for (const { name, isFolder } of below ?? []) {
      const path = next === '.' ? name : join(next, name).replaceAll('\\', '/');
      if (!isFolder) found.push({ path });
      else if (!NEVER_SEARCHED.has(name)) open.push(path);
    }
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function readFolder(folder: string, cwd: string): readonly { name: string; isFolder: boolean }[] | undefined {
  try {
    const entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
    return entries.map((it) => ({ name: it.name, isFolder: it.isDirectory() }));
  } catch {
    return undefined;
  }
}
