/** Ticks of the event loop without a change after which the diagnostics are computed. */
const QUIET_TICKS = 2;
/** Ticks after which they are computed however many changes still come. */
const MOST_TICKS = 200;

/** Takes note of what has changed and says so once things are quiet, so that a burst of typing is analysed once. */
export class Publisher {
  readonly #changed = new Set<string>();
  readonly #publish: (uri: string) => void;
  readonly #debounce: () => number;
  #quietTicks = 0;
  #isWaiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `debounce` is asked for the milliseconds to wait at each change. */
  constructor(publish: (uri: string) => void, debounce: () => number) {
    this.#publish = publish;
    this.#debounce = debounce;
  }

  /** The document has changed: each tick of the event loop reads one message, and those that wait are read first. */
  soon(uri: string): void {
    this.#changed.add(uri);
    this.#quietTicks = 0;
    const milliseconds = this.#debounce();
    if (milliseconds > 0) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#flush(), milliseconds);
    } else if (!this.#isWaiting) {
      this.#isWaiting = true;
      this.#wait(0);
    }
  }

  /** Nothing is published for a closed document. */
  forget(uri: string): void {
    this.#changed.delete(uri);
  }

  /** Lets nothing run any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#changed.clear();
  }

  #wait(ticks: number): void {
    afterThisTick(() => {
      if (this.#quietTicks++ < QUIET_TICKS && ticks < MOST_TICKS) return this.#wait(ticks + 1);
      this.#isWaiting = false;
      this.#flush();
    });
  }

  #flush(): void {
    const uris = [...this.#changed];
    this.#changed.clear();
    uris.forEach(this.#publish);
  }
}

/** A worker of a browser has no `setImmediate`. */
function afterThisTick(run: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(run);
  else setTimeout(run, 0);
}
