import { semanticTokens, semanticTokensEdits } from '#features/semantic-tokens.ts';
import { TokenHistory } from '#features/token-history.ts';
import { tokenLegend } from '#features/token-legend.ts';
import type { TokenAbilities } from '#features/structure-abilities.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import type { Analysis } from '#analysis.ts';
import type { Span } from '#text/span.ts';
import { analyse } from '../support/findings.ts';
import { TYPED_NOTE } from '../support/typed-notes.ts';
import { dedent } from '../support/tree.ts';

const ALL: TokenAbilities = {
  full: true,
  delta: true,
  range: true,
  types: [
    'namespace',
    'type',
    'enumMember',
    'property',
    'variable',
    'parameter',
    'number',
    'keyword',
    'comment',
    'decorator',
  ],
  modifiers: ['definition', 'static', 'readonly', 'documentation'],
};

interface Token extends Span {
  readonly style: string;
}

function unpack(data: readonly number[], { lines }: Analysis, abilities: TokenAbilities): Token[] {
  const { tokenTypes, tokenModifiers } = tokenLegend(abilities);
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, bits] = data.slice(at, at + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    character = down === 0 ? character + right : right;
    line += down;
    const start = lines.lineSpan(line).start + character;
    assert.ok(start + length <= lines.lineSpan(line).end, 'a token leaves its line');
    const modifiers = tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    tokens.push({ start, end: start + length, style: [tokenTypes[type], ...modifiers].join('.') });
  }
  return tokens;
}

/** One line for each token: its style and its text. */
function colour(note: string, abilities = ALL, part?: Span): readonly string[] {
  const text = dedent(note);
  const analysis = analyse(text);
  return unpack(semanticTokens(analysis, abilities, part), analysis, abilities).map(
    ({ start, end, style }) => `${style} ${text.slice(start, end)}`,
  );
}

function apply(data: readonly number[], edits: readonly SemanticTokensEdit[]): number[] {
  const result = [...data];
  for (const { start, deleteCount, data: inserted } of edits.toReversed())
    result.splice(start, deleteCount, ...(inserted ?? []));
  return result;
}

describe('semantic tokens', () => {
  it('leave an item that is nothing but words as it is', () => {
    assert.deepEqual(colour('## Goals\n- Sleep well\n- Walking: daily\n'), [
      'namespace.definition Goals',
      'variable Walking',
    ]);
  });

  it('show what is still blank in a comment that hides something', () => {
    const tokens = colour('<!-- necessity-ignore facet-block/imaging -- *** -->\nx\n');
    assert.ok(tokens.includes('keyword ***'), tokens.join(' | '));
    assert.ok(tokens.includes('decorator facet-block/imaging'), tokens.join(' | '));
  });

  it('tell what the words are', () => {
    assert.deepEqual(
      colour(`
        ---
        date: 2026-11-23
        policies: [facet-block]
        ---
        ## Plan
        Levels: C3-C4, C4-5; ***
        CPT: 64490
        Pain score: 7/10 at rest
        <!-- necessity-ignore facet-block/imaging -- seen
        elsewhere -->
        <!-- mine -->
        - Oxycodone: 5 mg PO twice daily; response: 20% relief; since 4/2026
        - Home exercise: 6 weeks
        She takes Percocet, M47.812.
      `),
      [
        'property date',
        'number.static 2026-11-23',
        'property policies',
        'decorator facet-block',
        'namespace.definition Plan',
        'property Levels',
        'enumMember.static C3-C4',
        'enumMember.static C4-5',
        'keyword ***',
        'property CPT',
        'enumMember 64490',
        'property Pain score',
        'number.readonly 7/10',
        'comment.documentation <!-- necessity-ignore',
        'decorator facet-block/imaging',
        'comment.documentation -- seen',
        'comment.documentation elsewhere -->',
        'comment <!-- mine -->',
        'type Oxycodone',
        'number 5 mg',
        'parameter response',
        'number 20%',
        'number.static 4/2026',
        'variable Home exercise',
        'number 6 weeks',
        'type Percocet',
        'enumMember M47.812',
      ],
    );
  });

  it('colour attribute keys of the section', () => {
    assert.deepEqual(colour('## Conservative care\n- Heat: daily; response: none\n'), [
      'namespace.definition Conservative care',
      'variable Heat',
      'parameter response',
    ]);
  });

  it('are only of types that the client knows', () => {
    const few = { ...ALL, types: ['number', 'macro'], modifiers: [] };
    assert.deepEqual(colour('## Plan\nOnset: 2026-01-01\n', few), ['number 2026-01-01']);
    assert.deepEqual(colour('## Plan\nOnset: 2026-01-01\n', { ...ALL, types: [] }), []);
  });

  it('of a range are those of the whole note that meet it', () => {
    const note = '## Plan\nSide: right\nLevels: C3-C4\nCPT: 64490\n';
    const start = note.indexOf('Levels');
    assert.deepEqual(colour(note, ALL, { start, end: note.indexOf('CPT') }), [
      'property Levels',
      'enumMember.static C3-C4',
    ]);
  });

  it('neither overlap nor leave their line, and those of a range are among all, for any note', () => {
    fc.assert(
      fc.property(TYPED_NOTE, fc.nat(), fc.nat(), (note, one, other) => {
        const analysis = analyse(note);
        const all = unpack(semanticTokens(analysis, ALL), analysis, ALL);
        for (const [index, { start, end }] of all.entries()) {
          assert.ok(end > start && start >= (all[index - 1]?.end ?? 0));
        }
        const [start, end] = [one % (note.length + 1), other % (note.length + 1)].sort((a, b) => a - b);
        const part = { start: start!, end: end! };
        const ofPart = unpack(semanticTokens(analysis, ALL, part), analysis, ALL);
        const inside = (it: Token): boolean => it.start >= part.start && it.end <= part.end;
        assert.deepEqual(ofPart.filter(inside), all.filter(inside));
        for (const it of ofPart)
          assert.ok(all.some((each) => each.start === it.start && each.end === it.end));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('semantic tokens: delta', () => {
  it('applied to the old ones gives the new ones', () => {
    fc.assert(
      fc.property(TYPED_NOTE, TYPED_NOTE, fc.nat(), (before, piece, seed) => {
        const at = seed % (before.length + 1);
        const after = before.slice(0, at) + piece + before.slice(at);
        const [old, all] = [before, after].map((it) => semanticTokens(analyse(it), ALL));
        assert.deepEqual(apply(old!, semanticTokensEdits(old!, all!)), all);
        assert.deepEqual(apply(all!, semanticTokensEdits(all!, old!)), old);
      }),
      { numRuns: 500 },
    );
  });

  it('holds only what changed', () => {
    assert.deepEqual(semanticTokensEdits([1, 2, 3, 4], [1, 2, 3, 4]), []);
    assert.deepEqual(semanticTokensEdits([1, 2, 3, 4], [1, 9, 9, 3, 4]), [
      { start: 1, deleteCount: 1, data: [9, 9] },
    ]);
    assert.deepEqual(semanticTokensEdits([1, 1], [1, 1, 1]), [{ start: 2, deleteCount: 0, data: [1] }]);
  });

  it('is given only for what was sent last', () => {
    const history = new TokenHistory();
    const first = history.full('a', [1, 2]);
    const second = history.delta('a', first.resultId!, [1, 3]);
    assert.ok('edits' in second);
    assert.ok('data' in history.delta('a', first.resultId!, [1, 4]));
    assert.ok('data' in history.delta('b', second.resultId!, [1, 4]));
    history.forget('b');
    assert.ok('data' in history.delta('b', '4', [1]));
  });
});
