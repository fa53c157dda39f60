import { installVsCode, type VsCode } from '../install.ts';

const VARIABLE = 'NECESSITY_TESTED';

/** What the page suite opens: a VS Code, and in it the working tree or the packed extension that is named. */
export interface Tested {
  readonly code: VsCode;
  readonly vsix?: string;
}

/** Says what is opened, before the first topic: in the environment, since mocha has modules of its own. */
export function tellTested(what: Tested): void {
  process.env[VARIABLE] = JSON.stringify(what);
}

/** What was told; for a topic that mocha runs by itself the working tree in the VS Code of the cache. */
export function tested(): Tested {
  const told = process.env[VARIABLE];
  if (told) return JSON.parse(told) as Tested;
  const code = installVsCode();
  if ('reason' in code) throw new Error(code.reason);
  return { code };
}
