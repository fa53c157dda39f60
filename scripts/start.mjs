// `npm start`: from a fresh clone to the findings of the example notes.
import { runNode } from './run-command.mjs';
import { setUp } from './setup.mjs';

setUp();
console.log('\nThe example notes, checked on the command line:\n');
const code = runNode(['server/dist/cli.cjs', 'check', 'examples', '--fail-on', 'never']);
if (code === 0) {
  console.log('\nCheck a note of your own: node server/dist/cli.cjs check PATH');
  console.log('Try it in VS Code in a browser: npm run editor');
  console.log('In VS Code itself: open this folder and press F5, then open a note in examples/');
}
process.exitCode = code;
