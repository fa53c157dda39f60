import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exceeds, readPercent } from '#clinical/relief.ts';

/** Reading and whether it exceeds 50. */
const VECTORS: readonly (readonly [string, string])[] = [
  ['80%', '80 exact yes'],
  ['51 %', '51 exact yes'],
  ['50%', '50 exact no'],
  ['50.5 percent', '50.5 exact yes'],
  ['20% relief', '20 exact no'],
  ['50-75%', '50-75 exact no'],
  ['60\u201370%', '60-70 exact yes'],
  ['50% to 75%', '50-75 exact no'],
  ['75 to 50 %', '50-75 exact no'],
  ['about 50%', '50 about no'],
  ['~80%', '80 about yes'],
  ['approximately 80 percent', '80 about yes'],
  ['> 50%', '50 over yes'],
  ['more than 50 %', '50 over yes'],
  ['over 50%', '50 over yes'],
  ['over 40%', '40 over unreadable'],
  ['at least 50 %', '50 at-least unreadable'],
  ['at least 60 %', '60 at-least yes'],
  ['greater than or equal to 50%', '50 at-least unreadable'],
  ['less than or equal to 50%', '50 under no'],
  ['\u2265 50%', '50 at-least unreadable'],
  ['50% or more', '50 at-least unreadable'],
  ['50+%', '50 at-least unreadable'],
  ['less than 50%', '50 under no'],
  ['up to 80%', '80 under unreadable'],
  ['not quite 60%', '60 under unreadable'],
  ['80% not achieved', '80 under unreadable'],
  ['did not exceed 50%', '50 under no'],
  ['not less than 80%', '80 at-least yes'],
  ['100%', '100 exact yes'],
  ['130%', '130 exact unreadable'],
];

function shown(text: string): string {
  return readPercent(text)
    .map((it) => `${it.low === it.high ? it.low : `${it.low}-${it.high}`} ${it.qualifier} ${exceeds(it, 50)}`)
    .join('; ');
}

describe('readPercent and exceeds', () => {
  for (const [text, expected] of VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => assert.equal(shown(text), expected));
  }

  it('reads no bare number', () => assert.deepEqual(readPercent('80, 7/10 and 50 mg'), []));

  it('reads several from left to right', () => {
    assert.equal(shown('80% for a day, then 20%'), '80 exact yes; 20 exact no');
  });

  it('never exceeds a higher limit where it does not exceed a lower one', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), (percent, one, other) => {
        const [reading] = readPercent(`${percent}%`);
        const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
        assert.ok(reading && !(exceeds(reading, higher) === 'yes' && exceeds(reading, lower) === 'no'));
      }),
    );
  });
});
