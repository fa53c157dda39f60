import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf, isoOf } from '#clinical/calendar.ts';
import type { Interval } from '#clinical/interval.ts';
import { readSpanOfTime } from '#clinical/span-of-time.ts';

const REFERENCE = dayOf(2026, 11, 23);

/** All spans of a text as `[words] cautious | generous`, with what is wrong with them. */
function drawSpans(text: string, reference = REFERENCE): string {
  const draw = (it: Interval | undefined): string => (it ? `${isoOf(it.first)}..${isoOf(it.last)}` : 'none');
  return readSpanOfTime(text, reference)
    .map((span) => {
      const days =
        draw(span.cautious) === draw(span.generous)
          ? draw(span.cautious)
          : `${draw(span.cautious)} at most ${draw(span.generous)}`;
      const flags = [
        span.impossible && 'impossible',
        span.reversed && 'reversed',
        span.to === 'open' && 'open',
      ].filter(Boolean);
      return [`[${text.slice(span.start, span.end)}]`, days, ...flags].join(' ');
    })
    .join(' | ');
}

describe('spans of time', () => {
  const vectors: readonly (readonly [string, string])[] = [
    ['2026-06-01 to 2026-07-24', '2026-06-01..2026-07-24'],
    ['2026-06-01 - 2026-07-24', '2026-06-01..2026-07-24'],
    ['2026-06-01–2026-07-24', '2026-06-01..2026-07-24'],
    ['2026-06-01 until 2026-07-24', '2026-06-01..2026-07-24'],
    ['2026-06-01 through 2026-07-24', '2026-06-01..2026-07-24'],
    ['2026-06-01 thru 2026-07-24', '2026-06-01..2026-07-24'],
    ['2026-06-01 till 2026-07-24', '2026-06-01..2026-07-24'],
    ['2026-06-01\n  to   2026-07-24', '2026-06-01..2026-07-24'],
    ['6/1/26 - 7/24/26', '2026-06-01..2026-07-24'],
    ['6/1/26-7/24/26', '2026-06-01..2026-07-24'],
    ['from 6/1/2026 to 7/24/2026', '2026-06-01..2026-07-24'],
    ['between 2026-06-01 and 2026-07-24', '2026-06-01..2026-07-24'],
    ['started 2026-06-01; stopped 2026-07-24', '2026-06-01..2026-07-24'],
    ['Jun 1 - Jul 24, 2026', '2026-06-01..2026-07-24'],
    ['6/1 - 7/24/26', '2026-06-01..2026-07-24'],
    ['June 1-24, 2026', '2026-06-01..2026-06-24'],
    ['Jun 1, 2026 to Jul 24', '2026-06-01..2026-07-24'],
    ['Jun 2026 to Jul 2026', '2026-06-30..2026-07-01 at most 2026-06-01..2026-07-31'],
    ['June to July 2026', '2026-06-30..2026-07-01 at most 2026-06-01..2026-07-31'],
    ['Nov to Feb 2026', '2025-11-30..2026-02-01 at most 2025-11-01..2026-02-28'],
    ['Jun 2026 to Jun 2026', 'none at most 2026-06-01..2026-06-30'],
    ['2026 to present', 'none at most 2026-01-01..2026-11-23 open'],
    ['2026-07-24 to present', '2026-07-24..2026-11-23 open'],
    ['2026-07-24 - ongoing', '2026-07-24..2026-11-23 open'],
    ['2026-07-24 – current', '2026-07-24..2026-11-23 open'],
    ['2026-07-24 to now', '2026-07-24..2026-11-23 open'],
    ['2026-07-24 to date', '2026-07-24..2026-11-23 open'],
    ['since 2026-07-24', '2026-07-24..2026-11-23 open'],
    ['started 2026-07-24, ongoing', '2026-07-24..2026-11-23 open'],
    ['2026-06-01 through 2027-01-01', '2026-06-01..2026-11-23'],
    ['2027-01-01 to 2027-02-01', 'none'],
    ['2026-07-24 to 2026-06-01', 'none reversed'],
    ['6/15 - 6/1/26', 'none reversed'],
    ['2026-02-30 to 2026-04-01', 'none impossible'],
    ['since Feb 30, 2026', 'none impossible open'],
    ['until 2026-03-01', 'none'],
  ];
  for (const [text, expected] of vectors) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(drawSpans(text), `[${text}] ${expected}`));
  }

  for (const text of [
    '2026-06-01',
    '14 visits',
    'NRS 7/10 to 2026',
    '2026-05-02, currently 7/10',
    'June',
    '',
  ]) {
    it(`sees no span in ${JSON.stringify(text)}`, () => assert.equal(drawSpans(text), ''));
  }

  it('reads several spans of one text', () => {
    assert.equal(
      drawSpans('14 visits; 2026-06-01 to 2026-07-24; again since 2026-09-01'),
      '[2026-06-01 to 2026-07-24] 2026-06-01..2026-07-24 | [since 2026-09-01] 2026-09-01..2026-11-23 open',
    );
  });

  it('cannot end an open span without a reference', () => {
    const [span] = readSpanOfTime('2026-06-01 to present', undefined);
    assert.equal(span?.to, 'open');
    assert.equal(span.cautious, undefined);
    assert.equal(span.generous, undefined);
  });

  it('cuts no end without a reference', () => {
    const [span] = readSpanOfTime('2026-06-01 to 2027-01-01', undefined);
    assert.equal(span?.cautious && isoOf(span.cautious.last), '2027-01-01');
  });

  it('is never surer than it may be, and inside any text', () => {
    const piece = fc.constantFrom(
      '2026-06-01',
      '2026',
      'Jun',
      'July 2026',
      ' to ',
      ' - ',
      'since ',
      'present',
      ' ',
      ', ',
      '6/1',
      'from ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let done = 0;
        for (const { start, end, cautious, generous } of readSpanOfTime(text, REFERENCE)) {
          assert.ok(done <= start && start < end && end <= text.length);
          if (cautious)
            assert.ok(generous && generous.first <= cautious.first && cautious.last <= generous.last);
          done = end;
        }
      }),
    );
  });
});
