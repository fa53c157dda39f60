const LIMIT_MS = 15_000;
const POLL_MS = 20;

/** The first value that is not undefined; rejects with `what` when none comes in 15 seconds. */
export async function until<T>(what: string, get: () => T | undefined): Promise<T> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const value = get();
    if (value !== undefined) return value;
    if (performance.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
