import { installedSettings, PROJECT_BASE, projectSettings } from '#commands/settings.ts';
import { toRange } from '#features/ranges.ts';
import type { Pack } from '#policy/pack.ts';
import { findNotes } from '#project/find-notes.ts';
import { readPackFile } from '#project/pack-file.ts';
import { excludes, isInside, Projects, type FileProblems, type Project } from '#project/project.ts';
import { readNote } from '#project/read-note.ts';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnalysisSettings } from './analysis.ts';
import type { FileDiagnostics, Host, PackText } from './session/host.ts';

/** Where what is shipped with the program stands. */
export interface Shipped {
  /** The folder of the packs as their authors wrote them. */
  readonly packs: string;
  /** The document about all criteria. */
  readonly criteria: string | undefined;
}

/** The files of this machine, read as the server needs them. `onFailure` is told of criteria that cannot be evaluated. */
export function nodeHost(shipped: Shipped, onFailure: AnalysisSettings['onFailure']): Host {
  return new Files(shipped, onFailure);
}

class Files implements Host {
  readonly settings: AnalysisSettings;
  readonly criteriaUri: string | undefined;
  readonly #onFailure: AnalysisSettings['onFailure'];
  readonly #packFolder: string;
  readonly #projects = new Projects(PROJECT_BASE);
  readonly #settings = new WeakMap<Project, AnalysisSettings>();
  readonly #packFiles = new Map<string, PackText | undefined>();
  #folders: readonly string[] = [];

  constructor({ packs, criteria }: Shipped, onFailure: AnalysisSettings['onFailure']) {
    this.#packFolder = packs;
    this.#onFailure = onFailure;
    this.settings = installedSettings({ onFailure });
    this.criteriaUri = criteria === undefined ? undefined : pathToFileURL(criteria).href;
  }

  readonly settingsOf = (uri: string): AnalysisSettings => {
    const path = pathOf(uri);
    const project = path === undefined ? undefined : this.#projects.of(path, this.#folderOf(path));
    if (project === undefined) return this.settings;
    const known = this.#settings.get(project);
    if (known !== undefined) return known;
    const settings = projectSettings(project, { onFailure: this.#onFailure });
    this.#settings.set(project, settings);
    return settings;
  };

  readonly setFolders = (uris: readonly string[]): void => {
    this.#folders = uris.flatMap((it) => pathOf(it) ?? []);
    this.forgetFiles();
  };

  readonly forgetFiles = (): void => this.#projects.forget();

  readonly problems = (): readonly FileDiagnostics[] => {
    for (const folder of this.#folders) this.#projects.inFolder(folder, folder);
    return this.#projects.known.flatMap((it) => it.problems.map(toDiagnostics));
  };

  readonly findNotes = (): readonly string[] =>
    this.#folders.flatMap((folder) =>
      findNotes(['.'], folder, (path) => {
        const full = join(folder, path);
        const project = this.#projects.of(full, folder);
        return project !== undefined && excludes(project, full);
      }).flatMap(({ path, error }) => (error === undefined ? [pathToFileURL(join(folder, path)).href] : [])),
    );

  readonly readNote = (uri: string): string | undefined => {
    const path = pathOf(uri);
    const read = path === undefined ? undefined : readNote(path);
    return read !== undefined && 'text' in read ? read.text : undefined;
  };

  readonly packs = (): readonly Pack[] => [
    ...this.#projects.known.flatMap((it) => it.packs),
    ...this.settings.packs,
  ];

  readonly packFile = (id: string): PackText | undefined => {
    const own = this.#projects.known.flatMap((it) => it.loaded).find((it) => it.pack?.id === id);
    if (own !== undefined) return { uri: pathToFileURL(own.path).href, yaml: own.text };
    if (!this.#packFiles.has(id)) this.#packFiles.set(id, readPackFile(this.#packFolder, id));
    return this.#packFiles.get(id);
  };

  /** The open folder that the path is in; of several the innermost. */
  #folderOf(path: string): string | undefined {
    return this.#folders
      .filter((it) => isInside(it, path))
      .reduce<string | undefined>(
        (best, it) => (best === undefined || it.length > best.length ? it : best),
        undefined,
      );
  }
}

function toDiagnostics({ path, lines, problems }: FileProblems): FileDiagnostics {
  return {
    uri: pathToFileURL(path).href,
    diagnostics: problems.map(({ message, span, severity }) => ({
      range: toRange(lines, span),
      severity: severity === 'error' ? 1 : 2,
      source: 'necessity',
      message,
    })),
  };
}

/** The path of a `file:` address; undefined for any other, and for one that is no path here. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
