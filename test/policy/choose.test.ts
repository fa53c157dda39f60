import assert from 'node:assert/strict';
import { choosePacks } from '#policy/choose.ts';
import type { Wishes } from '#policy/choose.ts';
import type { Pack } from '#policy/pack.ts';

const pack = (id: string, covers: readonly string[], isDefault = false): Pack => ({
  id,
  version: '1.0.0',
  title: id,
  isDefault,
  covers,
  sources: {},
  criteria: [],
});

const PACKS = [
  pack('facet', ['64490', '64491'], true),
  pack('epidural', ['62321']),
  pack('nerve', ['62321']),
];

describe('choosing packs', () => {
  const cases: [wishes: Partial<Wishes>, drawn: string][] = [
    [{}, 'default: facet'],
    [{ codes: ['99213'] }, 'default: facet'],
    [{ codes: ['64490', '62321'] }, 'codes: facet epidural nerve'],
    [{ codes: ['62321'] }, 'codes: epidural nerve'],
    [{ project: ['nerve'], codes: ['64490'] }, 'project: nerve'],
    [{ frontMatter: ['epidural'], project: ['nerve'] }, 'front-matter: epidural'],
    [{ explicit: ['nerve', 'facet', 'nerve'], frontMatter: ['epidural'] }, 'explicit: nerve facet'],
    [{ explicit: [], frontMatter: [] }, 'default: facet'],
    [{ explicit: ['facet@1.0.0', 'nerve@2.0.0'] }, 'explicit: facet; unknown: nerve@2.0.0'],
    [{ frontMatter: ['facets'], codes: ['64490'] }, 'front-matter: ; unknown: facets'],
  ];
  for (const [wishes, drawn] of cases) {
    it(`${JSON.stringify(wishes)} gives ${drawn}`, () => {
      const { packs, origin, unknown } = choosePacks(PACKS, { codes: [], ...wishes });
      const rest = unknown.length > 0 ? `; unknown: ${unknown.join(' ')}` : '';
      assert.equal(`${origin}: ${packs.map(({ id }) => id).join(' ')}${rest}`, drawn);
    });
  }
});
