import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evaluate } from '#policy/evaluate.ts';
import { ENGINE, Note, judge, packOf } from './toy.ts';

const DURATION = `
  params:
    minimum: { type: duration, default: 6 weeks }
    skip: { type: choice, default: surgery }
  when: '!care.courses.exists(c, c.is(params.skip))'
  unless: care.courses.exists(c, c.name == "exception")
  documented: care.courses.size() > 0
  readable: care.courses.all(c, c.readable)
  require: care.days >= params.minimum.days
  evidence: care.courses
  messages:
    missing: No course is found
    unmet: "{care.days} days of {care.courses.map(c, c.name)}, {params.minimum} are required"
    unreadable: The length could not be read
`;

describe('the order of outcomes', () => {
  const cases: [note: string, expected: string][] = [
    ['PT: 42', 'met [PT: 42]'],
    ['PT: 41', 'unmet error [PT: 41] 41 days of PT, 6 weeks are required'],
    ['PT: 20\nrest: 21.5', 'unmet error [PT: 20][rest: 21.5] 41.5 days of PT, rest, 6 weeks are required'],
    ['', 'missing warning No course is found'],
    ['PT: soon', 'unreadable information [PT: soon] The length could not be read'],
    ['PT: 42\nrest: soon', 'met [PT: 42][rest: soon]'],
    ['exception: ?', 'excepted [exception: ?]'],
    ['surgery: 1\nexception: 1', 'not-applicable'],
  ];
  for (const [note, expected] of cases) {
    it(expected, () => assert.equal(judge(DURATION, note), expected));
  }

  it('says unreadable where what stands there documents nothing that could be read', () => {
    const body =
      'documented: care.days > 0\nreadable: care.courses.all(c, c.readable)\nevidence: care.courses';
    assert.equal(judge(body, 'PT: soon'), 'unreadable information [PT: soon] Unreadable');
    assert.equal(judge(body, ''), 'missing warning Missing');
    assert.equal(judge(body, 'PT: 1'), 'met [PT: 1]');
  });

  it('takes a condition that is left out as true', () => {
    assert.equal(judge('require: care.days > 0', ''), 'unmet error Unmet');
    assert.equal(judge('documented: care.days > 0', 'PT: 1'), 'met');
  });

  it('marks a place once, in the order of the text', () => {
    const body =
      'require: false\nevidence: [\'care.courses.filter(c, c.is("b"))\', care.courses, "care.courses[0]"]';
    assert.equal(judge(body, 'a: 1\nb: 2'), 'unmet error [a: 1][b: 2] Unmet');
  });
});

describe('each', () => {
  const EACH = `
    each: care.courses.filter(c, c.name != "other")
    unless: it.is("exception")
    documented: it.name != "nothing"
    readable: it.readable
    require: it.days > 0
    messages: { missing: "No days of {it.name}", unmet: "{it.name} has {it.days}", unreadable: Unreadable }
  `;

  it('gives one finding per entry and the worst outcome', () => {
    assert.equal(
      judge(EACH, 'PT: 1\nPT: soon\nnothing: 0\nheat: 0\nice: 0'),
      [
        'worst unmet error [PT: 1][PT: soon][nothing: 0][heat: 0][ice: 0] Heat has 0',
        'met [PT: 1]',
        'unreadable information [PT: soon] Unreadable',
        'missing warning [nothing: 0] No days of nothing',
        'unmet error [heat: 0] Heat has 0',
        'unmet error [ice: 0] Ice has 0',
      ].join('\n'),
    );
  });

  it('orders unmet, missing, unreadable, excepted, met', () => {
    const worst = (note: string): string => judge(EACH, note).split(' ')[1]!;
    assert.equal(worst('PT: 1\nexception: 1'), 'excepted');
    assert.equal(worst('exception: 1\nPT: soon'), 'unreadable');
    assert.equal(worst('PT: soon\nnothing: 0'), 'missing');
    assert.equal(worst('nothing: 0\nPT: 0'), 'unmet');
    assert.equal(worst('PT: 1\nPT: 2'), 'met');
  });

  it('does not apply where the list is empty', () => assert.equal(judge(EACH, 'other: 1'), 'not-applicable'));

  it('marks the evidence instead of the entry where the pack gives one', () => {
    const body = 'each: care.courses\nrequire: it.days > 0\nevidence: care.courses[0]';
    assert.equal(
      judge(body, 'a: 1\nb: 0'),
      'worst unmet error [a: 1] Unmet\nmet [a: 1]\nunmet error [a: 1] Unmet',
    );
  });
});

describe('severities', () => {
  const severity = (rule: string, note: string, condition = 'require'): string =>
    judge(`severity: ${rule}\n${condition}: care.courses.size() > 1`, note).split(' ')[1]!;

  it('has one level for all but the unreadable', () => {
    assert.equal(severity('hint', ''), 'hint');
    assert.equal(severity('hint', '', 'documented'), 'hint');
    assert.equal(
      judge('severity: error\nrequire: false\nreadable: false', ''),
      'unreadable information Unreadable',
    );
  });

  it('has a level for each outcome', () => {
    assert.equal(severity('{ missing: hint, unmet: error }', '', 'documented'), 'hint');
    assert.equal(
      judge('severity: { unmet: error, unreadable: warning }\nrequire: false\nreadable: false', ''),
      'unreadable warning Unreadable',
    );
  });

  it('takes the first level whose condition holds', () => {
    const rule =
      '{ unmet: [{ when: care.days > 0, level: warning }, { when: "care.days == 0.0", level: hint }, error] }';
    assert.equal(severity(rule, 'a: 1'), 'warning');
    assert.equal(severity(rule, ''), 'hint');
    assert.equal(severity('[{ when: care.days > 0, level: warning }, error]', ''), 'error');
  });
});

describe('a criterion that fails', () => {
  it('is reported by its id without words of the note, and the others run', () => {
    const failing = packOf('require: care.broken');
    const sound = packOf('require: care.days > 0');
    const failures: string[] = [];
    const verdicts = evaluate(ENGINE, [failing, sound], new Note('a: 1'), (...words) =>
      failures.push(words.join(' ')),
    );
    assert.deepEqual(failures, ['toy/it-holds exception']);
    assert.deepEqual(
      verdicts.map(({ outcome }) => outcome),
      ['met'],
    );
  });

  const failing: [condition: string, reason: string][] = [
    ['care.nothing', 'no_such_key'],
    ['care.days >', 'expression'],
    ['care.days', 'expression'],
    ['"a".matches("(a+)+b")', 'expression'],
    ['care.courses[0].readable', 'index_out_of_bounds'],
  ];
  for (const [condition, reason] of failing) {
    it(`${reason}: ${condition}`, () => {
      assert.equal(judge(`require: '${condition}'`, ''), `toy/it-holds ${reason}`);
    });
  }

  it('never throws, whatever the facts are', () => {
    const pack = packOf(DURATION);
    fc.assert(
      fc.property(fc.anything(), (care) => {
        let failed = 0;
        const verdicts = evaluate(ENGINE, [pack], { care }, () => failed++);
        assert.equal(verdicts.length + failed, 1);
      }),
    );
  });
});

it('computes only the roots that an expression names', () => {
  const note = new Note('a: 1');
  evaluate(ENGINE, [packOf('require: care.days > 0')], note, fail);
  assert.equal(note.computed, 0);
  evaluate(ENGINE, [packOf('require: costly.days > 0')], note, fail);
  assert.equal(note.computed, 1);
});

function fail(id: string, reason: string): never {
  throw new Error(`${id} ${reason}`);
}
