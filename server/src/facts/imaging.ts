import { findStudies, hasResultWords, isOrdered, type StudyKind } from '#clinical/imaging-words.ts';
import { readLevels } from '#clinical/levels.ts';
import { findPathology, type Pathology } from '#clinical/pathology-words.ts';
import type { Item, Section, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { Amendment } from './amendment.ts';
import { DateFact, firstDateIn } from './date-fact.ts';
import type { FactType } from './schema.ts';
import { attribute, fieldsNamed, itemsIn, keyed, placed, plainParts, unkeyed } from './sources.ts';

/** A fracture, tumor or infection that a study found. */
export class PathologyFact {
  readonly name: Pathology;
  readonly spans: readonly Span[];

  constructor(name: Pathology, span: Span) {
    this.name = name;
    this.spans = [span];
  }
}

/** One imaging study. */
export class Study {
  readonly kinds: readonly StudyKind[];
  readonly date: DateFact;
  readonly resulted: boolean;
  readonly excluded: readonly Pathology[];
  readonly found: readonly PathologyFact[];
  readonly item: Item;
  readonly spans: readonly Span[];

  constructor(item: Item, kinds: readonly StudyKind[]) {
    this.item = item;
    this.kinds = kinds;
    this.date = new DateFact(keyed(item, 'date')[0] ?? dateOf(item));
    this.resulted = hasResult(item);
    this.excluded = excludedBy(item);
    this.found = foundBy(item);
    this.spans = [item.words];
  }

  /** It is said to be ordered, pending or planned, so that its date is that of a plan. */
  get ordered(): boolean {
    const words = [...plainParts(this.item), ...keyed(this.item, 'status')];
    return !this.resulted && words.some((it) => isOrdered(it.text));
  }

  get radiographOrMri(): boolean {
    return this.kinds.some((it) => it.id === 'radiograph' || it.id === 'mri');
  }
}

/** The imaging of the note. */
export class Imaging {
  readonly studies: readonly Study[];
  readonly #alsoExcluded: readonly Pathology[];

  constructor(studies: readonly Study[], alsoExcluded: readonly Pathology[]) {
    this.studies = studies;
    this.#alsoExcluded = alsoExcluded;
  }

  /** The studies that have a result. */
  get resulted(): readonly Study[] {
    return this.studies.filter((it) => it.resulted);
  }

  /** The studies with a result and no date that can be read, with a blank for it. */
  get toDate(): readonly Amendment[] {
    return this.resulted.filter((it) => !it.date.known).map(({ item, date }) => withDate(item, date));
  }

  /** What is excluded neither by a study nor by the field about exclusions. */
  get notExcluded(): readonly string[] {
    const excluded = new Set([...this.#alsoExcluded, ...this.resulted.flatMap((it) => it.excluded)]);
    return PATHOLOGIES.filter((it) => !excluded.has(it));
  }

  /** What the studies found, in the order of the note. */
  get found(): readonly PathologyFact[] {
    return this.resulted.flatMap((it) => it.found);
  }

  /** The names of what was found, each once. */
  get foundNames(): readonly string[] {
    const names = new Set(this.found.map((it) => it.name));
    return PATHOLOGIES.filter((it) => names.has(it));
  }
}

/** A blank behind the study's name, or in the place of what stands there for the date. */
function withDate({ words, value }: Item, date: DateFact): Amendment {
  const [place] = date.spans;
  if (place) return new Amendment({ ...place, text: '' }, '***');
  return value.text === ''
    ? new Amendment(words, `${words.text}: ***`)
    : new Amendment(value, `***; ${value.text}`);
}

/** What imaging is to exclude, in the order in which it is named. */
const PATHOLOGIES: readonly Pathology[] = ['fracture', 'tumor', 'infection'];

/** Reads the items of the section Imaging that name a study. Electrodiagnostic studies are no imaging. */
export function readImaging(tree: Tree): Imaging {
  const sections = tree.sections.filter((it) => it.names.includes('Imaging') || it.heading === undefined);
  const exclusions = fieldsNamed(tree, 'Imaging exclusions').flatMap((it) => excludedIn(it.value));
  return new Imaging(sections.flatMap(readSection), exclusions);
}

/** Below a heading such as "MRI" an item need not name its study. */
function readSection(section: Section): Study[] {
  const ofHeading = section.heading ? imagingIn(section.heading.title.text) : [];
  return itemsIn(section)
    .filter((it) => !it.unfilled)
    .flatMap((item) => {
      const named = namesOf(item)
        .flatMap((it) => findStudies(it.text))
        .map((it) => it.kind);
      const kinds = named.length > 0 ? named.filter((it) => it.imaging) : ofHeading;
      return kinds.length > 0 ? [new Study(item, kinds)] : [];
    });
}

/** Of "2026-05-20: lumbar radiographs; ..." the name is a date, and the study stands behind it. */
function namesOf(item: Item): Words[] {
  const [first] = unkeyed(item);
  return first && firstDateIn(item.name) ? [item.name, first] : [item.name];
}

function imagingIn(text: string): StudyKind[] {
  return findStudies(text)
    .map((it) => it.kind)
    .filter((it) => it.imaging);
}

/** The date of the study stands in its name or in an attribute of its own; a date within a finding is another study's. */
function dateOf(item: Item): Words | undefined {
  for (const part of plainParts(item)) {
    const date = firstDateIn(part);
    if (date) return date;
  }
  return undefined;
}

/** A finding or an exclusion is a result; what is ordered or pending has none yet. */
function hasResult(item: Item): boolean {
  if (isOrdered(item.name.text) || keyed(item, 'status').some((it) => isOrdered(it.text))) return false;
  const plain = plainParts(item);
  const orders = plain.some((it) => isOrdered(it.text) && findStudies(it.text).length === 0);
  const stated = attribute(item, 'finding') ?? attribute(item, 'excluded');
  if (stated) return !isOrdered(stated.value.text) && !orders;
  return !orders && plain.some((it) => saysResult(it.text));
}

/** Words of a finding, or a level, in words that are no order. */
function saysResult(text: string): boolean {
  if (isOrdered(text)) return false;
  return hasResultWords(text) || findPathology(text).length > 0 || readLevels(text).mentions.length > 0;
}

/** Everything that the item says but its list of exclusions, where a bare word says that it was excluded. */
function statementsOf(item: Item): Words[] {
  return [item.name, ...item.attributes.filter((it) => it.key !== 'excluded').map((it) => it.value)];
}

function excludedBy(item: Item): Pathology[] {
  const denied = statementsOf(item).flatMap((it) =>
    findPathology(it.text).filter(({ finding }) => finding === 'excluded'),
  );
  return [...denied.map((it) => it.pathology), ...keyed(item, 'excluded').flatMap(excludedIn)];
}

/** What a list of exclusions names, whether it says "no" or not. */
function excludedIn({ text }: Words): Pathology[] {
  return text
    .split(/[;.\n]|\bbut\b/i)
    .filter((it) => !NOT_EXCLUDED.test(it))
    .flatMap((it) => findPathology(it))
    .filter(({ finding }) => finding === 'excluded' || finding === 'found')
    .map((it) => it.pathology);
}

/** Source: general usage, no published list. */
const NOT_EXCLUDED =
  /\bnot (?:yet )?(?:been )?(?:excluded|ruled out)\b|\bcannot be (?:excluded|ruled out)\b/i;

function foundBy(item: Item): PathologyFact[] {
  return statementsOf(item).flatMap((words) =>
    findPathology(words.text)
      .filter(({ finding }) => finding === 'found')
      .map((it) => new PathologyFact(it.pathology, spanOf(placed(words, it)))),
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

export const IMAGING_TYPES: readonly FactType[] = [
  {
    name: 'Pathology',
    doc: 'A fracture, tumor or infection that a study found',
    ctor: PathologyFact,
    fields: { name: { type: 'string', doc: 'fracture, tumor or infection' } },
  },
  {
    name: 'Study',
    doc: 'One imaging study',
    ctor: Study,
    fields: {
      date: { type: 'Date', doc: 'When it was done' },
      resulted: { type: 'bool', doc: 'It has a result: a finding or an exclusion, and is not only ordered' },
      radiographOrMri: { type: 'bool', doc: 'It is a radiograph or an MRI' },
    },
  },
  {
    name: 'Imaging',
    doc: 'The imaging of the note',
    ctor: Imaging,
    fields: {
      studies: { type: 'list<Study>', doc: 'The studies, in the order of the note' },
      resulted: { type: 'list<Study>', doc: 'Those that have a result' },
      notExcluded: {
        type: 'list<string>',
        doc: 'Which of fracture, tumor and infection no study and no field excludes',
      },
      toDate: {
        type: 'list<Amendment>',
        doc: 'The studies with a result and no date that can be read, with a blank for it',
      },
      found: {
        type: 'list<Pathology>',
        doc: 'The fractures, tumors and infections that a study found; not old or possible ones',
      },
      foundNames: { type: 'list<string>', doc: 'Their names, each once' },
    },
  },
];
