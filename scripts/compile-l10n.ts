/** Writes l10n/bundle.l10n.json: every text that the client shows, for translators. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = 'client/src';
const TARGET = 'l10n/bundle.l10n.json';

const texts = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('.ts'))
  .toSorted()
  .flatMap((it) => textsIn(join(SOURCES, it)));
const bundle = Object.fromEntries([...new Set(texts)].map((it) => [it, it]));
mkdirSync('l10n', { recursive: true });
writeFileSync(TARGET, `${JSON.stringify(bundle, undefined, 2)}\n`);

/** The texts of all calls of `l10n.t`. Each begins with a plain text: another one could not be translated. */
function textsIn(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const calls = source.match(/\bl10n\.t\(/g)?.length ?? 0;
  const found = [...source.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g)];
  if (found.length !== calls)
    throw new Error(`${file}: ${calls} calls of l10n.t, ${found.length} with a plain text`);
  return found.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'));
}
