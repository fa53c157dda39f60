import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';

const FOLDER = 'test/grammar';
const GRAMMAR = 'syntaxes/clinical-note.tmLanguage.json';

/** The editor's own YAML and Markdown are only asked for; what they colour is not ours to test. */
const YAML = { scopeName: 'source.yaml', patterns: [{ match: '[\\w-]+|\\*\\S+', name: 'source.yaml' }] };
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [],
  repository: { inline: { match: '\\*[^*]+\\*', name: 'markup.inline.markdown' } },
};

const registry = createRegistryFromGrammars([
  loaded('text.clinical-note', GRAMMAR, readFileSync(GRAMMAR, 'utf8')),
  loaded('source.yaml', 'yaml.json', JSON.stringify(YAML)),
  loaded('text.html.markdown', 'markdown.json', JSON.stringify(MARKDOWN)),
]);

function loaded(scopeName: string, path: string, content: string) {
  return { grammar: { scopeName, path }, content };
}

describe('grammar', () => {
  const files = readdirSync(FOLDER).filter((it) => it.endsWith('.grammar'));
  for (const file of files) {
    const testCase = parseGrammarTestCase(readFileSync(join(FOLDER, file), 'utf8'));
    describe(testCase.metadata.description, () => {
      for (const assertion of testCase.assertions) {
        const line = testCase.source[assertion.sourceLineNumber] ?? '';
        it(`${file}:${assertion.testCaseLineNumber + 1} ${line}`, async () => {
          const failures = await runGrammarTestCase(registry, { ...testCase, assertions: [assertion] });
          const shown = failures.map(
            ({ start, end, missing, unexpected, actual }) =>
              `${line.slice(start, end)}: missing [${missing.join(' ')}] unexpected [${unexpected.join(' ')}] of ${actual.join(' ')}`,
          );
          assert.deepEqual(shown, []);
        });
      }
    });
  }
  it('has test files', () => assert.ok(files.length >= 3));
});
