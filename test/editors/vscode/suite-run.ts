import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type Counts, failure } from '../counts.ts';
import { onExit } from './ending.ts';

/** The checkout; the extension under development. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** One run of the suite, for a launcher. Paths are absolute. */
export interface SuiteRun {
  /** The module whose `run` the extension host calls. */
  readonly suite: string;
  /** A workspace of two folders with copies of the notes, which the suite edits. */
  readonly workspace: string;
  /** Added to the environment of the extension host. */
  readonly environment: Readonly<Record<string, string>>;
  /** An empty folder for whatever the launcher needs. */
  readonly scratch: string;
}

/** Has a VS Code run the suite, and resolves to its exit code. */
export type Launcher = (run: SuiteRun) => Promise<number>;

/** Of a VS Code that opens the workspace without its folders, which is no outcome of the suite. */
const MOST_STARTS = 5;

/** Runs the suite in the VS Code of the launcher, and leaves nothing behind. */
export async function runSuite(launch: Launcher): Promise<Counts> {
  const work = mkdtempSync(join(tmpdir(), 'necessity-suite-'));
  const clean = () => rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  const forget = onExit(clean);
  try {
    const result = join(work, 'result.json');
    const scratch = join(work, 'scratch');
    mkdirSync(scratch);
    const run: SuiteRun = {
      suite: await bundleSuite(),
      workspace: makeWorkspace(work),
      environment: { NECESSITY_SUITE_RESULT: result },
      scratch,
    };
    let ended = await launch(run);
    for (let starts = 1; starts < MOST_STARTS && cameUpEmpty(result); starts++) {
      console.log('VS Code came up without its folders; started again');
      rmSync(result);
      ended = await launch(run);
    }
    return readResult(result, ended);
  } finally {
    clean();
    forget();
  }
}

/** The notes, and a folder whose project file asks for more. */
function makeWorkspace(work: string): string {
  const from = { notes: ['examples', 'test/editors/notes'], strict: ['test/editors/strict'] };
  for (const [folder, sources] of Object.entries(from))
    for (const source of sources) cpSync(join(ROOT, source), join(work, folder), { recursive: true });
  const file = join(work, 'notes.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: Object.keys(from).map((path) => ({ path })) }));
  return file;
}

async function bundleSuite(): Promise<string> {
  const outfile = join(ROOT, 'out/editors/index.cjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/editors/vscode/suite/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}

function cameUpEmpty(file: string): boolean {
  return existsSync(file) && 'folders' in (JSON.parse(readFileSync(file, 'utf8')) as object);
}

/** The exit code alone proves nothing: a killed extension host ends with 0. The file is what the suite itself wrote. */
function readResult(file: string, exitCode: number): Counts {
  if (!existsSync(file)) return failure('VS Code: no result file, the suite did not finish');
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as Counts;
  return { passed, failed: failed || (passed === 0 || exitCode !== 0 ? 1 : 0) };
}
