import { Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { Checklist } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';
import type { CurrentNote } from './current-note.ts';

/** Milliseconds without a change after which the checklist is asked for anew. */
const QUIET_MS = 150;

/** The checklist of the current note, asked for again whenever it may be another. */
export class CurrentChecklist {
  readonly #note: CurrentNote;
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  #checklist: Checklist | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: only the answer to the last one counts. */
  #asked = 0;

  /** Told when the note, its checklist or both are others. */
  readonly onDidChange = this.#changed.event;

  constructor(note: CurrentNote, server: Server) {
    this.#note = note;
    this.#server = server;
    this.#listening = Disposable.from(
      this.#changed,
      note.onDidChange(() => {
        this.#set(undefined);
        this.#askSoon(0);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === note.document) this.#askSoon(QUIET_MS);
      }),
      server.onDidChangeEverything(() => this.#askSoon(QUIET_MS)),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#askSoon(0);
        else this.#set(undefined);
      }),
    );
    this.#askSoon(0);
  }

  /** The note that the checklist is of. */
  get document(): TextDocument | undefined {
    return this.#note.document;
  }

  /** Undefined as long as there is no answer yet. */
  get checklist(): Checklist | undefined {
    return this.#checklist;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
  }

  #askSoon(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    const question = ++this.#asked;
    const { document } = this.#note;
    const answer =
      document && (await this.#server.ask('necessity/checklist', { uri: document.uri.toString() }));
    if (question === this.#asked && document === this.#note.document) this.#set(answer);
  }

  #set(checklist: Checklist | undefined): void {
    this.#checklist = checklist;
    this.#changed.fire();
  }
}
