import { firstCharacters } from '#clinical/first-characters.ts';
import { AMOUNT_RULES } from '#clinical/sig-amount.ts';
import { CAP_RULES, FREQUENCY_RULES } from '#clinical/sig-frequency.ts';
import { WORD_RULES } from '#clinical/sig-words.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';

const ANY = 'any';

describe('firstCharacters', () => {
  for (const [source, expected] of [
    ['a|b', 'ab'],
    ['ab?c', 'a'],
    ['(?:ab?|[0-3x]+c)d', 'a0123x'],
    ['x?y*z', 'xyz'],
    ['x{0,2}y{1,2}z', 'xy'],
    ['(?<![a-z])q(?=r)', 'q'],
    ['(?!ab)(?<name>c|\\()', 'c('],
    ['\\d{0,2}z', '0123456789z'],
    ['p\\.?r', 'p'],
    ['[)|\\]]|(?:[(]a)', ')|]('],
    ['→|-{1,2}>', '→-'],
    ['\\bto|^from$', 'tf'],
    ['[^a]', ANY],
    ['.', ANY],
    ['\\sa', ANY],
    ['a*', ANY],
    ['(?:)', ANY],
    ['', ANY],
  ] as const) {
    it(`${source} begins with ${expected}`, () => {
      const first = firstCharacters(source);
      assert.equal(first ? [...first].join('') : ANY, expected);
    });
  }

  it('leaves out no rule of a direction that matches', () => {
    const rules = [...CAP_RULES, ...WORD_RULES, ...FREQUENCY_RULES, ...AMOUNT_RULES].map(({ pattern }) => ({
      pattern,
      first: firstCharacters(pattern.source),
    }));
    const words = [
      'mg',
      'tabs',
      'po',
      'q',
      '6',
      '4-6',
      'h',
      'hours',
      'max',
      '/',
      'day',
      'one',
      'half',
      '½',
      'x',
      '#',
    ];
    const more = [
      'every',
      'stopped',
      'to',
      'from',
      '10/325',
      'per',
      'mcg',
      'prn',
      ';',
      '->',
      'bid',
      '.5',
      'for',
      'in',
    ];
    const sig = fc.array(fc.constantFrom(...words, ...more), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sig, fc.constantFrom('', ' '), (parts, joint) => {
        const text = parts.join(joint);
        for (const { pattern, first } of rules) {
          pattern.lastIndex = 0;
          const matches = (pattern.exec(text)?.[0].length ?? 0) > 0;
          assert.ok(!matches || (first?.has(text.charAt(0)) ?? true), pattern.source);
        }
      }),
    );
  });
});
