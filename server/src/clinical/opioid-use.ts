import { findDrugs } from './drugs.ts';
import { domainsIn } from './function.ts';
import { findInstruments, findScores } from './instruments.ts';
import { findMentions } from './mentions.ts';
import {
  FUNCTION_TERMS,
  OUTCOME_WORDS,
  PROCEDURE_WORDS,
  REQUIREMENT_WORDS,
  TAPER_WORDS,
  TRIAL_JOINTS,
  TRIAL_WORDS,
} from './opioid-words.ts';
import { readPercent } from './relief.ts';
import { findTerms } from './terms.ts';
import { ONLY_PAIN_WORDS } from './unspecific-words.ts';
import { readWords } from './words.ts';

/** What a text says on function under a drug: that nothing was gained, something else, or nothing but pain. */
export type FunctionalOutcome = 'none' | 'some' | 'pain-only' | 'silent';

const NOTHING = /^\s{0,8}(?:none|nil|no|absent|negative|0|zero)\s{0,8}(?:[.,;(]|$|at all\b)/i;

/**
 * The functional outcome that a text states. With `labelled` it stands behind a label that asks for function, so that
 * "good" and "none" are about it; else the text has to speak of function itself. "50% relief", "NRS 8 to 5" and the
 * like are about pain alone. Never fails.
 */
export function readFunctionalOutcome(text: string, labelled: boolean): FunctionalOutcome {
  const outcomes = findMentions(text, OUTCOME_WORDS).filter((it) => !it.family);
  const aboutFunction = domainsIn(text).length > 0 || findTerms(text, FUNCTION_TERMS).length > 0;
  const hasNone = NOTHING.test(text) || outcomes.some((it) => it.concept === 'none' && !it.negated);
  const hasSome = outcomes.some((it) => it.concept === 'some' && !it.negated);
  if (labelled && !hasSome && NOTHING.test(text)) return 'none';
  if (!aboutFunction && isAboutPain(text)) return 'pain-only';
  if (hasNone && !hasSome) return aboutFunction || labelled || NOTHING.test(text) ? 'none' : 'silent';
  if (aboutFunction) return 'some';
  return labelled && text.trim() !== '' ? 'some' : 'silent';
}

/** Whether nothing but pain, scores and percentages of relief is spoken of. */
function isAboutPain(text: string): boolean {
  const measured =
    findScores(text).some((it) => it.instrument.domain === 'pain') ||
    findInstruments(text).some((it) => it.instrument.domain === 'pain');
  const words = readWords(text).filter(({ key }) => /[a-z]{3}/.test(key));
  const named = words.some(({ key }) =>
    /^(?:pain|painful|relief|analgesia|analgesic|nrs|vas|nprs)$/.test(key),
  );
  if (!measured && !named) return false;
  const outcome = findTerms(text, OUTCOME_WORDS);
  const others = words.filter(
    (word) =>
      !ONLY_PAIN_WORDS.has(word.key) && !outcome.some((it) => it.start <= word.start && word.end <= it.end),
  );
  return measured || readPercent(text).length > 0 || others.length === 0;
}

/** How a plan ends a drug. */
export type TaperKind = 'gradual' | 'abrupt' | 'unstated';

/** Whether a text ends a drug step by step or at once; `unstated` where it says neither. Never fails. */
export function readTaper(text: string): TaperKind {
  const mentions = findMentions(text, TAPER_WORDS);
  if (mentions.some((it) => it.concept === 'abrupt' && !it.negated)) return 'abrupt';
  if (mentions.some((it) => it.concept === 'gradual' && !it.negated)) return 'gradual';
  return mentions.some((it) => it.concept === 'end' && !it.negated) ? 'abrupt' : 'unstated';
}

/**
 * The places where a text says that opioids have to be tried before a facet procedure: in one clause an opioid, a word
 * that asks for it, and its trial or the procedure that has to wait. "Not required" says the contrary. Never fails.
 */
export function findOpioidsRequiredFirst(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^.;\n]+/g)].flatMap(({ 0: clause, index }) => {
    const opioids = findDrugs(clause).filter((it) => it.drug.classes.includes('opioid'));
    if (opioids.length === 0) return [];
    const required = findMentions(clause, REQUIREMENT_WORDS).some(
      (it) => it.concept === 'required' && !it.negated,
    );
    if (!required || !(isTrialOf(clause, opioids) || waits(clause))) return [];
    const start = index + clause.length - clause.trimStart().length;
    return [{ start, end: index + clause.trimEnd().length }];
  });
}

function isTrialOf(clause: string, opioids: readonly Place[]): boolean {
  return findTerms(clause, TRIAL_WORDS).some((trial) =>
    opioids.some((opioid) => areJoined(clause, trial, opioid)),
  );
}

/** Whether only words such as "of an oral" stand between the two. */
function areJoined(clause: string, one: Place, other: Place): boolean {
  const between = clause.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return readWords(between).every(({ key }) => TRIAL_JOINTS.has(key));
}

function waits(clause: string): boolean {
  const before = /\b(?:before|prior to|precede)/i.exec(clause);
  return before !== null && findTerms(clause.slice(before.index), PROCEDURE_WORDS).length > 0;
}

interface Place {
  readonly start: number;
  readonly end: number;
}
