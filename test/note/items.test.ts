import assert from 'node:assert/strict';
import { parse } from '#note/parse.ts';
import { BASE, checkTree } from '../support/tree.ts';

describe('an item', () => {
  const vectors: [line: string, drawn: string][] = [
    ['- Ice', 'Ice |'],
    ['* Ice', 'Ice |'],
    ['+ Ice', 'Ice |'],
    ['1. Ice', 'Ice |'],
    ['12) Ice', 'Ice |'],
    ['\u2013 Ice', 'Ice |'],
    ['-\tIce', 'Ice |'],
    ['   - Ice', 'Ice |'],
    ['- Ice: daily', 'Ice | daily'],
    ['- Ice: a; b', 'Ice | a | b'],
    ['- Ice; a: b', 'Ice | a: b'],
    ['- Ice: response: none; Outcome : some', 'Ice | response=none | response=some'],
    ['- Ice: note: cold', 'Ice | note: cold'],
    ['- Ice: a;; b;', 'Ice | a | b'],
    ['- Ice: "a; b"; c', 'Ice | "a; b" | c'],
    ['- Ice: \u201ca; b\u201d; c', 'Ice | \u201ca; b\u201d | c'],
    ['- Ice: 5" high; c', 'Ice | 5" high | c'],
    ['- Naproxen:500 mg', 'Naproxen | 500 mg'],
    ['- 2026-05-02: NRS 8/10', '2026-05-02 | NRS 8/10'],
    ['- Call at 10:42: no answer', 'Call at 10:42 | no answer'],
    ['- C5:C6 block', 'C5:C6 block |'],
    ['- http://example.org', 'http://example.org |'],
  ];
  for (const [line, drawn] of vectors) {
    it(JSON.stringify(line), () => {
      const [item] = parse(`## Conservative care\n${line}\n`, BASE).sections[0]!.entries;
      assert.ok(item?.kind === 'item');
      const parts = item.attributes.map(
        ({ key, value }) => (key === undefined ? '' : `${key}=`) + value.text,
      );
      assert.equal(`${item.name.text} | ${parts.join(' | ')}`.trim(), drawn);
      assert.equal(item.unfilled, false);
    });
  }

  for (const line of [
    '-',
    '- ',
    '-Ice',
    '1.Ice',
    '1234. Ice',
    '* * *',
    '- - -',
    '---',
    '***bold***',
    '2026-05-02: x',
  ]) {
    it(`${JSON.stringify(line)} is none`, () => {
      assert.deepEqual(
        parse(`## Conservative care\n${line}\n`, BASE).sections[0]!.entries.map((it) => it.kind),
        ['prose'],
      );
    });
  }

  it('takes indented lines', () => {
    checkTree(
      `
      ## Conservative care
      - Physical therapy: 2026-06-01 to 2026-07-24;
        14 visits; response: 20% relief,
          not sustained
        - Ice
      Text.
        more text
      `,
      `
      section Conservative care
        item Physical therapy | 2026-06-01 to 2026-07-24 | 14 visits | response=20% relief, / not sustained
        item Ice
        prose Text. / more text
      `,
    );
  });

  it('knows the keys of its section first, and those of others', () => {
    checkTree(
      `
      ## Prior blocks
      - Diagnostic block: response: 80%; MME: 5
      ## Elsewhere
      - Diagnostic block: relief: 80%; excluded: fracture
      `,
      `
      section Prior blocks
        item Diagnostic block | relief=80% | MME=5
      section ? Elsewhere
        item Diagnostic block | response=80% | excluded=fracture
      `,
    );
  });

  it('has its places', () => {
    const [item] = parse('- Ice: daily; response: none', BASE).sections[0]!.entries;
    assert.deepEqual(item, {
      kind: 'item',
      name: { text: 'Ice', start: 2, end: 5 },
      value: { text: 'daily; response: none', start: 7, end: 28 },
      attributes: [
        { key: undefined, value: { text: 'daily', start: 7, end: 12 }, span: { start: 7, end: 12 } },
        { key: 'response', value: { text: 'none', start: 24, end: 28 }, span: { start: 14, end: 28 } },
      ],
      words: { text: 'Ice: daily; response: none', start: 2, end: 28 },
      span: { start: 0, end: 28 },
      unfilled: false,
    });
  });
});
