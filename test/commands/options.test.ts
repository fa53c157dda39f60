import { didYouMean, printable, readArguments, type OptionSpec } from '#commands/options.ts';
import assert from 'node:assert/strict';

const SPECS: readonly OptionSpec[] = [
  { name: '--format', value: 'FORMAT', choices: ['text', 'json'], help: '' },
  { name: '--policy', value: 'ID', repeatable: true, help: '' },
  { name: '--quiet', short: '-q', help: '' },
];

function read(...args: readonly string[]): unknown {
  const result = readArguments(args, SPECS);
  if ('error' in result) return result.error;
  return { positionals: result.positionals, options: Object.fromEntries(result.options) };
}

describe('arguments', () => {
  const vectors: readonly (readonly [readonly string[], unknown])[] = [
    [[], { positionals: [], options: {} }],
    [['a', '-', 'b'], { positionals: ['a', '-', 'b'], options: {} }],
    [['--format', 'json', 'a'], { positionals: ['a'], options: { '--format': ['json'] } }],
    [['a', '--format=json'], { positionals: ['a'], options: { '--format': ['json'] } }],
    [['-q'], { positionals: [], options: { '--quiet': [''] } }],
    [['--policy', 'a', '--policy=b'], { positionals: [], options: { '--policy': ['a', 'b'] } }],
    [['--', '--quiet'], { positionals: ['--quiet'], options: {} }],
    [['--fromat', 'json'], 'Unknown option --fromat; did you mean --format?'],
    [['--nothing-like-it'], 'Unknown option --nothing-like-it'],
    [['-x'], 'Unknown option -x'],
    [['--format'], '--format needs a value: --format FORMAT'],
    [['--format='], '--format needs a value: --format FORMAT'],
    [['--format', 'jsno'], '--format takes text, json, not "jsno"; did you mean json?'],
    [['--format', 'json', '--format', 'text'], '--format is given twice'],
    [['--quiet=yes'], '--quiet takes no value'],
    [['--\u001b[31m'], 'Unknown option --?[31m'],
  ];
  for (const [args, expected] of vectors) {
    it(`reads ${args.join(' ') || 'nothing'}`, () => assert.deepEqual(read(...args), expected));
  }

  it('guesses only what is near', () => {
    assert.equal(didYouMean('chek', ['check', 'mme']), '; did you mean check?');
    assert.equal(didYouMean('report', ['check', 'mme']), '');
  });

  it('shortens what it repeats', () => {
    assert.equal(printable('x'.repeat(1000)).length, 61);
  });
});
