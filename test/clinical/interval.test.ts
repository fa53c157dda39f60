import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longestGap, nthDay, union, unionDays, type Interval } from '#clinical/interval.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: -10, max: 90 }))
  .map(([first, length]): Interval => ({ first, last: first + length }));
const intervals = fc.array(interval, { maxLength: 12 });
const lengthOf = ({ first, last }: Interval): number => Math.max(0, last - first + 1);

describe('intervals', () => {
  it('counts overlapping days once and no gap', () => {
    const care = [
      { first: 0, last: 20 },
      { first: 10, last: 29 },
      { first: 40, last: 44 },
    ];
    assert.deepEqual(union(care), [
      { first: 0, last: 29 },
      { first: 40, last: 44 },
    ]);
    assert.equal(unionDays(care), 35);
    assert.equal(longestGap(care), 10);
  });

  it('joins intervals that touch', () => {
    assert.deepEqual(
      union([
        { first: 5, last: 9 },
        { first: 0, last: 4 },
      ]),
      [{ first: 0, last: 9 }],
    );
  });

  it('ignores a reversed interval', () => {
    assert.equal(unionDays([{ first: 9, last: 3 }]), 0);
    assert.equal(nthDay([{ first: 9, last: 3 }], 1), undefined);
  });

  it('counts the day of both ends', () => assert.equal(unionDays([{ first: 7, last: 7 }]), 1));

  it('depends on no order', () => {
    fc.assert(fc.property(intervals, (all) => assert.deepEqual(union(all), union(all.toReversed()))));
  });

  it('holds at least the longest and at most the sum', () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const lengths = all.map(lengthOf);
        assert.ok(unionDays(all) >= Math.max(0, ...lengths));
        assert.ok(unionDays(all) <= lengths.reduce((sum, it) => sum + it, 0));
      }),
    );
  });

  it('is its own union', () => {
    fc.assert(fc.property(intervals, (all) => assert.deepEqual(union(union(all)), union(all))));
  });

  it('reaches n days exactly on the nth day', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 1, max: 500 }), (all, n) => {
        const day = nthDay(all, n);
        if (day === undefined) return assert.ok(unionDays(all) < n);
        const until = union(all).map(({ first, last }) => ({ first, last: Math.min(last, day) }));
        assert.equal(unionDays(until), n);
        assert.ok(union(all).some(({ first, last }) => first <= day && day <= last));
      }),
    );
  });

  it('has no day before the first', () => assert.equal(nthDay([{ first: 0, last: 9 }], 0), undefined));
});
