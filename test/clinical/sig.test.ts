import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exact } from '#clinical/rational.ts';
import { dailyDoseMg, readSig, type Amount } from '#clinical/sig.ts';

const draw = (amount: Amount | undefined): string => {
  if (!amount) return '-';
  const [low, high] = [exact(amount.low), exact(amount.high)];
  return low === high ? low : `${low}..${high}`;
};

/** How often a day, as the first dose of the direction says. */
function drawFrequency(text: string): string {
  return draw(readSig(text).steps[0]?.doses[0]?.frequency);
}

function drawDaily(text: string): string {
  const daily = dailyDoseMg(readSig(text));
  if (!daily) return '-';
  return daily.low === daily.high ? `${daily.low}` : `${daily.low}..${daily.high}`;
}

describe('frequency of a direction', () => {
  const vectors: Readonly<Record<string, readonly string[]>> = {
    '1': [
      'daily',
      'qd',
      'q.d.',
      'q24h',
      'qAM',
      'q.a.m.',
      'qHS',
      'q.h.s.',
      'nightly',
      'at bedtime',
      'once daily',
      'once a day',
      'every day',
      'every night',
      'in the morning',
      'nightly at bedtime',
      'daily at bedtime',
      'every 24 hours',
      '/day',
      'per day',
    ],
    '2': [
      'BID',
      'b.i.d.',
      'b. i. d.',
      'q12h',
      'q 12 h',
      'twice daily',
      'twice a day',
      'two times a day',
      '2x/day',
      '2 times per day',
      'every 12 hours',
      'every twelve hours',
      'in the morning and at bedtime',
      'qAM and qHS',
      'at 8 am and 8 pm',
      '2 (two) times daily',
    ],
    '3': [
      'TID',
      't.i.d.',
      'q8h',
      'q.8h.',
      'three times daily',
      '3x daily',
      'every 8 hrs',
      'x 3 per day',
      'thrice daily',
      'x 3 daily',
    ],
    '4': [
      'QID',
      'q.i.d.',
      'q6h',
      'q6',
      'four times a day',
      'every six hours',
      '4 times/day',
      'every 6 (six) hours',
    ],
    '5': ['5x/day', 'five times daily'],
    '6': ['q4h', 'q.4h.', 'q. 4 h.', 'every four hours', 'every 4 hours'],
    '8': ['q3h', 'every 3 hours'],
    '12': ['q2h', 'q.2h.'],
    '24': ['q1h', 'hourly', 'every hour'],
    '0.5': ['qod', 'q.o.d.', 'every other day', 'q48h', 'every 2 days', 'on alternate days'],
    '1/3': ['q72h', 'every 3 days', 'every third day'],
    '1/7': ['weekly', 'once weekly', 'once a week', 'every week', 'every 7 days', 'q week'],
    '1/14': ['every 2 weeks', 'every other week'],
    '4..6': [
      'q4-6h',
      'q.4-6h.',
      'q4–6h',
      'every 4 to 6 hours',
      'every 4-6 h',
      'every four to six hours',
      'q 4-6 hrs',
    ],
    '3..4': ['q6-8h', 'every 6-8 hours', 'TID-QID', 'three to four times a day', '3-4 times daily'],
    '-': ['PRN', 'p.r.n.', 'as needed', 'for 7 days', 'x 2 weeks', '14 visits', 'as directed', ''],
  };
  for (const [expected, texts] of Object.entries(vectors)) {
    for (const text of texts) {
      it(`reads ${JSON.stringify(text)} as ${expected}`, () =>
        assert.equal(drawFrequency(`10 mg ${text}`), expected));
    }
  }
});

describe('amounts of a direction', () => {
  const counts: readonly (readonly [string, string])[] = [
    ['1 tab', '1'],
    ['1-2 tabs', '1..2'],
    ['one to two tablets', '1..2'],
    ['two tablets', '2'],
    ['a tablet', '1'],
    ['half a tablet', '0.5'],
    ['1/2 tab', '0.5'],
    ['½ tab', '0.5'],
    ['1.5 tabs', '1.5'],
    ['1 and 1/2 tablets', '1.5'],
    ['1 (one) capsule', '1'],
  ];
  for (const [text, expected] of counts) {
    it(`counts ${JSON.stringify(text)}`, () => {
      assert.equal(draw(readSig(`10 mg ${text} daily`).steps[0]?.doses[0]?.count), expected);
    });
  }

  const strengths: readonly (readonly [string, readonly string[]])[] = [
    ['5/325', ['5', '325']],
    ['325/10 mg', ['325', '10']],
    ['10-325', ['10', '325']],
    ['10 per 325', ['10', '325']],
    ['7.5 mg/325 mg', ['7.5', '325']],
    ['8/2 mg', ['8', '2']],
    ['50/325/40/30', ['50', '325', '40', '30']],
    ['100-200 mg', []],
    ['7/10', []],
    ['1/2', []],
  ];
  for (const [text, expected] of strengths) {
    it(`reads the components of ${text}`, () => {
      assert.deepEqual(readSig(`${text} daily`).steps[0]?.doses[0]?.strengths.map(exact), expected);
    });
  }

  const units: readonly (readonly [string, string])[] = [
    ['500 mcg', '0.5'],
    ['500 µg', '0.5'],
    ['500 μg', '0.5'],
    ['0.5 mg', '0.5'],
    ['1 g', '1000'],
    ['1,200 mg', '1200'],
    ['30 mg to 60 mg', '30..60'],
    ['30-60 mg', '30..60'],
  ];
  for (const [text, expected] of units) {
    it(`reads ${text} in mg`, () => assert.equal(draw(readSig(text).steps[0]?.doses[0]?.mass), expected));
  }

  it('reads patches, concentrations and volumes', () => {
    assert.equal(draw(readSig('25 mcg/hr q72h').steps[0]?.doses[0]?.perHour), '25');
    const liquid = readSig('7.5 mg/15 mL, 15 cc q6h').steps[0]?.doses[0];
    assert.equal(liquid?.mgPerMl && exact(liquid.mgPerMl), '0.5');
    assert.equal(draw(liquid?.volume), '15');
    assert.equal(draw(readSig('2 tsp').steps[0]?.doses[0]?.volume), '10');
  });
});

describe('words of a direction', () => {
  it('reads route, form, release, PRN, bedtime and once', () => {
    const sig = readSig('15 mg ER tablet PO qHS p.r.n.');
    assert.deepEqual(
      [sig.route, sig.form, sig.release, sig.prn, sig.bedtime, sig.once],
      ['oral', 'tablet', 'extended', true, true, false],
    );
    assert.equal(readSig('4 mg IV once').route, 'injection');
    assert.equal(readSig('4 mg x1').once, true);
    assert.equal(readSig('4 mg once daily').once, false);
    assert.equal(readSig('8 mg sublingual').route, 'transmucosal');
  });

  const caps: readonly (readonly [string, string])[] = [
    ['max 4/day', 'units 4'],
    ['NTE 6 tabs/24 h', 'units 6'],
    ['up to four daily', 'units 4'],
    ['no more than 8 tablets per day', 'units 8'],
    ['max 400 mg/day', 'mass 400'],
    ['maximum daily dose 400 mg', 'mass 400'],
    ['not to exceed 2 g in 24 hours', 'mass 2000'],
    ['max 3 g acetaminophen/day', 'component 3'],
    ['up to 4 times a day', 'doses 4'],
    ['max 3 doses/day', 'doses 3'],
    ['max 4', ''],
  ];
  for (const [text, expected] of caps) {
    it(`reads the limit ${JSON.stringify(text)}`, () => {
      const read = readSig(`50 mg q4h, ${text}`).caps.map(({ of, amount }) => `${of} ${exact(amount)}`);
      assert.equal(read.join(' | '), expected);
    });
  }

  it('reads that a drug is no longer taken', () => {
    for (const text of ['discontinued', "d/c'd 2026-01-03", 'stopped: nausea', 'no longer taking'])
      assert.ok(readSig(text).stopped);
    for (const text of ['to be discontinued', 'not stopped', 'stopped working', '5 mg daily'])
      assert.equal(readSig(text).stopped, undefined);
  });
});

describe('mg per day', () => {
  const vectors: readonly (readonly [string, string])[] = [
    ['30 mg PO daily', '30'],
    ['75 mg BID', '150'],
    ['75-150 mg BID', '150..300'],
    ['30 mg caps, 2 caps daily', '60'],
    ['1 capsule (30 mg) daily', '30'],
    ['300 mg 1 tab in the morning, 2 tabs at bedtime', '900'],
    ['300 mg qAM and 600 mg qHS', '900'],
    ['900 mg/day divided TID', '900'],
    ['10-75 mg at bedtime', '10..75'],
    ['300 mg titrated to 900 mg daily', '900'],
    ['from 30 mg to 60 mg daily', '60'],
    ['titrated from 300 mg daily to 1800 mg/day', '1800'],
    ['300 mg daily, increase to 600 mg as tolerated', '300'],
    ['60 mg daily reduced to 30 mg daily', '30'],
    ['30 mg titrated to 90 mg, reduced to 60 mg daily', '60'],
    ['10 mg qhs -> 25 mg qhs', '25'],
    ['10 mg nightly x 1 week, then 25 mg nightly', '25'],
    ['30 mg daily x 7 days then 60 mg daily', '60'],
    ['300 mg nightly, then 300 mg TID', '900'],
    ['10 mg nightly, then 25 mg nightly', '25'],
    ['300 mg qAM, then 600 mg qHS', '900'],
    ['300 mg TID; 90 capsules', '900'],
    ['300 mg TID; 2 capsules', '-'],
    ['300 mg TID, max 3600 mg/day', '900'],
    ['600 mg q4h, max 2400 mg/day', '2400'],
    ['15 mg PO daily; 2026-05-02 to 2026-07-30; response: 10% relief; stopped: dyspepsia', '15'],
    ['5 mg PO twice daily as needed; MME: 15', '10'],
    ['300 mg', '-'],
    ['1 capsule daily', '-'],
    ['daily', '-'],
    ['', '-'],
  ];
  for (const [text, expected] of vectors) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(drawDaily(text), expected));
  }

  it('reads any text', () => {
    const piece = fc.constantFrom(
      '5',
      ' ',
      'mg',
      '/',
      '325',
      'tab',
      'q',
      '4',
      '-',
      '6',
      'h',
      'from',
      'to',
      'then',
      ';',
      '(',
      ')',
      '0',
      '1/2',
      'max',
      'day',
      '2026-01-01',
      'Norco',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { start, end } = readSig(text);
        assert.ok(0 <= start && start <= end && end <= text.length);
        const daily = dailyDoseMg(readSig(text));
        assert.ok(!daily || (daily.low <= daily.high && Number.isFinite(daily.high)));
      }),
      { numRuns: 500 },
    );
  });
});
