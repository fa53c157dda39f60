// The suite against the packed extension, as a user would have it: run `npm run package` first.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runVsCode } from './run.ts';

const VSIX = resolve(import.meta.dirname, '../../../.cache/necessity.vsix');

if (!existsSync(VSIX)) {
  console.error('There is no packed extension; run: npm run package');
  process.exit(1);
}
const { passed, failed, skipped } = await runVsCode(VSIX);
console.log(skipped ? `skipped: ${skipped}` : `packed extension: ${passed} passed, ${failed} failed`);
const isRequired = process.env['NECESSITY_REQUIRE_EDITORS'] === '1';
process.exit(failed > 0 || (skipped && isRequired) ? 1 : 0);
