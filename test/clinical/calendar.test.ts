import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addMonths,
  dayOf,
  findDates,
  isImpossible,
  isoOf,
  longestMonths,
  readDate,
} from '#clinical/calendar.ts';

/** All dates of a text as `words=first..last`, `words=day` or `words=impossible`. */
function drawDates(text: string): string {
  return findDates(text)
    .map((found) => {
      const words = text.slice(found.start, found.end);
      if (isImpossible(found)) return `${words}=impossible`;
      const { earliest, latest, precise } = found;
      return precise ? `${words}=${isoOf(earliest)}` : `${words}=${isoOf(earliest)}..${isoOf(latest)}`;
    })
    .join(' | ');
}

const day = (iso: string): number => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return dayOf(year, month, date) ?? Number.NaN;
};

describe('days', () => {
  it('counts from 1970', () => {
    assert.equal(dayOf(1970, 1, 1), 0);
    assert.equal(dayOf(1969, 12, 31), -1);
    assert.equal(dayOf(2000, 3, 1), 11_017);
  });

  it('knows no day that does not exist', () => {
    for (const [year, month, date] of [
      [2026, 2, 29],
      [2026, 13, 1],
      [2026, 0, 1],
      [2026, 4, 31],
      [1900, 2, 29],
      [2026, 1.5, 1],
    ] as const) {
      assert.equal(dayOf(year, month, date), undefined);
    }
    assert.equal(isoOf(dayOf(2000, 2, 29)!), '2000-02-29');
  });

  it('writes back what it read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (value) => {
        assert.equal(day(isoOf(value)), value);
      }),
    );
  });

  it('numbers following days one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = [31, 30, 29, 28].find((it) => dayOf(year, month, it) !== undefined) ?? 0;
        const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
        assert.equal(next, dayOf(year, month, last)! + 1);
      }),
    );
  });

  const months: readonly (readonly [string, number, string])[] = [
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 12, '2027-12-31'],
  ];
  for (const [from, count, to] of months) {
    it(`adds ${count} months to ${from}`, () => assert.equal(isoOf(addMonths(day(from), count)), to));
  }

  it('knows how long months can be', () => {
    assert.deepEqual([1, 3, 12].map(longestMonths), [31, 92, 366]);
  });
});

describe('dates in a text', () => {
  const vectors: readonly (readonly [string, string])[] = [
    ['2026-11-23', '2026-11-23=2026-11-23'],
    ['2026–11–23', '2026–11–23=2026-11-23'],
    ['11/23/2026', '11/23/2026=2026-11-23'],
    ['11/23/26', '11/23/26=2026-11-23'],
    ['1/2/99', '1/2/99=2099-01-02'],
    ['Nov 23 2026', 'Nov 23 2026=2026-11-23'],
    ['Nov. 23, 2026', 'Nov. 23, 2026=2026-11-23'],
    ['Nov 23rd, 2026', 'Nov 23rd, 2026=2026-11-23'],
    ['23 Nov 2026', '23 Nov 2026=2026-11-23'],
    ['23-Nov-2026', '23-Nov-2026=2026-11-23'],
    ['1st of March 2026', '1st of March 2026=2026-03-01'],
    ['November 23, 2026', 'November 23, 2026=2026-11-23'],
    ['November  23,\n  2026', 'November  23,\n  2026=2026-11-23'],
    ['5/2026', '5/2026=2026-05-01..2026-05-31'],
    ['05-2026', '05-2026=2026-05-01..2026-05-31'],
    ['2026-05', '2026-05=2026-05-01..2026-05-31'],
    ['Nov 2026', 'Nov 2026=2026-11-01..2026-11-30'],
    ['Sept. 2025', 'Sept. 2025=2025-09-01..2025-09-30'],
    ['February 2024', 'February 2024=2024-02-01..2024-02-29'],
    ['2026', '2026=2026-01-01..2026-12-31'],
    ['in 2019, lumbar fusion', '2019=2019-01-01..2019-12-31'],
    ['2024-2026', '2024=2024-01-01..2024-12-31 | 2026=2026-01-01..2026-12-31'],
    ['NDI 44% (2026-11-16)', '2026-11-16=2026-11-16'],
    ['2026-06-01-2026-07-24', '2026-06-01=2026-06-01 | 2026-07-24=2026-07-24'],
    ['6/1/26 - 7/24/26', '6/1/26=2026-06-01 | 7/24/26=2026-07-24'],
    ['12/2025-3/2026', '12/2025=2025-12-01..2025-12-31 | 3/2026=2026-03-01..2026-03-31'],
    ['2026-02-30', '2026-02-30=impossible'],
    ['02/30/2026', '02/30/2026=impossible'],
    ['Feb 30, 2026', 'Feb 30, 2026=impossible'],
    ['13/2026', '13/2026=impossible'],
    ['13/11/2026', '13/11/2026=impossible'],
    ['0206-11-23', '0206-11-23=impossible'],
  ];
  for (const [text, expected] of vectors) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(drawDates(text), expected));
  }

  const others = [
    '7/10',
    'NRS 7/10 to 8/10',
    'Norco 5/325',
    '10/325',
    'C4-C5',
    '64490',
    '2000 mg',
    'vitamin D 2000 IU',
    '1999mg',
    '555-2026',
    'A2026',
    '2026x',
    '12:2026',
    '50/325/40 mg',
    'June',
    'may 5',
    '1/2 tab',
    '',
  ];
  for (const text of others) {
    it(`sees no date in ${JSON.stringify(text)}`, () => assert.equal(drawDates(text), ''));
  }

  it('reads a whole text as one date, or as none', () => {
    const found = readDate(' 2026-11-23 ');
    assert.ok(found && !isImpossible(found) && found.precise);
    assert.ok(isImpossible(readDate('2026-02-30')!));
    for (const text of ['2026-11-23 to 2026-12-01', 'on 2026-11-23', '', 'Monday'])
      assert.equal(readDate(text), undefined);
  });

  it('stays in order and inside any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '2026',
        '-',
        '/',
        ' ',
        '11',
        '5',
        'Nov',
        'mar.',
        ', ',
        "'26",
        '02',
        '30',
        '\n  ',
        '1999 mg',
        '–',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let done = 0;
        for (const found of findDates(text)) {
          assert.ok(done <= found.start && found.start < found.end && found.end <= text.length);
          if (!isImpossible(found)) assert.ok(found.earliest <= found.latest);
          done = found.end;
        }
      }),
    );
  });

  it('finds every day in each way to write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('2000-01-01'), max: day('2099-12-31') }), (value) => {
        const iso = isoOf(value);
        const [year = '', month = '', date = ''] = iso.split('-');
        for (const text of [
          iso,
          `${month}/${date}/${year}`,
          `${Number(month)}/${Number(date)}/${year.slice(2)}`,
        ]) {
          assert.equal(drawDates(text), `${text}=${iso}`);
        }
      }),
    );
  });
});
