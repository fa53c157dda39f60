import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SHIPPED_PACKS } from '#shipped/shipped.ts';
import { analyse } from '../support/findings.ts';
import { NOTES, notesIn, outcomesOf, problemsOf } from './notes.ts';

/** `UPDATE=1` writes what is found instead of comparing it; read the difference before it is kept. */
const UPDATE = process.env['UPDATE'] === '1';

const ALL = notesIn(NOTES);

describe('outcomes of whole notes', () => {
  for (const { name, text } of ALL) {
    it(name, () => {
      const analysis = analyse(text);
      const found = `${[...outcomesOf(analysis), '', ...problemsOf(analysis)].join('\n').trimEnd()}\n`;
      const file = new URL(`${name}.outcomes`, NOTES);
      if (UPDATE) writeFileSync(file, found);
      assert.ok(existsSync(file), `${name}.outcomes is not recorded yet: run with UPDATE=1 and read it`);
      assert.equal(found, readFileSync(file, 'utf8'));
    });
  }

  it('are a good and a poor one of every region and step', () => {
    const regions = ['cervical', 'thoracic', 'lumbar'];
    const steps = ['diagnostic-first', 'diagnostic-second', 'therapeutic', 'ablation'];
    const wanted = regions.flatMap((region) =>
      steps.flatMap((step) => ['good', 'poor'].map((quality) => `${region}-${step}-${quality}`)),
    );
    assert.deepEqual(ALL.map((it) => it.name).toSorted(), wanted.toSorted());
  });

  it('show every criterion failing and every criterion met in some note', () => {
    const failing = new Set<string>();
    const met = new Set<string>();
    for (const { text } of ALL) {
      for (const { criterion, outcome } of analyse(text).verdicts) {
        if (outcome === 'missing' || outcome === 'unmet') failing.add(criterion.name);
        if (outcome === 'met') met.add(criterion.name);
      }
    }
    const criteria = SHIPPED_PACKS.flatMap((it) => it.criteria);
    assert.deepEqual(
      criteria.map((it) => it.name).filter((it) => !failing.has(it)),
      [],
    );
    // A criterion that is never fulfilled is one whose condition is itself the fault.
    const fulfillable = criteria.filter((it) => it.require !== 'false').map((it) => it.name);
    assert.deepEqual(
      fulfillable.filter((it) => !met.has(it)),
      [],
    );
  });
});
