import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findRegionWords, saysFailure, saysNoRelief, saysNotDone } from '#clinical/block-words.ts';
import { findIntents, namesFacet, namesOtherTarget, readRank } from '#clinical/procedure-intent.ts';

describe('words for the intent of a procedure', () => {
  const TEXTS = [
    ['Diagnostic medial branch block', '[Diagnostic] diagnostic'],
    ['therapeutic facet injection', '[therapeutic] therapeutic'],
    ['radiofrequency ablation', '[radiofrequency ablation] ablation'],
    ['cooled RFA', '[RFA] ablation'],
    ['facet denervation', '[denervation] ablation'],
    ['diagnostic and therapeutic', '[diagnostic] diagnostic, [therapeutic] therapeutic'],
    ['non-diagnostic block', ''],
    ['not therapeutic', ''],
    ['block, possible RFA', ''],
    ['plan RFA', '[RFA] ablation'],
    ['RFA after diagnostic blocks', '[RFA] ablation, [diagnostic] diagnostic, past'],
    ['İ therapeutic', '[therapeutic] therapeutic'],
    ['diagnosis: spondylosis', ''],
  ] as const;
  for (const [text, expected] of TEXTS) {
    it(`${text}: ${expected}`, () => {
      const found = findIntents(text).map(
        ({ intent, past, start, end }) => `[${text.slice(start, end)}] ${intent}${past ? ', past' : ''}`,
      );
      assert.equal(found.join(', '), expected);
    });
  }

  it('lie in any text', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom('diagnostic', 'RFA', 'after', 'block', 'İ', 'consider', ','),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join(' ');
        for (const { start, end } of findIntents(text)) assert.ok(start < end && end <= text.length);
      }),
    );
  });
});

describe('which diagnostic block', () => {
  for (const [text, rank] of [
    ['first', 'first'],
    ['block #2', 'second'],
    ['repeat diagnostic block', 'second'],
    ['confirmatory', 'second'],
    ['diagnostic block', undefined],
  ] as const) {
    it(`${text}: ${rank ?? 'not said'}`, () => assert.equal(readRank(text), rank));
  }
});

describe('the target of a block', () => {
  it('is a facet joint or its nerves', () => {
    for (const text of [
      'facet injection',
      'MBB',
      'third occipital nerve',
      'Z-joint block',
      'medial branch blocks',
    ]) {
      assert.ok(namesFacet(text), text);
      assert.ok(!namesOtherTarget(text), text);
    }
  });

  it('is something else', () => {
    for (const text of [
      'lumbar epidural',
      'SI joint injection',
      'TFESI',
      'trigger point injections',
      'stellate ganglion block',
    ]) {
      assert.ok(namesOtherTarget(text), text);
    }
    assert.ok(!namesOtherTarget('facet block and trigger point injection'));
    assert.ok(!namesOtherTarget('diagnostic block'));
  });

  it('is in a region', () => {
    assert.deepEqual(findRegionWords('lumbosacral and neck'), ['cervical', 'lumbar']);
    assert.deepEqual(findRegionWords('diagnostic block'), []);
  });
});

describe('what is said of a block', () => {
  it('is that it did not help', () => {
    for (const text of [
      'none',
      'No.',
      'no relief',
      'no significant improvement',
      'failed',
      'minimal',
      'without any benefit',
      'unchanged',
    ]) {
      assert.ok(saysNoRelief(text), text);
    }
    for (const text of ['excellent', 'not minimal', 'no side effects', '', 'partial', 'never failed']) {
      assert.ok(!saysNoRelief(text), text);
    }
  });

  it('is that it failed', () => {
    for (const text of ['failed', 'no benefit', 'did not help', 'non-diagnostic'])
      assert.ok(saysFailure(text), text);
    for (const text of [
      'failed conservative care',
      'failed back surgery syndrome',
      'minimal bleeding',
      'helped',
    ]) {
      assert.ok(!saysFailure(text), text);
    }
  });

  it('is that it has not been done', () => {
    for (const text of ['scheduled', 'to be scheduled', 'declined', 'cancelled'])
      assert.ok(saysNotDone(text), text);
    for (const text of ['done', '80% relief', 'right C4-C5']) assert.ok(!saysNotDone(text), text);
  });
});
