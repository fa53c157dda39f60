import assert from 'node:assert/strict';
import { Duration } from '#clinical/duration.ts';
import { restorePack, storePack } from '#policy/stored-pack.ts';
import type { StoredPack } from '#policy/stored-pack.ts';
import { packOf } from './toy.ts';

const PACK = packOf(`
  params: { minimum: { type: duration, default: 6 weeks }, words: { type: terms, default: [a] }, n: { type: days, default: 3 } }
  require: care.days > params.minimum.days
`);

it('a pack that went through JSON is the pack', () => {
  const stored = JSON.parse(JSON.stringify(storePack(PACK))) as StoredPack;
  const restored = restorePack(stored);
  assert.deepEqual(structuredClone(storePack(restored)), structuredClone(storePack(PACK)));
  assert.deepEqual(restored.criteria[0]?.params['minimum']?.value, new Duration(6, 'week'));
  assert.equal(
    restored.criteria[0]?.params['minimum']?.value,
    restored.criteria[0]?.params['minimum']?.value,
  );
});
