import { Analysis, type AnalysisSettings } from '#analysis.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** An open note in one version, with its analysis. */
export interface OpenNote {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

interface Kept extends OpenNote {
  readonly version: number;
  readonly settings: AnalysisSettings;
}

/** The analyses of the open notes: one of each note's current version, and nothing of a closed note. */
export class OpenNotes {
  readonly #kept = new Map<string, Kept>();
  readonly #documentOf: (uri: string) => TextDocument | undefined;
  readonly #settingsOf: (uri: string) => AnalysisSettings;

  constructor(
    documentOf: (uri: string) => TextDocument | undefined,
    settingsOf: (uri: string) => AnalysisSettings,
  ) {
    this.#documentOf = documentOf;
    this.#settingsOf = settingsOf;
  }

  /** How many analyses are held. */
  get size(): number {
    return this.#kept.size;
  }

  /** The note in its current version; undefined for what is not open or no note. */
  get(uri: string): OpenNote | undefined {
    const document = this.#documentOf(uri);
    if (document === undefined || !isNote(document)) return undefined;
    const settings = this.#settingsOf(uri);
    const known = this.#kept.get(uri);
    // A note that was closed and opened again may have the version of before, but never the same document.
    if (known?.document === document && known.version === document.version && known.settings === settings)
      return known;
    const analysis = new Analysis(document.getText(), settings, known?.analysis);
    const note = { document, version: document.version, settings, analysis };
    this.#kept.set(uri, note);
    return note;
  }

  /** Lets go of a closed note. */
  forget(uri: string): void {
    this.#kept.delete(uri);
  }
}

/** Whether the document is a clinical note, by its language or its name. A preview of a template is none. */
export function isNote({ languageId, uri }: TextDocument): boolean {
  return (languageId === 'clinical-note' || uri.endsWith('.note.md')) && !uri.startsWith(TEMPLATE_PREVIEW);
}

const TEMPLATE_PREVIEW = 'necessity-template:';
