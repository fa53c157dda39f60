import assert from 'node:assert/strict';
import fc from 'fast-check';
import { domainsIn, namesActivity, namesGoal, saysLimited, spineRegionsIn } from '#clinical/function.ts';
import { findOpioidsRequiredFirst, readFunctionalOutcome, readTaper } from '#clinical/opioid-use.ts';
import { saysPainPersists } from '#clinical/persistence-words.ts';

const WORDS = [
  'cannot',
  'no',
  'limited',
  'pain',
  '30 minutes',
  'sleep',
  'opioids',
  'required',
  'trial',
  'taper',
  'NDI',
  ';',
  ',',
  '.',
  '\n',
  '50%',
];
const texts = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((it) => it.join(' ')),
);

function readAll(text: string): void {
  for (const labelled of [true, false]) {
    saysLimited(text, labelled);
    saysPainPersists(text, labelled);
    readFunctionalOutcome(text, labelled);
  }
  namesActivity(text);
  namesGoal(text);
  domainsIn(text);
  spineRegionsIn(text);
  readTaper(text);
}

describe('words on function, pain that persists and opioids', () => {
  it('any text is read', () => fc.assert(fc.property(texts, readAll)));

  it('places lie within the text and in order', () =>
    fc.assert(
      fc.property(texts, (text) => {
        let done = 0;
        for (const { start, end } of findOpioidsRequiredFirst(text)) {
          assert.ok(done <= start && start < end && end <= text.length);
          done = end;
        }
      }),
    ));

  it('a long line of one letter or one word ends', () => {
    for (const text of ['a'.repeat(1_000_000), 'pain '.repeat(50_000), '1'.repeat(1_000_000)]) {
      readAll(text);
      assert.deepEqual(findOpioidsRequiredFirst(text), []);
    }
  });

  const regions: readonly (readonly [string, readonly string[]])[] = [
    ['axial cervical, right; no arm pain', ['cervical']],
    ['neck and low back', ['cervical', 'lumbar']],
    ['mid back', ['thoracic']],
    ['low back; denies neck pain', ['lumbar']],
  ];
  for (const [text, expected] of regions)
    it(`parts of the spine: ${text}`, () => assert.deepEqual(spineRegionsIn(text), expected));
});
