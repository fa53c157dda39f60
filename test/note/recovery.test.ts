import assert from 'node:assert/strict';
import { LONGEST_NOTE, parse } from '#note/parse.ts';
import { BASE, checkTree, drawTree } from '../support/tree.ts';

// The rows of the note format's table "Error recovery" that have no test file of their own.
describe('error recovery', () => {
  it('reads conflict markers, fences, tables, HTML and images as prose', () => {
    checkTree(
      `
      ## Plan
      <<<<<<< ours
      =======
      >>>>>>> theirs
      ~~~
      | Side | right |
      <b>Side:</b> right
      ![Side: right](side.png)
      > Side: right
      `,
      `
      section Plan
        prose <<<<<<< ours / ======= / >>>>>>> theirs / ~~~ / | Side | right | / <b>Side:</b> right / ![Side: right](side.png) / > Side: right
      `,
    );
  });

  it('reads lines in a code fence as any other lines', () => {
    checkTree(
      '```\n# comment\nSide: right\n```\n',
      `
      section
        prose \`\`\`
      section ? comment
        field Plan > Side = right
        prose \`\`\`
      `,
    );
  });

  it('reads tabs, no-break blanks, curly quotes and long dashes as blank, quote and hyphen', () => {
    checkTree(
      '##\u00a0Conservative\u00a0care\n\u2014\tIce:\u00a0\u201ca; b\u201d;\tresponse:\u2003none\nICD\u201310:\tM47.812',
      `
      section Conservative care
        item Ice | \u201ca; b\u201d | response=none
        field Assessment > ICD-10 = M47.812
      `,
    );
  });

  for (const [title, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`reads ${title}`, () => {
      const note = [
        '---',
        'date: 2026-11-23',
        '---',
        'PLAN',
        'Side: right',
        '- Ice: a; b',
        '<!-- c',
        '-->',
        '',
      ].join(end);
      const drawn = [
        'header date = 2026-11-23',
        'section Plan',
        '  field Side = right',
        '  item Ice | a | b',
        'comment c',
      ];
      assert.equal(drawTree(parse(note, BASE)), drawn.join('\n'));
    });
  }

  it('keeps NUL and reads it as a blank', () => {
    const note = '##\0Plan\nSide:\0right\0\n';
    assert.equal(drawTree(parse(note, BASE)), 'section Plan\n  field Side = right');
    assert.equal(parse(note, BASE).text, note);
  });

  it('reads a byte order mark as no part of the first line', () => {
    assert.equal(drawTree(parse('\ufeffSide: right', BASE)), 'section\n  field Plan > Side = right');
    assert.equal(drawTree(parse('\ufeffPLAN', BASE)), 'section Plan');
  });

  it('reads lone surrogates', () => {
    assert.equal(
      drawTree(parse('Side: \ud83d\n\udc00', BASE)),
      'section\n  field Plan > Side = \ud83d\n  prose \udc00',
    );
  });

  it('reads an empty text, and one of blanks', () => {
    assert.equal(drawTree(parse('', BASE)), '');
    assert.deepEqual(parse(' \n\t\n', BASE).leaves, [{ kind: 'blank', start: 0, end: 4 }]);
  });

  it('reads no more than 1,048,576 characters, and says so', () => {
    const line = 'Side: right\n';
    const rest = 'x'.repeat(LONGEST_NOTE);
    const tree = parse(line + rest, BASE);
    assert.deepEqual(
      tree.problems.map((it) => [it.code, it.severity, it.span]),
      [['note/size', 'information', { start: LONGEST_NOTE, end: LONGEST_NOTE + line.length }]],
    );
    assert.deepEqual(tree.leaves.at(-1), {
      kind: 'unread',
      start: LONGEST_NOTE,
      end: LONGEST_NOTE + line.length,
    });
    assert.deepEqual(parse('x'.repeat(LONGEST_NOTE), BASE).problems, []);
  });

  it('cuts neither a character nor a line end in two', () => {
    const start = 'x'.repeat(LONGEST_NOTE - 1);
    for (const end of ['\ud83d\ude00', '\r\n']) {
      assert.equal(parse(start + end, BASE).leaves.at(-1)?.start, LONGEST_NOTE - 1);
    }
  });

  const LONG = [
    'a',
    'A',
    ' ',
    '#',
    '-',
    '*',
    ':',
    ';',
    '"',
    '(',
    '\0',
    '\n',
    '\r',
    '- ',
    'a: ',
    '{{',
    '[X',
    '*** ',
    '<!--',
  ];
  const LONG_LINES = [
    '- \n',
    '- a\n',
    'Side:\n',
    'Sidde: x\n',
    '## Plan\n',
    'PLAN\n',
    '<!-- a --> ',
    '- a: "\n',
    'Side: a: ',
  ];
  for (const unit of [...LONG, ...LONG_LINES]) {
    it(`ends on a megabyte of ${JSON.stringify(unit)}, alone and in a section`, () => {
      const megabyte = unit.repeat(Math.floor(LONGEST_NOTE / unit.length) - 40);
      for (const start of ['', '---\n', '## Plan\n- a: ']) {
        assert.equal(parse(start + megabyte, BASE).leaves.at(-1)?.end, start.length + megabyte.length);
      }
    });
  }
});
