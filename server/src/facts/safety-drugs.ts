import { type DrugClass, drugsOfClass, findDrugs } from '#clinical/drugs.ts';
import { HOLD_TERMS } from '#clinical/hold-words.ts';
import { findMentions, type LexiconEntry } from '#clinical/mentions.ts';
import { findTerms, type Lexicon } from '#clinical/terms.ts';
import type { Item, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { clausesOf, valuesOfField } from './about.ts';
import type { FactType } from './schema.ts';
import { fieldsNamed, itemsOf } from './sources.ts';
import { statementOf } from './status.ts';
import { takenItems } from './taken.ts';

/** What becomes of a drug around the procedure. */
type Decision = 'cannot' | 'may' | 'held' | 'continued';

/** A drug that thins the blood, and what the note says of holding it. */
export class BloodThinner {
  readonly name: string;
  readonly antiplatelet: boolean;
  readonly spans: readonly Span[];
  readonly #decisions: ReadonlySet<Decision>;

  constructor(name: string, antiplatelet: boolean, decisions: ReadonlySet<Decision>, spans: readonly Span[]) {
    this.name = name;
    this.antiplatelet = antiplatelet;
    this.spans = spans;
    this.#decisions = decisions;
  }

  /** The note says whether it is held or continued. */
  get decided(): boolean {
    return this.#decisions.size > 0;
  }

  get cannotBeHeld(): boolean {
    return this.#decisions.has('cannot');
  }

  /** It is held, may be held, or is an antiplatelet drug that is continued. */
  get acceptable(): boolean {
    if (this.cannotBeHeld) return false;
    return (
      this.#decisions.has('held') ||
      this.#decisions.has('may') ||
      (this.antiplatelet && this.#decisions.has('continued'))
    );
  }
}

/** A drug of the note with the places that name it; without a name, a drug that a decision is about. */
interface Listed {
  readonly name: string;
  readonly antiplatelet: boolean;
  readonly spans: Span[];
}

interface Ruling {
  readonly decision: Decision;
  /** The drugs that it is about; none for all of them. */
  readonly drugs: readonly string[];
}

/**
 * The blood thinners that the note lists as taken: in Medications, among courses that go on, and in the field about
 * them, where one that cannot be held need not be named. What is said there of holding them goes with each.
 */
export function readBloodThinners(tree: Tree): BloodThinner[] {
  const fields = fieldsNamed(tree, 'Anticoagulation')
    .flatMap((it) => valuesOfField(tree, it))
    .map((it) => it.value);
  const items = [...itemsOf(tree, 'Contraindications')]
    .filter((it) => listedIn(it.words).length > 0)
    .map((it) => it.words);
  const values = [...fields, ...items];
  const taken = takenItems(tree).filter((it) => namedIn(it.name.text).length > 0);
  const listed = byName([
    ...taken.flatMap((it) => placedDrugs(it.name, it.words)),
    ...values.flatMap(listedIn),
  ]);
  const rulings = [
    ...values.filter(isDecided).flatMap((it) => rulingsOf(it.text)),
    ...taken.flatMap(rulingsOfItem),
  ];
  if (listed.length === 0) return values.some(isDecided) ? [unnamed(rulings, values)] : [];
  return listed.map(({ name, antiplatelet, spans }) => {
    const own = rulings.filter((it) => it.drugs.length === 0 || it.drugs.includes(name));
    const places = [...values.filter(isDecided), ...spans];
    return new BloodThinner(name, antiplatelet, new Set(own.map((it) => it.decision)), places);
  });
}

function unnamed(rulings: readonly Ruling[], values: readonly Words[]): BloodThinner {
  return new BloodThinner(
    'the drug',
    false,
    new Set(rulings.map((it) => it.decision)),
    values.filter(isDecided),
  );
}

/** "None, no need to hold": a value that denies the drugs decides nothing on them. */
function isDecided(words: Words): boolean {
  return (
    rulingsOf(words.text).length > 0 && (statementOf(words).says !== 'absent' || listedIn(words).length > 0)
  );
}

interface Named {
  readonly name: string;
  readonly antiplatelet: boolean;
}

function namedIn(text: string): Named[] {
  return findDrugs(text)
    .flatMap((it) => it.components)
    .filter((it) => it.classes.includes('anticoagulant') || it.classes.includes('antiplatelet'))
    .map((it) => ({
      name: it.name.replace('low-dose ', ''),
      antiplatelet: it.classes.includes('antiplatelet'),
    }));
}

/** An item's name alone says which drug, but its dose which aspirin. */
function placedDrugs(name: Words, span: Words): Listed[] {
  return namedIn(name.text).map((it) => ({ ...it, spans: [span] }));
}

/** The drugs that a value names and does not deny. */
function listedIn(words: Words): Listed[] {
  const mentions = findMentions(words.text, THINNERS).filter(
    (it) => !it.negated && !it.family && !it.historical,
  );
  return mentions.flatMap((it) => namedIn(it.term)).map((it) => ({ ...it, spans: [words] }));
}

function lexiconOf(drugClass: DrugClass): LexiconEntry[] {
  return drugsOfClass(drugClass).map((it) => ({
    concept: it.name,
    terms: [it.name, ...it.aliases, ...it.brands.map((brand) => brand.name)],
  }));
}

const THINNERS: Lexicon = [...lexiconOf('anticoagulant'), ...lexiconOf('antiplatelet')];

function byName(found: readonly Listed[]): Listed[] {
  const listed = new Map<string, Listed>();
  for (const it of found) {
    const known = listed.get(it.name);
    if (known) known.spans.push(...it.spans);
    else listed.set(it.name, { ...it, spans: [...it.spans] });
  }
  return [...listed.values()];
}

/**
 * A decision goes with the drugs that stand before it or in its part of the sentence, else with all; drugs behind the
 * last one share it ("hold aspirin and warfarin").
 */
function rulingsOf(text: string): Ruling[] {
  return clausesOf(text).flatMap((clause) => {
    const rulings: Ruling[] = [];
    let drugs: readonly string[] = [];
    let isDecided = false;
    for (const part of clause.text.split(/,| and | but /i)) {
      const own = namedIn(part).map((it) => it.name);
      const decisions = findTerms(part, HOLD_TERMS).map((it) => it.concept as Decision);
      if (own.length > 0) drugs = isDecided ? own : [...new Set([...drugs, ...own])];
      const about = drugs;
      rulings.push(...decisions.map((decision) => ({ decision, drugs: about })));
      isDecided = own.length > 0 ? decisions.length > 0 : isDecided || decisions.length > 0;
    }
    const last = rulings.at(-1);
    return last && !isDecided ? [...rulings, { decision: last.decision, drugs }] : rulings;
  });
}

function rulingsOfItem(item: Item): Ruling[] {
  const drugs = namedIn(item.name.text).map((it) => it.name);
  return findTerms(item.value.text, HOLD_TERMS).map((it) => ({ decision: it.concept as Decision, drugs }));
}

/** The agents against the growth of vessels that are listed as taken, with their places. */
export function readAntiangiogenics(tree: Tree): Words[] {
  const fields = fieldsNamed(tree, 'Antiangiogenic agent').flatMap((it) => valuesOfField(tree, it));
  const named = fields.filter(
    ({ value, whole }) =>
      statementOf(value).says !== 'absent' && (isAgent(whole.text) || statementOf(value).says === 'present'),
  );
  const taken = takenItems(tree).filter((it) => isAgent(it.name.text));
  return [...named.map((it) => it.value), ...taken.map((it) => it.words)];
}

function isAgent(text: string): boolean {
  return findDrugs(text).some((it) => it.components.some((drug) => drug.classes.includes('antiangiogenic')));
}

export const BLOOD_THINNER_TYPE: FactType = {
  name: 'BloodThinner',
  doc: 'An anticoagulant or antiplatelet drug that is taken',
  ctor: BloodThinner,
  fields: {
    name: { type: 'string', doc: 'Its generic name; "the drug" where none is named' },
    antiplatelet: { type: 'bool', doc: 'It is an antiplatelet drug' },
    decided: { type: 'bool', doc: 'The note says whether it is held or continued' },
    cannotBeHeld: { type: 'bool', doc: 'The note says that it cannot be held' },
    acceptable: {
      type: 'bool',
      doc: 'It is held or may be held, or is an antiplatelet drug that is continued',
    },
  },
};
