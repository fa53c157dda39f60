import { findInstruments, findScores, type InstrumentDomain, INSTRUMENTS } from '#clinical/instruments.ts';
import { findMentions, type Mention } from '#clinical/mentions.ts';
import {
  PROBLEM_DEGREES,
  PSYCHOSOCIAL_DOMAINS,
  PSYCHOSOCIAL_PROBLEMS,
} from '#clinical/psychosocial-words.ts';
import type { Lexicon } from '#clinical/terms.ts';
import type { Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { fieldsToFill, outside, type TopicValue, valuesAbout } from './about.ts';
import { type Composition, COMPOSITION_TYPE } from './composition.ts';
import { readPsychosocialPlan } from './psychosocial-plan.ts';
import type { FactType } from './schema.ts';
import { latestScores } from './score-dates.ts';
import { datedScores, type ScoreFact } from './scores.ts';
import { allValues, itemsOf } from './sources.ts';
import { type Stated, STATED_TYPE } from './stated.ts';
import { isUnexamined, statementOf } from './status.ts';

type DomainName = 'depression' | 'anxiety' | 'sleep' | 'coping' | 'catastrophizing';

/** One domain of a psychosocial evaluation. */
export class PsychosocialDomain {
  readonly name: DomainName;
  /** Whatever is said of it, in words or by a screening score. */
  readonly addressed: boolean;
  /** The words say that it is there; for coping, that it is poor. */
  readonly present: boolean;
  readonly spans: readonly Span[];

  constructor(name: DomainName, readings: readonly Reading[]) {
    this.name = name;
    const own = readings.filter((it) => it.addresses.includes(name));
    this.addressed = own.length > 0;
    this.present = own.some((it) => it.presents.includes(name));
    this.spans = own.map((it) => it.span);
  }
}

/** The psychosocial evaluation of the note. */
export class Psychosocial {
  readonly depression: PsychosocialDomain;
  readonly anxiety: PsychosocialDomain;
  readonly sleep: PsychosocialDomain;
  readonly coping: PsychosocialDomain;
  readonly catastrophizing: PsychosocialDomain;
  /** A domain or a screening score stands there; sleep in another section alone is none. */
  readonly evaluated: boolean;
  readonly plan: Stated;
  readonly spans: readonly Span[];
  readonly #scores: readonly ScoreFact[];

  constructor(readings: readonly Reading[], scores: readonly ScoreFact[], plan: Stated) {
    this.depression = new PsychosocialDomain('depression', readings);
    this.anxiety = new PsychosocialDomain('anxiety', readings);
    this.sleep = new PsychosocialDomain('sleep', readings);
    this.coping = new PsychosocialDomain('coping', readings);
    this.catastrophizing = new PsychosocialDomain('catastrophizing', readings);
    const evaluating = readings.filter((it) => it.evaluates && it.addresses.length > 0);
    this.evaluated = evaluating.length > 0;
    this.spans = evaluating.map((it) => it.span);
    this.plan = plan;
    this.#scores = scores;
  }

  /** Which of the domains that an evaluation is asked for are not addressed. */
  get leftOut(): readonly string[] {
    return [this.depression, this.anxiety, this.sleep, this.coping]
      .filter((it) => !it.addressed)
      .map((it) => it.name);
  }

  /** A field for each of them, with a blank behind its label. */
  get leftOutFields(): Composition {
    return fieldsToFill(this.leftOut.map((it) => `${it.charAt(0).toUpperCase()}${it.slice(1)}`));
  }

  /**
   * The latest score of an instrument, by its short name; of several of one day, and of those without a date, the
   * highest. -1 where there is none that can be one of it.
   */
  score(instrument: string): number {
    const own = this.#scores.filter((it) => it.instrument === instrument && it.readable);
    return Math.max(-1, ...latestScores(own).map((it) => it.score?.high ?? -1));
  }

  /** What a positive screen or a problem rests on. */
  get concerns(): readonly PsychosocialDomain[] {
    return [this.depression, this.anxiety, this.coping, this.catastrophizing].filter((it) => it.present);
  }
}

/** What one value says: the domains that it addresses, and those that it calls a problem. */
interface Reading {
  readonly addresses: readonly DomainName[];
  readonly presents: readonly DomainName[];
  readonly evaluates: boolean;
  readonly span: Span;
}

const DOMAIN_OF_FIELD: Readonly<Record<string, DomainName>> = {
  Depression: 'depression',
  Anxiety: 'anxiety',
  Sleep: 'sleep',
  Coping: 'coping',
  Catastrophizing: 'catastrophizing',
};

const DOMAINS_OF_INSTRUMENT: Readonly<Partial<Record<InstrumentDomain, DomainName>>> = {
  depression: 'depression',
  anxiety: 'anxiety',
  sleep: 'sleep',
  coping: 'coping',
  catastrophizing: 'catastrophizing',
};

/** Screens of what is psychosocial but none of the domains; they make an evaluation all the same. */
const OTHER_SCREENS: readonly InstrumentDomain[] = ['fear-avoidance'];

/** Where scores are aims or belong to a block, not to the present state. */
const NOT_PRESENT = ['Goals', 'Plan', 'Prior blocks'];

const TOPIC: Lexicon = [
  ...PSYCHOSOCIAL_DOMAINS,
  {
    concept: 'screen',
    terms: INSTRUMENTS.filter((it) => isScreen(it.domain)).flatMap((it) => it.terms),
    capitals: INSTRUMENTS.filter((it) => isScreen(it.domain)).flatMap((it) => it.capitals),
  },
];

function isScreen(domain: InstrumentDomain): boolean {
  return DOMAINS_OF_INSTRUMENT[domain] !== undefined || OTHER_SCREENS.includes(domain);
}

/** Reads the psychosocial fields wherever they stand, and the items of the section Psychosocial. */
export function readPsychosocial(tree: Tree): Psychosocial {
  const values = valuesAbout(tree, Object.keys(DOMAIN_OF_FIELD), {
    sections: ['Psychosocial'],
    topic: TOPIC,
    parts: true,
  });
  const read = values.filter(({ value }) => !isUnexamined(value));
  const listed = itemsOf(tree, 'Psychosocial').map((it) => it.words);
  const present = allValues(tree).filter(({ sections }) => !sections.some((it) => NOT_PRESENT.includes(it)));
  const screened = present.filter(({ words }) =>
    findScores(words.text).some((it) => isScreen(it.instrument.domain)),
  );
  const readings = [...read.map(readDomains), ...screened.map(({ words }) => readScreens(words))];
  const scores = [...read.map((it) => it.whole), ...screened.map((it) => it.words)].flatMap(datedScores);
  return new Psychosocial(
    readings,
    onePerPlace(scores),
    readPsychosocialPlan(tree, [...read.map((it) => it.value), ...listed]),
  );
}

/** A score that two readings of one place hold, once: the one that has a date. */
function onePerPlace(scores: readonly ScoreFact[]): ScoreFact[] {
  const dated = new Set(scores.filter((it) => it.date.documented).map(placeOf));
  return scores.filter((it) => it.date.documented || !dated.has(placeOf(it)));
}

function placeOf({ spans, instrument }: ScoreFact): string {
  return `${instrument} ${spans[0]?.end}`;
}

/** The domain of the field, and those that the value names by a word or an instrument. */
function readDomains({ value, whole, field }: TopicValue): Reading {
  const own = field && DOMAIN_OF_FIELD[field.name];
  const isElsewhere = own === 'sleep' && field?.section !== 'Psychosocial';
  const span = value;
  if (isElsewhere) return { addresses: ['sleep'], presents: [], evaluates: false, span };
  const text = field ? value.text : whole.text;
  const named = wordsOf(text, PSYCHOSOCIAL_DOMAINS).map((it) => it.concept as DomainName);
  const presents = [...problemsIn(text, own), ...(own && isProblem(value, own) ? [own] : [])];
  return {
    addresses: [...(own ? [own] : []), ...named, ...instrumentDomains(text)],
    presents,
    evaluates: true,
    span,
  };
}

/** A scored screen in whatever field or item it stands. */
function readScreens(words: Words): Reading {
  const domains = findScores(words.text).flatMap(
    ({ instrument }) => DOMAINS_OF_INSTRUMENT[instrument.domain] ?? [],
  );
  return { addresses: domains, presents: [], evaluates: true, span: words };
}

/** HADS is one name for two scores. */
function instrumentDomains(text: string): DomainName[] {
  return findInstruments(text).flatMap(({ instrument }) => {
    if (instrument.id === 'hads') return ['depression', 'anxiety'] as const;
    return DOMAINS_OF_INSTRUMENT[instrument.domain] ?? [];
  });
}

/** The mentions that are no part of an instrument's name: not the depression of "Beck Depression Inventory". */
function wordsOf(text: string, lexicon: Lexicon): Mention[] {
  return outside(findMentions(text, lexicon), findInstruments(text)).filter((it) => !it.family);
}

/** Problems by their own names; a poor coping only where the value is about coping. */
function problemsIn(text: string, own: DomainName | undefined): DomainName[] {
  return wordsOf(text, PSYCHOSOCIAL_PROBLEMS)
    .filter((it) => !it.negated && !it.historical && !it.planned)
    .map((it) => it.concept as DomainName)
    .filter(
      (it) => it !== 'coping' || own === 'coping' || (own === undefined && /\bcop(?:e|es|ing)\b/i.test(text)),
    );
}

/** A status word or a degree in the domain's own field: "present", "moderate". */
function isProblem(value: Words, own: DomainName): boolean {
  if (own === 'sleep' || own === 'coping') return false;
  const { says } = statementOf(value);
  if (says !== 'unclear') return says === 'present';
  return wordsOf(value.text, PROBLEM_DEGREES).some((it) => !it.negated && !it.historical && !it.planned);
}

const DOMAIN_TYPE: FactType = {
  name: 'PsychosocialDomain',
  doc: 'One domain of a psychosocial evaluation',
  ctor: PsychosocialDomain,
  fields: {
    name: { type: 'string', doc: 'depression, anxiety, sleep, coping or catastrophizing' },
    addressed: { type: 'bool', doc: 'The note says something of it, in words or by a screening score' },
    present: { type: 'bool', doc: 'The words say that it is there; for coping, that it is poor' },
  },
};

export const PSYCHOSOCIAL_TYPES: readonly FactType[] = [
  DOMAIN_TYPE,
  {
    name: 'Psychosocial',
    doc: 'The psychosocial evaluation',
    ctor: Psychosocial,
    fields: {
      depression: { type: DOMAIN_TYPE.name, doc: 'Depression' },
      anxiety: { type: DOMAIN_TYPE.name, doc: 'Anxiety' },
      sleep: { type: DOMAIN_TYPE.name, doc: 'Sleep, in whatever section' },
      coping: { type: DOMAIN_TYPE.name, doc: 'Coping' },
      catastrophizing: { type: DOMAIN_TYPE.name, doc: 'Catastrophizing' },
      evaluated: {
        type: 'bool',
        doc: 'A domain or a screening score is found; sleep in another section alone is no evaluation',
      },
      leftOut: {
        type: 'list<string>',
        doc: 'Which of depression, anxiety, sleep and coping are not addressed',
      },
      leftOutFields: {
        type: COMPOSITION_TYPE.name,
        doc: 'A field for each of these, with a blank behind its label',
      },
      concerns: {
        type: `list<${DOMAIN_TYPE.name}>`,
        doc: 'The domains that are present, or for coping poor',
      },
      plan: {
        type: STATED_TYPE.name,
        doc: 'What is done for it: a referral, psychotherapy, an antidepressant',
      },
    },
    methods: {
      score: {
        params: ['string'],
        returns: 'double',
        doc: 'The latest score of the screen of this name, as PHQ-9; of equal days the highest; -1 where there is none',
      },
    },
  },
];
