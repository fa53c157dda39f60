import { readAbilities } from '#features/abilities.ts';
import { documentSymbols } from '#features/document-symbols.ts';
import { workspaceSymbols } from '#features/workspace-symbols.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol, Range, SymbolInformation } from 'vscode-languageserver-types';
import { analyse } from '../support/findings.ts';
import { TYPED_NOTE } from '../support/typed-notes.ts';
import { dedent } from '../support/tree.ts';

const URI = 'file:///a.note.md';
const NESTED = readAbilities({
  textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
});
const FLAT = readAbilities({});

function nested(note: string): DocumentSymbol[] {
  return documentSymbols(analyse(dedent(note)), { uri: URI, abilities: NESTED }) as DocumentSymbol[];
}

function flat(note: string): SymbolInformation[] {
  return documentSymbols(analyse(dedent(note)), { uri: URI, abilities: FLAT }) as SymbolInformation[];
}

/** One line for each entry: its place, name and detail. */
function draw(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map((it) => {
      const { start, end } = it.range;
      const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
      const own = `${indent}${it.name}${it.detail === undefined ? '' : ` = ${it.detail}`} @${place}\n`;
      return own + draw(it.children ?? [], `${indent}  `);
    })
    .join('');
}

const NOTE = `
  ---
  date: 2026-11-23
  ---
  Side: left
  # Request
  ## History
  Onset: 2026-04-10
  Some prose.
  ### Habits
  - Smoking: none
  ## Goals
  Sleep:
  - Six hours
    a night

`;

describe('document symbols', () => {
  it('nest sections by their headings, with fields and items', () => {
    assert.equal(
      draw(nested(NOTE)),
      dedent(`
        Side = left @3:0-3:10
        Request @4:0-13:9
          History @5:0-9:15
            Onset = 2026-04-10 @6:0-6:17
            Habits @8:0-9:15
              Smoking = none @9:0-9:15
          Goals @10:0-13:9
            Sleep @11:0-13:9
              Six hours a night @12:0-13:9
      `),
    );
  });

  it('are flat with the section as container for a client without levels', () => {
    assert.deepEqual(
      flat(NOTE).map((it) => `${it.containerName ?? '-'} > ${it.name}`),
      [
        '- > Side',
        '- > Request',
        'Request > History',
        'History > Onset',
        'History > Habits',
        'Habits > Smoking',
        'Request > Goals',
        'Goals > Sleep',
        'Goals > Six hours a night',
      ],
    );
    assert.ok(flat(NOTE).every((it) => it.location.uri === URI));
  });

  it('select the name', () => {
    const [plan] = nested('## Plan\nSide: right\n');
    assert.deepEqual(plan?.selectionRange, {
      start: { line: 0, character: 3 },
      end: { line: 0, character: 7 },
    });
    assert.deepEqual(plan?.children?.[0]?.selectionRange, {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 4 },
    });
  });

  it('cut long names and values, never within a character', () => {
    const [goals] = nested(`## Goals\nGoals: ${'\u{1f600}'.repeat(100)}\n- ${'walk '.repeat(50)}\n`);
    const [field, item] = goals!.children!;
    assert.match(field!.detail!, /^(?:\u{1f600})+…$/u);
    assert.ok(field!.detail!.length <= 60 && item!.name.length <= 60);
    assert.equal(item!.name, `${'walk '.repeat(50).slice(0, 59).trimEnd()}…`);
  });

  it('have names, and ranges that hold one another, for any note', () => {
    fc.assert(
      fc.property(TYPED_NOTE, (note) => {
        const analysis = analyse(note);
        const check = (symbols: readonly DocumentSymbol[], outer: Range | undefined): void => {
          for (const it of symbols) {
            assert.notEqual(it.name.trim(), '');
            assert.ok(holds(it.range, it.selectionRange));
            assert.ok(outer === undefined || holds(outer, it.range));
            check(it.children ?? [], it.range);
          }
        };
        check(documentSymbols(analysis, { uri: URI, abilities: NESTED }) as DocumentSymbol[], undefined);
      }),
      { numRuns: 500 },
    );
  });
});

describe('workspace symbols', () => {
  const notes = [
    { uri: 'file:///a.note.md', analysis: analyse('## Plan\nSide: right\nLevels: C3-C4\n') },
    { uri: 'file:///b.note.md', analysis: analyse('## Imaging\n- MRI of the lumbar spine: 2026-01-01\n') },
  ];
  const found = (query: string): readonly string[] =>
    workspaceSymbols(notes, query).map((it) => `${it.location.uri.slice(8, 9)} ${it.name}`);

  it('hold the letters of the query, the closest first', () => {
    assert.deepEqual(found('side'), ['a Side']);
    assert.deepEqual(found('l'), ['a Levels', 'a Plan', 'b MRI of the lumbar spine']);
    assert.deepEqual(found('mrils'), ['b MRI of the lumbar spine']);
    assert.deepEqual(found('xyz'), []);
  });

  it('are all of them without a query', () => assert.equal(found('').length, 5));
});

function holds(outer: Range, inner: Range): boolean {
  const before = (one: Range['start'], other: Range['start']): boolean =>
    one.line < other.line || (one.line === other.line && one.character <= other.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end) && before(inner.start, inner.end);
}
