import { findMentions, type Mention } from '#clinical/mentions.ts';
import {
  LIMB_TERMS,
  RADICULAR_TERMS,
  RADICULAR_TREATED,
  REFERRED_PAIN_TERMS,
} from '#clinical/radicular-words.ts';
import type { Lexicon } from '#clinical/terms.ts';
import type { Tree } from '#note/tree.ts';
import type { Words } from '#text/span.ts';
import { type TopicValue, valuesAbout } from './about.ts';
import { isUntested, type Statement, statementOf, Status } from './status.ts';

/** In a list of diagnoses or symptoms only these name the topic: weakness and numbness alone are of the examination. */
const RADICULAR_TOPIC: Lexicon = RADICULAR_TERMS.filter((it) => it.concept.startsWith('radicul'));

/**
 * Radicular symptoms: from the fields that are about them, else from the words of pattern and diagnosis. Tests alone
 * (Spurling, straight-leg raise) decide nothing, and referred pain is not radicular.
 */
export function readRadicular(tree: Tree): Status {
  const own = valuesAbout(tree, ['Radiation', 'Radiculopathy'], {
    sections: ['History', 'Assessment'],
    topic: RADICULAR_TOPIC,
  });
  const others = valuesAbout(tree, ['Pain pattern', 'Diagnosis']);
  return new Status([...own.flatMap(ownStatement), ...others.flatMap(({ value }) => mentioned(value) ?? [])]);
}

/** Radicular words decide; else a status word, else a limb; pain that is only referred says nothing on radicular symptoms. */
function ownStatement({ value, whole, field }: TopicValue): Statement[] {
  const byWords = mentioned(value) ?? (field ? undefined : mentioned(whole));
  if (byWords) return [byWords];
  const status = statementOf(value);
  if (status.says !== 'unclear') return [withTreatment(status, value)];
  if (isReferred(value) || isUntested(value)) return [];
  return [byMentions(findMentions(value.text, LIMB_TERMS), value) ?? status];
}

function mentioned(value: Words): Statement | undefined {
  return byMentions(findMentions(value.text, RADICULAR_TERMS), value);
}

/** What is only possible is unclear, and so is what was there once, unless it is said to be gone. */
function byMentions(found: readonly Mention[], value: Words): Statement | undefined {
  const mentions = found.filter((it) => !it.family);
  if (mentions.length === 0) return undefined;
  const treated = isTreated(value.text);
  const statement = { says: 'present', treated, span: value } as const;
  if (mentions.some((it) => !it.negated && !it.historical && !it.planned)) return statement;
  if (mentions.some((it) => !it.negated && it.planned)) return { ...statement, says: 'unclear' };
  if (mentions.some((it) => it.negated)) return { ...statement, says: 'absent' };
  return treated ? statement : { ...statement, says: 'unclear' };
}

function withTreatment(status: Statement, value: Words): Statement {
  return status.says === 'present' ? { ...status, treated: status.treated || isTreated(value.text) } : status;
}

function isReferred(value: Words): boolean {
  return findMentions(value.text, REFERRED_PAIN_TERMS).some((it) => !it.negated);
}

/** "Present and treated or resolved (said in the same value)". */
function isTreated(text: string): boolean {
  return findMentions(text, RADICULAR_TREATED).some(
    (it) => it.concept === 'treated' && !it.negated && !it.planned,
  );
}
