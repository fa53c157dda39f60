import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deniesClass } from '#clinical/denied-class.ts';

describe('a denied class of drugs', () => {
  const denied = [
    ...['Denies opioid use', 'denies opioids', 'No opioids', 'No current opioid use', 'Never took opioids'],
    ...['Not on any opioids', 'Opioid-naive', 'opioid naïve', 'no NSAIDs'],
  ];
  for (const words of denied) it(`is one: ${words}`, () => assert.equal(deniesClass(words), true));

  const taken = [
    ...['', 'Opioids', 'No relief with opioids', 'Opioids without benefit', 'Tried opioids, no relief'],
    ...['Denies relief with oxycodone', 'no oxycodone', 'No opioids but oxycodone', 'Notes opioids'],
  ];
  for (const words of taken)
    it(`is none: ${words || '(nothing)'}`, () => assert.equal(deniesClass(words), false));

  it('is read in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void deniesClass(text)));
  });
});
