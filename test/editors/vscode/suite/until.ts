const LIMIT_MS = 15_000;
const POLL_MS = 20;

/** The first value that is not undefined; rejects with `what` when none comes in time. */
export async function until<T>(what: string, get: () => T | undefined, limitMs = LIMIT_MS): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const value = get();
    if (value !== undefined) return value;
    if (performance.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
