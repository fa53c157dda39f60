import { type Counts, failure } from '../counts.ts';

/**
 * Runs what drives a real VS Code, and once more, in a fresh one, where something failed: on a machine that is busy with
 * other work a workbench can lose a click or close a hover by itself. What fails twice has failed, and so has a run that
 * rejects. The output says so.
 */
export async function onceMore(name: string, run: () => Promise<Counts>): Promise<Counts> {
  const first = await counted(run);
  if (first.failed === 0) return first;
  console.log(`\n${name}: ${first.failed} failed; tried once more, in a fresh VS Code`);
  return counted(run);
}

async function counted(run: () => Promise<Counts>): Promise<Counts> {
  try {
    return await run();
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}
