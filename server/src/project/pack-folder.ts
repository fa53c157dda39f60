import { checkPack, withoutBroken } from '#policy/check-pack.ts';
import type { Engine } from '#policy/engine.ts';
import type { Pack } from '#policy/pack.ts';
import { readPack } from '#policy/read-pack.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectProblem } from './project-file.ts';
import { describeFileError, readNote } from './read-note.ts';

/** The text of a pack's file. */
export interface PackSource {
  readonly path: string;
  readonly text: string;
}

/** A pack of a project, without the criteria that cannot be used. */
export interface LoadedPack {
  readonly path: string;
  readonly text: string;
  readonly pack: Pack | undefined;
  readonly problems: readonly ProjectProblem[];
}

const PACK_ENDING = '.pack.yaml';
const MOST_PACKS = 200;

/** The packs' files in a folder, in the order of their names; or why there is none. */
export function readPackFolder(folder: string): readonly PackSource[] | { readonly error: string } {
  try {
    const names = readdirSync(folder)
      .filter((it) => it.endsWith(PACK_ENDING))
      .sort()
      .slice(0, MOST_PACKS);
    if (names.length === 0) return { error: `No pack (*${PACK_ENDING}) is in this folder` };
    return names.flatMap((name) => {
      const path = join(folder, name);
      const read = readNote(path);
      return 'text' in read ? [{ path, text: read.text }] : [];
    });
  } catch (error) {
    return { error: describeFileError(error) };
  }
}

/** Reads and checks a pack. A criterion with an error is switched off alone. */
export function loadPack({ path, text }: PackSource, engine: Engine): LoadedPack {
  const { pack, problems, source } = readPack(text);
  if (pack === undefined) return { path, text, pack, problems };
  const all = [...problems, ...checkPack(engine, pack, source)];
  return { path, text, pack: withoutBroken(pack, all), problems: all };
}
