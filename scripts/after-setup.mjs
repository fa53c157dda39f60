// Sets up, then runs a TypeScript file with the arguments that follow it.
// Usage: node scripts/after-setup.mjs FILE [ARGUMENT...]
import { runNode } from './run-command.mjs';
import { setUp } from './setup.mjs';

setUp();
process.exitCode = runNode(['--import', 'tsx', ...process.argv.slice(2)]);
