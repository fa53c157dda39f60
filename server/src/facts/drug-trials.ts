import type { DrugClass, DrugMention } from '#clinical/drugs.ts';
import type { Item } from '#note/tree.ts';
import type { Span } from '#text/span.ts';
import { type DoseReading, directionOf, highest, readDose, titrationOf } from './care-dose.ts';
import { Gap, GAP_TYPE } from './care-gaps.ts';
import type { FactType } from './schema.ts';

/** One drug of an entry that was taken, with its dose: of a course, of the list of medications, or of a combination. */
export class DrugTrial {
  readonly mention: DrugMention;
  readonly item: Item;
  readonly dose: DoseReading;
  readonly spans: readonly Span[];
  /** Another entry of the same drug states another dose. */
  readonly hasOtherDose: boolean;

  constructor(mention: DrugMention, item: Item, dose: DoseReading, hasOtherDose = false) {
    this.mention = mention;
    this.item = item;
    this.dose = dose;
    this.hasOtherDose = hasOtherDose;
    this.spans = [item.words];
  }

  get drug(): string {
    return this.mention.drug.name;
  }

  get nsaid(): boolean {
    return this.#is('nsaid');
  }

  /** Applied to the skin. */
  get topical(): boolean {
    return this.#is('topical') || TOPICAL.test(this.item.words.text);
  }

  get acetaminophen(): boolean {
    return this.#is('acetaminophen');
  }

  get muscleRelaxant(): boolean {
    return this.#is('muscle-relaxant');
  }

  get adjuvant(): boolean {
    return this.#is('snri') || this.#is('gabapentinoid') || this.#is('tca');
  }

  get gabapentinoid(): boolean {
    return this.#is('gabapentinoid');
  }

  get tricyclic(): boolean {
    return this.#is('tca');
  }

  /** Raised step by step, or given at two doses. */
  get titrated(): boolean {
    return this.dose.titrated || this.hasOtherDose;
  }

  /** The dose at the start is known and is no more than so many mg a day. */
  startedLow(limit: number): boolean {
    return this.dose.first !== undefined && this.dose.first.high <= limit;
  }

  /** No dose stands there that could not be computed. */
  get doseReadable(): boolean {
    return !this.dose.stated || this.dose.first !== undefined;
  }

  get doseGap(): Gap {
    return new Gap(this.item, 'dose: ***');
  }

  get titrationGap(): Gap {
    return new Gap(this.item, 'titration: ***');
  }

  #is(drugClass: DrugClass): boolean {
    return this.mention.components.some((it) => it.classes.includes(drugClass));
  }
}

/** Forms that are applied to the skin. Source: general usage, no published list. */
const TOPICAL = /\b(?:topical(?:ly)?|gel|cream|ointment|lotion|patch(?:es)?)\b/i;

/** The daily dose of one drug over all entries that list it: the highest that was kept. */
export class DrugDose {
  readonly trials: readonly DrugTrial[];
  readonly spans: readonly Span[];
  readonly #highest: DrugTrial | undefined;

  constructor(trials: readonly DrugTrial[]) {
    this.trials = trials;
    this.spans = trials.flatMap((it) => it.spans);
    const most = highest(trials.map((it) => it.dose.daily));
    const kept = trials.filter(({ dose }) => dose.daily !== undefined && dose.daily.high === most?.high);
    this.#highest = kept.find((it) => it.dose.timed) ?? kept[0];
  }

  get listed(): boolean {
    return this.trials.length > 0;
  }

  get known(): boolean {
    return this.#highest !== undefined;
  }

  /** No dose stands there that could not be computed. */
  get readable(): boolean {
    return this.trials.every((it) => !it.dose.stated || it.dose.daily !== undefined);
  }

  /** mg per day, of a range its lower end; 0 where it is not known. */
  get low(): number {
    return this.#highest?.dose.daily?.low ?? 0;
  }

  /** mg per day, of a range its upper end; 0 where it is not known. */
  get high(): number {
    return this.#highest?.dose.daily?.high ?? 0;
  }

  get timed(): boolean {
    return this.#highest?.dose.timed ?? false;
  }

  get atBedtime(): boolean {
    return this.#highest?.dose.atBedtime ?? false;
  }

  /** For messages: `900-1800 mg/day`. */
  get text(): string {
    if (!this.known) return '';
    return `${this.low === this.high ? '' : `${shown(this.low)}-`}${shown(this.high)} mg/day`;
  }
}

/** At most two decimals, cut, so that a dose above a limit never reads as the limit. */
function shown(value: number): string {
  const cut = Math.trunc(value * 100) / 100;
  return String(cut);
}

/** The trials of one entry: each drug with the part of the direction that stands behind its name. */
export function trialsOf(item: Item, mentions: readonly DrugMention[]): DrugTrial[] {
  const steps = titrationOf(item);
  return mentions.map((mention, index) => {
    const alone = mentions.length === 1;
    const next = mentions[index + 1]?.start ?? item.words.end;
    const part = item.words.text.slice(mention.start - item.words.start, next - item.words.start);
    return new DrugTrial(mention, item, readDose(alone ? directionOf(item) : part, steps));
  });
}

/** The same trials, each told whether another entry of its drug states another dose. */
export function withOtherDoses(trials: readonly DrugTrial[]): DrugTrial[] {
  const doses = new Map<string, Set<number>>();
  for (const { drug, dose } of trials) {
    const known = doses.get(drug) ?? new Set();
    if (dose.daily) known.add(dose.daily.high);
    doses.set(drug, known);
  }
  return trials.map(({ mention, item, dose, drug }) => {
    return new DrugTrial(mention, item, dose, (doses.get(drug)?.size ?? 0) > 1);
  });
}

export const DRUG_TRIAL_TYPES: readonly FactType[] = [
  {
    name: 'DrugTrial',
    doc: 'A drug that was taken: of a course, of the list of medications, or within an opioid combination',
    ctor: DrugTrial,
    fields: {
      drug: { type: 'string', doc: 'Generic name, as gabapentin; of an opioid combination, the opioid' },
      nsaid: { type: 'bool', doc: 'It is or holds an NSAID' },
      topical: { type: 'bool', doc: 'It is applied to the skin' },
      acetaminophen: { type: 'bool', doc: 'It is or holds acetaminophen' },
      muscleRelaxant: { type: 'bool', doc: 'It is a muscle relaxant' },
      adjuvant: { type: 'bool', doc: 'It is an SNRI, gabapentin, pregabalin or a tricyclic' },
      gabapentinoid: { type: 'bool', doc: 'It is gabapentin or pregabalin' },
      tricyclic: { type: 'bool', doc: 'It is a tricyclic antidepressant' },
      titrated: { type: 'bool', doc: 'It was raised step by step, or given at two doses' },
      doseReadable: { type: 'bool', doc: 'No dose stands there that could not be computed' },
      doseGap: { type: GAP_TYPE.name, doc: 'The blank for its dose, as a fix adds it' },
      titrationGap: { type: GAP_TYPE.name, doc: 'The blank for how it was raised' },
    },
    methods: {
      startedLow: {
        params: ['double'],
        returns: 'bool',
        doc: 'Its first dose is known and no more than so many mg/day',
      },
    },
  },
  {
    name: 'DrugDose',
    doc: 'The daily dose of one drug: of several, the highest that was kept',
    ctor: DrugDose,
    fields: {
      trials: { type: 'list<DrugTrial>', doc: 'The entries that list it' },
      listed: { type: 'bool', doc: 'The note lists the drug as taken' },
      known: { type: 'bool', doc: 'Its daily dose could be computed' },
      readable: { type: 'bool', doc: 'No dose stands there that could not be computed' },
      low: { type: 'double', doc: 'mg/day, of a range the lower end; 0 where it is not known' },
      high: { type: 'double', doc: 'mg/day, of a range the upper end; 0 where it is not known' },
      timed: { type: 'bool', doc: 'A time of day is written' },
      atBedtime: { type: 'bool', doc: 'It is taken at bedtime' },
      text: { type: 'string', doc: 'The dose in words for a message' },
    },
  },
];
