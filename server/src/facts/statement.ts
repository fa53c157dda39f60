import { readLevels } from '#clinical/levels.ts';
import { readSide } from '#clinical/side.ts';
import type { Field, Item, Tree } from '#note/tree.ts';
import { findLeftoversInProse } from '#note/unfilled.ts';
import type { Span, Words } from '#text/span.ts';
import type { Blocks } from './blocks.ts';
import type { Care } from './care.ts';
import { type ComposedPart, Composition, COMPOSITION_TYPE } from './composition.ts';
import type { Functional } from './functional.ts';
import type { Goals } from './goals.ts';
import type { Imaging } from './imaging.ts';
import type { Pain } from './pain.ts';
import { requestValues } from './request.ts';
import type { FactType } from './schema.ts';
import { latestScores } from './score-dates.ts';
import type { ScoreFact } from './scores.ts';
import { allItems, attribute, fieldsNamed, plainParts, sectionsNamed } from './sources.ts';
import { isNothing } from './stated.ts';

/** What the statement is composed of. */
export interface StatementFacts {
  readonly pain: Pain;
  readonly functional: Functional;
  readonly care: Care;
  readonly imaging: Imaging;
  readonly blocks: Blocks;
  readonly goals: Goals;
}

/** The statement of medical necessity: whether the note has one, and one that is made of what the note says. */
export class Necessity {
  readonly spans: readonly Span[];
  readonly #tree: Tree;
  readonly #facts: () => StatementFacts;

  constructor(tree: Tree, facts: () => StatementFacts) {
    this.spans = statementPlaces(tree);
    this.#tree = tree;
    this.#facts = facts;
  }

  get documented(): boolean {
    return this.spans.length > 0;
  }

  /**
   * The statement as one line of a note. Outside a fixed frame of labels every word is one of the note, or the number of
   * days of care; what the note does not say is a blank.
   */
  get statement(): Composition {
    const sentences = sentencesOf(this.#tree, this.#facts());
    return new Composition([words('Medical necessity:'), ...sentences.flatMap(partsOf)]);
  }
}

/** The filled fields of that name, and whatever is written in sections of that name. */
function statementPlaces(tree: Tree): Span[] {
  const fields = fieldsNamed(tree, 'Medical necessity').filter(
    (it) => it.items.length > 0 || !isNothing(it.value.text),
  );
  const entries = sectionsNamed(tree, 'Medical necessity').flatMap((it) => it.entries);
  const others = entries.filter((it) => {
    if (it.kind !== 'prose') return !it.unfilled;
    return (
      !isNothing(it.words.text) && findLeftoversInProse(tree.text, it.span.start, it.span.end).length === 0
    );
  });
  return [...new Set([...fields, ...others])].map((it) => it.span);
}

/** One sentence of the statement. */
interface Sentence {
  readonly label: string;
  readonly parts: readonly ComposedPart[];
}

function partsOf({ label, parts }: Sentence): readonly ComposedPart[] {
  const listed = parts.flatMap((it, index) => (index === 0 ? [it] : [words('; '), it]));
  return [words(` ${label}: `), ...listed, words('.')];
}

/** No label is the name of a field, so that the statement stays the value of one. */
function sentencesOf(tree: Tree, facts: StatementFacts): readonly Sentence[] {
  const { care, imaging, blocks, goals } = facts;
  const done = blocks.done.map((it) => blockWords(it.item));
  return [
    { label: 'Requested', parts: requestParts(tree) },
    { label: 'For', parts: orBlank(values(tree, 'Diagnosis', 'ICD-10'), 'diagnosis') },
    painSentence(tree, facts),
    { label: 'Function', parts: functionParts(tree, facts) },
    {
      label: care.days > 0 ? `Conservative care over ${care.days} days` : 'Conservative care',
      parts: orBlank(careWords(tree, care), 'treatment, dates, response'),
    },
    { label: 'Found', parts: orBlank(labelled(tree, FINDINGS), 'findings of the examination') },
    { label: 'Imaged', parts: orBlank(studies(tree, imaging), 'study and result') },
    ...(done.length > 0 ? [{ label: 'Blocks so far', parts: orBlank(done, 'blocks') }] : []),
    {
      label: 'Aims',
      parts: orBlank(
        goals.list.map((it) => textOf(tree, it)),
        'goals',
      ),
    },
  ];
}

/** Side and levels are no blank where the words of the procedure say them. */
function requestParts(tree: Tree): readonly ComposedPart[] {
  const levels = requestValues(tree, 'Levels');
  const procedure = requestValues(tree, 'Procedure').map(textIn);
  const side = requestValues(tree, 'Side').map(textIn);
  const joints = (levels.length > 0 ? levels : requestValues(tree, 'Targets')).map(textIn);
  const namesSide = procedure.some((it) => readSide(it) !== undefined);
  const namesLevels = procedure.some((it) => readLevels(it).mentions.length > 0);
  return [
    ...orBlank(procedure, 'procedure'),
    ...orBlank(requestValues(tree, 'CPT').map(textIn), 'codes'),
    ...(side.length === 0 && namesSide ? [] : orBlank(side, 'side')),
    ...(joints.length === 0 && namesLevels ? [] : orBlank(joints, 'levels')),
  ];
}

function painSentence(tree: Tree, { pain }: StatementFacts): Sentence {
  const onset = values(tree, 'Onset');
  const duration = values(tree, 'Duration');
  const isLength = onset.length === 0 && duration.length > 0;
  const score = latestOf(pain.scores);
  const parts = [
    ...orBlank(isLength ? duration : onset, 'onset'),
    ...values(tree, 'Pain pattern').map(words),
    ...orBlank(score ? [datedText(tree, score)] : [], 'pain score'),
  ];
  return { label: isLength ? 'Pain for' : 'Pain since', parts };
}

/** Fields with the words that tell in the statement what their value is about. */
const LIMITS = {
  'Function limits': 'limits',
  Work: 'work',
  'Self-care': 'self-care',
  Mobility: 'mobility',
  Social: 'social life',
  Activities: 'activities',
  Sleep: 'sleep',
  'Quality of life': 'quality of life',
};

const FINDINGS = {
  Tenderness: 'tenderness',
  'Facet loading': 'facet loading',
  Radiation: 'radicular symptoms',
  Radiculopathy: 'radiculopathy',
  'Progressive deficit': 'progressive deficit',
};

function functionParts(tree: Tree, { functional }: StatementFacts): readonly ComposedPart[] {
  const instrument = latestOf(functional.instruments);
  return [
    ...orBlank(instrument ? [datedText(tree, instrument)] : [], 'functional score'),
    ...orBlank(labelled(tree, LIMITS), 'limits of function'),
  ];
}

/** The score of the latest day, wherever it stands; of several the one that is written last. */
function latestOf(scores: readonly ScoreFact[]): ScoreFact | undefined {
  return latestScores(scores.filter((it) => it.readable)).at(-1);
}

/** The score with the date beside it, since another score may be the older one. */
function datedText(tree: Tree, score: ScoreFact): string {
  return bracketed(textOf(tree, score), score.date.known ? [oneLine(score.date.text)] : []);
}

/** The values with their label before them, without a colon, which would make a field of it. */
function labelled(tree: Tree, fields: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields).flatMap(([name, label]) =>
    values(tree, name).map((it) => `${label} - ${it}`),
  );
}

function careWords(tree: Tree, care: Care): string[] {
  const courses = care.courses.map(({ item }) =>
    withBracket(textIn(item.name), [attribute(item, 'response')?.value]),
  );
  return [...courses, ...values(tree, 'Conservative care exception')];
}

/** The studies with a result, each an item whose place is its own. */
function studies(tree: Tree, imaging: Imaging): string[] {
  const items = new Map(allItems(tree).map(({ item }) => [item.words.start, item]));
  const resulted = imaging.studies.filter((it) => it.resulted);
  return resulted.map((study) => {
    const item = items.get(study.spans[0]?.start ?? -1);
    return item ? studyWords(item) : textOf(tree, study);
  });
}

function studyWords(item: Item): string {
  const excluded = attribute(item, 'excluded')?.value;
  const plain = plainParts(item).slice(1);
  const found = [...plain, attribute(item, 'date')?.value, attribute(item, 'finding')?.value].map((it) =>
    it ? textIn(it) : '',
  );
  return bracketed(textIn(item.name), [...found, excluded ? `excluded ${textIn(excluded)}` : '']);
}

function blockWords(item: Item): string {
  const [name, ...plain] = plainParts(item);
  const keyed = ['date', 'levels', 'side', 'pre', 'post', 'relief', 'lasted'].map((key) => {
    const value = attribute(item, key)?.value;
    return value ? `${NAMED.has(key) ? `${key} ` : ''}${textIn(value)}` : '';
  });
  return bracketed(name ? textIn(name) : '', [...plain.map(textIn), ...keyed]);
}

/** The keys whose values say nothing without them. */
const NAMED: ReadonlySet<string> = new Set(['pre', 'post', 'relief', 'lasted']);

function withBracket(name: string, values: readonly (Words | undefined)[]): string {
  return bracketed(
    name,
    values.map((it) => (it ? textIn(it) : '')),
  );
}

function bracketed(name: string, details: readonly string[]): string {
  const told = details.filter((it) => it !== '').join(', ');
  return told === '' ? name : `${name} (${told})`;
}

function values(tree: Tree, ...names: readonly string[]): string[] {
  const texts = fieldsNamed(tree, ...names).flatMap(fieldTexts);
  return [...new Set(texts)].filter((it) => !isNothing(it) || it.toLowerCase() === 'none');
}

function fieldTexts({ value, items }: Field): string[] {
  return value.text === ''
    ? items.filter((it) => !it.unfilled).map((it) => textIn(it.words))
    : [textIn(value)];
}

/** The words of a fact as they stand in the note. */
function textOf(tree: Tree, { spans }: { readonly spans: readonly Span[] }): string {
  return spans
    .slice(0, 1)
    .map((it) => oneLine(tree.text.slice(it.start, it.end)))
    .join('');
}

function textIn({ text }: Words): string {
  return oneLine(text);
}

/** Without line ends, and without the mark that would end a sentence twice. */
function oneLine(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;,]{1,8}$/, '');
}

function orBlank(texts: readonly string[], hint: string): readonly ComposedPart[] {
  const said = texts.filter((it) => it !== '');
  return said.length > 0 ? said.map(words) : [{ kind: 'blank', hint }];
}

function words(text: string): ComposedPart {
  return { kind: 'words', words: text };
}

export const STATEMENT_TYPES: readonly FactType[] = [
  COMPOSITION_TYPE,
  {
    name: 'Necessity',
    doc: 'The statement of medical necessity',
    ctor: Necessity,
    fields: {
      documented: { type: 'bool', doc: 'A section or field of that name holds text' },
      statement: { type: 'Composition', doc: 'One made of what the note says, with blanks for the rest' },
    },
  },
];
