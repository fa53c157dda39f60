import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoOf } from '#clinical/calendar.ts';
import { careOf, undatedCareOf } from '../support/care.ts';

/** Days that surely were, days that may have been, and whether everything could be read. */
function timeOf(...lines: readonly string[]): string {
  const care = careOf(...lines);
  const readable = care.courses.every((it) => it.timeReadable);
  const timed = care.courses.some((it) => it.timed);
  return `${care.days} ${care.mostDays}${timed ? '' : ' untimed'}${readable ? '' : ' unreadable'}`;
}

describe('the length of conservative care', () => {
  const VECTORS: readonly (readonly [value: string, expected: string])[] = [
    ['2026-06-01 to 2026-07-12', '42 42'],
    ['2026-06-01 to 2026-07-11', '41 41'],
    ['06/01/2026 - 07/12/2026', '42 42'],
    ['06/01/2026 - 07/11/2026', '41 41'],
    ['6/1/26 to 7/12/26', '42 42'],
    ['June 1, 2026 through July 12, 2026', '42 42'],
    ['Jun 1 - Jul 12, 2026', '42 42'],
    ['2026-11-22 to present', '2 2'],
    ['2026-11-22 - current', '2 2'],
    ['since 2026-11-22', '2 2'],
    ['since: 2026-11-22', '2 2'],
    ['started 2026-11-22, ongoing', '2 2'],
    ['started: 2026-11-22; ongoing', '2 2'],
    ['dates: 2026-06-01 to 2026-07-12', '42 42'],
    ['from: 2026-06-01; to: 2026-07-12', '42 42'],
    ['start: 2026-06-01; end: 2026-07-12', '42 42'],
    ['started: 2026-06-01; 500 mg twice daily; stopped: 2026-07-12', '42 42'],
    ['2026-06-01 to present; stopped: 2026-07-12, dyspepsia', '42 42'],
    ['2026-06-01 to 2026-07-12; stopped: dyspepsia', '42 42'],
    ['2026-11-01 to 2027-03-01', '23 23'],
    ['8 weeks', '56 56'],
    ['duration: 8 weeks', '56 56'],
    ['6-8 weeks', '42 42'],
    ['about 6 weeks', '42 42'],
    ['over 6 weeks', '42 42'],
    ['6+ weeks', '42 42'],
    ['at least 6 weeks', '42 42'],
    ['2x/week x 6 weeks', '42 42'],
    ['3 times per week for 8 weeks', '56 56'],
    ['14 visits over 8 weeks', '56 56'],
    ['2 months', '56 56'],
    ['completed 6 weeks without relief', '42 42'],
    ['2026-06-01 to 2026-06-10; 8 weeks', '10 10'],
    ['8 weeks until 2026-07-24', '56 56'],
    ['2026-06-01; 8 weeks', '56 56'],
    ['nearly 6 weeks', '0 0 untimed unreadable'],
    ['several weeks', '0 0 untimed unreadable'],
    ['Nov 2026', '0 0 untimed unreadable'],
    ['2026-06-01', '0 0 untimed unreadable'],
    ['until 2026-07-24', '0 0 untimed unreadable'],
    ['2026-07-12 to 2026-06-01', '0 0 untimed unreadable'],
    ['2026-02-30 to 2026-07-12', '0 0 untimed unreadable'],
    ['2027-02-01 to 2027-07-12', '0 0 untimed unreadable'],
    ['Jun 2026 to Jul 2026', '2 61'],
    ['2026-05-15 to July 2026', '48 78'],
    ['Jun 2026 to Jun 2026', '0 30'],
    ['10 visits', '0 0 untimed'],
    ['10 visits; 20% relief for 8 weeks', '0 0 untimed'],
    ['10 visits; response: helped for 8 weeks', '0 0 untimed'],
    ['every 6 weeks', '0 0 untimed'],
  ];
  for (const [value, expected] of VECTORS) {
    it(`of "${value}"`, () => assert.equal(timeOf(`- Physical therapy: ${value}`), expected));
  }

  it('counts overlaps once', () =>
    assert.equal(timeOf('- Naproxen: 2026-06-01 to 2026-06-30', '- Ice: 2026-06-16 to 2026-07-12'), '42 42'));
  it('does not count gaps', () =>
    assert.equal(timeOf('- Naproxen: 2026-06-01 to 2026-06-10', '- Ice: 2026-07-01 to 2026-07-10'), '20 20'));
  it('never adds lengths', () => assert.equal(timeOf('- Naproxen: 4 weeks', '- Ice: 3 weeks'), '28 28'));
  it('takes the longer of intervals and lengths', () => {
    assert.equal(timeOf('- Naproxen: 8 weeks', '- Ice: 2026-06-01 to 2026-06-10'), '56 56');
    assert.equal(timeOf('- Naproxen: 1 week', '- Ice: 2026-06-01 to 2026-06-10'), '10 10');
  });
  it('counts what can be read beside what cannot', () =>
    assert.equal(timeOf('- Naproxen: 2026-06-01 to 2026-06-10', '- Ice: Nov 2026'), '10 10 unreadable'));

  it('reads a time in the name, or behind a name that is a date', () => {
    assert.equal(timeOf('- Failed physical therapy 2026-06-01 to 2026-07-12'), '42 42');
    assert.equal(timeOf('- 2026-06-01 to 2026-07-12: physical therapy, 14 visits'), '42 42');
  });

  it('cannot end an open interval without a date of the note', () => {
    const care = undatedCareOf('- Physical therapy: 2026-06-01 to present');
    assert.deepEqual([care.days, care.courses[0]?.timed, care.courses[0]?.timeReadable], [0, false, false]);
    assert.equal(undatedCareOf('- Physical therapy: 2026-06-01 to 2026-07-12').days, 42);
    assert.equal(undatedCareOf('- Naproxen: 2026-06-01 to present; stopped: 2026-07-12').days, 42);
  });

  it('says on which day it reached a number of days', () => {
    const care = careOf('- Naproxen: 2026-06-01 to 2026-06-10', '- Ice: 2026-07-01 to 2026-07-10');
    const reached = [10, 11, 20, 21].map((it) => care.dayReached(it)).map((it) => it && isoOf(it));
    assert.deepEqual(reached, ['2026-06-10', '2026-07-01', '2026-07-10', undefined]);
  });

  it('does not depend on the order of the courses', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(days, (pairs) => {
        const lines = pairs.map(([from, to]) => `- Ice: 2026-06-${pad(from)} to 2026-07-${pad(to)}`);
        const [one, other] = [careOf(...lines).days, careOf(...lines.toReversed()).days];
        assert.equal(one, other);
        assert.ok(one <= 58 && one >= Math.max(0, ...lines.map((it) => careOf(it).days)));
      }),
    );
  });
});

function pad(day: number): string {
  return String(day).padStart(2, '0');
}

describe('the dates of a course', () => {
  const VECTORS: readonly (readonly [value: string, expected: 'both' | 'lacking' | 'faulty'])[] = [
    ['2026-06-01 to 2026-07-12', 'both'],
    ['2026-06-01 to present', 'both'],
    ['since: 2026-06-01', 'both'],
    ['Jun 2026 to Jul 2026', 'both'],
    ['8 weeks', 'lacking'],
    ['2026-06-01', 'lacking'],
    ['until 2026-07-24', 'lacking'],
    ['14 visits', 'lacking'],
    ['2026-07-12 to 2026-06-01', 'faulty'],
    ['2026-06-01 to 2026-06-31', 'faulty'],
  ];
  for (const [value, expected] of VECTORS) {
    it(`of "${value}" are ${expected}`, () => {
      const course = careOf(`- Physical therapy: ${value}`).courses[0];
      assert.equal(course?.datesReadable ? (course.dated ? 'both' : 'lacking') : 'faulty', expected);
    });
  }
});
