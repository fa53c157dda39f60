import { fold } from '#text/fold.ts';
import { remembered } from '#text/readings.ts';
import { SPINE_TERMS } from './exam-words.ts';
import { DOMAIN_WORDS, LIMITATION_WORDS } from './function-words.ts';
import { findInstruments, findScores } from './instruments.ts';
import { findMentions } from './mentions.ts';
import { findTerms } from './terms.ts';
import { UNSPECIFIC_WORDS } from './unspecific-words.ts';
import { readWords } from './words.ts';

/** A domain of life on which pain can have an effect. */
export type LifeDomain = (typeof LIFE_DOMAINS)[number];

/** The domains that the assessment asks for, under its common pitfalls. */
export const LIFE_DOMAINS = ['work', 'activities', 'sleep', 'quality of life'] as const;

/** A part of the spine. */
export type SpineRegion = 'cervical' | 'thoracic' | 'lumbar';

/** A quantity of doing: minutes of sitting, blocks of walking, pounds lifted. A length of treatment is none. */
const QUANTITY =
  /(?<![\d.])\d{1,4}(?:\.\d{1,2})?[ -]?(?:minutes?|mins?|hours?|hrs?|blocks?|feet|ft|yards?|yds?|m|meters?|metres?|miles?|km|lbs?|pounds?|kg|stairs?|steps?|flights?|(?:days?|times|nights?|shifts?) (?:a|per|each|every|of) (?:day|week|month|year|night|work))(?![a-z])/;
/** A quantity that names a limit by itself; hours alone are also how long somebody works. */
const SHORT_QUANTITY =
  /(?<![\d.])\d{1,3}(?:\.\d{1,2})?[ -]?(?:minutes?|mins?|blocks?|feet|ft|yards?|yds?|m|meters?|metres?|lbs?|pounds?|flights?)(?![a-z])/;
/** What follows is limited: "no limitations except overhead work". */
const EXCEPT = /\b(?:except|other than|apart from|aside from)\b ?[a-z:]/;
/** An answer that says only that there is none. */
const DENIED =
  /^\s?(?:denie[sd]|denies any|absent|negative|not present|none (?:reported|noted|known|stated))\s?\.?$/;
const SHARE_OR_DOSE = /(?<![\d.])\d{1,4}(?:\.\d{1,2})? ?(?:%|percent|mme|mg|degrees?)(?![a-z])/;

/**
 * Whether some words about function say that it is limited. With `labelled` they stand behind a label that says so
 * already ("Function limits: driving"), and only words to the contrary deny it. Never fails.
 */
export const saysLimited = remembered(isLimited);

function isLimited(text: string, labelled: boolean): boolean {
  const instrumentless = withoutInstruments(text);
  const said = withoutResolved(instrumentless);
  if (said.trim() === '' && instrumentless.trim() !== '') return false;
  if (ABLE_BUT_NOT.test(fold(said))) return true;
  const mentions = clausesOf(said)
    .flatMap((it) => findMentions(it, LIMITATION_WORDS))
    .filter((it) => !it.family);
  if (mentions.some((it) => it.concept === 'limited' && !it.negated)) return true;
  if (mentions.length > 0) return EXCEPT.test(fold(said));
  return labelled ? /\p{L}|\d/u.test(said) && !DENIED.test(fold(said)) : SHORT_QUANTITY.test(fold(said));
}

/** "Able to work but not lift" names what is limited by a bare "not". */
const ABLE_BUT_NOT =
  /\b(?:able|can|manages|tolerates|independent)\b[^;.\n]{0,80}\bbut (?:not|never) (?!(?:limited|restricted|impaired|affected|limiting)\b)[a-z]/;

const RESOLVED =
  /(?:[,(:-] ?|\b(?:has|have|now|since|fully|completely) )(?:now |since |fully |completely )?resolved\)? ?$/i;

/** The clauses that do not end with "resolved": such a limit is none of now. */
function withoutResolved(text: string): string {
  return text
    .split(/[;\n]|\.(?=\s|$)/)
    .filter((it) => !RESOLVED.test(it))
    .join(';');
}

/** A number behind a comma begins anew: "no crawl spaces, 6 days of sick leave" denies no leave. */
function clausesOf(text: string): string[] {
  return text.split(/[,;](?=\s?\d)/);
}

/** Whether some words on a limitation name an activity or a quantity; "decreased function" names neither. Never fails. */
export function namesActivity(text: string): boolean {
  return QUANTITY.test(fold(text)) || hasSpecificWord(withoutInstruments(text));
}

/** Whether a goal names an activity or a measure; "reduce pain" names neither. Never fails. */
export function namesGoal(text: string): boolean {
  const folded = fold(text);
  return (
    QUANTITY.test(folded) ||
    SHARE_OR_DOSE.test(folded) ||
    findScores(text).length > 0 ||
    hasSpecificWord(text)
  );
}

/** The "disability" in an instrument's name is no limitation; the offsets stay. */
function withoutInstruments(text: string): string {
  return findInstruments(text).reduce(
    (said, { start, end }) => said.slice(0, start) + ' '.repeat(end - start) + said.slice(end),
    text,
  );
}

/** A word that says something of its own: not one for limits, pain, function, aims, degrees or time. */
function hasSpecificWord(text: string): boolean {
  const limits = findTerms(text, LIMITATION_WORDS).filter((it) => !SPECIFIC_LIMITS.test(it.term));
  return readWords(text).some(({ key, start, end }) => {
    if (key.length < 3 || /\d/.test(key) || UNSPECIFIC_WORDS.has(key)) return false;
    return !limits.some((it) => it.start <= start && end <= it.end);
  });
}

/** Limits that name what is limited: "off work", "light duty", "half days". Source: general usage, no published list. */
const SPECIFIC_LIMITS =
  /\b(?:work|working|duty|leave|hours|unemployed|retired|homebound|housebound|bedridden|half days)\b/;

/** The domains of life that a text speaks of, each once. Never fails. */
export function domainsIn(text: string): LifeDomain[] {
  return [...new Set(findTerms(text, DOMAIN_WORDS).map((it) => it.concept as LifeDomain))];
}

/** The parts of the spine that a text names and does not deny, each once. Never fails. */
export function spineRegionsIn(text: string): SpineRegion[] {
  const mentions = findMentions(text, SPINE_TERMS).filter(
    (it) => !it.negated && !it.family && !it.historical,
  );
  return [...new Set(mentions.map((it) => it.concept).filter(isSpineRegion))];
}

function isSpineRegion(concept: string): concept is SpineRegion {
  return concept === 'cervical' || concept === 'thoracic' || concept === 'lumbar';
}
