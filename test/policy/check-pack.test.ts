import assert from 'node:assert/strict';
import { checkPack, withoutBroken } from '#policy/check-pack.ts';
import { readPack } from '#policy/read-pack.ts';
import { ENGINE, criterionProblems, packText, problemsOf } from './toy.ts';

const N = 'params: { n: { type: number, default: 2 } }';

describe('expressions', () => {
  const cases: [body: string, problems: string][] = [
    ['require: care.days > 0', ''],
    ['require: care.days >', 'error [care.days >] Unexpected token: EOF'],
    ['require: cares.days > 0', 'error [cares] There is no fact "cares"; did you mean "care"'],
    ['require: care.dayss > 0', 'error [dayss] Care has no field "dayss"; did you mean "days"'],
    ['require: care.courses.all(c, c.foo)', 'error [foo] Course has no field "foo"'],
    ['require: care.days', 'error [care.days] A condition is true or false, this is double'],
    ['require: care.days == 1', 'error [care.days == 1] no such overload: double == int'],
    ['require: it.days > 0', 'error [it] There is no fact "it"'],
    ['each: care.courses\nrequire: it.days > 0', ''],
    ['each: care.courses\nwhen: it.days > 0\nrequire: "true"', 'error [it] There is no fact "it"'],
    ['each: care.courses\nrequire: it.dys > 0', 'error [dys] Course has no field "dys"; did you mean "days"'],
    ['each: care.days\nrequire: it.days > 0', 'error [care.days] "each" is a list, this is double'],
    [`${N}\nrequire: care.days > params.n`, ''],
    [
      `${N}\nrequire: care.days > params.m`,
      'warning [{ type: number, default: 2 }] The parameter "n" is not used\nerror [m] There is no parameter "m"; did you mean "n"',
    ],
    [`${N}\nrequire: care.days > 0`, 'warning [{ type: number, default: 2 }] The parameter "n" is not used'],
    [
      `${N}\nrequire: care.days > params["n"]`,
      'warning [{ type: number, default: 2 }] The parameter "n" is not used\nerror [params] A parameter is named as params.name',
    ],
    ['require: care.days > 42', 'warning [42] A number other than 0 and 1 must be a parameter'],
    [
      'require: care.days > -1.0 && care.days < 0.5',
      'warning [0.5] A number other than 0 and 1 must be a parameter',
    ],
    ['require: care.courses.all(c, c.is("PT"))', ''],
    [
      'require: care.courses.all(c, c.is(1))',
      "error [c.is(1)] found no matching overload for 'Course.is(int)'",
    ],
    ['require: \'"a".matches("a")\'', 'error ["a".matches("a")] There is no function "matches"'],
    [
      'require: care.courses.exist(c, c.readable)',
      'error [care.courses.exist(c, c.readable)] There is no function "exist"; did you mean "exists"',
    ],
    [
      'require: timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T00:00:00Z")',
      'error [timestamp("2026-01-01T00:00:00Z")] There is no function "timestamp"',
    ],
    ['require: care.courses.all(a, care.courses.all(b, a.days > b.days))', ''],
    [
      'require: care.courses.all(a, care.courses.all(b, care.courses.all(c, a.days > c.days)))',
      'error [care.courses.all(a, care.courses.all(b, care.courses.all(c, a.days > c.days)))] More than 2 lists are gone through within each other',
    ],
    [
      'require: care.days > 0\nevidence: care.days',
      'error [care.days] Evidence is a fact or a list of facts, this is double',
    ],
    [
      'require: care.days > 0\nevidence: [care, care.courses, care.cours]',
      'error [cours] Care has no field "cours"; did you mean "courses"',
    ],
    [
      'require: care.days > 0\nseverity: { unmet: [{ when: care.days, level: hint }, error] }',
      'error [care.days] A condition is true or false, this is double',
    ],
    [
      'require: care.days > 0\nfixes: [{ title: A, replace: care.days }]',
      'error [care.days] "replace" is a list of facts, this is double',
    ],
    [
      'require: care.days > 0\nfixes: [{ title: A, compose: care.days }]',
      'error [care.days] "compose" is a Composition, this is double',
    ],
    [
      'require: care.days > 0\nfixes: [{ title: A, when: care.days, compose: care.line }]',
      'error [care.days] A condition is true or false, this is double',
    ],
    [
      'each: care.courses\nrequire: it.days > 0\nfixes: [{ title: A, replace: it }]',
      'error [it] There is no fact "it"',
    ],
  ];
  for (const [body, problems] of cases) {
    it(`${body} gives ${problems || 'nothing'}`.slice(0, 160), () =>
      assert.equal(criterionProblems(body), problems),
    );
  }
});

it('an expression has an end', () => {
  assert.match(
    criterionProblems(`require: '${'!'.repeat(4001)}true'`),
    /] The expression is longer than 4000 characters$/,
  );
  assert.match(
    criterionProblems(`require: '${'('.repeat(1000)}true${')'.repeat(1000)}'`),
    /] Exceeded maxDepth \(40\)$/,
  );
  assert.match(
    criterionProblems(`require: '${'true && '.repeat(500)}true'`),
    /] Exceeded maxAstNodes \(1000\)$|longer/,
  );
});

describe('messages', () => {
  const message = (text: string): string =>
    criterionProblems(`require: care.days > 0\nmessages: { unmet: ${JSON.stringify(text)} }`);
  const cases: [text: string, problems: string][] = [
    ['{care.days} days, {care.courses.map(c, c.name)}', ''],
    ['{care.dyas} days', 'error [dyas] Care has no field "dyas"; did you mean "days"'],
    ['{"a"} and {care.dyas}', 'error [dyas] Care has no field "dyas"; did you mean "days"'],
    ['{care.days days', 'error [{] The closing brace is missing'],
    ['Too short.', 'warning ["Too short."] A message ends without a full stop'],
    [`${'a'.repeat(100)}{care.days}`, ''],
  ];
  for (const [text, problems] of cases) it(text, () => assert.equal(message(text), problems));

  it('are at most 100 characters', () =>
    assert.match(message('a'.repeat(101)), /^warning .* longer than 100 characters$/));
});

describe('fixes, examples and references', () => {
  const cases: [body: string, problems: string][] = [
    [
      'require: care.days > 0\nfixes: [{ title: A, snippet: "A: ${1:soon}" }]',
      'error [s] A hint begins with ***',
    ],
    ['require: care.days > 0\nfixes: [{ title: A, snippet: "A: ${1:*** soon}" }]', ''],
    [
      'require: care.days > 0\nexamples: []',
      'warning [[]] An example with the outcome met is missing\nwarning [[]] An example with the outcome unmet is missing',
    ],
    [
      'require: care.days > 0\nexamples: [{ outcome: missing, note: a }]',
      'warning [[{ outcome: missing, note: a }]] An example with the outcome met is missing',
    ],
    ['require: false\nexamples: [{ outcome: unmet, note: a }, { outcome: not-applicable, note: a }]', ''],
    [
      'require: care.days > 0\nsource: { ref: papers, at: a }',
      'warning [papers] There is no source "papers"; did you mean "paper"',
    ],
  ];
  for (const [body, problems] of cases) it(body, () => assert.equal(criterionProblems(body), problems));
});

describe('places', () => {
  const cases: [name: string, body: string][] = [
    ['a plain value', 'require: care.dyas > 0'],
    ['a quoted value with escapes', 'require: "care.courses.all(c, c.name == \\"a\\") && care.dyas > 0"'],
    ['a value in single quotes', "require: 'care.courses.all(c, c.name == ''a'') && care.dyas > 0'"],
    ['a folded value', 'require: >\n  care.days > 0 &&\n  care.dyas > 0'],
    ['a literal value', 'require: |\n  care.days > 0\n  && care.dyas > 0'],
    ['a plain value of two lines', 'require: care.days > 0 &&\n  care.dyas > 0'],
    ['one of a list', 'require: care.days > 0\nevidence:\n  - care\n  - care.dyas'],
  ];
  for (const [name, body] of cases) {
    it(`are found in ${name}`, () => {
      const text = packText(body);
      const before = text.slice(0, text.indexOf('dyas')).split('\n');
      const place = `${before.length}:${before.at(-1)!.length + 1}`;
      const [first] = problemsOf(text).split('\n');
      assert.equal(first, `${place} error it-holds [dyas] Care has no field "dyas"; did you mean "days"`);
    });
  }

  it('are the start of the text where the source is not given', () => {
    const { pack } = readPack(packText('require: care.dyas > 0'));
    assert.deepEqual(
      checkPack(ENGINE, pack!).map(({ span }) => span),
      [{ start: 0, end: 0 }],
    );
  });
});

it('errors switch a criterion off, warnings do not', () => {
  const names = (body: string): readonly string[] => {
    const { pack } = readPack(packText(body));
    return withoutBroken(pack!, checkPack(ENGINE, pack!)).criteria.map(({ name }) => name);
  };
  assert.deepEqual(names('require: care.dyas > 0'), []);
  assert.deepEqual(names('require: care.days > 42'), ['it-holds']);
});
