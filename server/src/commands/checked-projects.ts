import type { AnalysisSettings } from '#analysis.ts';
import { pathIn } from '#project/find-notes.ts';
import { excludes, Projects, type Project } from '#project/project.ts';
import { workspaceOf } from '#project/workspace.ts';
import { printable } from './options.ts';
import { PROJECT_BASE, projectSettings } from './settings.ts';

/** The projects that decide for the notes of one run of the command line. */
export class CheckedProjects {
  readonly #cwd: string;
  readonly #given: Partial<AnalysisSettings>;
  readonly #projects = new Projects(PROJECT_BASE);
  readonly #settings = new Map<Project | undefined, AnalysisSettings>();
  /** What an editor would have open: the repository around the current folder, else that folder. */
  readonly #workspace: string;

  constructor(cwd: string, given: Partial<AnalysisSettings>) {
    this.#cwd = cwd;
    this.#given = given;
    this.#workspace = workspaceOf(cwd);
  }

  /** The settings that decide for a note. */
  settingsFor(path: string): AnalysisSettings {
    const project = this.#projectOf(path);
    const known = this.#settings.get(project);
    if (known !== undefined) return known;
    const settings = projectSettings(project, this.#given);
    this.#settings.set(project, settings);
    return settings;
  }

  /** Whether a search leaves the note out. */
  excludes(path: string): boolean {
    const project = this.#projectOf(path);
    return project !== undefined && excludes(project, pathIn(this.#cwd, path));
  }

  /** Whether something in a project file or a pack could not be used. */
  get hasErrors(): boolean {
    return this.#projects.known.some((project) =>
      project.problems.some((file) => file.problems.some((it) => it.severity === 'error')),
    );
  }

  /** Each mistake as `file:line:column: message`, the path from the current folder where it is below it. */
  mistakes(): readonly string[] {
    return this.#projects.known.flatMap((project) =>
      project.problems.flatMap(({ path, lines, problems }) =>
        problems.map(({ message, span, severity }) => {
          const { line, character } = lines.positionAt(span.start);
          const prefix = `${this.#cwd}/`;
          const shown = path.startsWith(prefix) ? path.slice(prefix.length) : path;
          return `${printablePath(shown)}:${line + 1}:${character + 1}: ${severity}: ${message}`;
        }),
      ),
    );
  }

  #projectOf(path: string): Project | undefined {
    return this.#projects.of(pathIn(this.#cwd, path), this.#workspace);
  }
}

/** A path without characters that could steer a terminal. */
function printablePath(path: string): string {
  return path.split('/').map(printable).join('/');
}
