import { MME_TABLES, type MmeTableId } from '#clinical/mme-factors.ts';
import { entryAt, itemsAt, mappingAt, mappingOf, oneOf, oneOfAt, scalarOf, textAt } from '#policy/shape.ts';
import type { Entry, Mapping, Report } from '#policy/shape.ts';
import { parseYaml, spanOfNode } from '#safe-yaml/safe-yaml.ts';
import type { Severity } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import { isScalar } from 'yaml';

/** The name of the file that decides for the notes in its folder and below. */
export const PROJECT_FILE = 'necessity.yaml';

/** A word of the file with its place. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/** Another severity for a criterion. */
export interface SeverityChange {
  readonly criterion: PlacedText;
  readonly level: Severity;
  /** Why it may be lower than what the pack says. */
  readonly because: string | undefined;
}

/** A project file after reading. What could not be read is left out. */
export interface ProjectFile {
  /** Folders with packs, as written. */
  readonly packs: readonly PlacedText[];
  readonly policies: readonly PlacedText[];
  readonly severity: readonly SeverityChange[];
  readonly table: MmeTableId | undefined;
  /** What counts of a dose that is taken as needed. */
  readonly prn: 'max' | 'exclude' | undefined;
  /** Patterns of the notes that a search leaves out, from the file's folder. */
  readonly exclude: readonly string[];
}

/** A mistake in a project file or a pack, without a full stop. */
export interface ProjectProblem {
  readonly message: string;
  readonly span: Span;
  readonly severity: 'error' | 'warning';
}

const KEYS = ['packs', 'policies', 'severity', 'mme', 'exclude'];
const TABLES = Object.keys(MME_TABLES) as MmeTableId[];
const MME_KEYS = ['table', 'prn'];
const LEVELS = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];
const NOTHING: ProjectFile = {
  packs: [],
  policies: [],
  severity: [],
  table: undefined,
  prn: undefined,
  exclude: [],
};

/** Reads the text of a project file; an empty one decides nothing. Every departure from its form is a problem. */
export function readProjectFile(text: string): {
  readonly file: ProjectFile;
  readonly problems: readonly ProjectProblem[];
} {
  const source = parseYaml(text);
  const problems: ProjectProblem[] = source.problems.map((it) => ({ ...it, severity: 'error' }));
  const { root } = source;
  if (root === undefined || (isScalar(root) && root.value === null)) return { file: NOTHING, problems };
  const report: Report = (span, message) => void problems.push({ span, message, severity: 'error' });
  const mapping = mappingOf(root, { start: 0, end: 0 }, KEYS, report);
  if (mapping === undefined) return { file: NOTHING, problems };
  const mme = mappingAt(mapping, 'mme', MME_KEYS);
  return {
    file: {
      packs: placedTextsAt(mapping, 'packs'),
      policies: placedTextsAt(mapping, 'policies'),
      severity: readSeverities(mapping),
      table: mme && oneOfAt(mme, 'table', TABLES),
      prn: mme && oneOfAt(mme, 'prn', ['max', 'exclude']),
      exclude: placedTextsAt(mapping, 'exclude').map((it) => it.text),
    },
    problems,
  };
}

function placedTextsAt(mapping: Mapping, key: string): readonly PlacedText[] {
  return itemsAt(mapping, key).flatMap((item) => {
    const value = scalarOf(item);
    const span = spanOfNode(item);
    if (typeof value === 'string' && value.trim() !== '') return [{ text: value.trim(), span }];
    mapping.report(span, `An entry of "${key}" must be text`);
    return [];
  });
}

function readSeverities(file: Mapping): readonly SeverityChange[] {
  const severity = mappingAt(file, 'severity', undefined);
  return [...(severity?.entries.values() ?? [])].flatMap((it) => readSeverity(it, file.report) ?? []);
}

/** `facet-block/imaging: warning`, or `{ level: hint, because: ... }`. */
function readSeverity(entry: Entry, report: Report): SeverityChange | undefined {
  const criterion = { text: entry.key, span: entry.span };
  if (entry.value === undefined || isScalar(entry.value)) {
    const level = oneOf(entry.value, entry.span, LEVELS, 'A severity', report);
    return level && { criterion, level, because: undefined };
  }
  const mapping = mappingOf(entry.value, entry.span, ['level', 'because'], report);
  if (mapping === undefined || entryAt(mapping, 'level', true) === undefined) return undefined;
  const level = oneOfAt(mapping, 'level', LEVELS);
  return level && { criterion, level, because: textAt(mapping, 'because') };
}
