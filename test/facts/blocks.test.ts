import assert from 'node:assert/strict';
import { Duration } from '#clinical/duration.ts';
import type { Block } from '#facts/blocks.ts';
import { factsIn, factsOf } from '../support/request.ts';

function blockOf(item: string): Block {
  const [block] = factsOf([], [item]).blocks.list;
  assert.ok(block, 'the item is no block');
  return block;
}

describe('what a block was', () => {
  const KINDS = [
    ['Diagnostic medial branch block: 2026-09-01', 'diagnostic'],
    ['Confirmatory MBB: 2026-09-01', 'diagnostic'],
    ['Therapeutic facet injection: 2026-09-01', 'therapeutic'],
    ['Radiofrequency ablation: 2026-09-01', 'ablation'],
    ['RFA C4-C6: 2026-09-01', 'ablation'],
    ['Radiofrequency ablation after diagnostic blocks: 2026-09-01', 'ablation'],
    ['2026-09-01: diagnostic medial branch block; right', 'diagnostic'],
    ['Medial branch block: 2026-09-01; intent: diagnostic', 'diagnostic'],
    ['Facet procedure: 2026-09-01; code: 64635', 'ablation'],
    ['Medial branch block: 2026-09-01', 'unspecified'],
  ] as const;
  for (const [item, kind] of KINDS) {
    it(`${item} -> ${kind}`, () => {
      assert.equal(blockOf(item).kind, kind);
    });
  }

  const OTHERS = [
    'Epidural steroid injection: 2026-09-01; therapeutic',
    'Diagnostic sacroiliac joint block: 2026-09-01; relief: 80%',
    'Trigger point injections: 2026-09-01',
    'Diagnostic greater occipital nerve block: 2026-09-01',
  ];
  for (const item of OTHERS) {
    it(`${item} -> none of facet joints`, () => {
      assert.deepEqual(factsOf([], [item]).blocks.list, []);
    });
  }

  const NOT_DONE = [
    'Diagnostic medial branch block: scheduled 2026-12-01',
    'Diagnostic medial branch block: declined',
    'Diagnostic medial branch block: 2026-12-01; C4-C5; right',
    'Diagnostic medial branch block: 2026-09-01; cancelled',
  ];
  for (const item of NOT_DONE) {
    it(`${item} -> not done`, () => {
      const { blocks } = factsOf([], [item], 'Date: 2026-11-23');
      assert.deepEqual([blocks.list.length, blocks.diagnostic.length], [1, 0]);
    });
  }

  it('was done where it has a relief, whatever is planned next', () => {
    const { blocks } = factsOf(
      [],
      ['Diagnostic medial branch block: 2026-09-01; relief: 80%; ablation planned'],
    );
    assert.equal(blocks.diagnostic.length, 1);
  });
});

describe('where and when a block was', () => {
  const PLACES = [
    ['Diagnostic medial branch block: 2026-09-01; C4-C5; right', '2026-09-01 cervical right'],
    ['Diagnostic medial branch block: date: 9/1/2026; levels: right L4-5', '2026-09-01 lumbar right'],
    ['2026-09-01: diagnostic lumbar medial branch block, bilateral', '2026-09-01 lumbar bilateral'],
    ['Diagnostic medial branch block: 2026-09-01; L3, L4, L5; side: L', '2026-09-01 lumbar left'],
    ['Diagnostic block: Sep 2026; C7-T1, T1-T2', '2026-09-01 cervical+thoracic '],
    ['Diagnostic block: C4-C5; relief: 80% until 2026-09-03', ' cervical '],
    ['Diagnostic block: 2026-02-30; right', '  right'],
  ] as const;
  for (const [item, place] of PLACES) {
    it(`${item} -> ${place}`, () => {
      const { date, regions, side } = blockOf(item);
      assert.equal(`${date.text} ${regions.join('+')} ${side ?? ''}`, place);
    });
  }
});

describe('the relief of a block', () => {
  const MORE_THAN_HALF = [
    ['relief: 51%', 'yes'],
    ['relief: 50%', 'no'],
    ['relief: about 50%', 'no'],
    ['relief: > 50%', 'yes'],
    ['relief: more than 50 percent', 'yes'],
    ['relief: at least 50%', 'unreadable'],
    ['relief: greater than or equal to 50%', 'unreadable'],
    ['relief: 50-80%', 'no'],
    ['relief: 60-80%', 'yes'],
    ['80% relief for 6 hours', 'yes'],
    ['no relief', 'no'],
    ['relief: none', 'no'],
    ['relief: no significant relief', 'no'],
    ['relief: failed', 'no'],
    ['response: 80%', 'yes'],
    ['relief: excellent', 'unreadable'],
    ['relief: 120%', 'unreadable'],
    ['pre: 8/10; post: 2/10', 'yes'],
    ['pre: 8/10; post: 4/10', 'no'],
    ['pre: 8; post: 3', 'yes'],
    ['pre 8/10; post 2/10', 'yes'],
    ['pre-block pain 8/10; post-block pain 5/10', 'no'],
    ['pre: 6.3/10; post: 3.15/10', 'no'],
    ['pre: 7/10; post: 3-4/10', 'no'],
    ['pre: 0/10; post: 0/10', 'nothing'],
    ['pre: 8/10', 'nothing'],
    ['pre: 8/10; post: 12/10', 'nothing'],
    ['relief: good; pre: 8/10; post: 2/10', 'yes'],
    ['relief: 40%; pre: 8/10; post: 2/10', 'no'],
    ['right', 'nothing'],
  ] as const;
  for (const [attributes, answer] of MORE_THAN_HALF) {
    it(`${attributes}: more than half? ${answer}`, () => {
      const { relief } = blockOf(`Diagnostic medial branch block: 2026-09-01; ${attributes}`);
      const told = relief.exceeds(50) ? 'yes' : relief.readable(50) ? 'no' : 'unreadable';
      assert.equal(relief.documented ? told : 'nothing', answer);
      assert.equal(relief.fallsShort(50), answer === 'no');
    });
  }

  it('stands in an item without a colon', () => {
    const { relief } = blockOf('Diagnostic MBB 6/1/26, right C4-C6, bupivacaine 0.5%, 80% relief');
    assert.equal(relief.stated, 80);
  });

  it('has a blank where it is missing', () => {
    const { blocks } = factsOf(
      [],
      ['Diagnostic medial branch block: 2026-09-01; right', 'Diagnostic medial branch block: relief: 80%'],
    );
    assert.deepEqual(
      blocks.reliefGaps.map(({ replacement }) => replacement),
      ['; relief: ***'],
    );
  });
});

describe('how long a therapeutic block helped', () => {
  const MINIMUM = new Duration(3, 'month');
  const LENGTHS = [
    ['lasted: 3 months', 'yes'],
    ['lasted: 3-6 months', 'yes'],
    ['lasted: about 3 months', 'yes'],
    ['lasted: over 3 months', 'yes'],
    ['lasted: at least 3 months', 'yes'],
    ['lasted: 90 days', 'yes'],
    ['lasted: 13 weeks', 'yes'],
    ['lasted: 1 year', 'yes'],
    ['relief: 80% for 4 months', 'yes'],
    ['60% relief for 4 months', 'yes'],
    ['lasted: 89 days', 'no'],
    ['lasted: 12 weeks', 'no'],
    ['lasted: 2 months', 'no'],
    ['lasted: 2-4 months', 'no'],
    ['lasted: nearly 3 months', 'no'],
    ['lasted: 6 hours', 'no'],
    ['relief: 80%; lasted: no relief', 'no'],
    ['lasted: several months', 'unreadable'],
    ['lasted: over 2 months', 'unreadable'],
    ['lasted: ongoing', 'unreadable'],
    ['relief: 80%', 'nothing'],
  ] as const;
  for (const [attributes, answer] of LENGTHS) {
    it(`${attributes}: three months? ${answer}`, () => {
      const { benefit } = blockOf(`Therapeutic facet injection: 2026-03-01; ${attributes}`);
      const told = benefit.lasted(MINIMUM) ? 'yes' : benefit.readable(MINIMUM) ? 'no' : 'unreadable';
      assert.equal(benefit.documented ? told : 'nothing', answer);
    });
  }

  it('is what the latest block that says so had', () => {
    const blocks = [
      'Therapeutic facet injection: 2026-03-01; lasted: 2 months',
      'Therapeutic facet injection: 2025-03-01; lasted: 5 months',
    ];
    const { benefit } = factsOf([], [...blocks, 'Therapeutic facet injection: 2026-06-01']).blocks;
    assert.equal(benefit.text, '2 months');
  });
});

describe('two diagnostic blocks before an ablation', () => {
  const ABLATION = ['Procedure: radiofrequency ablation, right C4-C5'];
  const block = (words: string): string => `Diagnostic medial branch block: ${words}`;
  const PAIRS = [
    ['two dates', ['2026-08-01; right C4-C5', '2026-09-01; right C4-C5'], '2026-08-01 2026-09-01'],
    [
      'the two latest',
      ['2026-09-01; right C4-C5', '2026-07-01; right C4-C5', '2026-08-01; right C4-C5'],
      '2026-08-01 2026-09-01',
    ],
    [
      'another level of the region',
      ['2026-08-01; right C3-C4', '2026-09-01; right C4-C5'],
      '2026-08-01 2026-09-01',
    ],
    ['bilateral', ['2026-08-01; bilateral C4-C5', '2026-09-01; right C4-C5'], '2026-08-01 2026-09-01'],
    ['no side said', ['2026-08-01; C4-C5', '2026-09-01; right C4-C5'], '2026-08-01 2026-09-01'],
    ['months apart', ['Aug 2026; right C4-C5', 'Sep 2026; right C4-C5'], '2026-08-01 2026-09-01'],
    ['one', ['2026-08-01; right C4-C5'], 'no'],
    ['one date', ['2026-08-01; right C4-C5', '2026-08-01; right C4-C5'], 'no'],
    ['the other side', ['2026-08-01; left C4-C5', '2026-09-01; right C4-C5'], 'no'],
    ['another region', ['2026-08-01; right L4-L5', '2026-09-01; right C4-C5'], 'no'],
    ['none there', ['2026-08-01; left C4-C5', '2026-09-01; left C4-C5'], 'no'],
    ['undated', ['right C4-C5', '2026-09-01; right C4-C5'], 'unreadable'],
    ['both in one month', ['Sep 2026; right C4-C5', '2026-09-01; right C4-C5'], 'unreadable'],
    ['no such day', ['2026-02-30; right C4-C5', '2026-09-01; right C4-C5'], 'unreadable'],
  ] as const;
  for (const [name, blocks, expected] of PAIRS) {
    it(`${name}: ${expected}`, () => {
      const { steps } = factsOf(ABLATION, blocks.map(block));
      const pair = steps.pair.map((it) => it.date.text).join(' ');
      assert.equal(pair || (steps.pairReadable ? 'no' : 'unreadable'), expected);
    });
  }

  it('are of one place each where both sides are asked for', () => {
    const both = ['Procedure: radiofrequency ablation, bilateral C4-C5'];
    const mixed = [block('2026-08-01; left C4-C5'), block('2026-09-01; right C4-C5')];
    assert.deepEqual(factsOf(both, mixed).steps.pair, []);
  });
});

describe('procedures that failed', () => {
  const block = (words: string): string => `Diagnostic medial branch block: ${words}`;
  const FAILURES = [
    [[block('right C4-C5; relief: 50%'), block('right C4-C5; relief: 20%')], true],
    [[block('right C4-C5; relief: none'), block('bilateral C5-C6; relief: 20%')], true],
    [[block('right C4-C5; relief: 50%'), block('right C4-C5; relief: 51%')], false],
    [[block('right C4-C5; relief: 50%'), block('left C4-C5; relief: 50%')], false],
    [[block('right C4-C5; relief: 50%'), block('right L4-L5; relief: 50%')], false],
    [[block('right C4-C5; relief: good'), block('right C4-C5; relief: 20%')], false],
    [[block('right C4-C5'), block('right C4-C5; relief: 20%')], false],
    [['Radiofrequency ablation: 2026-03-01; relief: 50%'], true],
    [['Radiofrequency ablation: 2026-03-01; relief: 51%'], false],
    [['Radiofrequency ablation: 2026-03-01; failed'], true],
    [['Radiofrequency ablation: 2026-03-01; no benefit'], true],
    [['Radiofrequency ablation: 2026-03-01; after failed conservative care; relief: 80%'], false],
    [['Radiofrequency ablation: 2026-03-01'], false],
    [['Therapeutic facet injection: 2026-03-01; relief: 10%'], false],
  ] as const;
  for (const [blocks, failed] of FAILURES) {
    it(`${blocks.join(' | ')}: ${failed ? 'failed' : 'did not'}`, () => {
      assert.equal(factsOf([], blocks).steps.interventionFailed(50), failed);
    });
  }

  it('are of the place that is asked for, where one is', () => {
    const blocks = [block('right L4-L5; relief: 20%'), block('right L4-L5; relief: 30%')];
    assert.equal(factsOf(['CPT: 64490', 'Levels: C4-C5'], blocks).steps.failedAtRequest(50).length, 0);
    assert.equal(factsOf(['CPT: 64493'], blocks).steps.failedAtRequest(50).length, 2);
  });
});

describe('care before the first block', () => {
  const ORDERS = [
    ['PT: 2026-06-01 to 2026-07-24', '2026-07-12', 'in order'],
    ['PT: 2026-06-01 to 2026-07-24', '2026-07-11', 'early'],
    ['PT: 2026-06-01 to 2026-07-24', 'Aug 2026', 'in order'],
    ['PT: 2026-06-01 to 2026-07-24', 'Jul 2026', 'undecidable'],
    ['PT: 2026-06-01 to 2026-07-24', 'Jun 2026', 'early'],
    ['PT: 2026-06-01 to 2026-06-21 / Ice: 2026-06-11 to 2026-07-12', '2026-07-12', 'in order'],
    ['PT: 2026-06-01 to 2026-06-21 / Ice: 2026-08-01 to 2026-08-21', '2026-08-21', 'in order'],
    ['PT: 2026-06-01 to 2026-06-21 / Ice: 2026-08-01 to 2026-08-21', '2026-08-20', 'early'],
    ['PT: 2026-06-01 to 2026-07-11', '2026-09-01', 'early'],
    ['PT: 2026-06-01 to 2026-07-11 / Naproxen: 8 weeks', '2026-09-01', 'undecidable'],
    ['PT: 2026-06-01 to 2026-07-11 / Naproxen: 2 weeks', '2026-09-01', 'early'],
    ['PT: 2026-06-01 to 2026-07-11 / Naproxen: Mar 2026', '2026-09-01', 'undecidable'],
    ['PT: June to July 2026', '2026-07-12', 'undecidable'],
  ] as const;
  for (const [care, date, order] of ORDERS) {
    it(`${care}; block ${date}: ${order}`, () => {
      const courses = care.split(' / ').map((it) => `- ${it}`);
      const { steps } = factsOf(
        [],
        [`Diagnostic medial branch block: ${date}`],
        ['Date: 2026-11-23', '## Conservative care', ...courses].join('\n'),
      );
      assert.equal(steps.dated, true);
      const told = steps.orderReadable(42) ? 'early' : 'undecidable';
      assert.equal(steps.early(42).length === 0 ? 'in order' : told, order);
    });
  }

  it('is asked for only where both have dates', () => {
    const care = '## Conservative care\n- Physical therapy: 8 weeks';
    assert.equal(factsOf([], ['Diagnostic medial branch block: 2026-09-01'], care).steps.dated, false);
    assert.equal(
      factsIn('## Conservative care\n- Physical therapy: 2026-06-01 to 2026-07-24\n').steps.dated,
      false,
    );
  });
});
