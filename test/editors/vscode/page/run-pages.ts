import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { Counts } from '../../counts.ts';
import type { VsCode } from '../install.ts';
import { onceMore } from '../once-more.ts';
import { tellTested } from './tested.ts';

/** Only to detect what hangs. */
const LIMIT_MS = 150_000;

/**
 * Runs what a person does in the workbench, one topic after another: with the working tree, or with the packed extension
 * that is named.
 */
export async function runPages(code: VsCode, vsix?: string): Promise<Counts> {
  tellTested(vsix ? { code, vsix } : { code });
  const sum = { passed: 0, failed: 0 };
  for (const name of readdirSync(import.meta.dirname).toSorted()) {
    if (!name.endsWith('.page.ts')) continue;
    const topic = await loadTopic(name);
    const { passed, failed } = await onceMore(name, () => runTopic(topic));
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

async function loadTopic(name: string): Promise<Mocha> {
  const mocha = new Mocha({
    color: false,
    reporter: 'spec',
    timeout: LIMIT_MS,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.cleanReferencesAfterRun(false);
  mocha.addFile(join(import.meta.dirname, name));
  await mocha.loadFilesAsync();
  return mocha;
}

function runTopic(topic: Mocha): Promise<Counts> {
  return new Promise((resolve) => {
    const runner = topic.run((failures) => {
      const passed = runner.stats?.passes ?? 0;
      resolve({ passed, failed: failures || (passed === 0 ? 1 : 0) });
    });
  });
}
