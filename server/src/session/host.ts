import type { AnalysisSettings } from '#analysis.ts';
import type { Pack } from '#policy/pack.ts';
import type { Diagnostic } from 'vscode-languageserver-types';

/** A pack as its author wrote it, with its address. */
export interface PackText {
  readonly uri: string;
  readonly yaml: string;
}

/** The mistakes in one file of a project (the project file, a pack), as they are shown there. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What the server needs of the machine that it runs on. In a browser there are no files: every note is judged by what
 * is shipped.
 */
export interface Host {
  /** The settings that decide for the note at an address: of the project file above it, or the shipped ones. */
  readonly settingsOf: (uri: string) => AnalysisSettings;
  /** The settings where no note is known. */
  readonly settings: AnalysisSettings;
  /** Told the folders that the editor has open; project files above them count for no note. */
  readonly setFolders: (uris: readonly string[]) => void;
  /** Forgets what was read, so that it is read anew. */
  readonly forgetFiles: () => void;
  /** The mistakes in the project files of the open folders and of the notes that were asked for. */
  readonly problems: () => readonly FileDiagnostics[];
  /** The addresses of the notes in the open folders, without those that a project file excludes, sorted. */
  readonly findNotes: () => readonly string[];
  /** The text of the file at an address; undefined where it cannot be read. */
  readonly readNote: (uri: string) => string | undefined;
  /** Every pack that may judge an open note: those of projects before the shipped ones. */
  readonly packs: () => readonly Pack[];
  /** The file of the pack of that id; undefined where there is none. */
  readonly packFile: (id: string) => PackText | undefined;
  /** The address of the document about the shipped criteria; undefined where none can be opened. */
  readonly criteriaUri: string | undefined;
}
