import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runSuite } from '../editors/vscode/suite-run.ts';

/** A run in a VS Code that ends with this code, and whose suite leaves these counts. */
function run(exitCode: number, counts?: object) {
  return runSuite(({ environment }) => {
    if (counts) writeFileSync(environment['NECESSITY_SUITE_RESULT'] ?? '', JSON.stringify(counts));
    return Promise.resolve(exitCode);
  });
}

describe('a run of the suite in VS Code', () => {
  it('counts what the suite counted', async () => {
    assert.deepEqual(await run(0, { passed: 3, failed: 0 }), { passed: 3, failed: 0 });
    assert.deepEqual(await run(1, { passed: 3, failed: 2 }), { passed: 3, failed: 2 });
  });

  it('has failed without a result, without a test, and with a bad exit code', async () => {
    assert.deepEqual(await run(0), { passed: 0, failed: 1 });
    assert.deepEqual(await run(0, { passed: 0, failed: 0 }), { passed: 0, failed: 1 });
    assert.deepEqual(await run(1, { passed: 3, failed: 0 }), { passed: 3, failed: 1 });
  });

  it('is started again where VS Code came up without its folders, but not for ever', async () => {
    const empty = { passed: 0, failed: 0, folders: 'none' };
    const starts = async (ends: readonly object[]) => {
      let started = 0;
      const counts = await runSuite(({ environment }) => {
        const end = ends[Math.min(started++, ends.length - 1)];
        writeFileSync(environment['NECESSITY_SUITE_RESULT'] ?? '', JSON.stringify(end));
        return Promise.resolve(0);
      });
      return { counts, started };
    };
    assert.deepEqual(await starts([empty, empty, { passed: 3, failed: 0 }]), {
      counts: { passed: 3, failed: 0 },
      started: 3,
    });
    assert.deepEqual(await starts([empty]), { counts: { passed: 0, failed: 1 }, started: 5 });
  });

  it('gives the launcher a workspace with copies of the notes and an empty folder, and removes both', async () => {
    const folders: string[] = [];
    await assert.rejects(
      runSuite(({ workspace, scratch, suite }) => {
        const notes = join(dirname(workspace), 'notes');
        folders.push(notes, scratch);
        assert.ok(readdirSync(notes).includes('draft.note.md'));
        assert.deepEqual(readdirSync(scratch), []);
        assert.ok(existsSync(suite));
        throw new Error('VS Code could not be started');
      }),
      /could not be started/,
    );
    assert.deepEqual(
      folders.map((it) => existsSync(it)),
      [false, false],
    );
  });
});
