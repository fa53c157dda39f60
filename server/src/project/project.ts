import type { Engine } from '#policy/engine.ts';
import type { Pack } from '#policy/pack.ts';
import { LineIndex } from '#text/lines.ts';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { applyProject } from './apply-project.ts';
import { matchesGlob } from './glob.ts';
import { loadPack, readPackFolder, type LoadedPack, type PackSource } from './pack-folder.ts';
import { PROJECT_FILE, readProjectFile, type ProjectFile, type ProjectProblem } from './project-file.ts';
import { readNote } from './read-note.ts';

/** What every project builds on. */
export interface ProjectBase {
  readonly engine: Engine;
  /** The packs that are shipped. */
  readonly packs: readonly Pack[];
}

/** The mistakes in one file. */
export interface FileProblems {
  readonly path: string;
  readonly lines: LineIndex;
  readonly problems: readonly ProjectProblem[];
}

/** A project file with everything that it names, ready to judge notes. */
export interface Project {
  /** Of the project file. */
  readonly path: string;
  /** The packs that are installed for its notes: the shipped ones and its own, with its severities. */
  readonly packs: readonly Pack[];
  readonly file: ProjectFile;
  /** Its own packs' files. */
  readonly loaded: readonly LoadedPack[];
  /** In the project file first, then in its packs; files without mistakes are left out. */
  readonly problems: readonly FileProblems[];
}

/** The texts that a project is made of. */
interface Inputs {
  readonly path: string;
  readonly text: string;
  readonly folders: readonly (readonly PackSource[] | { readonly error: string })[];
}

interface Kept {
  readonly inputs: Inputs;
  readonly project: Project;
}

/** Finds and reads project files, each once until it is told that files may have changed. */
export class Projects {
  readonly #base: ProjectBase;
  /** The project file of a folder, by the workspace folder and the folder. */
  readonly #found = new Map<string, string | undefined>();
  readonly #kept = new Map<string, Kept>();
  /** The project files that were looked at since they may have changed. */
  readonly #fresh = new Set<string>();

  constructor(base: ProjectBase) {
    this.#base = base;
  }

  /**
   * The project that decides for a file: of the nearest project file upward from it, not above the workspace folder.
   * For a file outside of that folder, and without one, only its own folder is looked at.
   */
  of(path: string, workspace: string | undefined): Project | undefined {
    return this.inFolder(dirname(path), workspace);
  }

  /** The project that decides in a folder. */
  inFolder(folder: string, workspace: string | undefined): Project | undefined {
    const key = `${workspace ?? ''}\n${folder}`;
    if (!this.#found.has(key)) this.#found.set(key, findProjectFile(folder, workspace));
    const path = this.#found.get(key);
    return path === undefined ? undefined : this.#read(path);
  }

  /** Files may have changed. A project whose files are the same stays the same object. */
  forget(): void {
    this.#found.clear();
    this.#fresh.clear();
  }

  /** Every project that was asked for since files may have changed. */
  get known(): readonly Project[] {
    return [...this.#fresh].flatMap((it) => this.#kept.get(it)?.project ?? []);
  }

  #read(path: string): Project | undefined {
    const kept = this.#kept.get(path);
    if (kept !== undefined && this.#fresh.has(path)) return kept.project;
    const inputs = readInputs(path);
    this.#fresh.add(path);
    if (inputs === undefined) {
      this.#kept.delete(path);
      return undefined;
    }
    if (kept !== undefined && sameInputs(kept.inputs, inputs)) return kept.project;
    const project = resolveProject(inputs, this.#base);
    this.#kept.set(path, { inputs, project });
    return project;
  }
}

/** Whether a search leaves the note out. */
export function excludes({ path, file }: Project, note: string): boolean {
  const inside = relative(dirname(path), note).replaceAll('\\', '/');
  return file.exclude.some((it) => {
    const pattern = it.replace(/^\.\//, '').replace(/\/$/, '');
    return matchesGlob(inside, pattern) || matchesGlob(inside, `${pattern}/**`);
  });
}

/** Whether the path is the folder, or something in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way));
}

function findProjectFile(folder: string, workspace: string | undefined): string | undefined {
  const top = workspace !== undefined && isInside(workspace, folder) ? workspace : folder;
  for (let next = folder; ; next = dirname(next)) {
    const path = join(next, PROJECT_FILE);
    if (!('error' in readNote(path))) return path;
    if (relative(top, next) === '' || dirname(next) === next) return undefined;
  }
}

function readInputs(path: string): Inputs | undefined {
  const read = readNote(path);
  if ('error' in read) return undefined;
  const folders = readProjectFile(read.text).file.packs.map((it) =>
    readPackFolder(resolve(dirname(path), it.text)),
  );
  return { path, text: read.text, folders };
}

function sameInputs(one: Inputs, other: Inputs): boolean {
  return JSON.stringify([one.text, one.folders]) === JSON.stringify([other.text, other.folders]);
}

function resolveProject({ path, text, folders }: Inputs, { engine, packs: shipped }: ProjectBase): Project {
  const { file, problems } = readProjectFile(text);
  const loaded = folders.flatMap((it) => ('error' in it ? [] : it.map((each) => loadPack(each, engine))));
  const own = new Map<string, Pack>();
  const packProblems = loaded.map(({ pack, path: packPath, text: packText, problems: found }) => {
    const isDoubled = pack !== undefined && own.has(pack.id);
    if (pack !== undefined && !isDoubled) own.set(pack.id, pack);
    return {
      path: packPath,
      lines: new LineIndex(packText),
      problems: isDoubled ? [doubledPack(pack)] : found,
    };
  });
  const installed = [...shipped.filter((it) => !own.has(it.id)), ...own.values()];
  const applied = applyProject(file, installed);
  const unread = folders.flatMap((it, position) => {
    const { span, text: name } = file.packs[position]!;
    return 'error' in it
      ? [{ message: `No packs from "${name}": ${it.error}`, span, severity: 'error' } as const]
      : [];
  });
  const all = [
    { path, lines: new LineIndex(text), problems: [...problems, ...unread, ...applied.problems] },
    ...packProblems,
  ];
  return { path, file, packs: applied.packs, loaded, problems: all.filter((it) => it.problems.length > 0) };
}

function doubledPack({ id }: Pack): ProjectProblem {
  const message = `Another file has the pack "${id}" too; this one is not used`;
  return { message, span: { start: 0, end: 0 }, severity: 'error' };
}
