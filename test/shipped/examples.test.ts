import assert from 'node:assert/strict';
import { longestMonths } from '#clinical/calendar.ts';
import { Duration } from '#clinical/duration.ts';
import { FACT_SCHEMA, readFacts } from '#facts/facts.ts';
import { parse } from '#note/parse.ts';
import { Engine } from '#policy/engine.ts';
import { evaluateCriterion } from '#policy/evaluate.ts';
import type { Criterion, Example, Param, ParamValue } from '#policy/pack.ts';
import { playExamples } from '#policy/play-examples.ts';
import { SHIPPED_PACKS } from '#shipped/shipped.ts';
import { BASE } from '../support/tree.ts';

const engine = new Engine(FACT_SCHEMA);
const factsOf = (note: string) => readFacts(parse(note, BASE), { table: 'cdc-2022' });

function outcomeOf(criterion: Criterion, note: string): string {
  const verdict = evaluateCriterion(engine, criterion, factsOf(note), (id, reason) =>
    assert.fail(`${id}: ${reason}`),
  );
  return verdict?.outcome ?? 'failed';
}

for (const pack of SHIPPED_PACKS) {
  describe(`the examples of ${pack.id}`, () => {
    for (const { criterion, example, index, expected, actual, finding } of playExamples(
      engine,
      pack,
      factsOf,
    )) {
      it(`${criterion.name} ${index + 1}: ${example.name ?? expected}`, () => {
        assert.equal(actual, expected, finding?.message);
      });
    }

    for (const criterion of pack.criteria) {
      it(`${criterion.name}: every example differs in one value from one with another outcome`, () => {
        const alone = criterion.examples.filter(
          (it) => !criterion.examples.some((other) => isNeighbour(it, other)),
        );
        assert.deepEqual(
          alone.map((it) => it.name ?? it.outcome),
          [],
        );
      });

      for (const [name, param] of Object.entries(criterion.params)) {
        it(`${criterion.name}: ${name} has an example on each side of its limit`, () => {
          assert.ok(changesAny(criterion, name, step(param, 1)), 'no example is just above the limit');
          assert.ok(changesAny(criterion, name, step(param, -1)), 'no example is just below the limit');
        });
      }
    }
  });
}

/** Two examples with different outcomes whose notes are alike but for one value: a line, or one more line. */
function isNeighbour(one: Example, other: Example): boolean {
  if (one.outcome === other.outcome) return false;
  const [first, second] = [linesOf(one.note), linesOf(other.note)];
  const only = first.filter((it) => !second.includes(it));
  const others = second.filter((it) => !first.includes(it));
  return only.length <= 1 && others.length <= 1;
}

/** Headings are no values: a line may come with the heading that it stands below. */
function linesOf(note: string): string[] {
  return note.split('\n').filter((it) => it.trim() !== '' && !it.startsWith('#'));
}

function changesAny(criterion: Criterion, name: string, value: ParamValue): boolean {
  const param = criterion.params[name]!;
  const moved: Criterion = { ...criterion, params: { ...criterion.params, [name]: { ...param, value } } };
  return criterion.examples.some((it) => outcomeOf(moved, it.note) !== it.outcome);
}

/** The limit, moved by what is close to it: a day, one in a hundred, or a twentieth of a larger number. */
function step({ type, value }: Param, direction: 1 | -1): ParamValue {
  if (value instanceof Duration)
    return new Duration(
      (value.months === undefined ? value.days : longestMonths(value.months)) + direction,
      'day',
    );
  assert.equal(typeof value, 'number', `a limit of type ${type} needs a rule here`);
  return (value as number) + direction * Math.max(1, Math.abs(value as number) / 20);
}
