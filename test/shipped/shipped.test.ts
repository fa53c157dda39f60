import assert from 'node:assert/strict';
import { SHIPPED_PACKS, SHIPPED_TEMPLATES } from '#shipped/shipped.ts';
import { FACT_SCHEMA } from '#facts/facts.ts';
import { checkPack } from '#policy/check-pack.ts';
import { Engine } from '#policy/engine.ts';

describe('what comes with the program', () => {
  it('has packs without problems', () => {
    const engine = new Engine(FACT_SCHEMA);
    assert.notEqual(SHIPPED_PACKS.length, 0);
    for (const pack of SHIPPED_PACKS) assert.deepEqual(checkPack(engine, pack), []);
  });

  it('has one pack that judges when nothing else does', () => {
    assert.deepEqual(
      SHIPPED_PACKS.filter(({ isDefault }) => isDefault).map(({ id }) => id),
      ['facet-block'],
    );
  });

  it('has templates that extend only each other', () => {
    const ids = SHIPPED_TEMPLATES.map(({ id }) => id);
    assert.ok(ids.includes('base'));
    assert.deepEqual(
      SHIPPED_TEMPLATES.filter((it) => it.extends !== undefined && !ids.includes(it.extends)),
      [],
    );
  });
});
