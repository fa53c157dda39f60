import { addMonths, type Day } from '#clinical/calendar.ts';
import { type DrugMention, findDrugs } from '#clinical/drugs.ts';
import { findDurations } from '#clinical/duration.ts';
import { readLevels } from '#clinical/levels.ts';
import { type PercentReading, readPercent } from '#clinical/relief.ts';
import { readSide } from '#clinical/side.ts';
import { readSig } from '#clinical/sig.ts';
import { RADICULAR_TESTS } from '#clinical/radicular-words.ts';
import { readStatus } from '#clinical/status.ts';
import type { Field, Item, Tree } from '#note/tree.ts';
import type { Problem } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import { valuesAbout } from './about.ts';
import type { Blocks } from './blocks.ts';
import type { Exam } from './exam.ts';
import { isNeverTaken } from './opioid-history.ts';
import { withoutAsides } from './request-asides.ts';
import type { Pain } from './pain.ts';
import { fieldsNamed, itemsOf } from './sources.ts';

/** Two places of the note that cannot both be true. Each of them gets a problem that names the other. */
export function checkContradictions(
  tree: Tree,
  facts: { pain: Pain; exam: Exam; blocks: Blocks; reference: Day | undefined },
): Problem[] {
  return [
    ...checkDuration(tree, facts.pain, facts.reference),
    ...checkRelief(facts.blocks),
    ...checkSide(tree),
    ...checkLevels(tree),
    ...checkRadicular(tree, facts.exam),
    ...checkAnticoagulation(tree),
  ];
}

function contradiction(message: string, first: Span, second: Span): Problem[] {
  const one = { start: first.start, end: first.end };
  const other = { start: second.start, end: second.end };
  return [
    { code: 'note/contradiction', severity: 'warning', message, span: one, related: [other] },
    { code: 'note/contradiction', severity: 'warning', message, span: other, related: [one] },
  ];
}

/** Onset and stated duration may differ by a month, or by a fifth of the time since the onset. */
function checkDuration(tree: Tree, { onset }: Pain, reference: Day | undefined): Problem[] {
  const duration = fieldsNamed(tree, 'Duration')[0]?.value;
  const stated = duration && findDurations(duration.text).find((it) => it.qualifier !== 'vague');
  const place = onset.spans[0];
  if (
    !stated ||
    !place ||
    reference === undefined ||
    onset.earliest === undefined ||
    onset.latest === undefined
  )
    return [];
  const low = reference - begun(reference, stated.low);
  const high =
    stated.qualifier === 'over' || stated.qualifier === 'at-least'
      ? Infinity
      : reference - begun(reference, stated.high);
  const [least, most] = [reference - onset.latest, reference - onset.earliest];
  const difference = Math.max(0, low - most, least - high);
  if (difference <= LONGEST_MONTH || difference <= most / 5) return [];
  return contradiction('Onset and duration of the pain differ', place, duration);
}

const LONGEST_MONTH = 31;

function begun(reference: Day, length: { months: number | undefined; days: number }): Day {
  return length.months === undefined
    ? reference - length.days
    : addMonths(reference, -Math.round(length.months));
}

/** Percentage points by which a stated relief may differ from that of the block's own scores. */
const RELIEF_POINTS = 10;

function checkRelief(blocks: Blocks): Problem[] {
  return blocks.list.flatMap(({ relief: { words, fromScores }, item }) => {
    const stated = words && readPercent(words.text)[0];
    if (!stated || fromScores === undefined) return [];
    const { low, high } = reachOf(stated);
    if (Math.max(low - fromScores, fromScores - high) <= RELIEF_POINTS) return [];
    const scores = item.attributes.find((it) => it.key === 'pre')?.span ?? item.words;
    return contradiction('The stated relief differs from the scores before and after', words, scores);
  });
}

/** What a stated percentage can mean: "more than 50%" reaches to 100. */
function reachOf({ low, high, qualifier }: PercentReading): { readonly low: number; readonly high: number } {
  switch (qualifier) {
    case 'exact':
    case 'about':
      return { low, high };
    case 'over':
    case 'at-least':
      return { low, high: 100 };
    case 'under':
      return { low: 0, high };
  }
}

function checkSide(tree: Tree): Problem[] {
  return pairs(tree, 'Procedure', 'Side').flatMap(([procedure, side]) => {
    const [one, other] = [readSide(procedure.value.text), readSide(side.value.text)];
    return one && other && one !== other
      ? contradiction('Procedure and Side name different sides', procedure.value, side.value)
      : [];
  });
}

function checkLevels(tree: Tree): Problem[] {
  return pairs(tree, 'Procedure', 'Levels').flatMap(([procedure, levels]) => {
    const [one, other] = [jointNames(procedure), jointNames(levels)];
    if (one === '' || other === '' || one === other) return [];
    return contradiction('Procedure and Levels name different levels', procedure.value, levels.value);
  });
}

function jointNames(field: Field): string {
  return readLevels(withoutAsides(field.value.text))
    .joints.map((it) => it.name)
    .join(' ');
}

/** Each field of the second name with the last one of the first name before it, or else the first one behind it. */
function pairs(tree: Tree, one: string, other: string): [Field, Field][] {
  const firsts = fieldsNamed(tree, one);
  let before = 0;
  return fieldsNamed(tree, other).flatMap((field): [Field, Field][] => {
    while ((firsts[before + 1]?.span.start ?? Infinity) < field.span.start) before++;
    const first = firsts[before];
    return first ? [[first, field]] : [];
  });
}

/** The tests that contradict absent radicular symptoms when they are positive. */
const ROOT_TESTS = RADICULAR_TESTS.filter((it) => ['straight-leg-raise', 'spurling'].includes(it.concept));

function checkRadicular(tree: Tree, { radicular }: Exam): Problem[] {
  const said = radicular.statements.find((it) => it.says === 'absent');
  if (!radicular.absent || !said) return [];
  return valuesAbout(tree, ['Spurling', 'Straight leg raise'], {
    sections: ['Examination'],
    topic: ROOT_TESTS,
  })
    .filter((it) => readStatus(it.value.text).kind === 'present')
    .flatMap((test) =>
      contradiction('Radicular symptoms are absent, and a test for them is positive', said.span, test.value),
    );
}

function checkAnticoagulation(tree: Tree): Problem[] {
  const said = fieldsNamed(tree, 'Anticoagulation').find(({ value: { text } }) => {
    return (
      readStatus(text).kind === 'absent' && !findDrugs(text).some((it) => !it.drug.generic && thinsBlood(it))
    );
  });
  if (!said) return [];
  const drugs = itemsOf(tree, 'Medications').filter(isTakenThinner);
  return drugs.flatMap((drug) =>
    contradiction('Anticoagulation is none, and such a drug is listed', said.value, drug.words),
  );
}

/** The name says which drug it is, and the dose behind it which aspirin. */
function isTakenThinner(item: Item): boolean {
  const { text, start } = item.words;
  const isThinner = findDrugs(text).some((it) => it.start < item.name.end - start && thinsBlood(it));
  return isThinner && !isNeverTaken(item) && readSig(text).stopped === undefined;
}

function thinsBlood({ drug }: DrugMention): boolean {
  return drug.classes.some((it) => it === 'anticoagulant' || it === 'antiplatelet');
}
