import assert from 'node:assert/strict';
import { readResponse } from '#clinical/responses.ts';

const VECTORS: readonly (readonly [string, string])[] = [
  ['20% relief, not sustained', 'inadequate'],
  ['no further gain', 'inadequate'],
  ['10% relief', 'inadequate'],
  ['49%', 'inadequate'],
  ['0%', 'inadequate'],
  ['less than 25% relief', 'inadequate'],
  ['improved by 30%', 'inadequate'],
  ['minimal', 'inadequate'],
  ['none', 'inadequate'],
  ['None.', 'inadequate'],
  ['no relief', 'inadequate'],
  ['no significant relief', 'inadequate'],
  ['without lasting relief', 'inadequate'],
  ['partial', 'inadequate'],
  ['temporary relief for 2 weeks', 'inadequate'],
  ['transient', 'inadequate'],
  ['not sustained', 'inadequate'],
  ['plateaued', 'inadequate'],
  ['not tolerated', 'inadequate'],
  ['discontinued due to nausea', 'inadequate'],
  ['worsened', 'inadequate'],
  ['failed', 'inadequate'],
  ['some improvement', 'inadequate'],
  ['did not help', 'inadequate'],
  ['not effective', 'inadequate'],
  ['pain unchanged', 'inadequate'],
  ['good but temporary', 'inadequate'],
  ['80% for two days', 'inadequate'],
  ['good relief for a few hours', 'inadequate'],
  ['excellent relief for 6 months', 'good'],
  ['good initially, then plateaued', 'inadequate'],
  ['80% relief, short-lived', 'inadequate'],
  ['not resolved', 'inadequate'],
  ['good relief', 'good'],
  ['excellent, lasting', 'good'],
  ['significant relief', 'good'],
  ['complete relief', 'good'],
  ['resolved', 'good'],
  ['helped a lot', 'good'],
  ['60% relief', 'good'],
  ['50%', 'good'],
  ['over 50% relief', 'good'],
  ['no side effects, good relief', 'good'],
  ['moderate', 'unclear'],
  ['130% relief', 'unclear'],
  ['up to 80%', 'unclear'],
  ['patient likes it', 'unclear'],
  ['', 'unclear'],
];

describe('readResponse', () => {
  for (const [text, expected] of VECTORS) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => assert.equal(readResponse(text).kind, expected));
  }

  it('gives the words that decide', () => {
    const text = 'good, but not sustained';
    const { start, end } = readResponse(text);
    assert.equal(text.slice(start, end), 'not sustained');
  });
});
