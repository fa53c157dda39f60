import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { semanticTokens } from '#features/semantic-tokens.ts';
import type { TokenAbilities } from '#features/structure-abilities.ts';
import { tokenLegend } from '#features/token-legend.ts';
import { EXAMPLES, NOTES, notesIn } from '../notes/notes.ts';
import { analyse } from '../support/findings.ts';
import { scopesOf } from '../support/grammar.ts';

/** What VS Code announces, as far as the server sends it. */
const VSCODE: TokenAbilities = {
  full: true,
  delta: true,
  range: true,
  types: [
    ...['namespace', 'class', 'property', 'variable', 'parameter', 'number', 'enumMember', 'type'],
    ...['keyword', 'comment', 'decorator', 'macro'],
  ],
  modifiers: ['definition', 'static', 'readonly', 'documentation'],
};

interface Manifest {
  readonly contributes: {
    readonly semanticTokenScopes: readonly {
      readonly language: string;
      readonly scopes: Readonly<Record<string, readonly string[]>>;
    }[];
  };
}

const [CONTRIBUTED, ...OTHERS] = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes
  .semanticTokenScopes;
const SCOPES = CONTRIBUTED?.scopes ?? {};

/** The scopes that give the server's token its colour, as a stack of the grammar has them. */
function stackFor(token: string): readonly string[] {
  return SCOPES[token]?.[0]?.split(' ') ?? [];
}

/** The colour of a scope: themes have one for all numbers, and one for all members of enumerations. */
function colourOf(scope: string): string {
  const [family] = /^(?:constant\.numeric|variable\.other\.enummember)/.exec(scope) ?? [scope];
  return family;
}

const COLOURS = new Set(Object.keys(SCOPES).map((it) => colourOf(stackFor(it).at(-1) ?? '')));

/** The colour of each character by what the server says; undefined where it says nothing. */
function coloursOfServer(note: string): readonly (string | undefined)[] {
  const analysis = analyse(note);
  const { tokenTypes, tokenModifiers } = tokenLegend(VSCODE);
  const data = semanticTokens(analysis, VSCODE);
  const colours: (string | undefined)[] = Array.from({ length: note.length });
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const start = analysis.lines.lineSpan(line).start + character;
    const names = tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    const scope = stackFor([tokenTypes[type], ...names].join('.')).at(-1);
    assert.ok(scope, `no scope for ${[tokenTypes[type], ...names].join('.')}`);
    colours.fill(colourOf(scope), start, start + length);
  }
  return colours;
}

interface Comparison {
  /** Words that both colour, each in its own way. */
  readonly conflicts: string[];
  /** Letters and digits that both colour alike, and that only one of them colours. */
  both: number;
  onlyServer: number;
  onlyGrammar: number;
}

async function compare(note: string): Promise<Comparison> {
  const scopes = await scopesOf(note);
  const server = coloursOfServer(note);
  const found: Comparison = { conflicts: [], both: 0, onlyServer: 0, onlyGrammar: 0 };
  for (const { index, 0: word } of note.matchAll(/[\p{L}\p{N}*]+/gu)) {
    for (let at = index; at < index + word.length; at++) {
      // The YAML of the tests colours nothing; that of editors has the colours of our labels and ids.
      if (scopes[at]?.includes('source.yaml')) continue;
      const ours = scopes[at]?.map(colourOf).findLast((it) => COLOURS.has(it));
      if (ours !== undefined && server[at] !== undefined) {
        if (ours === server[at]) found.both++;
        else found.conflicts.push(`${word}: ${ours} becomes ${server[at]}`);
      } else if (ours !== undefined) found.onlyGrammar++;
      else if (server[at] !== undefined) found.onlyServer++;
    }
  }
  return found;
}

describe('grammar and server', () => {
  it('have a scope for every kind of token, and for no other', () => {
    assert.deepEqual([CONTRIBUTED?.language, OTHERS], ['clinical-note', []]);
    assert.deepEqual(Object.keys(SCOPES).toSorted(), [
      ...['comment', 'comment.documentation', 'decorator', 'enumMember', 'enumMember.static', 'keyword'],
      ...['namespace.definition', 'number', 'number.readonly', 'number.static', 'parameter', 'property'],
      ...['type', 'variable'],
    ]);
  });

  it('give a token the scopes that the grammar gives the same words', async () => {
    const grammar = readFileSync('syntaxes/clinical-note.grammar.yaml', 'utf8');
    for (const token of Object.keys(SCOPES)) {
      for (const scope of stackFor(token)) {
        const [, stem = ''] = /^(.*)\.clinical-note$/.exec(scope) ?? [];
        assert.ok(stem !== '' && grammar.includes(stem), `${token}: the grammar has no ${scope}`);
      }
    }
    const scopes = await scopesOf('## Plan\nSide: ***\n');
    assert.deepEqual(scopes[3]?.slice(-2), stackFor('namespace.definition'));
    assert.deepEqual(scopes[15]?.slice(-2), stackFor('keyword'));
  });

  describe('in whole notes', () => {
    let all: readonly Comparison[] = [];
    before(async () => {
      all = await Promise.all([...notesIn(NOTES), ...notesIn(EXAMPLES)].map((it) => compare(it.text)));
    });

    it('never change a colour', () => {
      assert.ok(all.length >= 20);
      assert.deepEqual(
        all.flatMap((it) => it.conflicts),
        [],
      );
    });

    it('colour nearly the same words', () => {
      const sum = (key: 'both' | 'onlyServer' | 'onlyGrammar'): number =>
        all.reduce((total, it) => total + it[key], 0);
      const [both, onlyServer, onlyGrammar] = [sum('both'), sum('onlyServer'), sum('onlyGrammar')];
      assert.ok(onlyServer < both / 20, `${onlyServer} of ${both} only by the server`);
      assert.ok(onlyGrammar < both / 50, `${onlyGrammar} of ${both} only by the grammar`);
    });
  });

  for (const [kind, note] of Object.entries({
    headings: 'Assessment\n\nPlan\n## Goals\n**Goals:**\nHPI: neck pain\n1. PLAN:\n',
    fields: 'Side: right\nPHQ-9: 7\nlevels: C4-5\nReflexes : 2+\n',
    items: '## Imaging\n- MRI: finding: C5; excluded: none\n2) Heat; daily\n– MS Contin: 15 mg\n',
    comments: '<!-- mine -->\n<!-- necessity-ignore facet-block/imaging -- seen -->\n## Plan\n',
    prose:
      'She has **7 months** of pain, takes "Percocet 5 mg", NDI 44%, M47.812 at C4-C5 since May 3, 2026.\n',
    blanks: '## Plan\nSide: ***\nLevels: ___\nGuidance: [X]\n- ***: {{ dose }}\n',
  })) {
    it(`agree on ${kind}`, async () => {
      const { conflicts, both, onlyServer } = await compare(note);
      assert.deepEqual(conflicts, []);
      assert.ok(both > 0);
      assert.equal(onlyServer, 0);
    });
  }
});
