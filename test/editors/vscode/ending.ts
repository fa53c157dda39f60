/** The signals that ask a process to end, and the exit code that says so. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

let isWatching = false;

/** Has `clean` run when this process ends, by a signal too. Returns what takes it back. */
export function onExit(clean: () => void): () => void {
  watchSignals();
  process.on('exit', clean);
  return () => process.off('exit', clean);
}

/** A signal that nobody handles ends Node without its exit listeners. */
function watchSignals(): void {
  if (isWatching) return;
  isWatching = true;
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));
}
