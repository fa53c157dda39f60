import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder above which no project file counts: the repository that the folder is in (it has `.git`), else itself. */
export function workspaceOf(folder: string): string {
  for (let next = folder; ; next = dirname(next)) {
    if (existsSync(join(next, '.git'))) return next;
    if (dirname(next) === next) return folder;
  }
}
