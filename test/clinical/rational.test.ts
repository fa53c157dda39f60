import assert from 'node:assert/strict';
import fc from 'fast-check';
import { add, compare, exact, multiply, rational, rationalOf, show, toNumber } from '#clinical/rational.ts';
import { ANY_NUMBER, numberOf } from '#clinical/word-numbers.ts';

describe('rational numbers', () => {
  it('keeps thirds exact', () => {
    assert.equal(exact(multiply(rational(1, 3), rational(30))), '10');
    assert.equal(exact(rational(2, 6)), '1/3');
    assert.equal(exact(rational(5, -10)), '-1/2');
  });

  const shown: readonly (readonly [bigint, bigint, string])[] = [
    [50n, 1n, '50'],
    [141n, 2n, '70.5'],
    [3375n, 100n, '33.75'],
    [15n, 7n, '2.14'],
    [49_999n, 1000n, '49.99'],
    [50_001n, 1000n, '50.01'],
    [89_996n, 1000n, '89.99'],
    [-5n, 4n, '-1.25'],
    [0n, 1n, '0'],
  ];
  for (const [top, bottom, expected] of shown) {
    it(`shows ${top}/${bottom} as ${expected}`, () => assert.equal(show(rational(top, bottom)), expected));
  }

  it('shows nothing on the other side of a whole limit', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 8n),
        fc.bigInt(1n, 10n ** 6n),
        fc.integer({ min: 1, max: 200 }),
        (top, bottom, limit) => {
          const value = rational(top, bottom);
          const seen = rationalOf(show(value));
          assert.ok(seen);
          assert.equal(compare(seen, rational(limit)), compare(value, rational(limit)));
        },
      ),
    );
  });

  it('adds like numbers do', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        (one, other) => toNumber(add(rational(one), rational(other))) === one + other,
      ),
    );
  });

  it('reads decimals and nothing else', () => {
    assert.equal(exact(rationalOf('7.50')!), '7.5');
    assert.equal(exact(rationalOf('.5')!), '0.5');
    for (const text of ['', '.', '1e3', '-1', '1/2', 'ten']) assert.equal(rationalOf(text), undefined);
  });
});

describe('numbers in words', () => {
  const vectors: readonly (readonly [string, string])[] = [
    ['one', '1'],
    ['nineteen', '19'],
    ['twenty', '20'],
    ['twenty-four', '24'],
    ['ninety nine', '99'],
    ['half', '0.5'],
    ['half a', '0.5'],
    ['one half', '0.5'],
    ['one and a half', '1.5'],
    ['1 and 1/2', '1.5'],
    ['1 1/2', '1.5'],
    ['1½', '1.5'],
    ['½', '0.5'],
    ['3/4', '0.75'],
    ['1,200', '1200'],
    ['37.5', '37.5'],
  ];
  for (const [text, expected] of vectors) {
    it(`reads ${text}`, () => {
      assert.match(text, new RegExp(`^${ANY_NUMBER}$`));
      const value = numberOf(text);
      assert.equal(value && exact(value), expected);
    });
  }

  it('reads no number from other words', () => {
    for (const text of ['someone', 'tend', '', 'a']) assert.equal(numberOf(text), undefined);
  });
});
