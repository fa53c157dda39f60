import type { Analysis } from '#analysis.ts';
import { CARE_DRUG_CLASSES, type DrugClass } from '#clinical/drugs.ts';
import { type InstrumentDomain, type Instrument, INSTRUMENTS } from '#clinical/instruments.ts';
import { readLevels } from '#clinical/levels.ts';
import { fold } from '#text/fold.ts';
import { diagnosisCodeOffers, procedureCodeOffers } from './codes.ts';
import { drugOffers } from './drugs.ts';
import { blankOffer, NO_OFFERS, plainOffer, type Offer } from './offer.ts';
import { levelsOf, regionsOf } from './regions.ts';
import { studyNames } from './studies.ts';
import type { Topic } from './topics.ts';
import {
  EXCLUSIONS,
  FREQUENCIES,
  LOCAL_ANESTHETICS,
  RESPONSES,
  STOP_REASONS,
  THERAPY_CONTENTS,
} from './value-words.ts';

/** Where a value stands, as far as it decides what fits. */
export interface ValuePlace {
  readonly topic: Topic;
  readonly choices: readonly string[];
  /** The whole value as it is, to leave out what it names. */
  readonly value: string;
  readonly section: string;
}

/** What fits a value, the most usual first. Facts of the patient are blanks in it. */
export function valueOffers(
  analysis: Analysis,
  { topic, choices, value, section }: ValuePlace,
): readonly Offer[] {
  switch (topic) {
    case 'choices':
      return choices.map(wordOffer);
    case 'status':
      return ['absent', 'present'].map(wordOffer);
    case 'side':
      return ['right', 'left', 'bilateral'].map(wordOffer);
    case 'levels':
      return levelOffers(analysis, choices, value);
    case 'procedure-code':
      return procedureCodeOffers(analysis, value);
    case 'diagnosis-code':
      return diagnosisCodeOffers(analysis, value);
    case 'pain-score':
      return instrumentOffers(analysis, 'pain');
    case 'function-score':
      return instrumentOffers(analysis, 'function', value === '' ? ' (***)' : '');
    case 'depression-score':
      return instrumentOffers(analysis, 'depression');
    case 'anxiety-score':
      return instrumentOffers(analysis, 'anxiety');
    case 'catastrophizing-score':
      return instrumentOffers(analysis, 'catastrophizing');
    case 'sleep-score':
      return instrumentOffers(analysis, 'sleep');
    case 'response':
      return [...RESPONSES.map(wordOffer), wordOffer('***% relief')];
    case 'content':
      return unnamed(THERAPY_CONTENTS, value).map(wordOffer);
    case 'exclusions':
      return unnamed(EXCLUSIONS, value).map(wordOffer);
    case 'stopped':
      return STOP_REASONS.map(wordOffer);
    case 'frequency':
      return FREQUENCIES.map(wordOffer);
    case 'anesthetic':
      return LOCAL_ANESTHETICS.map((it) => wordOffer(`${it} ***%, *** mL`));
    case 'sig':
      return [wordOffer('*** mg PO ***'), wordOffer('*** mg PO *** as needed')];
    case 'dates':
      return [wordOffer('*** to ***'), wordOffer('*** to present')];
    case 'date':
      return dateOffers(analysis);
    case 'past-date':
      // Neither an onset nor an earlier block is of the day of the note.
      return NO_OFFERS;
    case 'duration':
      return ['*** weeks', '*** months', '*** years'].map(wordOffer);
    case 'percent':
      return [wordOffer('***%')];
    case 'drug':
      return drugOffers(classesOf(section));
    case 'study':
      return studyNames(regionsOf(analysis)).map(wordOffer);
    case 'none':
      return NO_OFFERS;
  }
}

/** The classes of drugs that a section's items are usually of; all that are given for pain where it says nothing. */
export function classesOf(section: string): readonly DrugClass[] {
  if (section === 'Opioids') return ['opioid'];
  if (section !== 'Medications') return CARE_DRUG_CLASSES;
  return [...CARE_DRUG_CLASSES, 'opioid', 'anticoagulant', 'antiplatelet'];
}

/** Words whose `***` are blanks, in their order. */
export function wordOffer(words: string): Offer {
  if (!words.includes('***')) return plainOffer(words);
  let stop = 0;
  return blankOffer(
    words,
    words.replaceAll('***', () => `\${${++stop}:***}`),
  );
}

/** The day of the note, which is no statement about another day: never a day of the clock. */
function dateOffers({ date }: Analysis): readonly Offer[] {
  return date === undefined ? NO_OFFERS : [plainOffer(date, { detail: 'the date of this note' })];
}

function levelOffers(analysis: Analysis, choices: readonly string[], value: string): readonly Offer[] {
  const named = new Set(readLevels(value).joints.map((it) => it.name));
  const fitting = choices.length > 0 ? choices : levelsOf(regionsOf(analysis)).map((it) => it.name);
  return fitting.filter((it) => !named.has(it)).map((it) => plainOffer(it));
}

function unnamed(words: readonly string[], value: string): readonly string[] {
  const folded = fold(value);
  return words.filter((it) => !folded.includes(it));
}

/** Instruments that measure it, those for the note's region first; an instrument for another region comes last. */
function instrumentOffers(analysis: Analysis, domain: InstrumentDomain, behind = ''): readonly Offer[] {
  const regions = regionsOf(analysis);
  const rank = ({ region }: Instrument): number => {
    if (region === undefined) return 1;
    return regions.length === 0 || regions.includes(region) ? 0 : 2;
  };
  return INSTRUMENTS.filter((it) => it.domain === domain && it.range !== undefined)
    .toSorted((one, other) => rank(one) - rank(other))
    .map((it) => instrumentOffer(it, behind));
}

function instrumentOffer({ name, fullName, range, percent, domain }: Instrument, behind: string): Offer {
  const unit = percent ? '%' : domain === 'pain' ? `/${range?.max ?? 10}` : '';
  const scale = range === undefined ? '' : percent ? ', percent' : `, ${range.min} to ${range.max}`;
  return { ...wordOffer(`${name} ***${unit}${behind}`), detail: `${fullName}${scale}` };
}
