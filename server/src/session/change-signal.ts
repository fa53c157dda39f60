import type { CancellationToken } from 'vscode-languageserver';

/** Wakes those who wait for something to change. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();

  #count = 0;

  /** How many changes there were. */
  get count(): number {
    return this.#count;
  }

  /** Something has changed. */
  fire(): void {
    this.#count++;
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }

  /** Resolves when there were more changes than `count`, and when the token is cancelled. */
  after(count: number, token: CancellationToken): Promise<void> {
    if (token.isCancellationRequested || this.#count > count) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        cancelling.dispose();
        this.#waiting.delete(wake);
        resolve();
      };
      const cancelling = token.onCancellationRequested(wake);
      this.#waiting.add(wake);
    });
  }
}
