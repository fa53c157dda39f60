/** How often the server may end by itself before it is not started again. */
const MOST_CRASHES = 4;
const WITHIN_MS = 3 * 60_000;

/** Counts the ends of a server that nobody asked for. */
export class Crashes {
  #times: number[] = [];

  /** The server has ended at that time, in milliseconds: whether it is to be started again. */
  add(now: number): 'restart' | 'give up' {
    this.#times = [...this.#times.filter((it) => now - it < WITHIN_MS), now];
    return this.#times.length <= MOST_CRASHES ? 'restart' : 'give up';
  }

  /** Somebody has started the server by hand: it is given all its tries again. */
  forget(): void {
    this.#times = [];
  }
}
