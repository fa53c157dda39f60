import {
  commands,
  Disposable,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';

/** The language of clinical notes. */
export const NOTE_LANGUAGE = 'clinical-note';

/**
 * The note that the views are about: that in the active editor, else the one before as long as an editor shows it, so
 * that a click into a view does not empty it.
 */
export class CurrentNote {
  readonly #changed = new EventEmitter<TextDocument | undefined>();
  readonly #listening: Disposable;
  #document: TextDocument | undefined;

  readonly onDidChange = this.#changed.event;

  constructor() {
    const look = (): void => this.#look();
    this.#listening = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor(look),
      window.onDidChangeVisibleTextEditors(look),
      // A document whose language is changed is closed and opened.
      workspace.onDidOpenTextDocument(look),
      workspace.onDidCloseTextDocument(look),
    );
    this.#look();
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** An editor that shows the note, the active one first. */
  get editor(): TextEditor | undefined {
    const document = this.#document;
    if (window.activeTextEditor?.document === document) return window.activeTextEditor;
    return window.visibleTextEditors.find((it) => it.document === document);
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #look(): void {
    const found = this.#find();
    if (found === this.#document) return;
    this.#document = found;
    void commands.executeCommand('setContext', 'necessity.note', found !== undefined);
    this.#changed.fire(found);
  }

  #find(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    if (active !== undefined && isNote(active)) return active;
    const shown = window.visibleTextEditors.map((it) => it.document).filter(isNote);
    return shown.find((it) => it === this.#document) ?? shown[0];
  }
}

/** Whether the document is a clinical note that is written here. */
export function isNote(document: TextDocument): boolean {
  return document.languageId === NOTE_LANGUAGE && isWritten(document) && !document.isClosed;
}

/** Whether the document can be written: no side of a comparison, no preview of a template. */
export function isWritten({ uri: { scheme } }: TextDocument): boolean {
  return scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true;
}
