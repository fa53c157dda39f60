import assert from 'node:assert/strict';
import type { Counts } from '../editors/counts.ts';
import { onceMore } from '../editors/vscode/once-more.ts';

const GOOD = { passed: 3, failed: 0 };
const BAD = { passed: 2, failed: 1 };

/** Runs that end one after the other as they are given; an error is one that rejects. */
async function tried(...ends: readonly (Counts | Error)[]): Promise<{ counts: Counts; runs: number }> {
  let runs = 0;
  const counts = await onceMore('a run that a test has made up', async () => {
    const end = ends[runs++];
    if (end === undefined || end instanceof Error) throw end ?? new Error('run too often');
    return end;
  });
  return { counts, runs };
}

describe('a run in VS Code', () => {
  it('that is good is not tried again', async () => {
    assert.deepEqual(await tried(GOOD), { counts: GOOD, runs: 1 });
    const skipped = { passed: 0, failed: 0, skipped: 'no Chromium' };
    assert.deepEqual(await tried(skipped), { counts: skipped, runs: 1 });
  });

  it('that failed or did not start is tried once more, and counts as it then ends', async () => {
    assert.deepEqual(await tried(BAD, GOOD), { counts: GOOD, runs: 2 });
    assert.deepEqual(await tried(new Error('made up by a test'), GOOD), { counts: GOOD, runs: 2 });
  });

  it('has failed when it fails twice', async () => {
    assert.deepEqual(await tried(BAD, BAD), { counts: BAD, runs: 2 });
    const error = new Error('made up by a test');
    assert.deepEqual(await tried(BAD, error), { counts: { passed: 0, failed: 1 }, runs: 2 });
  });
});
