import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Duration } from '#clinical/duration.ts';
import { readPack } from '#policy/read-pack.ts';
import { criterionProblems, packOf, problemsOf, packText } from './toy.ts';
import { YAML_PIECES } from '../support/rough-yaml.ts';

describe('a whole pack', () => {
  const { pack, problems } = readPack(`
necessity: 1
pack: { id: toy-pack, version: 1.0.0, title: Toy, default: true, covers: [64490, "64491"], effective: 2026-01-01, retires: 2027-01-01, review-by: 2026-06-01 }
sources:
  paper: { title: A paper, url: "https://paper.example/1", checked: 2026-11-23 }
criteria:
  long-enough:
    title: Long enough
    section: Plan
    severity: { missing: error, unmet: [{ when: care.days > 0, level: warning }, error] }
    source: { ref: paper, at: "4.1", evidence: [1, 2], lines: [6, 31] }
    params:
      minimum: { type: duration, default: 6 weeks, stricter: higher }
      count: { type: number, default: 2, unit: visits }
      share: { type: percent, default: 50 }
      after: { type: days, default: 42 }
      mode: { type: choice, default: a, choices: [a, b] }
      words: { type: terms, default: [heat, ice] }
    when: true
    each: care.courses
    unless: care.days < 0
    documented: care.courses.size() > 0
    readable: true
    require: care.days > 0
    evidence: [care.courses, care.courses]
    messages: { missing: "  Missing ", unmet: Unmet, unreadable: Unreadable }
    rationale: >
      Because
      it is so.
    fixes:
      - title: Insert
        snippet: |
          A: \${1:*** a}
          B: $2
        at: { after: Side }
      - { title: Put in place, snippet: "A: $1", at: replace-evidence }
      - { title: Replace, replace: care.courses }
      - { title: Compose, when: care.days > 0, compose: care.line }
    examples:
      - outcome: met
        note: |
          PT: 42
      - { name: nothing, outcome: missing, note: "" }
`);

  it('is read without a problem', () => assert.deepEqual(problems, []));

  it('has what the text says', () => {
    assert.deepEqual(pack, {
      id: 'toy-pack',
      version: '1.0.0',
      title: 'Toy',
      isDefault: true,
      effective: '2026-01-01',
      retires: '2027-01-01',
      reviewBy: '2026-06-01',
      covers: ['64490', '64491'],
      sources: { paper: { title: 'A paper', url: 'https://paper.example/1', checked: '2026-11-23' } },
      criteria: [
        {
          id: 'toy-pack/long-enough',
          name: 'long-enough',
          pack: 'toy-pack@1.0.0',
          title: 'Long enough',
          section: 'Plan',
          severity: {
            missing: 'error',
            unmet: [{ when: 'care.days > 0', level: 'warning' }, 'error'],
            unreadable: 'information',
          },
          source: { ref: 'paper', at: '4.1', evidence: [1, 2], lines: [6, 31] },
          params: {
            minimum: { type: 'duration', value: new Duration(6, 'week'), stricter: 'higher' },
            count: { type: 'number', value: 2, unit: 'visits' },
            share: { type: 'percent', value: 50 },
            after: { type: 'days', value: 42 },
            mode: { type: 'choice', value: 'a', choices: ['a', 'b'] },
            words: { type: 'terms', value: ['heat', 'ice'] },
          },
          when: 'true',
          each: 'care.courses',
          unless: 'care.days < 0',
          documented: 'care.courses.size() > 0',
          readable: 'true',
          require: 'care.days > 0',
          evidence: ['care.courses', 'care.courses'],
          messages: { missing: 'Missing', unmet: 'Unmet', unreadable: 'Unreadable' },
          rationale: 'Because it is so.',
          fixes: [
            { title: 'Insert', snippet: 'A: ${1:*** a}\nB: $2', at: { after: 'Side' } },
            { title: 'Put in place', snippet: 'A: $1', at: 'replace-evidence' },
            { title: 'Replace', replace: 'care.courses' },
            { title: 'Compose', when: 'care.days > 0', compose: 'care.line' },
          ],
          examples: [
            { outcome: 'met', note: 'PT: 42\n' },
            { name: 'nothing', outcome: 'missing', note: '' },
          ],
        },
      ],
    });
  });
});

describe('the shape of a criterion', () => {
  const cases: [body: string, problems: string][] = [
    ['require: "true"\nrequires: x', 'error [requires] Unknown key "requires"; did you mean "require"'],
    ['title: Toy\ntitle: Toy\nrequire: "true"', 'error [title] "title" stands here twice'],
    ['title:\nrequire: true', 'error [title] "title" is empty'],
    ['title: 1\nrequire: true', 'error [1] "title" must be text; put it in quotes'],
    ['title: [a]\nrequire: true', 'error [[a]] "title" must be text'],
    ['when: "true"', 'error [it-holds] "documented" or "require" is missing'],
    [
      'require: true\nseverity: eror',
      'error [eror] A severity must be one of error, warning, information, hint; did you mean "error"',
    ],
    ['require: true\nseverity: { missing: error }', 'error [it-holds] The severity of "unmet" is missing'],
    [
      'require: true\nseverity: [{ when: "true", level: hint }]',
      'error [severity] The last severity of a list has no condition',
    ],
    [
      'require: true\nmessages: { missing: A, unmet: B }',
      'error [messages] The message for "missing" is never shown without "documented"',
    ],
    ['require: true\nmessages: {}', 'error [it-holds] The message for "unmet" is missing'],
    ['require: true\nsource: { ref: paper }', 'error [source] "at" is missing'],
    [
      'require: true\nsource: { ref: paper, at: a, lines: [x] }',
      'error [x] "lines" must be a list of numbers',
    ],
    [
      'require: true\nparams: { n: { type: nummer, default: 1 } }',
      'error [nummer] "type" must be one of duration, days, number, percent, choice, terms; did you mean "number"',
    ],
    ['require: true\nparams: { n: { type: number, default: x } }', 'error [x] A number is expected'],
    [
      'require: true\nparams: { n: { type: duration, default: soon } }',
      'error [soon] A length such as "6 weeks" is expected',
    ],
    [
      'require: true\nparams: { n: { type: percent, default: 101 } }',
      'error [101] A number from 0 to 100 is expected, without a sign',
    ],
    [
      'require: true\nparams: { n: { type: choice, default: c, choices: [a] } }',
      'error [c] The default is none of the choices',
    ],
    [
      'require: true\nparams: { n: { type: terms, default: [1] } }',
      'error [[1]] A list of words is expected',
    ],
    ['require: true\nparams: { n: { type: number } }', 'error [n] "default" is missing'],
    [
      'require: true\nparams: { for: { type: number, default: 1 } }',
      'error [for] The name of a parameter is a camelCase word that no expression reserves',
    ],
    [
      'require: true\nfixes: [{ title: A, snippet: "$1", at: end }]',
      'error [at] "at" must be replace-evidence or { after: Field }',
    ],
    ['require: true\nfixes: [{ title: A }]', 'error [{ title: A }] "snippet" is missing'],
    [
      'require: true\nfixes: [{ title: A, replace: care.courses, snippet: "$1" }]',
      'error [snippet] "snippet" does not go with "replace"',
    ],
    [
      'require: true\nfixes: [{ title: A, compose: care.line, at: { after: B } }]',
      'error [at] "at" does not go with "compose"',
    ],
    [
      'require: true\nexamples: [{ outcome: mt, note: "" }]',
      'error [mt] "outcome" must be one of met, missing, unmet, unreadable, excepted, not-applicable; did you mean "met"',
    ],
    ['require: true\nexamples: x', 'error [x] "examples" must be a list'],
  ];
  for (const [body, problems] of cases) {
    it(problems, () => assert.equal(criterionProblems(body), problems));
  }
});

describe('the shape of a file', () => {
  const head = (pack: string): string => `necessity: 1\npack: ${pack}\ncriteria: {}`;
  const cases: [text: string, problems: string][] = [
    ['', '1:1 error - [] The file is empty'],
    ['just words', '1:1 error - [just words] A mapping of keys and values is expected here'],
    ['necessity: 2\npack: {}', '1:1 error - [necessity] "necessity" must be 1, the version of the format'],
    ['necessity: 1\ncriteria: {}', '1:1 error - [] "pack" is missing'],
    [
      head('{ id: Toy, version: 1.0.0, title: T }'),
      '2:13 error - [Toy] "id" consists of small letters, digits and hyphens',
    ],
    [
      head('{ id: toy, version: 1.0, title: T }'),
      '2:27 error - [1.0] "version" must be text; put it in quotes',
    ],
    [
      head('{ id: toy, version: 1.0.0, title: T, effective: 2026 }'),
      '2:55 error - [2026] "effective" must be text; put it in quotes',
    ],
    [
      head('{ id: toy, version: 1.0.0, title: T, effective: January }'),
      '2:55 error - [January] "effective" must be a day such as 2026-01-31',
    ],
    [
      head('{ id: toy, version: 1.0.0, title: T, covers: [a b] }'),
      '2:53 error - [a b] "covers" must be a list of procedure codes',
    ],
    [
      head('{ id: toy, version: 1.0.0, title: T, defualt: true }'),
      '2:44 error - [defualt] Unknown key "defualt"; did you mean "default"',
    ],
    [
      `${head('{ id: toy, version: 1.0.0, title: T }')}\nextends: [other]`,
      '4:1 error - [extends] Unknown key "extends"',
    ],
  ];
  for (const [text, problems] of cases) it(problems, () => assert.equal(problemsOf(text), problems));
});

it('switches off only the criterion that is broken', () => {
  const text = `${packText('require: care.days > 0')}  broken-one:\n    title: [\n`.replace(
    'title: [',
    'title: []',
  );
  const { pack, problems } = readPack(text);
  assert.deepEqual(
    pack?.criteria.map(({ name }) => name),
    ['it-holds'],
  );
  assert.ok(problems.length > 0 && problems.every(({ criterion }) => criterion === 'broken-one'));
});

describe('hostile YAML', () => {
  const refused: [name: string, text: string, message: RegExp][] = [
    ['an alias', 'necessity: &a 1\nb: *a', /^An alias is not allowed$/],
    ['an alias bomb', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]', /^An alias is not allowed$/],
    ['a tag', 'necessity: !!js/function x', /A tag is not allowed/],
    ['a tag of the core schema', 'necessity: !!int "1"', /^A tag is not allowed$/],
    ['open brackets', '['.repeat(200_000), /^The file is nested too deep$/],
    [
      'brackets that quoted ones seem to close',
      `["${']'.repeat(30)}", `.repeat(5000),
      /^The file is nested too deep$/,
    ],
    ['list marks', '- '.repeat(100_000), /^The file is nested too deep$/],
    [
      'indentation',
      Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}a:\n`).join(''),
      /^The file is nested too deep$/,
    ],
    ['length', 'a'.repeat(600_000), /^The file is longer than 512 KB$/],
    ['keys', 'a: 1\n'.repeat(90_000), /^The file is too large$/],
    ['two documents', 'necessity: 1\n---\nnecessity: 1', /./],
    ['a broken quote', 'necessity: "1', /./],
  ];
  for (const [name, text, message] of refused) {
    it(`refuses ${name}`, () => {
      const { pack, problems } = readPack(text);
      assert.equal(pack, undefined);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  it('never throws, and every problem is in the text', () => {
    const unit = fc.constantFrom(...YAML_PIECES, 'necessity: 1\n', 'pack:', 'criteria:\n ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        for (const { span } of readPack(text).problems) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('reads every criterion of the toy frame', () => assert.equal(packOf('require: true').criteria.length, 1));
