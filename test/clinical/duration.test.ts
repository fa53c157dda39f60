import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Duration, findDurations, parseDuration } from '#clinical/duration.ts';

/** All lengths of a text as `low..high qualifier`. */
function drawDurations(text: string): string {
  return findDurations(text)
    .map(
      ({ low, high, qualifier }) =>
        `${low.text === high.text ? low.text : `${low.text}..${high.text}`} ${qualifier}`,
    )
    .join(' | ');
}

describe('a duration', () => {
  it('counts weeks as 7 days, months as 28, years as 365', () => {
    assert.deepEqual(
      (['day', 'week', 'month', 'year'] as const).map((unit) => new Duration(3, unit).days),
      [3, 21, 84, 1095],
    );
  });

  it('has months only where they are whole', () => {
    assert.equal(new Duration(3, 'month').months, 3);
    assert.equal(new Duration(1.5, 'year').months, 18);
    assert.equal(new Duration(12, 'week').months, undefined);
    assert.equal(new Duration(90, 'day').months, undefined);
  });

  it('is parsed from exactly a count and a unit', () => {
    assert.deepEqual(parseDuration('6 weeks'), new Duration(6, 'week'));
    assert.deepEqual(parseDuration('1 month'), new Duration(1, 'month'));
    for (const text of ['6 weeks ', 'about 6 weeks', '6', 'weeks', '6-8 weeks', 'six weeks', '6 Weeks', '']) {
      assert.equal(parseDuration(text), undefined);
    }
  });

  it('is parsed back from its text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('day', 'week', 'month', 'year'),
        (count, unit) => {
          const duration = new Duration(count, unit);
          assert.deepEqual(parseDuration(duration.text), duration);
        },
      ),
    );
  });
});

describe('durations in a text', () => {
  const vectors: readonly (readonly [string, string])[] = [
    ['8 weeks', '8 weeks exact'],
    ['8-week course', '8 weeks exact'],
    ['12wks', '12 weeks exact'],
    ['7mo', '7 months exact'],
    ['2 yrs.', '2 years exact'],
    ['x 7 months', '7 months exact'],
    ['x7 months', '7 months exact'],
    ['neck pain for 7 months, worse with extension', '7 months exact'],
    ['6-8 weeks', '6 weeks..8 weeks exact'],
    ['6 – 8  weeks', '6 weeks..8 weeks exact'],
    ['six to eight weeks', '6 weeks..8 weeks exact'],
    ['6 weeks to 3 months', '6 weeks..3 months exact'],
    ['about 6 weeks', '6 weeks about'],
    ['approximately six weeks', '6 weeks about'],
    ['~6 weeks', '6 weeks about'],
    ['over 3 months', '3 months over'],
    ['more than 3 months', '3 months over'],
    ['greater than 3 months', '3 months over'],
    ['> 3 months', '3 months over'],
    ['6+ weeks', '6 weeks over'],
    ['6 weeks+', '6 weeks over'],
    ['at least 3 months', '3 months at-least'],
    ['>= 3 months', '3 months at-least'],
    ['≥3 months', '3 months at-least'],
    ['3 months or more', '3 months at-least'],
    ['6 or more weeks', '6 weeks at-least'],
    ['nearly 3 months', '3 months nearly'],
    ['almost three months', '3 months nearly'],
    ['less than 3 months', '3 months under'],
    ['up to 3 months', '3 months nearly'],
    ['no more than 3 months', '3 months nearly'],
    ['<= 3 months', '3 months nearly'],
    ['several months', '0 months vague'],
    ['a few weeks', '0 weeks vague'],
    ['chronic', '0 days vague'],
    ['for years', '0 years vague'],
    ['a month', '1 month exact'],
    ['for about a month', '1 month about'],
    ['half a year', '0.5 years exact'],
    ['1.5 years', '1.5 years exact'],
    ['1 1/2 years', '1.5 years exact'],
    ['a year and a half', '1.5 years exact'],
    ['one and a half years', '1.5 years exact'],
    ['1 year and 3 months', '15 months exact'],
    ['2 months and 2 weeks', '70 days exact'],
    ['twenty-four weeks', '24 weeks exact'],
    ['2 weeks, 3 weeks', '2 weeks exact | 3 weeks exact'],
    ['3x/week x 6 weeks', '6 weeks exact'],
    ['once a week for 6 weeks', '6 weeks exact'],
  ];
  for (const [text, expected] of vectors) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(drawDurations(text), expected));
  }

  const others = [
    '3 times a week',
    'twice a month',
    'every 6 weeks',
    'per week',
    '45-year-old',
    '45 years old',
    '65 y/o',
    '2026-06-01',
    'weekly',
    'C3-4',
    '14 visits',
    'someday',
    '',
  ];
  for (const text of others) {
    it(`sees no length in ${JSON.stringify(text)}`, () => assert.equal(drawDurations(text), ''));
  }

  it('places the words with what qualifies them', () => {
    const text = 'Pain for over  3 months now';
    const [found] = findDurations(text);
    assert.equal(text.slice(found?.start, found?.end), 'over  3 months');
  });

  it('stays in order and inside any text', () => {
    const piece = fc.constantFrom(
      '6',
      ' ',
      '-',
      'weeks',
      'mo',
      'a',
      'half',
      'over',
      'to',
      '+',
      'year',
      'and',
      'x',
      '.',
      '\n',
      'six',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let done = 0;
        for (const { start, end, low, high } of findDurations(text)) {
          assert.ok(done <= start && start < end && end <= text.length);
          assert.ok(Number.isFinite(low.days) && Number.isFinite(high.days));
          done = end;
        }
      }),
    );
  });
});
