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
    ...[
      'Not opioid-naive: oxycodone 20 mg TID',
      'No other opioids; Norco 10/325 q6h only',
      'Not opioid naive',
    ],
    ...[
      'No prior opioids; started Norco 10/325 q6h 2026-10-01',
      'Not on opioids other than: Percocet 10/325 QID',
    ],
    ...['Previously opioid-naive: Percocet 10/325 QID', 'Opioid naive until 2025; oxycodone 10 mg TID since'],
    ...['No opioids before surgery: Percocet 10/325 QID since 2026-09-01', 'No opioids before surgery'],
    ...['Denies opioid misuse; oxycodone 10 mg TID', 'No opioid use disorder: Percocet 10/325 QID'],
    ...['Denies opioid misuse', 'No opioid use disorder', 'Denies opioid side effects', 'No opioid abuse'],
    ...['Not taking opioids as prescribed', 'Cannot function without opioids', 'Never without opioids'],
    ...['No other opioids', 'No longer opioid-naive', 'No opioids, tramadol'],
    ...['Denies relief with oxycodone', 'no oxycodone', 'No opioids but oxycodone', 'Notes opioids'],
  ];
  for (const words of taken)
    it(`is none: ${words || '(nothing)'}`, () => assert.equal(deniesClass(words), false));

  it('is read in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void deniesClass(text)));
  });
});
