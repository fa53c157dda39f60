// Takes the pictures of the documentation in the real workbench; what must be seen in them is asserted.
// Usage: screenshots.ts [--check] [NAME...]     --check leaves docs/images alone, and compares with what is there
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { shootAtRest } from './at-rest.ts';
import { withPage } from './browser.ts';
import { differingShare, tilesOf } from './compare-pictures.ts';
import { installVsCode, type VsCode } from './install.ts';
import { onceMore } from './once-more.ts';
import { type Picture, PICTURES } from './pictures.ts';
import { visitWorkbench } from './workbench.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const EXAMPLES = join(ROOT, 'examples');
const COMMITTED = 'docs/images';
const TAKEN = '.cache/screenshots';

/** Measured: 0 to 0.3 % from run to run, 0.1 % with other font settings, 5 % without the hover, 7 % with lenses. */
const MOST_DIFFERING = 0.02;

/** Takes a picture, and makes sure of what is seen in it. */
function take(code: VsCode, { note, viewport, look }: Picture): Promise<Buffer> {
  const settings = { 'editor.cursorBlinking': 'solid' };
  const opened = { folder: EXAMPLES, extension: ROOT, file: join(EXAMPLES, note), settings };
  return visitWorkbench(code, viewport ? { ...opened, viewport } : opened, {
    look: async (page) => {
      const seen = await look(page);
      for (const it of seen) await it.first().waitFor();
      const picture = await shootAtRest(page);
      // It may have gone while the page came to rest.
      for (const it of seen)
        if (!(await it.first().isVisible())) throw new Error(`not to be seen: ${String(it)}`);
      return picture;
    },
  });
}

/** Says how far a picture is from the committed one; false when that is too far. */
async function isAsCommitted(name: string, picture: Buffer): Promise<boolean> {
  const file = join(COMMITTED, `${name}.png`);
  if (!existsSync(join(ROOT, file))) {
    console.log(`${name}: there is no ${file}`);
    return false;
  }
  const committed = readFileSync(join(ROOT, file));
  const share = await withPage(async (page) =>
    differingShare(await tilesOf(page, picture), await tilesOf(page, committed)),
  );
  const isNear = share !== undefined && share <= MOST_DIFFERING;
  console.log(
    `${name}: ${share === undefined ? 'another size' : `${(100 * share).toFixed(2)} % of it differ`}`,
  );
  if (!isNear)
    console.log(`Where ${TAKEN}/${name}.png is right: npm run screenshots -- ${name}, and commit ${file}`);
  return isNear;
}

/** Takes a picture and leaves or compares it; false when it is not as it must be. */
async function deal(code: VsCode, picture: Picture, isCheck: boolean): Promise<boolean> {
  const { name } = picture;
  try {
    const png = await take(code, picture);
    const file = join(isCheck ? TAKEN : COMMITTED, `${name}.png`);
    writeFileSync(join(ROOT, file), png);
    if (isCheck) return await isAsCommitted(name, png);
    console.log(`${file}, ${Math.ceil(png.length / 1024)} KB`);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${stripVTControlCharacters(message)}`);
    return false;
  }
}

const isCheck = process.argv.includes('--check');
const names = process.argv.slice(2).filter((it) => it !== '--check');
const unknown = names.filter((name) => !PICTURES.some((it) => it.name === name));
if (unknown.length) {
  console.error(
    `No such picture: ${unknown.join(', ')}. Pictures: ${PICTURES.map((it) => it.name).join(', ')}`,
  );
  process.exit(2);
}
const code = installVsCode();
if ('reason' in code) {
  console.error(code.reason);
  process.exit(1);
}
for (const folder of [COMMITTED, TAKEN]) mkdirSync(join(ROOT, folder), { recursive: true });
const failed: string[] = [];
for (const picture of PICTURES.filter((it) => !names.length || names.includes(it.name))) {
  const { failed: failures } = await onceMore(picture.name, async () => {
    const isRight = await deal(code, picture, isCheck);
    return { passed: isRight ? 1 : 0, failed: isRight ? 0 : 1 };
  });
  if (failures) failed.push(picture.name);
}
if (isCheck && failed.length)
  console.error(
    `Where the new pictures are right: npm run screenshots -- ${failed.join(' ')}, and commit them`,
  );
process.exitCode = failed.length ? 1 : 0;
