import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { REGISTRY, scopesOf } from '../support/grammar.ts';

const FOLDER = 'test/grammar';

describe('grammar', () => {
  const files = readdirSync(FOLDER).filter((it) => it.endsWith('.grammar'));
  for (const file of files) {
    const testCase = parseGrammarTestCase(readFileSync(join(FOLDER, file), 'utf8'));
    describe(testCase.metadata.description, () => {
      for (const assertion of testCase.assertions) {
        const line = testCase.source[assertion.sourceLineNumber] ?? '';
        it(`${file}:${assertion.testCaseLineNumber + 1} ${line}`, async () => {
          const failures = await runGrammarTestCase(REGISTRY, { ...testCase, assertions: [assertion] });
          const shown = failures.map(
            ({ start, end, missing, unexpected, actual }) =>
              `${line.slice(start, end)}: missing [${missing.join(' ')}] unexpected [${unexpected.join(' ')}] of ${actual.join(' ')}`,
          );
          assert.deepEqual(shown, []);
        });
      }
    });
  }
  it('has test files', () => assert.ok(files.length >= 5));

  it('ends its rules with their lines, whatever the line', async () => {
    for (const line of ROUGH_LINES) {
      const note = `${line}\nSide: right`;
      const scopes = (await scopesOf(note))[note.length - 'Side: right'.length] ?? [];
      assert.deepEqual(scopes.slice(1), ['entity.name.tag.field.clinical-note'], line);
    }
  });

  it('reads long lines in the time that their length needs', async () => {
    for (const piece of [
      'C4-',
      'C1',
      '1',
      'pain ',
      '- ',
      '# ',
      'a: ',
      '; response',
      '"a',
      '{{',
      '2026-',
      'NDI ',
      'A ',
    ])
      await scopesOf(`- ${piece.repeat(20_000 / piece.length)}x`);
    for (const line of [
      `# a${' '.repeat(20_000)}: x`,
      `Plan${' '.repeat(20_000)}x`,
      `${' '.repeat(20_000)}:`,
    ])
      await scopesOf(line);
  }).timeout(20_000);
});

const ROUGH_LINES = [
  '5" of "rotation',
  'She said "no {{ " }} more',
  '**bold that never ends',
  '- *** and "open',
  '- name: response: ; ;',
  'PLAN: **bold',
  '## Plan: "open',
  '1. PLAN:',
  '___',
  '* * *',
  '-->',
  '“open',
];
