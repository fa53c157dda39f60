import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeSnippetText, fillSnippet, parseSnippet, plainForm, snippetForm } from '#policy/snippet.ts';
import type { Snippet, SnippetPart } from '#policy/snippet.ts';

function snippet(body: string): Snippet {
  const parsed = parseSnippet(body);
  assert.ok(!('error' in parsed), JSON.stringify(parsed));
  return parsed;
}

describe('plain form', () => {
  const bodies: [body: string, plain: string][] = [
    ['', ''],
    ['Side: $1', 'Side: ***'],
    ['- PT: ${1:*** start} to ${2:*** end}', '- PT: *** to ***'],
    ['Side: ${1|***,left,right|}', 'Side: ***'],
    ['Side: ${1|***,left\\, right|} $0', 'Side: *** ***'],
    ['Cost: \\$5 \\} \\\\ {x}', 'Cost: $5 } \\ {x}'],
    ['One: $1\nTwo: ${2:***}', 'One: ***\nTwo: ***'],
    ['${1:*** 6 weeks} $1 }', '*** *** }'],
  ];
  for (const [body, plain] of bodies) {
    it(JSON.stringify(body), () => {
      assert.equal(plainForm(snippet(body)), plain);
      assert.equal(plainForm(snippet(snippetForm(snippet(body)))), plain);
    });
  }
});

it('fills the stops that have a value', () => {
  assert.equal(fillSnippet(snippet('${1:*** a}, ${2|***,x|}, $1'), { 1: 'one' }), 'one, ***, one');
});

describe('errors', () => {
  const bodies: [body: string, at: number, error: string][] = [
    ['a $', 2, 'A stop is $1, ${1:*** hint} or ${1|***,choice|}; a plain dollar sign is \\$'],
    ['$TM_FILENAME', 0, 'A stop is $1, ${1:*** hint} or ${1|***,choice|}; a plain dollar sign is \\$'],
    ['${1}', 3, 'A colon and a hint, or a list of choices, is expected'],
    ['${1/a/b/}', 3, 'A colon and a hint, or a list of choices, is expected'],
    ['${1:6 weeks}', 4, 'A hint begins with ***'],
    ['${1:*** a', 4, 'The closing brace is missing'],
    ['${1:*** ${2:*** b}}', 8, 'A hint holds no stop'],
    ['${1|left,right|}', 4, 'The first choice is ***'],
    ['${1|***|}', 4, 'There is nothing to choose from'],
    ['${1|***,,a|}', 8, 'A choice is empty'],
    ['${1|***,a}', 4, 'The end of the choices, |}, is missing'],
    ['${0|***,a|}', 4, 'The last stop, $0, cannot be a choice'],
    ['a \\n', 2, 'A plain backslash is written twice'],
    ['a: $1\n  b', 6, 'A line begins with a blank'],
    ['$1 $2 $3 $4 $5 $6', 15, 'There are more than 5 stops'],
  ];
  for (const [body, at, error] of bodies) {
    it(JSON.stringify(body), () => assert.deepEqual(parseSnippet(body), { error, at }));
  }

  it('has as many stops as are allowed, $0 and the same number again not counted', () => {
    assert.ok('parts' in parseSnippet('$1 $2 $3 $4 $5 $5 $0'));
    assert.ok('parts' in parseSnippet('$1 $2 $3 $4 $5 $6', 6));
  });
});

describe('laws', () => {
  const PLAIN = { noNullPrototype: true };
  const words = fc.string({
    unit: fc.constantFrom('a', 'ä', '$', '{', '}', '\\', '|', ',', ':', '*', '1', ' '),
    minLength: 1,
  });
  const number = fc.integer({ min: 1, max: 5 });
  const part: fc.Arbitrary<SnippetPart> = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: words.map((text) => `x${text}`) }, PLAIN),
    fc.record({ kind: fc.constant('stop' as const), number }, PLAIN),
    fc.record(
      { kind: fc.constant('hint' as const), number, hint: words.map((hint) => `*** ${hint}`) },
      PLAIN,
    ),
    fc.record(
      {
        kind: fc.constant('choice' as const),
        number,
        choices: fc
          .array(
            words.map((choice) => `c${choice}`),
            { minLength: 1 },
          )
          .map((rest) => ['***', ...rest]),
      },
      PLAIN,
    ),
  );
  const parts = fc
    .array(part)
    .map((all) => all.filter(({ kind }, index) => kind !== 'text' || all[index - 1]?.kind !== 'text'));

  it('a snippet that is written is read as it was', () => {
    fc.assert(
      fc.property(parts, (given) => assert.deepEqual(snippet(snippetForm({ parts: given })).parts, given)),
    );
  });

  it('the plain form holds no words of a hint or choice', () => {
    const hidden = fc.record(
      { kind: fc.constant('hint' as const), number, hint: fc.constant('*** 6 weeks') },
      PLAIN,
    );
    const chosen = fc.record(
      { kind: fc.constant('choice' as const), number, choices: fc.constant(['***', '6 weeks']) },
      PLAIN,
    );
    const any = fc.array(fc.oneof(part, hidden, chosen));
    fc.assert(
      fc.property(any, (given) => {
        const own = given.map((it) => (it.kind === 'text' ? it.text : '***')).join('');
        assert.equal(plainForm({ parts: given }), own);
        assert.ok(!plainForm({ parts: given }).includes('6 weeks'));
      }),
    );
  });

  it('escaped text is shown as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = `x${text.replaceAll(/\s/g, ' ')}`;
        assert.equal(plainForm(snippet(escapeSnippetText(shown))), shown);
      }),
    );
  });

  it('any body is read or refused at a place in it', () => {
    fc.assert(
      fc.property(words, (body) => {
        const parsed = parseSnippet(body);
        if ('error' in parsed) assert.ok(parsed.at >= 0 && parsed.at <= body.length);
        else assert.equal(plainForm(snippet(snippetForm(parsed))), plainForm(parsed));
      }),
    );
  });
});
