import { readFileSync } from 'node:fs';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';

const GRAMMAR = 'syntaxes/clinical-note.tmLanguage.json';

const NOTE_SCOPE = 'text.clinical-note';

/** The editor's own YAML and Markdown are only asked for; what they colour is not ours to test. */
const YAML = {
  scopeName: 'source.yaml',
  patterns: [
    { match: '#.*', name: 'comment.line.yaml' },
    { match: '[\\w-]+|\\*\\S+', name: 'source.yaml' },
  ],
};
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [],
  repository: {
    inline: {
      patterns: [
        { begin: '\\*\\*(?=\\w[^*]*\\*\\*)', end: '\\*\\*', name: 'markup.bold.markdown' },
        { begin: '\\*(?=\\w[^*]*\\*)', end: '\\*', name: 'markup.italic.markdown' },
      ],
    },
  },
};

/** Our grammar, with stand-ins for those of the editor that it includes. */
export const REGISTRY = createRegistryFromGrammars([
  loaded(NOTE_SCOPE, GRAMMAR, readFileSync(GRAMMAR, 'utf8')),
  loaded('source.yaml', 'yaml.json', JSON.stringify(YAML)),
  loaded('text.html.markdown', 'markdown.json', JSON.stringify(MARKDOWN)),
]);

function loaded(scopeName: string, path: string, content: string) {
  return { grammar: { scopeName, path }, content };
}

/** The scopes of each character of the note, the outermost first. Those of line ends are empty. */
export async function scopesOf(note: string): Promise<readonly (readonly string[])[]> {
  const grammar = await REGISTRY.loadGrammar(NOTE_SCOPE);
  if (!grammar) throw new Error(`There is no grammar for ${NOTE_SCOPE}`);
  const scopes: (readonly string[])[] = Array.from({ length: note.length }, () => []);
  let stack = null;
  let start = 0;
  for (const line of note.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const token of tokens)
      for (let at = token.startIndex; at < Math.min(token.endIndex, line.length); at++)
        scopes[start + at] = token.scopes;
    start += line.length + 1;
  }
  return scopes;
}
