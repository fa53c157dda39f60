import { readExceptionWords } from '#clinical/care-words.ts';
import { findModalities } from '#clinical/modalities.ts';
import { findMentions } from '#clinical/mentions.ts';
import { PSYCHOSOCIAL_PLANS } from '#clinical/psychosocial-words.ts';
import type { Item, Tree } from '#note/tree.ts';
import type { Words } from '#text/span.ts';
import { fieldsNamed, itemsOf } from './sources.ts';
import { Stated } from './stated.ts';
import { statementOf } from './status.ts';
import { takenItems } from './taken.ts';

/**
 * What is done for a psychosocial problem: the fields that are about it, a referral or plan that names it, psychological
 * treatment, or an antidepressant that is taken now. `own` are the psychosocial values, which may hold their plan.
 */
export function readPsychosocialPlan(tree: Tree, own: readonly Words[]): Stated {
  const stated = fieldsNamed(tree, 'Psychosocial plan', 'Psychological support').map((it) => it.value);
  const plans = [
    ...fieldsNamed(tree, 'Referral', 'Next step').map((it) => it.value),
    ...itemsOf(tree, 'Plan').map((it) => it.words),
  ];
  const found = [
    ...stated.filter((it) => !isRefused(it) && statementOf(it).says !== 'absent'),
    ...[...plans, ...own, ...takenItems(tree).map((it) => it.name)].filter(namesPlan),
    ...itemsOf(tree, 'Conservative care')
      .filter(isPsychological)
      .map((it) => it.words),
  ];
  return found.map((it) => new Stated(it)).find((it) => it.documented) ?? new Stated(undefined);
}

function namesPlan(words: Words): boolean {
  return (
    !isRefused(words) &&
    findMentions(words.text, PSYCHOSOCIAL_PLANS).some((it) => !it.negated && !it.historical && !it.family)
  );
}

function isRefused({ text }: Words): boolean {
  return readExceptionWords(text)?.kind === 'declined';
}

function isPsychological(item: Item): boolean {
  return (
    findModalities(item.name.text).some((it) => it.modality.kind === 'psychological') &&
    readExceptionWords(item.words.text) === undefined
  );
}
