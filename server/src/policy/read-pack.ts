import type { Span } from '#text/span.ts';
import type { Pack, Source } from './pack.ts';
import type { PackProblem } from './pack-problem.ts';
import { readCriterion } from './read-criterion.ts';
import { entryAt, flagAt, itemsAt, mappingAt, mappingOf, scalarOf, textAt } from './shape.ts';
import type { Mapping, Report } from './shape.ts';
import { parseYaml, spanOfNode } from '#safe-yaml/safe-yaml.ts';
import type { YamlSource } from '#safe-yaml/safe-yaml.ts';

/** The format version that this reader knows. */
const FORMAT_VERSION = 1;

const FILE_KEYS = ['necessity', 'pack', 'sources', 'criteria'];
const HEADER_KEYS = ['id', 'version', 'title', 'default', 'covers', 'effective', 'retires', 'review-by'];
const SOURCE_KEYS = ['title', 'url', 'checked'];

/** A pack as it was read. */
export interface PackReading {
  /** Holds the criteria that could be read; undefined when the file or its header is unusable. */
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
  /** The YAML that it was read from, for the places of later problems. */
  readonly source: YamlSource;
}

type Header = Omit<Pack, 'sources' | 'criteria'>;

/** Reads the YAML text of a pack. A criterion that cannot be read is reported at its lines and left out. */
export function readPack(yamlText: string): PackReading {
  const source = parseYaml(yamlText);
  const problems: PackProblem[] = source.problems.map((problem) => ({ ...problem, severity: 'error' }));
  if (!source.root) {
    if (problems.length === 0) problems.push(errorAt({ start: 0, end: 0 }, 'The file is empty'));
    return { pack: undefined, problems, source };
  }
  const report: Report = (span, message) => void problems.push(errorAt(span, message));
  const file = mappingOf(source.root, { start: 0, end: 0 }, FILE_KEYS, report);
  const header = file && readFileVersion(file) ? readHeader(file) : undefined;
  if (!file || !header) return { pack: undefined, problems, source };
  const sources = readSources(file);
  const criteria = readCriteria(file, header, problems);
  return { pack: { ...header, sources, criteria }, problems, source };
}

function errorAt(span: Span, message: string): PackProblem {
  return { message, span, severity: 'error' };
}

function readFileVersion(file: Mapping): boolean {
  const version = entryAt(file, 'necessity', true);
  if (!version) return false;
  if (scalarOf(version.value) === FORMAT_VERSION) return true;
  file.report(version.span, `"necessity" must be ${FORMAT_VERSION}, the version of the format`);
  return false;
}

function readHeader(file: Mapping): Header | undefined {
  const header = mappingAt(file, 'pack', HEADER_KEYS, true);
  if (!header) return undefined;
  const id = nameAt(header, 'id');
  const version = textAt(header, 'version', true);
  const title = textAt(header, 'title', true);
  const effective = dayAt(header, 'effective');
  const retires = dayAt(header, 'retires');
  const reviewBy = dayAt(header, 'review-by');
  const isDefault = flagAt(header, 'default', false);
  const covers = readCodes(header);
  if (id === undefined || version === undefined || title === undefined) return undefined;
  return {
    id,
    version,
    title,
    isDefault,
    ...(effective !== undefined && { effective }),
    ...(retires !== undefined && { retires }),
    ...(reviewBy !== undefined && { reviewBy }),
    covers,
  };
}

function nameAt(mapping: Mapping, key: string): string | undefined {
  const name = textAt(mapping, key, true);
  if (name === undefined || isName(name)) return name;
  mapping.report(
    spanOfNode(mapping.entries.get(key)?.value),
    `"${key}" consists of small letters, digits and hyphens`,
  );
  return undefined;
}

/** Whether the word can be the id of a pack or of a criterion. */
function isName(word: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(word) && !word.endsWith('-') && !word.includes('--');
}

function dayAt(mapping: Mapping, key: string): string | undefined {
  const day = textAt(mapping, key);
  if (day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  mapping.report(spanOfNode(mapping.entries.get(key)?.value), `"${key}" must be a day such as 2026-01-31`);
  return undefined;
}

function readCodes(header: Mapping): readonly string[] {
  return itemsAt(header, 'covers').flatMap((item) => {
    const code = String(scalarOf(item));
    if (/^[A-Za-z0-9]{4,7}$/.test(code)) return [code];
    header.report(spanOfNode(item), '"covers" must be a list of procedure codes');
    return [];
  });
}

function readSources(file: Mapping): Readonly<Record<string, Source>> {
  const sources = mappingAt(file, 'sources', undefined);
  const read: [string, Source][] = [];
  for (const entry of sources?.entries.values() ?? []) {
    const mapping = mappingOf(entry.value, entry.span, SOURCE_KEYS, file.report);
    const title = mapping && textAt(mapping, 'title', true);
    if (!mapping || title === undefined) continue;
    const url = textAt(mapping, 'url');
    const checked = dayAt(mapping, 'checked');
    read.push([
      entry.key,
      { title, ...(url !== undefined && { url }), ...(checked !== undefined && { checked }) },
    ]);
  }
  return Object.fromEntries(read);
}

function readCriteria(file: Mapping, header: Header, problems: PackProblem[]): Pack['criteria'] {
  const criteria = mappingAt(file, 'criteria', undefined, true);
  return [...(criteria?.entries.values() ?? [])].flatMap((entry) => {
    const before = problems.length;
    const report: Report = (span, message) => {
      problems.push({ ...errorAt(span, message), criterion: entry.key });
    };
    if (!isName(entry.key))
      report(entry.span, 'The name of a criterion consists of small letters, digits and hyphens');
    const criterion = readCriterion(entry, header, report);
    return criterion && problems.length === before ? [criterion] : [];
  });
}
