// Bundles the extension's client, the language server and the command line.
// Usage: node scripts/build.mjs [--dev]     --dev keeps names and adds source maps for a debugger
import { build } from 'esbuild';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-command.mjs';

const dev = process.argv.includes('--dev');

// CommonJS, because vscode-languageserver is: bundled as ESM it fails at start ("Dynamic require").
// Identifiers are kept, so that the stack of a bug can be read.
/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: !dev,
  minifyWhitespace: !dev,
  sourcemap: dev,
  legalComments: 'none',
  logLevel: 'warning',
};
// V8 compiles a regular expression twice, first for its interpreter, then for the machine; reading notes needs hundreds of
// them at once, and the first note is shown a third sooner when they are compiled for the machine only.
const NATIVE_REGEXPS = "require('node:v8').setFlagsFromString('--no-regexp-tier-up');";
const program = { ...shared, banner: { js: `#!/usr/bin/env node\n${NATIVE_REGEXPS}` } };

// For a browser: an import of Node's own modules fails the build.
const BROWSER = { platform: 'browser', target: 'es2022', format: 'iife' };

const bundles = await Promise.allSettled([
  build({
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'client/dist/extension.cjs',
    external: ['vscode'],
  }),
  build({
    ...shared,
    ...BROWSER,
    format: 'cjs',
    entryPoints: ['client/src/extension-browser.ts'],
    outfile: 'client/dist/extension-browser.cjs',
    external: ['vscode'],
  }),
  build({
    ...shared,
    ...BROWSER,
    entryPoints: ['client/src/report/page/report.ts'],
    outfile: 'client/dist/report/report.js',
  }),
  build({ ...program, entryPoints: ['server/src/server.ts'], outfile: 'server/dist/server.cjs' }),
  build({ ...program, entryPoints: ['server/src/cli.ts'], outfile: 'server/dist/cli.cjs' }),
  build({
    ...shared,
    ...BROWSER,
    entryPoints: ['server/src/browser.ts'],
    outfile: 'server/dist/browser.js',
  }),
]);
// esbuild has said what is wrong; its stack trace would add nothing.
if (bundles.some((it) => it.status === 'rejected')) process.exitCode = 1;
mkdirSync(join(ROOT, 'client/dist/report'), { recursive: true });
copyFileSync(join(ROOT, 'client/src/report/page/report.css'), join(ROOT, 'client/dist/report/report.css'));
// Where an editor has no documents of the server's, the pages about the criteria are opened from here.
copyFileSync(join(ROOT, 'CRITERIA.md'), join(ROOT, 'server/dist/CRITERIA.md'));
