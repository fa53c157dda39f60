import assert from 'node:assert/strict';
import { parse } from '#note/parse.ts';
import { headerValues } from '#note/tree.ts';
import { applyEdits } from '#text/edits.ts';
import { BASE, checkTree, drawProblems } from '../support/tree.ts';

describe('the front matter', () => {
  it('gives keys with their values, where they are written', () => {
    const text =
      '\ufeff---\r\ntemplate: base\r\npolicies:\r\n- a\r\n- "b c"\r\nowner: {x: y}\r\n---\r\n## Plan\r\n';
    const { header, problems } = parse(text, BASE);
    assert.deepEqual(problems, []);
    assert.deepEqual(header?.span, { start: 1, end: text.indexOf('## Plan') - 2 });
    assert.deepEqual(
      header?.entries.map(({ key, values }) => [
        key.text,
        ...values.map((it) => text.slice(it.start, it.end)),
      ]),
      [['template', 'base'], ['policies', 'a', 'b c'], ['owner']],
    );
  });

  it('keeps values as they are written, codes and dates too', () => {
    const { header } = parse(
      "---\ndate: 2026-11-23\ncode: 0064\nauthor: 'A. B, MD' # who\nyes: no\n---\n",
      BASE,
    );
    assert.deepEqual(
      header?.entries.map((it) => it.values[0]?.text),
      ['2026-11-23', '0064', 'A. B, MD', 'no'],
    );
  });

  it('may be empty, or hold comments', () => {
    checkTree('---\n---\nSide: right', 'section\n  field Plan > Side = right');
    checkTree('---\n# of the clinic\ndate: 2026-11-23\n---\n', 'header date = 2026-11-23');
  });

  it('is none behind the first line', () => {
    checkTree(
      'Text.\n---\ndate: 2026-11-23\n---\n',
      'section\n  prose Text. / ---\n  field Date = 2026-11-23\n  prose ---',
    );
  });

  it('gives the values of a key in any case, the last of two', () => {
    const tree = parse('---\nDATE: 2026-01-01\ndate: 2026-11-23\n---\n', BASE);
    assert.deepEqual(
      headerValues(tree, 'date').map((it) => it.text),
      ['2026-11-23'],
    );
    assert.deepEqual(headerValues(tree, 'author'), []);
  });

  const UNCLOSED = 'The closing `---` of the front matter is missing, so it ends at the first heading';

  for (const heading of ['## Plan', '# Plan', '##Plan', 'PLAN', '**Plan:**', '\n# A title of our own']) {
    it(`not closed ends at ${JSON.stringify(heading)}, and the repair closes it`, () => {
      const note = `---\ndate: 2026-11-23\n${heading}\nSide: right\n`;
      const tree = parse(note, BASE);
      assert.equal(tree.sections.length, 1);
      assert.equal(tree.sections[0]?.entries[0]?.kind, 'field');
      const problem = tree.problems.find((it) => it.code === 'note/header');
      assert.deepEqual([problem?.message, problem?.span], [UNCLOSED, { start: 0, end: 3 }]);
      const repaired = applyEdits(note, problem?.repairs?.[0]?.edits ?? []);
      assert.equal(repaired, `---\ndate: 2026-11-23\n---\n${heading}\nSide: right\n`);
      assert.equal(drawProblems(repaired).includes('note/header'), false);
    });
  }

  it('not closed without any heading is all of the text', () => {
    checkTree(
      '---\ndate: 2026-11-23\n',
      `header date = 2026-11-23\nproblem note/header @1:1-1:4 ${UNCLOSED}`,
    );
  });

  const MISTAKES: [title: string, yaml: string, keys: string[], problems: string[]][] = [
    [
      'a second colon',
      'author: Dr. A: B',
      ['author'],
      ['3:9-3:10 Quotes are missing around this value, since a colon stands in it'],
    ],
    [
      'an open quote',
      'author: "A',
      ['author'],
      ['3:10-3:11 A colon, comma, quote or bracket is missing in the front matter'],
    ],
    ['an open bracket', 'policies: [a, b', ['policies'], ['3:15-3:16 Not readable as YAML']],
    [
      'a mark',
      'author: @x',
      ['author'],
      ['3:9-3:10 Quotes are missing around this value, since it begins with a mark of YAML'],
    ],
    ['words', 'some words', [], ['3:1-3:11 No `key: value` in these lines of the front matter']],
    ['an alias', 'author: *x', ['author'], ['3:9-3:11 Aliases are not read here']],
    ['a tag', 'author: !!set x', ['author'], ['3:9-3:14 Tags are not read here']],
    [
      'a key twice',
      'author: A\nauthor: B',
      ['author', 'author'],
      ['4:1-4:7 This key stands twice in the front matter, the last one counts'],
    ],
  ];
  for (const [title, yaml, keys, problems] of MISTAKES) {
    it(`with ${title} keeps the keys around it`, () => {
      const note = `---\ntemplate: base\n${yaml}\ndate: 2026-11-23\n---\n`;
      assert.deepEqual(
        parse(note, BASE).header?.entries.map((it) => it.key.text),
        ['template', ...keys, 'date'],
      );
      assert.equal(drawProblems(note), problems.map((it) => `problem note/header @${it}`).join('\n'));
    });
  }

  it('never expands an alias bomb', () => {
    const levels = Array.from(
      { length: 20 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`,
    );
    const tree = parse(`---\na0: &a0 x\n${levels.join('\n')}\ndate: 2026-11-23\n---\n`, BASE);
    assert.ok(tree.problems.length >= 180);
    assert.ok(tree.problems.every((it) => it.message === 'Aliases are not read here'));
    assert.equal(headerValues(tree, 'date')[0]?.text, '2026-11-23');
  });

  for (const [title, yaml] of [
    ['thousands of brackets', '['.repeat(8000)],
    ['thousands of dashes', '- '.repeat(8000)],
    ['thousands of explicit keys', '? '.repeat(8000)],
    ['more than 16 KB', 'key: value\n'.repeat(2000)],
  ] as const) {
    it(`refuses ${title}`, () => {
      assert.match(
        drawProblems(`---\n${yaml}\n---\n`),
        /^problem note\/header @2:1-\S+ Not read: the front matter is \S+/,
      );
    });
  }

  it('hints at keys that are nearly known, with the repair', () => {
    const near: [written: string, meant: string | undefined][] = [
      ['tempalte', 'template'],
      ['policy', 'policies'],
      ['polices', 'policies'],
      ['dates', 'date'],
      ['reqest', 'request'],
      ['clinic', undefined],
    ];
    for (const [written, meant] of near) {
      const [problem] = parse(`---\n${written}: x\n---\n`, BASE).problems;
      assert.equal(problem?.repairs?.[0]?.edits[0]?.newText, meant, written);
      assert.equal(problem?.code, meant === undefined ? undefined : 'note/field-typo', written);
    }
  });

  it('reports what is not filled in', () => {
    const unfilled = 'problem note/unfilled';
    assert.equal(
      drawProblems(
        '---\ntemplate: ***\npolicies: [X]\ndate: {{today}}\nauthor:\nrequest: ___\nclinic:\nx: ***\n---\n',
      ),
      [
        `${unfilled} @2:11-2:14 Not filled in yet`,
        `${unfilled} @3:11-3:14 Not filled in yet`,
        `${unfilled} @4:7-4:16 Not filled in yet`,
        `${unfilled} @5:1-5:7 No value here yet`,
        `${unfilled} @6:10-6:13 Not filled in yet`,
        `${unfilled} @8:4-8:7 Not filled in yet`,
      ].join('\n'),
    );
  });
});
