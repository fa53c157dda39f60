import { Publisher } from './publisher.ts';

/** Milliseconds without a change before a page about the note is shown anew. */
const QUIET_MILLISECONDS = 300;

/** The pages about open notes that an editor has asked for, and shows anew when their note has changed. */
export class ShownPages {
  readonly #pages = new Map<string, Set<string>>();
  readonly #publisher: Publisher;

  /** `refresh` tells the editor that a page has changed. */
  constructor(refresh: (page: string) => void) {
    this.#publisher = new Publisher(
      (note) => this.#pages.get(note)?.forEach(refresh),
      () => QUIET_MILLISECONDS,
    );
  }

  /** The editor has asked for a page about a note. */
  asked(page: string, note: string): void {
    const pages = this.#pages.get(note) ?? new Set();
    this.#pages.set(note, pages.add(page));
  }

  /** The note has other words. */
  noteChanged(note: string): void {
    if (this.#pages.has(note)) this.#publisher.soon(note);
  }

  /** Nothing of a closed note is kept. */
  forget(note: string): void {
    this.#pages.delete(note);
    this.#publisher.forget(note);
  }

  /** Lets nothing run any more. */
  stop(): void {
    this.#publisher.stop();
  }
}
