import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTemplate, resolveTemplate, type Template } from '#template/template.ts';

const HEAD = 'necessity: 1\ntemplate: { id: one, version: 1.0.0, title: One }\n';

function messages(yaml: string): string[] {
  return readTemplate(yaml).problems.map(
    ({ message, span }) => `${yaml.slice(span.start, span.end)}: ${message}`,
  );
}

describe('readTemplate', () => {
  it('reads sections, fields, attributes and snippets', () => {
    const yaml = `${HEAD}sections:
  - name: Plan
    aliases: [Request]
    fields:
      - { name: Side, aliases: [Laterality], type: side, choices: [left, right] }
      - { name: ICD-10 }
    attributes:
      - { name: relief, type: percent }
    snippet: |
      Side: \${1|***,left|}
    optional: true
  - name: ''
other-headings: [Allergies]
`;
    assert.deepEqual(readTemplate(yaml), {
      template: {
        id: 'one',
        version: '1.0.0',
        title: 'One',
        sections: [
          {
            name: 'Plan',
            aliases: ['Request'],
            fields: [
              { name: 'Side', aliases: ['Laterality'], type: 'side', choices: ['left', 'right'] },
              { name: 'ICD-10', aliases: [] },
            ],
            attributes: [{ name: 'relief', aliases: [], type: 'percent' }],
            snippet: 'Side: ${1|***,left|}',
            optional: true,
          },
          { name: '', aliases: [], fields: [], attributes: [] },
        ],
        otherHeadings: ['Allergies'],
      },
      problems: [],
    });
  });

  const mistakes: [title: string, yaml: string, message: string, usable: boolean][] = [
    ['nothing', '', ': A template is missing or no mapping', false],
    ['a list', '- a', '- a: A template is missing or no mapping', false],
    ['another format', HEAD.replace('1', '2'), '2: The format is not `necessity: 1`', true],
    ['no head', 'necessity: 1\n', 'necessity: 1\n: `template` is missing or no mapping', false],
    ['no id', HEAD.replace('id: one, ', ''), '{ version: 1.0.0, title: One }: `id` is missing', false],
    [
      'an unknown key',
      `${HEAD}section: []\n`,
      'section: A template has no such key; its keys are necessity, template, sections, other-headings',
      true,
    ],
    ['sections that are no list', `${HEAD}sections: 1\n`, '1: `sections` is no list', true],
    [
      'a section without a name',
      `${HEAD}sections: [{ aliases: [A] }]\n`,
      '{ aliases: [A] }: `name` is missing',
      true,
    ],
    [
      'an alias that is no word',
      `${HEAD}sections: [{ name: A, aliases: [[B]] }]\n`,
      '[B]: `aliases` holds something that is no word',
      true,
    ],
    [
      'an unknown type',
      `${HEAD}sections: [{ name: A, fields: [{ name: B, type: int }] }]\n`,
      'int: No such type; the types are text, date, span, duration, score, instrument, percent, dose, sig, levels, side, code, status',
      true,
    ],
    [
      'an option that is no truth value',
      `${HEAD}sections: [{ name: A, optional: yes please }]\n`,
      'yes please: `optional` is neither true nor false',
      true,
    ],
    ['an alias of YAML', `${HEAD}sections: *x\n`, '*x: An alias is not allowed', false],
    ['a tag', `${HEAD}sections: !x []\n`, '[]: A tag is not allowed', false],
  ];
  for (const [title, yaml, message, usable] of mistakes) {
    it(`reports ${title}`, () => {
      assert.deepEqual(messages(yaml), [message]);
      assert.equal(readTemplate(yaml).template !== undefined, usable);
    });
  }

  it('reports mistakes of YAML, and refuses deep nesting', () => {
    assert.notDeepEqual(messages(`${HEAD}sections: [`), []);
    assert.deepEqual(messages('- '.repeat(9000)), ['-: The file is nested too deep']);
    assert.deepEqual(messages('['.repeat(9000)), ['[: The file is nested too deep']);
  });

  it('takes any text, with problems in it', () => {
    const pieces = fc.constantFrom(
      'necessity: 1\n',
      'template:',
      ' { id: a',
      ', version: 1',
      ', title: b }\n',
      'sections:\n',
      '- ',
      'name: ',
      '[',
      ']',
      '&a',
      '*a',
      '!b',
      '\n',
      '  ',
      '"',
      '|',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const yaml = parts.join('');
        for (const { span } of readTemplate(yaml).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= yaml.length);
        }
      }),
    );
  });
});

describe('resolveTemplate', () => {
  const template = (id: string, sections: Template['sections'], base?: string): Template => ({
    id,
    version: '1.0.0',
    title: id,
    ...(base === undefined ? {} : { extends: base }),
    sections,
    otherHeadings: [`${id} heading`],
  });
  const section = (name: string, rest: Partial<Template['sections'][number]> = {}) => ({
    name,
    aliases: [],
    fields: [],
    attributes: [],
    ...rest,
  });

  it('adds to and overrides what it extends, in the order of the base', () => {
    const base = template('base', [
      section('History'),
      section('Letter', { optional: true }),
      section('Summary', { optional: true }),
      section('Plan', {
        aliases: ['Request'],
        fields: [
          { name: 'Side', aliases: ['Laterality'], type: 'side', choices: ['left'] },
          { name: 'CPT', aliases: [], type: 'code' },
        ],
        snippet: 'Side: $1',
      }),
    ]);
    const child = template(
      'child',
      [
        section('PLAN', {
          aliases: ['Order', 'Request'],
          fields: [
            { name: 'side', aliases: ['Where'], choices: ['right'] },
            { name: 'Dose', aliases: [] },
          ],
        }),
        section('Extra', { snippet: 'x' }),
        section('Letter'),
        section('Summary', { optional: false }),
      ],
      'base',
    );
    assert.deepEqual(resolveTemplate(child, [base, child]), {
      id: 'child',
      version: '1.0.0',
      title: 'child',
      dictionary: {
        sections: [
          { ...section('History'), snippet: '', optional: false },
          { ...section('Letter'), snippet: '', optional: true },
          { ...section('Summary'), snippet: '', optional: false },
          {
            name: 'Plan',
            aliases: ['Request', 'Order'],
            fields: [
              { name: 'Side', aliases: ['Laterality', 'Where'], type: 'side', choices: ['right'] },
              { name: 'CPT', aliases: [], type: 'code', choices: [] },
              { name: 'Dose', aliases: [], type: 'text', choices: [] },
            ],
            attributes: [],
            snippet: 'Side: $1',
            optional: false,
          },
          { ...section('Extra'), snippet: 'x', optional: false },
        ],
        otherHeadings: ['base heading', 'child heading'],
      },
    });
  });

  it('ends when templates extend one another, or one that is not there', () => {
    const one = template('one', [section('A')], 'two');
    const two = template('two', [section('B')], 'one');
    const names = (all: Template[]) => resolveTemplate(one, all).dictionary.sections.map((it) => it.name);
    assert.deepEqual(names([one, two]), ['B', 'A']);
    assert.deepEqual(names([one]), ['A']);
    assert.deepEqual(
      resolveTemplate(template('self', [section('A')], 'self'), [template('self', [], 'self')]).dictionary
        .sections.length,
      1,
    );
  });
});
