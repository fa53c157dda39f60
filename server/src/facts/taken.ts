import { readSig } from '#clinical/sig.ts';
import type { Item, Tree } from '#note/tree.ts';
import { isNeverTaken } from './opioid-history.ts';
import { itemsOf } from './sources.ts';

/** What is taken now: the entries of Medications that are not said to be stopped or planned, and the courses that go on. */
export function takenItems(tree: Tree): Item[] {
  return [
    ...itemsOf(tree, 'Medications').filter((it) => !isStopped(it) && !isNeverTaken(it)),
    ...itemsOf(tree, 'Conservative care').filter(isGoingOn),
  ];
}

function isStopped(item: Item): boolean {
  return item.attributes.some(
    ({ key, value }) =>
      key === 'stopped' ||
      (key === 'status' && NOT_TAKEN.test(value.text)) ||
      (key === undefined && /^(?:stopped|discontinued|no longer)\b/i.test(value.text)),
  );
}

/** Source: general usage, no published list. */
const NOT_TAKEN = /\b(?:stopped|discontinued|past|planned)\b/i;

function isGoingOn(item: Item): boolean {
  return readSig(item.words.text).courses.some(({ to }) => to === 'open');
}
