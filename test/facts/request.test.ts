import assert from 'node:assert/strict';
import type { Request } from '#facts/request.ts';
import { factsOf } from '../support/request.ts';

function requestOf(...plan: readonly string[]): Request {
  return factsOf(plan).request;
}

/** What the reading gives for each way to write it. */
function checkTable(
  rows: readonly (readonly [written: string, expected: string])[],
  read: (it: Request) => string,
): void {
  for (const [written, expected] of rows) {
    it(`${written} -> ${expected === '' ? 'nothing' : expected}`, () => {
      assert.equal(read(requestOf(...written.split(' / '))), expected);
    });
  }
}

describe('the codes of a request', () => {
  checkTable(
    [
      ['CPT: 64490, 64491', '64490 64491'],
      ['CPT: 64490/64491', '64490 64491'],
      ['CPT: 64490-64492', '64490 64491 64492'],
      ['CPT: 64493 through 64495', '64493 64494 64495'],
      ['CPT: 64490-50, 64491-50', '64490 64491'],
      ['CPT: 64493-RT x 1', '64493'],
      ['Procedure: radiofrequency ablation (64635, 64636 x2)', '64635 64636'],
      ['- Medial branch block, CPT 64490', '64490'],
      ['CPT: 64490-64633', '64490 64633'],
      ['CPT: 64470, 99213', ''],
      ['CPT: 0213T', ''],
      ['CPT: ***', ''],
    ],
    (it) => it.codes.map(({ name }) => name).join(' '),
  );

  it('are not those of an earlier block', () => {
    const { request } = factsOf([], ['Diagnostic medial branch block: 2026-09-01; CPT: 64490']);
    assert.deepEqual([request.codes, request.levels, request.side], [[], [], '']);
  });

  it('have every place where they stand', () => {
    const [code] = requestOf('Procedure: medial branch block, 64490', 'CPT: 64490').codes;
    assert.equal(code?.spans.length, 2);
    assert.equal(code?.units, 1);
  });
});

describe('add-on codes without what they are added to', () => {
  checkTable(
    [
      ['CPT: 64491', '64491 needs 64490 -> 64490, 64491'],
      ['CPT: 64492', '64492 needs 64491 -> 64490, 64491, 64492'],
      ['CPT: 64490, 64492', '64492 needs 64491 -> 64491, 64492'],
      ['CPT: 64491, 64492', '64491 needs 64490 -> 64490, 64491'],
      ['CPT: 64495', '64495 needs 64494 -> 64493, 64494, 64495'],
      ['CPT: 64634', '64634 needs 64633 -> 64633, 64634'],
      ['CPT: 64636', '64636 needs 64635 -> 64635, 64636'],
      ['CPT: 64490, 64491, 64492', ''],
      ['CPT: 64635, 64636', ''],
      // Which of the two is wrong nobody can tell.
      ['CPT: 64490, 64494', '64494 needs 64493 -> undefined'],
      ['CPT: 64491 / Levels: L4-L5', '64491 needs 64490 -> undefined'],
    ],
    (it) =>
      it.loneAddOns
        .map(({ name, needs, replacement }) => `${name} needs ${needs} -> ${replacement}`)
        .join(' '),
  );
});

describe('codes and levels of different regions', () => {
  checkTable(
    [
      ['CPT: 64490 / Levels: C4-C5', ''],
      ['CPT: 64490 / Levels: T5-T6', ''],
      ['CPT: 64493 / Levels: L5-S1', ''],
      ['CPT: 64490 / Levels: T12-L1', ''],
      ['CPT: 64493 / Levels: T12-L1', ''],
      ['CPT: 64490, 64491 / Levels: L4-L5, L5-S1', '64490 as 64493, 64491 as 64494, L4-L5, L5-S1'],
      ['CPT: 64635 / Levels: C4-C5', '64635 as 64633, C4-C5'],
      ['CPT: 64493 / Levels: C4-C5, L4-L5', 'C4-C5'],
      ['CPT: 64490, 64493 / Levels: L4-L5', '64490'],
      ['CPT: 64490', ''],
      ['Levels: L4-L5', ''],
    ],
    (it) =>
      it.misfits
        .map(({ name, replacement }) => (replacement ? `${name} as ${replacement}` : name))
        .join(', '),
  );
});

describe('codes for the number of levels', () => {
  checkTable(
    [
      ['CPT: 64490 / Levels: C4-C5', ''],
      ['CPT: 64490, 64491 / Levels: C4-C6', ''],
      ['CPT: 64490, 64491, 64492 / Levels: C3-C6', ''],
      ['CPT: 64490, 64491, 64492 / Levels: C2-C7', ''],
      ['CPT: 64490 / Levels: right C4-C5, left C4-C5', ''],
      ['CPT: 64490-50 / Levels: C4-C5 / Side: bilateral', ''],
      ['CPT: 64490, 64491, 64492 x2 / Levels: C3-C6 / Side: bilateral', ''],
      ['CPT: 64490 / Targets: third occipital nerve', ''],
      ['CPT: 64493, 64494 / Targets: L3, L4, L5 medial branches', ''],
      ['CPT: 64493, 64494 / Targets: L3, L4, L5', ''],
      ['CPT: 64490 / Levels: C4-C5 / Targets: C3, C4, C5, C6 medial branches', ''],
      ['CPT: 64633, 64634 / Levels: C3-C6', ''],
      ['CPT: 64635 / Levels: L4-L5', ''],
      ['CPT: 64490, 64493 / Levels: T12-L1, L1-L2', ''],
      ['CPT: 64493, 64494 / Levels: T12-L1, L1-L2', ''],
      ['CPT: 64490 / Levels: L4-L5', ''],
      ['CPT: 64490 / Levels: C3-C5', '64490 for 2 levels, which take 64490, 64491 (replaced)'],
      ['CPT: 64490, 64491 / Levels: C4-C5', '64490, 64491 for 1 level, which takes 64490 (replaced)'],
      ['CPT: 64633 / Levels: C3-C6', '64633 for 3 levels, which take 64633, 64634 (replaced)'],
      [
        'CPT: 64490, 64491, 64492 x2 / Levels: C3-C6',
        '64490, 64491, 64492 x2 for 3 levels, which take 64490, 64491, 64492 (replaced)',
      ],
      ['CPT: 64490-RT / Levels: C3-C5', '64490 for 2 levels, which take 64490, 64491 (replaced)'],
      ['CPT: 64490-RT, 64491-RT / Levels: C4-C5', '64490, 64491 for 1 level, which takes 64490'],
    ],
    (it) =>
      it.codeMismatches
        .map(({ text, replacement }) => `${text}${replacement ? ' (replaced)' : ''}`)
        .join('; '),
  );
});

describe('level and side of a request', () => {
  checkTable(
    [
      ['Levels: C4-C5 / Side: right', 'C4-C5 right'],
      ['Levels: right C4-C5', 'C4-C5 right'],
      ['Procedure: diagnostic medial branch block, left L4-5', 'L4-L5 left'],
      ['Procedure: bilateral C4-C6 medial branch block', 'C4-C5 C5-C6 bilateral'],
      ['Levels: C4-C5 / Procedure: block at C5-C6 / Side: R', 'C4-C5 right'],
      ['Levels: C4-C5 / CPT: 64490-LT', 'C4-C5 left'],
      ['CPT: 64493 (L4-5), 64494 (L5-S1) / Side: both', 'L4-L5 L5-S1 bilateral'],
      ['- Levels: C4-5 / - Side: right / - Consider L4-5 ESI', 'C4-C5 right'],
      ['Levels: C4-C5 / CPT: 64490-50', 'C4-C5 bilateral'],
      ['Levels: C4-C5', 'C4-C5'],
      ['Side: right', 'right'],
      ['Side: see the order / Levels: C9', '(2 unread)'],
      ['Levels: L4, L5 / Side: left', 'left (1 unread)'],
      ['Levels: *** / Side: ***', ''],
    ],
    (it) =>
      [
        ...it.levels.map(({ name }) => name),
        it.side,
        it.unread.length > 0 ? `(${it.unread.length} unread)` : '',
      ]
        .filter(Boolean)
        .join(' '),
  );
});

describe('what a request is for', () => {
  checkTable(
    [
      ['Procedure: diagnostic medial branch block', 'diagnostic-first'],
      ['Procedure: diagnostic medial branch block, second', 'diagnostic-second'],
      ['Procedure: confirmatory medial branch block', 'diagnostic-second'],
      ['Procedure: prognostic block', 'diagnostic-first'],
      ['Procedure: Dx MBB right C4-5', 'diagnostic-first'],
      ['Procedure: medial branch block, Dx: spondylosis', ''],
      ['Procedure: therapeutic facet injection', 'therapeutic'],
      ['Procedure: radiofrequency ablation', 'ablation'],
      ['Procedure: RFA right C4-C5', 'ablation'],
      ['Procedure: rhizotomy', 'ablation'],
      ['Procedure: RF of the right C4-C5 facets', 'ablation'],
      ['Procedure: facet neurotomy', 'ablation'],
      ['- Diagnostic medial branch block, right C4-C5', 'diagnostic-first'],
      // Of two, the first.
      ['Procedure: diagnostic and therapeutic facet injection', 'diagnostic-first'],
      ['Procedure: diagnostic medial branch block; if positive, radiofrequency ablation', 'diagnostic-first'],
      ['Procedure: medial branch block, consider RFA if positive', ''],
      ['Procedure: radiofrequency ablation after two diagnostic blocks', 'ablation'],
      ['Procedure: after two positive diagnostic blocks, radiofrequency ablation', 'ablation'],
      ['Procedure: s/p diagnostic block, therapeutic facet injection', 'therapeutic'],
      ['CPT: 64635', 'ablation'],
      ['Procedure: diagnostic block / CPT: 64633', 'diagnostic-first'],
      ['CPT: 64490', ''],
      ['Procedure: medial branch block', ''],
      ['Procedure: non-diagnostic', ''],
      ['Procedure: diagnostic sacroiliac joint injection', ''],
      ['Procedure: ***', ''],
    ],
    (it) => it.kind,
  );

  const BLOCK = 'Diagnostic medial branch block: 2026-09-01; C4-C5; right; relief: 80%';

  it('is the second diagnostic block where an earlier one is listed', () => {
    assert.equal(factsOf(['Procedure: diagnostic block'], [BLOCK]).request.kind, 'diagnostic-second');
    assert.equal(factsOf(['Procedure: diagnostic block, first'], [BLOCK]).request.kind, 'diagnostic-first');
    assert.equal(
      factsOf(['Procedure: diagnostic block'], ['Therapeutic facet injection: 2026-09-01']).request.kind,
      'diagnostic-first',
    );
  });

  for (const [stated, kind] of [
    ['ablation', 'ablation'],
    ['therapeutic', 'therapeutic'],
    ['Diagnostic-Second', 'diagnostic-second'],
    ['diagnostic-first', 'diagnostic-first'],
    ['diagnostic', 'diagnostic-second'],
    ['something else', 'diagnostic-second'],
  ]) {
    it(`is decided by the front matter: ${stated}`, () => {
      const { request } = factsOf(['Procedure: diagnostic block'], [BLOCK], `---\nrequest: ${stated}\n---`);
      assert.equal(request.kind, kind);
    });
  }

  it('has a blank for it where a procedure does not say', () => {
    assert.deepEqual(
      requestOf('Procedure: medial branch block').intentGaps.map(({ replacement }) => replacement),
      ['*** '],
    );
    assert.deepEqual(requestOf('Procedure: diagnostic block').intentGaps, []);
  });

  it('may be no facet procedure', () => {
    assert.equal(requestOf('Procedure: diagnostic medial branch block').facet, true);
    assert.equal(requestOf('CPT: 64490').facet, true);
    assert.equal(requestOf('Procedure: epidural steroid injection').facet, false);
  });
});
