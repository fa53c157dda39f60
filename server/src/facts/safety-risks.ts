import { APPROACH_TERMS, SHOWN_SURGERY_TERMS, SPINE_SURGERY_TERMS } from '#clinical/anatomy-words.ts';
import type { Duration } from '#clinical/duration.ts';
import { findDurations } from '#clinical/duration.ts';
import { SPINE_TERMS } from '#clinical/exam-words.ts';
import { readLevels, type SpinalRegion } from '#clinical/levels.ts';
import { findMentions } from '#clinical/mentions.ts';
import {
  BLEEDING_TERMS,
  PROGNOSIS_TERMS,
  SHORT_LIFE_TERMS,
  UNDISCUSSED_TERMS,
  WEIGHING_TERMS,
} from '#clinical/risk-words.ts';
import { findTerms, type Lexicon } from '#clinical/terms.ts';
import type { Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { valuesAbout, valuesOfField } from './about.ts';
import type { Imaging } from './imaging.ts';
import { readAntiangiogenics } from './safety-drugs.ts';
import type { FactType } from './schema.ts';
import { fieldsNamed, itemsOf } from './sources.ts';
import { isNothing } from './stated.ts';
import { statementOf } from './status.ts';

/** A risk that the note names, and whether the note weighs it. */
export class Risk {
  /** Where it is named. */
  readonly spans: readonly Span[];
  readonly discussed: boolean;

  constructor(places: readonly Words[], discussed: boolean) {
    this.spans = places;
    this.discussed = discussed;
  }

  get present(): boolean {
    return this.spans.length > 0;
  }
}

/** Agents against the growth of vessels; their bleeding risk is discussed beside them or in Risk and benefit. */
export function readAntiangiogenicRisk(tree: Tree): Risk {
  const agents = readAntiangiogenics(tree);
  const discussed = [...agents, ...valuesIn(tree, 'Antiangiogenic agent'), ...riskFields(tree)].some((it) =>
    says(it, BLEEDING_TERMS),
  );
  return new Risk(agents, discussed);
}

function riskFields(tree: Tree): Words[] {
  return valuesIn(tree, 'Risk and benefit');
}

function valuesIn(tree: Tree, name: string): Words[] {
  return fieldsNamed(tree, name)
    .flatMap((it) => valuesOfField(tree, it))
    .map((it) => it.value);
}

/** Whether words of the list stand there, and nothing says that they were not discussed. */
function says({ text }: Words, lexicon: Lexicon): boolean {
  return findTerms(text, lexicon).length > 0 && findTerms(text, UNDISCUSSED_TERMS).length === 0;
}

/** A prognosis in words or as a length. */
export class LifeExpectancy {
  readonly #stated: readonly Words[];
  readonly #named: readonly Words[];
  readonly weighed: boolean;

  constructor(stated: readonly Words[], named: readonly Words[], weighed: boolean) {
    this.#stated = stated;
    this.#named = named;
    this.weighed = weighed;
  }

  /** Whether the note names hospice or terminal illness, or a prognosis under this length; of a range the lower end. */
  isUnder(limit: Duration): boolean {
    return this.#named.length > 0 || this.#stated.some((it) => isShorter(it.text, limit));
  }

  get spans(): readonly Span[] {
    return [...new Set([...this.#named, ...this.#stated])];
  }
}

/** Reads the field about it, and hospice and terminal illness wherever a diagnosis or a contraindication names them. */
export function readLifeExpectancy(tree: Tree): LifeExpectancy {
  const own = valuesAbout(tree, ['Life expectancy'], {
    sections: ['Contraindications'],
    topic: PROGNOSIS_TERMS,
  }).map((it) => it.value);
  const others = valuesAbout(tree, ['Diagnosis', 'Risk and benefit'], {
    sections: ['Assessment', 'History', 'Contraindications'],
    topic: SHORT_LIFE_TERMS,
  });
  const named = [...own, ...others.map((it) => it.whole)].filter(isNearEnd);
  const stated = riskFields(tree).filter(
    (it) => !isNothing(it.text) && findTerms(it.text, UNDISCUSSED_TERMS).length === 0,
  );
  return new LifeExpectancy(
    own,
    named,
    stated.length > 0 || [...own, ...named].some((it) => says(it, WEIGHING_TERMS)),
  );
}

function isNearEnd({ text }: Words): boolean {
  return findMentions(text, SHORT_LIFE_TERMS).some(
    (it) => !it.negated && !it.historical && !it.planned && !it.family,
  );
}

/** "Less than" a length that is no longer than the limit is shorter, and so is any other length below it. */
function isShorter(text: string, limit: Duration): boolean {
  return findDurations(text).some(({ low, qualifier }) => {
    switch (qualifier) {
      case 'vague':
      case 'over':
      case 'at-least':
        return false;
      case 'under':
      case 'nearly':
        return daysOf(low) <= daysOf(limit);
      case 'exact':
      case 'about':
        return daysOf(low) < daysOf(limit);
    }
  });
}

/** A month is 30 days here, so that months and days compare as they are meant. */
function daysOf({ months, days }: Duration): number {
  return months === undefined ? days : months * DAYS_OF_MONTH;
}

const DAYS_OF_MONTH = 30;

/** Surgery, hardware or tumor of the spine at the region that is to be treated, and what it means for the approach. */
export function readAnatomyRisk(tree: Tree, regions: ReadonlySet<SpinalRegion>, imaging: Imaging): Risk {
  const own = valuesAbout(tree, ['Prior surgery'], {
    sections: ['Contraindications'],
    topic: SPINE_SURGERY_TERMS,
  })
    .filter(({ whole, value }) => isSurgery(whole, value))
    .map(({ whole, value, field }) => ({ read: whole, place: field ? value : whole }));
  const shown = [
    ...valuesAbout(tree, ['Diagnosis']).map((it) => it.value),
    ...itemsOf(tree, 'Assessment').map((it) => it.words),
    ...imaging.resulted.map((it) => it.item.words),
  ].filter((it) => isNamed(it.text, SHOWN_SURGERY_TERMS) && !isExclusionOnly(it));
  const tumors = imaging.resulted
    .filter((it) => it.found.some(({ name }) => name === 'tumor'))
    .map((it) => it.item.words);
  const all = [...own, ...[...shown, ...tumors].map((it) => ({ read: it, place: it }))];
  const here = [
    ...new Map(
      all.filter(({ read }) => isAt(read.text, regions)).map(({ place }) => [place.start, place]),
    ).values(),
  ];
  return new Risk(
    here,
    [...here, ...riskFields(tree)].some((it) => says(it, APPROACH_TERMS)),
  );
}

/** In the field about it a level or a region is enough, unless the surgery was denied or is only planned. */
function isSurgery(whole: Words, value: Words): boolean {
  if (isNothing(value.text) || statementOf(value).says === 'absent') return false;
  if (isNamed(whole.text, SPINE_SURGERY_TERMS)) return true;
  const isMentioned = findTerms(value.text, SPINE_SURGERY_TERMS).length > 0;
  return !isMentioned && regionsOf(value.text).size > 0;
}

function isNamed(text: string, lexicon: Lexicon): boolean {
  return findMentions(text, lexicon).some((it) => !it.negated && !it.planned && !it.family);
}

/** A study that lists a tumor among what it excludes shows none. */
function isExclusionOnly({ text }: Words): boolean {
  const at = text.search(/\b(?:excluded|excludes|ruled out):/i);
  return at >= 0 && !isNamed(text.slice(0, at), SHOWN_SURGERY_TERMS);
}

/** Where either the request or the surgery names no region they may be the same. */
function isAt(text: string, regions: ReadonlySet<SpinalRegion>): boolean {
  const named = regionsOf(text);
  return named.size === 0 || regions.size === 0 || [...named].some((it) => regions.has(it));
}

function regionsOf(text: string): ReadonlySet<SpinalRegion> {
  const ofWords = findTerms(text, SPINE_TERMS).flatMap(({ concept }) =>
    concept === 'spine' ? [] : [concept as SpinalRegion],
  );
  const { joints, mentions } = readLevels(text);
  const ofNerves = mentions
    .flatMap((it) => it.nerves ?? [])
    .flatMap((it) => REGION_OF_LETTER[it.charAt(0)] ?? []);
  return new Set([...ofWords, ...joints.map((it) => it.region), ...ofNerves]);
}

const REGION_OF_LETTER: Readonly<Record<string, SpinalRegion>> = {
  C: 'cervical',
  T: 'thoracic',
  L: 'lumbar',
  S: 'lumbar',
};

export const RISK_TYPES: readonly FactType[] = [
  {
    name: 'Risk',
    doc: 'A risk that the note names',
    ctor: Risk,
    fields: {
      present: { type: 'bool', doc: 'The note names it' },
      discussed: {
        type: 'bool',
        doc: 'The note says what it means for the procedure, there or in Risk and benefit',
      },
    },
  },
  {
    name: 'LifeExpectancy',
    doc: 'The prognosis',
    ctor: LifeExpectancy,
    fields: { weighed: { type: 'bool', doc: 'Risk and benefit are weighed, there or in Risk and benefit' } },
    methods: {
      isUnder: {
        params: ['Duration'],
        returns: 'bool',
        doc: 'Hospice or terminal illness is named, or a prognosis shorter than this',
      },
    },
  },
];
