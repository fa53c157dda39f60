// Runs a program of this repository and shows its output as it comes. No package is needed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the top folder, its output shown as it comes.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment] added to this process's own
 * @returns {number} its exit code; 1 when a signal ended it or it could not be started
 */
export function run(program, args, environment = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program !== process.execPath,
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

/**
 * Runs a JavaScript file with this Node.
 *
 * @param {readonly string[]} args the file first, then its arguments
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function runNode(args, environment) {
  return run(process.execPath, args, environment);
}

/**
 * Ends this process with a message when a step failed.
 *
 * @param {string} step
 * @param {number} code
 */
export function require0(step, code) {
  if (code === 0) return;
  console.error(`${step} failed`);
  process.exit(1);
}
