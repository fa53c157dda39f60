// `npm run editor`: packs the extension, and opens the example notes with it in a real VS Code, in a browser of this machine.
// Usage: node scripts/editor.mjs [--port N]
import { join } from 'node:path';
import { ROOT } from './run-command.mjs';
import { setUp } from './setup.mjs';

/** The port that was asked for; undefined for any that is free. Ends this process where the arguments can't be read. */
function askedPort([option, value, ...more]) {
  if (option === undefined) return undefined;
  const port = Number(value);
  if (option === '--port' && /^\d+$/.test(value ?? '') && port > 0 && port < 65_536 && !more.length)
    return port;
  console.error('Usage: npm run editor [-- --port N]');
  process.exit(2);
}

const port = askedPort(process.argv.slice(2));
setUp();
// What is imported here is there only after the set-up.
const { packExtension, VSIX } = await import('./package.mjs');
const { tsImport } = await import('tsx/esm/api');
packExtension();
const { openEditor } = await tsImport('../test/editors/vscode/open.ts', import.meta.url);
// To be stopped is how this is meant to end; what is to be removed is removed on exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.prependListener(signal, () => {
    console.log('\nEnded');
    process.exit(0);
  });
}
try {
  await openEditor({ vsix: join(ROOT, VSIX), notes: join(ROOT, 'examples'), port });
  console.error('VS Code has ended by itself');
} catch (error) {
  console.error(`VS Code could not be opened: ${error.message}`);
  console.error(`The extension itself is packed: ${VSIX} can be installed in a VS Code of your own`);
}
process.exit(1);
