import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that each test has anew. */
export interface TemporaryFolder {
  /** Its absolute path; empty outside of a test. */
  readonly path: string;
  /** The absolute path of something in it. */
  readonly at: (path: string) => string;
  /** Writes a file, with the folders above it. */
  readonly write: (path: string, text: string | Buffer) => void;
}

/** Registers with the suite around it; the folder is empty as a test begins and gone when it has ended. */
export function temporaryFolder(): TemporaryFolder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'necessity-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (path: string): string => join(folder, path);
  return {
    get path() {
      return folder;
    },
    at,
    write: (path, text) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
  };
}
