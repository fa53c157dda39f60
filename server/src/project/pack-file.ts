import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A pack as its author wrote it. */
export interface PackFile {
  /** Its address: `file:///...`. */
  readonly uri: string;
  readonly yaml: string;
}

/** The file of the pack of that id in a folder of packs; undefined where there is none, or none that can be read. */
export function readPackFile(folder: string, id: string): PackFile | undefined {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return undefined;
  const path = join(folder, `${id}.pack.yaml`);
  try {
    if (!existsSync(path)) return undefined;
    return { uri: pathToFileURL(path).href, yaml: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
}
