import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Duration } from '#clinical/duration.ts';
import { parseMessage, wordsOfValue } from '#policy/message.ts';

describe('message', () => {
  const messages: [message: string, drawn: string][] = [
    ['Words', 'Words'],
    ['{a} of {b.c} days', '<a> of <b.c> days'],
    ['{a}{b}', '<a><b>'],
    ['{a["}"]} {b == {"k": 1}} {\'\\\'}\'}', '<a["}"]> <b == {"k": 1}> <\'\\\'}\'>'],
    ['a {b', 'The closing brace is missing at 2'],
    ['a } b', 'A closing brace has no opening one at 2'],
    ['{a} } b', 'A closing brace has no opening one at 4'],
    ['a { }', 'The braces are empty at 2'],
    ['{"a}', 'The closing brace is missing at 0'],
  ];
  for (const [message, drawn] of messages) {
    it(message, () => {
      const parts = parseMessage(message);
      if ('error' in parts) assert.equal(`${parts.error} at ${parts.at}`, drawn);
      else
        assert.equal(
          parts.map((it) => (it.kind === 'words' ? it.words : `<${it.expression}>`)).join(''),
          drawn,
        );
    });
  }

  it('has each hole at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '"', 'a', '\\', ' ') }), (message) => {
        const parts = parseMessage(message);
        if ('error' in parts) return;
        for (const part of parts) {
          if (part.kind === 'hole')
            assert.equal(message.slice(part.span.start, part.span.end), part.expression);
        }
      }),
    );
  });
});

describe('value in a message', () => {
  const values: [value: unknown, words: string][] = [
    ['text', 'text'],
    [42, '42'],
    [41.5, '41.5'],
    [2 / 3, '0.67'],
    [1.2000000000000002, '1.2'],
    [-0.001, '0'],
    [Number.NaN, '?'],
    [42n, '42'],
    [true, 'yes'],
    [['a', 1.25, ['b', 'c']], 'a, 1.25, b, c'],
    [[], ''],
    [new Duration(6, 'week'), '6 weeks'],
    [{ text: 'as written' }, 'as written'],
    [{}, '?'],
    [undefined, '?'],
  ];
  for (const [value, words] of values) it(words, () => assert.equal(wordsOfValue(value), words));
});
