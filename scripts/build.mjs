// Bundles the extension's client, the language server and the command line.
// Usage: node scripts/build.mjs [--dev]     --dev keeps names and adds source maps for a debugger
import { build } from 'esbuild';
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
const program = { ...shared, banner: { js: '#!/usr/bin/env node' } };

const bundles = await Promise.allSettled([
  build({
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'client/dist/extension.cjs',
    external: ['vscode'],
  }),
  build({ ...program, entryPoints: ['server/src/server.ts'], outfile: 'server/dist/server.cjs' }),
  build({ ...program, entryPoints: ['server/src/cli.ts'], outfile: 'server/dist/cli.cjs' }),
]);
// esbuild has said what is wrong; its stack trace would add nothing.
if (bundles.some((it) => it.status === 'rejected')) process.exitCode = 1;
