import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf } from '#clinical/calendar.ts';
import { findDrugs } from '#clinical/drugs.ts';
import { MME_TABLES } from '#clinical/mme-factors.ts';
import { mmeOf, mmeOfLine, totalMme, type MmeOptions } from '#clinical/mme.ts';
import {
  add,
  compare,
  equal,
  multiply,
  rational,
  rationalOf,
  show,
  ZERO,
  type Rational,
} from '#clinical/rational.ts';
import { readSig } from '#clinical/sig.ts';
import { PUBLISHED } from '../support/mme-rows.ts';

const CDC_2022: MmeOptions = { table: 'cdc-2022', referenceDay: dayOf(2026, 11, 23) };
const CDC_2016: MmeOptions = { ...CDC_2022, table: 'cdc-2016' };

/** What is said of a text: its total, or why there is none. */
function drawMme(text: string, options = CDC_2022): string {
  const { orders, total } = mmeOfLine(text, options);
  if (total.mmePerDay) return show(total.mmePerDay);
  const result = orders[0]?.result ?? { kind: 'none' };
  return 'reason' in result ? `${result.kind}: ${result.reason}` : result.kind;
}

function drawArithmetic(text: string, options = CDC_2022): string {
  return mmeOfLine(text, options)
    .orders.map(({ result }) => (result.kind === 'computed' ? result.arithmetic : result.kind))
    .join(' + ');
}

/** The value of `2 x 50 mg x 6 x 0.2 + 15 mg x 1 x 0.15`. */
function evaluate(arithmetic: string): Rational {
  return arithmetic.split(' + ').reduce((sum, product) => {
    const factors = product.split(' x ').map((it) => {
      const [top = '', bottom = '1'] = (/^[\d./]+/.exec(it)?.[0] ?? '').split('/');
      return multiply(rationalOf(top)!, rational(1, Number(bottom)));
    });
    return add(sum, factors.reduce(multiply));
  }, ZERO);
}

function flagOf(mme: Rational): string {
  if (compare(mme, rational(90)) >= 0) return '>=90';
  return compare(mme, rational(50)) > 0 ? '>50' : '';
}

const COMPUTED: readonly (readonly [string, string, string])[] = [
  ['MS Contin 15 q12h', '15 mg x 2 x 1', '30'],
  ['morphine ER 15 BID', '15 mg x 2 x 1', '30'],
  ['Percocet 5 q6h', '5 mg x 4 x 1.5', '30'],
  ['Norco 10 1 tab q6h', '10 mg x 4 x 1', '40'],
  ['Dilaudid 2 q4h', '2 mg x 6 x 5', '60'],
  ['Fentanyl patch 50', '50 mcg/h x 2.4', '120'],
  ['Ultracet 2 tabs q6h', '2 x 37.5 mg x 4 x 0.2', '60'],
  ['Tylenol #3 1-2 q4-6h', '2 x 30 mg x 6 x 0.15', '54'],
  ['Percocet 10/325, take 5 mg q6h', '5 mg x 4 x 1.5', '30'],
  ['oxycodone 60 mg ER, take 10 mg q12h', '10 mg x 2 x 1.5', '30'],
  ['oxycodone 10 mg tablets, 2 tabs (20 mg) BID', '20 mg x 2 x 1.5', '60'],
  ['methadone 5 mg qAM, 10 mg qHS', '5 mg x 1 x 4.7 + 10 mg x 1 x 4.7', '70.5'],
  ['oxycodone 5 mg TID, 10 mg qHS', '5 mg x 3 x 1.5 + 10 mg x 1 x 1.5', '37.5'],
  ['oxycodone 5 mg 3/day', '3 x 5 mg x 1 x 1.5', '22.5'],
  ['oxycodone 15 mg, 120 tablets per month', '120 x 15 mg x 1/30 x 1.5', '90'],
  ['fentanyl 75 mcg/h + 25 mcg/h patches q72h', '100 mcg/h x 2.4', '240'],
  ['fentanyl 50 mcg/h patch (50 mcg/h) q72h', '50 mcg/h x 2.4', '120'],
  ['oxycodone 10 mg (2 x 5 mg tabs) q6h', '10 mg x 4 x 1.5', '60'],
  ['oxycodone 5 mg q4-6h prn; 10 tablets', '5 mg x 6 x 1.5', '45'],
  ['oxycodone 5 mg q6h, 120 tablets', '5 mg x 4 x 1.5', '30'],
  ['oxycodone 5 mg BID; 60 tabs per month', '5 mg x 2 x 1.5', '15'],
  ['fentanyl patch 25 mcg/h; 10 patches; q72h', '25 mcg/h x 2.4', '60'],
  ['Norco 5/325, 1 tab q6h prn pain, #40, 0 RF', '5 mg x 4 x 1', '20'],
  ['oxycodone 5 mg q6h, 2 tabs', '2 x 5 mg x 4 x 1.5', '60'],
  ['oxycodone 5 mg nightly, then 5 mg TID', '5 mg x 3 x 1.5', '22.5'],
  ['oxycodone 5 mg in the morning, then 10 mg at bedtime', '5 mg x 1 x 1.5 + 10 mg x 1 x 1.5', '22.5'],
  ['oxycodone 10 mg, half a tablet q6h', '0.5 x 10 mg x 4 x 1.5', '30'],
  ['oxycodone 5 mg, 1.5 tabs q6h', '1.5 x 5 mg x 4 x 1.5', '45'],
  ['oxycodone 5-10 mg q4-6h prn', '10 mg x 6 x 1.5', '90'],
  ['hydrocodone 5 mg/acetaminophen 325 mg 1 tab q6h', '5 mg x 4 x 1', '20'],
  ['hydrocodone 10 per 325 q6h', '10 mg x 4 x 1', '40'],
  ['takes 2 Norco 5/325 TID', '2 x 5 mg x 3 x 1', '30'],
  ['Norco 10/325 (hydrocodone-acetaminophen) 1 tab q6h #120', '10 mg x 4 x 1', '40'],
  ['Norco 10/325 1 tab q4h, max 4/day', '4 x 10 mg x 1', '40'],
  ['Norco 10/325 1-2 tabs q4h PRN; NTE 6 tabs/24 h', '6 x 10 mg x 1', '60'],
  ['Norco 5/325 1-2 tabs q4h prn, max 3 g acetaminophen/day', '2 x 5 mg x 6 x 1', '60'],
  ['oxycodone 15 mg q4h prn, 4 per day', '4 x 15 mg x 1.5', '90'],
  ['tramadol 50 mg q6h, max 8 tabs per day', '50 mg x 4 x 0.2', '40'],
  ['Take 1 tablet by mouth 3 (three) times daily hydrocodone-acetaminophen 10-325 mg', '10 mg x 3 x 1', '30'],
  ['fentanyl 12.5 mcg/h', '12.5 mcg/h x 2.4', '30'],
  ['fentanyl 12 mcg/hr patch q72h', '12 mcg/h x 2.4', '28.8'],
  ['fentanyl 50 mcg/h q48h', '50 mcg/h x 2.4', '120'],
  ['Duragesic 250 mcg total', '250 mcg/h x 2.4', '600'],
  ['fentanyl 100 mcg/h 2 patches q72h', '2 x 100 mcg/h x 2.4', '480'],
  ['oxycodone 7 mg weekly', '7 mg x 1/7 x 1.5', '1.5'],
  ['oxycodone 10 mg q72h', '10 mg x 1/3 x 1.5', '5'],
  ['oxycodone 5 mg q1h', '5 mg x 24 x 1.5', '180'],
  ['oxycodone 5 mg/5 mL, take 10 mL q6h', '10 mL x 1 mg/mL x 4 x 1.5', '60'],
  ['hydrocodone-acetaminophen 7.5-325 mg/15 mL, 15 mL q6h prn', '15 mL x 0.5 mg/mL x 4 x 1', '30'],
  ['oxycodone 10 mg qAM and 5 mg qHS', '10 mg x 1 x 1.5 + 5 mg x 1 x 1.5', '22.5'],
  [
    'oxycodone 5 mg 1 tab in the morning and 2 tabs at bedtime',
    '5 mg x 1 x 1.5 + 2 x 5 mg x 1 x 1.5',
    '22.5',
  ],
  ['Oxycodone: 5 mg PO twice daily as needed; MME: 15', '5 mg x 2 x 1.5', '15'],
  ['oxycodone 5 mg q6h, lisinopril 10 mg daily', '5 mg x 4 x 1.5', '30'],
  ['oxycodone 5 mg q6h, gabapentin 300 mg TID', '5 mg x 4 x 1.5', '30'],
  ['oxycodone 10 mg tid, tapering by 5 mg each week', '10 mg x 3 x 1.5', '45'],
  ['weaning oxycodone from 20 mg BID to 10 mg BID', '20 mg x 2 x 1.5', '60'],
  ['weaning oxycodone from 20 mg BID to 10 mg BID by 2027-02-01', '20 mg x 2 x 1.5', '60'],
  ['weaning oxycodone from 20 mg BID to 10 mg BID by 2026-02-01', '10 mg x 2 x 1.5', '30'],
  ['oxycodone increased from 10 mg BID to 20 mg BID', '20 mg x 2 x 1.5', '60'],
  ['oxycodone 20 mg BID x 3 days then 10 mg BID', '20 mg x 2 x 1.5', '60'],
  ['OxyContin 20 mg q12h, to be discontinued 2026-12-01', '20 mg x 2 x 1.5', '60'],
  ['OxyContin 20 mg q12h, discontinued 2026-12-01', '20 mg x 2 x 1.5', '60'],
  ['oxycodone 10 mg BID; 2026-01-01 to present', '10 mg x 2 x 1.5', '30'],
  ['oxycodone 10 mg BID until 2026-11-23', '10 mg x 2 x 1.5', '30'],
];

const NOT_COMPUTED: readonly (readonly [string, string])[] = [
  ['buprenorphine/naloxone 8/2 mg SL BID', 'excluded: no factor in the CDC 2022 table'],
  ['Butrans 10 mcg/hr weekly', 'excluded: no factor in the CDC 2022 table'],
  ['oxycodone 5 mg PRN', 'uncomputable: no frequency is given'],
  ['oxycodone 5 mg TID; 2 tablets', 'uncomputable: it is unclear whether a number of units is for each dose'],
  ['oxycodone 5 mg q6h x 5', 'uncomputable: it is unclear whether a number of units is for each dose'],
  ['Vicodin p.r.n.', 'uncomputable: no frequency is given'],
  ['morphine 4 mg IV q4h', 'excluded: not an oral or transdermal route'],
  ['oxycodone 10 mg BID (discontinued 2024-01-03)', 'past'],
  ['levorphanol 2 mg TID', 'excluded: no factor in the CDC 2022 table'],
  ['Actiq 200 mcg q6h', 'excluded: no factor for this form in the CDC 2022 table'],
  ['oxycodone 5 mg once', 'excluded: a single dose is not counted'],
  ['oxycodone 5 mg x1', 'excluded: a single dose is not counted'],
  ['oxycodone 5 mg one time', 'excluded: a single dose is not counted'],
  ['hydromorphone via intrathecal pump 2 mg daily', 'excluded: not an oral or transdermal route'],
  ['Percocet 1 tab q6h', 'uncomputable: no strength is given'],
  ['oxycodone 7 q6h', 'uncomputable: no strength with a unit is given'],
  ['Lortab elixir 15 cc q6h', 'uncomputable: no concentration is given'],
  ['oxycodone 20 mg/mL q4h', 'uncomputable: no volume is given'],
  ['fentanyl 50 mcg q4h', 'uncomputable: only patches of this drug have a factor, and no patch is named'],
  ['Duragesic every 3 days', 'uncomputable: no strength is given'],
  ['oxycodone 5 mg q6h, stopped: nausea', 'past'],
  ['oxycodone 10 mg BID; 2026-01-01 to 2026-11-22', 'past'],
  ['oxycodone 10 mg BID; 2026-12-01 to 2027-01-01', 'excluded: it begins after the date of the note'],
  ['opioids daily', 'none'],
  ['gabapentin 300 mg TID', 'none'],
  ['', 'none'],
];

describe('MME per day', () => {
  for (const [text, arithmetic, value, flag] of PUBLISHED) {
    it(`of ${text} is ${value}`, () => {
      assert.equal(drawArithmetic(text), arithmetic);
      assert.equal(drawMme(text), value);
      const { mmePerDay } = mmeOfLine(text, CDC_2022).total;
      assert.ok(mmePerDay);
      assert.equal(flagOf(mmePerDay), flag);
    });
  }

  for (const [text, arithmetic, value] of COMPUTED) {
    it(`of ${text} is ${value}`, () => {
      assert.equal(drawArithmetic(text), arithmetic);
      assert.equal(drawMme(text), value);
    });
  }

  for (const [text, expected] of NOT_COMPUTED) {
    it(`of ${JSON.stringify(text)}: ${expected}`, () => assert.equal(drawMme(text), expected));
  }

  it('shows arithmetic that has exactly the value', () => {
    for (const [text] of [...PUBLISHED, ...COMPUTED]) {
      const { orders, total } = mmeOfLine(text, CDC_2022);
      assert.ok(total.mmePerDay && equal(evaluate(drawArithmetic(text)), total.mmePerDay), text);
      assert.ok(orders.every((it) => it.end > it.start));
    }
  });

  const old: readonly (readonly [string, string])[] = [
    ['methadone 10 mg 2 tabs TID', '600'],
    ['hydromorphone 4 mg q6h', '64'],
    ['tramadol 50 mg q6h', '20'],
    ['methadone 5 mg three times a day', '60'],
    ['methadone 10 mg b.i.d.', '80'],
    ['methadone 20.5 mg daily', '164'],
    ['methadone 40 mg daily', '320'],
    ['methadone 60 mg daily', '600'],
    ['methadone 61 mg daily', '732'],
    ['oxycodone 10 mg QID', '60'],
    ['tapentadol 100 mg BID', '80'],
  ];
  for (const [text, expected] of old) {
    it(`of ${text} is ${expected} by the table of 2016`, () =>
      assert.equal(drawMme(text, CDC_2016), expected));
  }

  it('takes the tier of all methadone together', () => {
    assert.equal(drawMme('methadone 20 mg qAM, methadone 10 mg qHS', CDC_2016), '240');
  });

  it('gives the least beside the most where an order has a range', () => {
    const result = mmeOf('tramadol 50 mg 1-2 tabs q4-6h PRN', CDC_2022);
    assert.ok(result.kind === 'computed' && result.min && result.prn);
    assert.equal(show(result.min), '40');
    const single = mmeOf('oxycodone 10 mg QID', CDC_2022);
    assert.ok(single.kind === 'computed' && single.min === undefined && !single.prn);
  });

  it('says that a sum is a lower bound', () => {
    const { total } = mmeOfLine('oxycodone 10 mg QID + morphine 15 mg PRN', CDC_2022);
    assert.equal(total.mmePerDay && show(total.mmePerDay), '60');
    assert.equal(total.lowerBound, true);
    assert.equal(mmeOfLine('oxycodone 10 mg QID', CDC_2022).total.lowerBound, false);
    assert.equal(
      mmeOfLine('oxycodone 10 mg QID + morphine 15 mg BID, discontinued', CDC_2022).total.lowerBound,
      false,
    );
  });

  it('leaves out doses as needed where that is asked for', () => {
    const result = mmeOf('oxycodone 10 mg q4h PRN', { ...CDC_2022, prn: 'exclude' });
    assert.equal(result.kind, 'excluded');
  });

  it('keeps a planned end and a taper open without a reference', () => {
    const noDate: MmeOptions = { table: 'cdc-2022' };
    assert.equal(drawMme('weaning oxycodone from 20 mg BID to 10 mg BID by 2026-02-01', noDate), '60');
    assert.equal(drawMme('oxycodone 10 mg BID; 2024-01-01 to 2024-02-01', noDate), '30');
    assert.equal(drawMme('oxycodone 10 mg BID, discontinued 2024-01-03', noDate), 'past');
  });

  it('reads an order that is given in parts', () => {
    const [mention] = findDrugs('Oxycodone');
    assert.ok(mention);
    const result = mmeOf({ mention, sig: readSig('5 mg PO twice daily') }, CDC_2022);
    assert.ok(result.kind === 'computed' && show(result.mmePerDay) === '15');
  });

  it('places every order', () => {
    const text = 'MS Contin 30 mg q12h + morphine IR 15 mg q6h PRN';
    const places = mmeOfLine(text, CDC_2022).orders.map(({ start, end }) => text.slice(start, end).trim());
    assert.deepEqual(places, ['MS Contin 30 mg q12h +', 'morphine IR 15 mg q6h PRN']);
  });
});

describe('laws of MME', () => {
  const flat = Object.keys(MME_TABLES['cdc-2022'].factors).filter((it) => it !== 'fentanyl');
  const order = fc
    .tuple(
      fc.constantFrom(...flat),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom('daily', 'BID', 'q6h', 'q4-6h prn', 'every other day'),
    )
    .map(([drug, mg, often]) => `${drug} ${mg} mg ${often}`);
  const mme = (text: string): Rational => mmeOfLine(text, CDC_2022).total.mmePerDay ?? rational(-1);

  it('is linear in the dose', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...flat),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 20 }),
        (drug, mg, times) => {
          const one = mme(`${drug} ${mg} mg q6h`);
          assert.ok(equal(mme(`${drug} ${mg * times} mg q6h`), multiply(one, rational(times))));
        },
      ),
    );
  });

  it('adds up in any order', () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 5 }), (orders) => {
        const sum = orders.map(mme).reduce(add, ZERO);
        assert.ok(equal(mme(orders.join(' + ')), sum));
        assert.ok(equal(mme(orders.toReversed().join('; ')), sum));
      }),
    );
  });

  it('never counts less at the most than at the least', () => {
    fc.assert(
      fc.property(order, (text) => {
        const result = mmeOf(text, CDC_2022);
        assert.ok(
          result.kind === 'computed' && compare(result.min ?? result.mmePerDay, result.mmePerDay) <= 0,
        );
      }),
    );
  });

  it('has no total of nothing', () => {
    assert.deepEqual(totalMme([], 'cdc-2022'), { mmePerDay: undefined, min: undefined, lowerBound: false });
  });

  it('reads any text', () => {
    const piece = fc.constantFrom(
      'oxycodone',
      'Norco',
      'fentanyl',
      ' ',
      '5',
      'mg',
      '/',
      '325',
      'q6h',
      'prn',
      '+',
      ';',
      'from',
      'to',
      'BID',
      'patch',
      'x',
      '(',
      ')',
      '2026-01-01',
      'max',
      '\n',
      'MS Contin',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let done = 0;
        for (const { start, end, result } of mmeOfLine(text, CDC_2022).orders) {
          assert.ok(done <= start && start < end && end <= text.length);
          if (result.kind === 'computed') assert.ok(equal(evaluate(result.arithmetic), result.mmePerDay));
          done = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
