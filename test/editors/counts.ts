/** What one editor's run gave. `skipped` says why nothing ran; then both counts are 0. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: string;
}

/** Counts a run that could not even start as one failure, and says why. */
export function failure(reason: string): Counts {
  console.error(reason);
  return { passed: 0, failed: 1 };
}

/** The counts of a run that prints `ok NAME` or `not ok NAME` for each check; a bad end is a failure as well. */
export function countChecks(output: string, exitCode: number | null): Counts {
  const passed = output.match(/^ok /gm)?.length ?? 0;
  const failed = output.match(/^not ok /gm)?.length ?? 0;
  const endedBadly = exitCode !== 0 || passed + failed === 0;
  return { passed, failed: failed || (endedBadly ? 1 : 0) };
}
