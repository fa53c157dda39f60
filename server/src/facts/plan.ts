import { readExceptionWords } from '#clinical/care-words.ts';
import { type DrugClass, findDrugs } from '#clinical/drugs.ts';
import { findMentions } from '#clinical/mentions.ts';
import { findModalities } from '#clinical/modalities.ts';
import {
  NOT_PURSUED_TERMS,
  PSYCHOLOGICAL_TERMS,
  RESTORATION_TERMS,
  SPECIALIST_TERMS,
  STEROID_TERMS,
  STIMULATION_TERMS,
} from '#clinical/plan-words.ts';
import { readStatus } from '#clinical/status.ts';
import { findTerms, type Lexicon } from '#clinical/terms.ts';
import type { Tree } from '#note/tree.ts';
import type { Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { fieldsNamed, itemsOf } from './sources.ts';
import { isNothing, Stated } from './stated.ts';

/** What the note plans beside the procedure itself, and what it will inject. */
export class Plan {
  /** The local anesthetic of the procedure. */
  readonly anesthetic: Stated;
  readonly steroid: Stated;
  /** Physical therapy or functional restoration that is to follow. */
  readonly rehabilitation: Stated;
  /** A referral to a specialist for comprehensive evaluation. */
  readonly referral: Stated;
  readonly psychological: Stated;
  readonly stimulation: Stated;
  /** Diagnoses beside the facet joints that are looked into. */
  readonly alternatives: Stated;

  constructor(tree: Tree) {
    const of = (...names: readonly string[]) => fieldsNamed(tree, ...names).flatMap((it) => valuesOf(it));
    const items = itemsOf(tree, 'Plan').map((it) => it.words);
    const injected = [...of('Procedure', 'Local anesthetic', 'Steroid'), ...items];
    const next = [...of('Procedure', 'Next step', 'Referral'), ...items];
    const care = itemsOf(tree, 'Conservative care').map((it) => it.words);
    this.anesthetic = firstOf(
      of('Local anesthetic').filter((it) => isAffirmed(it) && !namesOtherDrug(it, 'local-anesthetic')),
      injected.filter((it) => namesDrug(it, 'local-anesthetic')),
    );
    this.steroid = firstOf(
      of('Steroid').filter((it) => isAffirmed(it) && !namesOtherDrug(it, 'steroid')),
      injected.filter((it) => namesDrug(it, 'steroid') || mentions(it, STEROID_TERMS)),
    );
    this.rehabilitation = firstOf(of('Rehabilitation').filter(isAffirmed), next.filter(namesRehabilitation));
    this.referral = firstOf(next.filter((it) => isAffirmed(it) && mentions(it, SPECIALIST_TERMS)));
    this.psychological = firstOf(
      of('Psychological support').filter(isAffirmed),
      [...of('Psychosocial plan'), ...next, ...care].filter(
        (it) => isAffirmed(it) && mentions(it, PSYCHOLOGICAL_TERMS),
      ),
    );
    this.stimulation = firstOf(
      of('Spinal cord stimulation').filter((it) => isAffirmed(it) && !isConditional(it)),
      next.filter((it) => isAffirmed(it) && mentions(it, STIMULATION_TERMS) && !isConditional(it)),
    );
    this.alternatives = firstOf(of('Alternative diagnoses', 'Non-facet source').filter(isPursued));
  }
}

function valuesOf({ value, items }: ReturnType<typeof fieldsNamed>[number]): readonly Words[] {
  return value.text === '' ? items.filter((it) => !it.unfilled).map((it) => it.words) : [value];
}

function firstOf(...lists: readonly (readonly Words[])[]): Stated {
  return new Stated(lists.flat()[0]);
}

/** Says more than that there is nothing, that it was declined, or that it cannot be. */
function isAffirmed({ text }: Words): boolean {
  if (isNothing(text) || readStatus(text).kind === 'absent') return false;
  const exception = readExceptionWords(text)?.kind;
  return exception === undefined || exception === 'planned';
}

function namesDrug({ text }: Words, drugClass: DrugClass): boolean {
  return classesIn(text).includes(drugClass);
}

/** Drugs are named, but none of this class. */
function namesOtherDrug({ text }: Words, drugClass: DrugClass): boolean {
  const classes = classesIn(text);
  return classes.length > 0 && !classes.includes(drugClass);
}

function classesIn(text: string): readonly DrugClass[] {
  return findDrugs(text).flatMap((it) => it.components.flatMap((drug) => drug.classes));
}

function mentions({ text }: Words, lexicon: Lexicon): boolean {
  return findMentions(text, lexicon).some((it) => !it.negated && !it.historical && !it.family);
}

function namesRehabilitation(words: Words): boolean {
  if (!isAffirmed(words)) return false;
  return (
    findModalities(words.text).some((it) => it.modality.physicalTherapy) || mentions(words, RESTORATION_TERMS)
  );
}

/** "If the ablation fails" is no plan yet. */
function isConditional({ text }: Words): boolean {
  return /\b(?:if|unless|in case)\b/i.test(text);
}

/** "No disc pathology; sacroiliac joint suspected" was pursued, "none" and "not considered" were not. */
function isPursued({ text }: Words): boolean {
  if (isNothing(text) || /^\s*(?:none|no|not|nil)\b[^;,.]{0,80}\.?\s*$/i.test(text)) return false;
  return findTerms(text, NOT_PURSUED_TERMS).length === 0;
}

export const PLAN_TYPE: FactType = {
  name: 'Plan',
  doc: 'What the note plans beside the procedure itself, and what it will inject',
  ctor: Plan,
  fields: {
    anesthetic: { type: 'Stated', doc: 'The local anesthetic of the procedure' },
    steroid: { type: 'Stated', doc: 'The corticosteroid of the procedure' },
    rehabilitation: { type: 'Stated', doc: 'Physical therapy or functional restoration that is to follow' },
    referral: { type: 'Stated', doc: 'A referral to a specialist for comprehensive evaluation' },
    psychological: { type: 'Stated', doc: 'Cognitive behavioral therapy or psychological support' },
    stimulation: {
      type: 'Stated',
      doc: 'Spinal cord stimulation that is planned, not only considered for later',
    },
    alternatives: { type: 'Stated', doc: 'Diagnoses beside the facet joints that are looked into' },
  },
};
