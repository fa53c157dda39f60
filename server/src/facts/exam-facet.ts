import {
  AXIAL_TERMS,
  FACET_JOINT_TERMS,
  FACET_LOADING_TERMS,
  MOVEMENT_TERMS,
  POSITIVE_TERMS,
  PROVOCATION_TERMS,
  PROVOKED_TERMS,
  SOFT_TISSUE_TERMS,
  SPINE_TERMS,
  TENDERNESS_TERMS,
} from '#clinical/exam-words.ts';
import { readLevels } from '#clinical/levels.ts';
import { findMentions, type Lexicon, type Mention } from '#clinical/mentions.ts';
import { readSide } from '#clinical/side.ts';
import { findTerms } from '#clinical/terms.ts';
import type { Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { clausesOf, type TopicValue, valuesAbout } from './about.ts';
import type { FactType } from './schema.ts';
import { isUnexamined, isUntested, type Statement, statementOf, Status } from './status.ts';

const PLACE_OF_PAIN: Lexicon = [...AXIAL_TERMS, ...SPINE_TERMS];
const PAIN_ON_MOVEMENT: Lexicon = [...MOVEMENT_TERMS, ...PROVOCATION_TERMS];
const TENDER_PLACES: Lexicon = [...FACET_JOINT_TERMS, ...SOFT_TISSUE_TERMS];

/** Pain on movement: which movements are said to make it worse. */
export class MovementPain {
  /** Something is said on it, whatever movement it names. */
  readonly documented: boolean;
  readonly extension: boolean;
  readonly rotation: boolean;
  readonly spans: readonly Span[];

  constructor(documented: boolean, movements: ReadonlySet<string>, spans: readonly Span[]) {
    this.documented = documented;
    this.extension = movements.has('extension') || movements.has('both');
    this.rotation = movements.has('rotation') || movements.has('both');
    this.spans = spans;
  }
}

/** Tenderness on examination: whether it is over facet joints, and whether the note says which. */
export class FacetTenderness {
  readonly documented: boolean;
  /** Over facet joints whose level or side is named. */
  readonly located: boolean;
  readonly spans: readonly Span[];

  constructor(documented: boolean, located: boolean, spans: readonly Span[]) {
    this.documented = documented;
    this.located = located;
    this.spans = spans;
  }
}

/** Pain of a region of the spine that is called axial, or said not to be. */
export function readAxialPain(tree: Tree): Status {
  const values = valuesAbout(tree, ['Pain pattern', 'Pain quality', 'Radiation', 'Diagnosis'], {
    sections: ['History', 'Assessment'],
    topic: PLACE_OF_PAIN,
    parts: true,
  });
  return new Status(values.flatMap(({ whole }) => axialStatement(whole) ?? []));
}

function axialStatement(words: Words): Statement | undefined {
  const axial = findMentions(words.text, AXIAL_TERMS).filter((it) => !it.family && !it.planned);
  if (axial.length === 0 || !namesSpine(words.text)) return undefined;
  const present = axial.some((it) => !it.negated && !it.historical);
  return { says: present ? 'present' : 'absent', treated: false, span: words };
}

function namesSpine(text: string): boolean {
  return findTerms(text, SPINE_TERMS).length > 0 || readLevels(text).mentions.length > 0;
}

/** The movements that hurt, from what the pain is worse with and from every value that says so; a positive loading test is both. */
export function readMovementPain(tree: Tree, loading: Status): MovementPain {
  const own = valuesAbout(tree, ['Worse with']).filter(({ value }) => !isUnexamined(value));
  const others = valuesAbout(tree, ['Pain pattern', 'Range of motion', 'Facet loading'], {
    sections: ['History', 'Examination'],
    topic: PAIN_ON_MOVEMENT,
    parts: true,
  });
  const painful = [
    ...own.map((it) => ({ it, movements: movementsIn(it.value.text, true) })),
    ...others
      .map((it) => ({ it, movements: movementsIn(it.whole.text, false) }))
      .filter(({ movements }) => movements.size > 0),
  ];
  const movements = new Set(painful.flatMap((it) => [...it.movements]));
  if (loading.present) movements.add('both');
  const spans = [...painful.map(({ it }) => it.value), ...(loading.documented ? loading.spans : [])];
  return new MovementPain(spans.length > 0, movements, spans);
}

/** The movements of a text that are said to hurt; in one that is about what hurts, all that are not denied. */
function movementsIn(text: string, isAboutPain: boolean): Set<string> {
  return new Set(clausesOf(text).flatMap((clause) => painfulMovements(clause.text, isAboutPain)));
}

function painfulMovements(clause: string, isAboutPain: boolean): string[] {
  const painful: string[] = [];
  let waiting: string[] = [];
  let hurts: boolean | undefined = isAboutPain ? true : undefined;
  for (const { concept } of presentMentions(clause, PAIN_ON_MOVEMENT)) {
    if (concept === 'better') hurts = false;
    else if (concept === 'forward') hurts = true;
    else if (concept === 'around') {
      painful.push(...waiting);
      if (waiting.length === 0) hurts = true;
      waiting = [];
    } else if (hurts) painful.push(concept);
    else if (hurts === undefined) waiting.push(concept);
  }
  return painful;
}

function presentMentions(text: string, lexicon: Lexicon): Mention[] {
  return findMentions(text, lexicon).filter(
    (it) => !it.negated && !it.historical && !it.planned && !it.family,
  );
}

/** Tenderness of the examination. An item counts when it is about the spine, or says no place at all. */
export function readTenderness(tree: Tree): FacetTenderness {
  const values = valuesAbout(tree, ['Tenderness'], {
    sections: ['Examination'],
    topic: TENDERNESS_TERMS,
    parts: true,
  })
    .filter(({ value }) => !isUnexamined(value))
    .filter(({ field, whole }) => field !== undefined || isAboutSpine(whole.text));
  return new FacetTenderness(
    values.length > 0,
    values.some(({ whole, value }) => isFacet(whole.text) && isLocated(value.text)),
    values.map(({ value }) => value),
  );
}

function isAboutSpine(text: string): boolean {
  return namesSpine(text) || findTerms(text, TENDER_PLACES).length > 0;
}

function isFacet(text: string): boolean {
  return presentMentions(text, FACET_JOINT_TERMS).length > 0;
}

function isLocated(text: string): boolean {
  return readSide(text) !== undefined || readLevels(text).mentions.length > 0;
}

/** The results of manoeuvres that load the facet joints. */
export function readFacetLoading(tree: Tree): Status {
  const own = valuesAbout(tree, ['Facet loading'], {
    sections: ['Examination', 'History'],
    topic: FACET_LOADING_TERMS,
    parts: true,
  }).filter(({ value }) => !isUntested(value));
  const others = valuesAbout(tree, ['Range of motion', 'Tenderness', 'Worse with']).filter(namesLoading);
  const said = others
    .map(({ value, whole }) => loadingStatement(value, whole))
    .filter((it) => it.says !== 'unclear');
  return new Status([...own.map(({ value, whole }) => loadingStatement(value, whole)), ...said]);
}

function namesLoading({ value }: TopicValue): boolean {
  return findMentions(value.text, FACET_LOADING_TERMS).some(
    (it) => !it.historical && !it.planned && !it.family,
  );
}

/** A status word decides; else whether the manoeuvre is said to hurt. */
function loadingStatement(value: Words, whole: Words): Statement {
  const status = statementOf(value);
  if (status.says !== 'unclear') return status;
  const provoked = findMentions(whole.text, PROVOKED_TERMS).filter((it) => !it.planned && !it.family);
  if (provoked.some((it) => !it.negated && !it.historical)) return { ...status, says: 'present' };
  return provoked.length > 0 || saysNegative(whole.text)
    ? { ...status, says: 'absent' }
    : signOf(whole.text, status);
}

function saysNegative(text: string): boolean {
  const tests = findMentions(text, FACET_LOADING_TERMS);
  return tests.length > 0 && tests.every((it) => it.negated);
}

/** "Facet loading positive on the right" within a longer value. */
function signOf(text: string, status: Statement): Statement {
  return findTerms(text, POSITIVE_TERMS).length > 0 ? { ...status, says: 'present' } : status;
}

export const EXAM_FACET_TYPES: readonly FactType[] = [
  {
    name: 'MovementPain',
    doc: 'Pain on movement',
    ctor: MovementPain,
    fields: {
      documented: {
        type: 'bool',
        doc: 'The note says with what movement the pain is worse, or holds the result of a facet loading test',
      },
      extension: { type: 'bool', doc: 'The pain is worse with extension, or facet loading is positive' },
      rotation: { type: 'bool', doc: 'The pain is worse with rotation, or facet loading is positive' },
    },
  },
  {
    name: 'FacetTenderness',
    doc: 'Tenderness on examination',
    ctor: FacetTenderness,
    fields: {
      documented: { type: 'bool', doc: 'The examination says something on tenderness' },
      located: { type: 'bool', doc: 'Facet joints are tender, and their level or side is named' },
    },
  },
];
