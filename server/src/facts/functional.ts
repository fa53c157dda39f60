import type { Day } from '#clinical/calendar.ts';
import {
  domainsIn,
  LIFE_DOMAINS,
  type LifeDomain,
  namesActivity,
  saysLimited,
  type SpineRegion,
  spineRegionsIn,
} from '#clinical/function.ts';
import { findInstruments } from '#clinical/instruments.ts';
import { readLevels } from '#clinical/levels.ts';
import type { Item, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { withoutAsides } from './request-asides.ts';
import type { FactType } from './schema.ts';
import { functionScores, presentFields, type ScoreFact } from './scores.ts';
import { allItems, fieldsNamed } from './sources.ts';
import { isNothing } from './stated.ts';

/** One limitation of daily activities, work or quality of life. */
export class Limitation {
  /** It names an activity or a quantity. */
  readonly specific: boolean;
  readonly spans: readonly Span[];

  constructor(specific: boolean, { start, end }: Span) {
    this.specific = specific;
    this.spans = [{ start, end }];
  }
}

/** How the pain limits the patient. */
export class Functional {
  readonly instruments: readonly ScoreFact[];
  readonly limitations: readonly Limitation[];
  /** The parts of the spine that are treated, as far as the note names them. */
  readonly regions: readonly SpineRegion[];
  readonly #domains: ReadonlySet<LifeDomain>;

  constructor(
    instruments: readonly ScoreFact[],
    limitations: readonly Limitation[],
    regions: readonly SpineRegion[],
    domains: ReadonlySet<LifeDomain>,
  ) {
    this.instruments = instruments;
    this.limitations = limitations;
    this.regions = regions;
    this.#domains = domains;
  }

  /** The scores whose instrument is known. */
  get named(): readonly ScoreFact[] {
    return this.instruments.filter((it) => it.score !== undefined);
  }

  /** Those whose instrument fits a part of the spine that is treated. */
  get fitting(): readonly ScoreFact[] {
    return this.named.filter((it) => {
      const made = it.score?.instrument.region;
      return made === undefined || this.regions.some((region) => region === made || region === 'thoracic');
    });
  }

  /** The domains of life that nothing is said on. */
  get unaddressed(): readonly LifeDomain[] {
    return LIFE_DOMAINS.filter((it) => !this.#domains.has(it));
  }
}

/** The fields that are about a domain of life, whatever they say. */
const DOMAIN_OF_FIELD: Readonly<Record<string, LifeDomain>> = {
  Work: 'work',
  Activities: 'activities',
  'Self-care': 'activities',
  Mobility: 'activities',
  Social: 'activities',
  Sleep: 'sleep',
  'Quality of life': 'quality of life',
};

/** The fields whose label says that something is limited. */
const LIMITS = 'Function limits';

/** Something that is said on function: words behind a label, which for an item of a list is its name. */
interface Effect {
  readonly label: string;
  readonly words: Words;
  readonly isLimit: boolean;
}

/** Reads the scores of functional instruments, and what is said on limits and on the domains of life. */
export function readFunctional(tree: Tree, reference: Day | undefined): Functional {
  const effects = effectsIn(tree);
  const limitations = effects
    .filter(
      ({ label, words, isLimit }) =>
        mayLimit(label) && !isNothing(words.text) && saysLimited(words.text, isLimit),
    )
    .map(({ words }) => new Limitation(namesActivity(words.text), words));
  const domains = new Set(effects.flatMap(domainsOf));
  return new Functional(functionScores(tree, reference), limitations, regionsIn(tree), domains);
}

/** Sleep is a domain of its own, and a score says nothing on what is limited. */
function mayLimit(label: string): boolean {
  return DOMAIN_OF_FIELD[label] !== 'sleep' && label !== 'Function scale' && !/^\s*sleep/i.test(label);
}

/** Fields, and items of the section Pain and function that are no scores. */
function effectsIn(tree: Tree): Effect[] {
  const names = [...Object.keys(DOMAIN_OF_FIELD), LIMITS, 'Function scale'];
  const fields = presentFields(tree, ...names).flatMap(({ name, value, items }) =>
    [value, ...items.filter((it) => !it.unfilled).map((it) => it.words)]
      .filter((it) => it.text !== '')
      .map((words) => ({ label: name, words, isLimit: name === LIMITS })),
  );
  const read = new Set(fields.map((it) => it.words.start));
  const items = allItems(tree)
    .filter(({ item, sections }) => sections.includes('Pain and function') || isOnSleep(item, sections))
    .filter(({ item }) => !read.has(item.words.start))
    .map(({ item }) => ({ label: item.name.text, words: item.words, isLimit: false }));
  return [...fields, ...items];
}

/** Sleep counts where it stands in the psychosocial evaluation too. */
function isOnSleep({ name, words }: Item, sections: readonly string[]): boolean {
  if (!sections.includes('Psychosocial')) return false;
  return (
    /^\s*(?:sleep|insomnia)/i.test(name.text) ||
    findInstruments(words.text).some((it) => it.instrument.domain === 'sleep')
  );
}

function domainsOf({ label, words }: Effect): LifeDomain[] {
  const own = DOMAIN_OF_FIELD[label];
  const instruments = findInstruments(words.text).flatMap(({ instrument: { domain } }): LifeDomain[] => {
    if (domain === 'quality-of-life') return ['quality of life'];
    return domain === 'sleep' ? ['sleep'] : [];
  });
  const named = label === 'Function scale' ? [] : domainsIn(words.text);
  const activity: LifeDomain[] = label === LIMITS && namesActivity(words.text) ? ['activities'] : [];
  return [...(own ? [own] : []), ...instruments, ...named, ...activity];
}

/** The levels of the request decide; else the words of procedure, pain pattern and diagnosis. */
function regionsIn(tree: Tree): SpineRegion[] {
  for (const name of ['Levels', 'Targets', 'Procedure']) {
    const joints = fieldsNamed(tree, name).flatMap((it) => readLevels(withoutAsides(it.value.text)).joints);
    if (joints.length > 0) return [...new Set(joints.map((it) => it.region))];
  }
  const words = fieldsNamed(tree, 'Procedure', 'Pain pattern', 'Diagnosis').map((it) => it.value);
  return [...new Set(words.flatMap((it) => spineRegionsIn(it.text)))];
}

export const FUNCTIONAL_TYPES: readonly FactType[] = [
  {
    name: 'Limitation',
    doc: 'One limitation of daily activities, work or quality of life',
    ctor: Limitation,
    fields: { specific: { type: 'bool', doc: 'It names an activity or a quantity' } },
  },
  {
    name: 'Functional',
    doc: 'How the pain limits the patient',
    ctor: Functional,
    fields: {
      instruments: {
        type: 'list<Score>',
        doc: 'Scores of instruments that measure function, as NDI and ODI',
      },
      named: {
        type: 'list<Score>',
        doc: 'Those whose instrument is known, though its score may not be readable',
      },
      fitting: {
        type: 'list<Score>',
        doc: 'Those of them that are made for a part of the spine that is treated',
      },
      limitations: {
        type: 'list<Limitation>',
        doc: 'Limitations of daily activities, work or quality of life',
      },
      unaddressed: {
        type: 'list<string>',
        doc: 'Which of work, activities, sleep and quality of life nothing is said on',
      },
      regions: {
        type: 'list<string>',
        doc: 'Parts of the spine that are treated: cervical, thoracic, lumbar',
      },
    },
  },
];
