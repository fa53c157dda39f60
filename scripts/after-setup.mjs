// `npm run screenshots`: sets up, then takes the pictures of the documentation in a real VS Code.
import { runNode } from './run-command.mjs';
import { setUp } from './setup.mjs';

setUp();
process.exitCode = runNode(['--import', 'tsx', 'test/editors/vscode/screenshots.ts']);
