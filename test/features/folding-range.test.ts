import { readAbilities } from '#features/abilities.ts';
import { foldingRanges } from '#features/folding-range.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../support/findings.ts';
import { TYPED_NOTE } from '../support/typed-notes.ts';
import { dedent } from '../support/tree.ts';

const NOTE = `
  ---
  date: 2026-11-23
  ---

  # Request
  ## Conservative care
  - Physical therapy: 2026-06-01 to 2026-07-24;
    14 visits
  - Naproxen: 500 mg

  <!-- kept
  for later -->

  ## Goals
  Sleep:
  - Six hours
  - All night

  ## Plan
  Side: right
`;

function announcing(foldingRange: object) {
  return readAbilities({ textDocument: { foldingRange } });
}

function fold(note: string, foldingRange: object): string[] {
  return foldingRanges(analyse(dedent(note)), announcing(foldingRange)).map((it) => {
    const from = `${it.startLine}${it.startCharacter === undefined ? '' : `:${it.startCharacter}`}`;
    const to = `${it.endLine}${it.endCharacter === undefined ? '' : `:${it.endCharacter}`}`;
    return [`${from}-${to}`, it.kind, it.collapsedText].filter((each) => each !== undefined).join(' ');
  });
}

describe('folding ranges', () => {
  it('are front matter, sections with those below them, comments, lists and long values', () => {
    assert.deepEqual(fold(NOTE, { lineFoldingOnly: true }), [
      '0-2 region',
      '4-19 region',
      '5-11 region',
      '6-8',
      '10-11 comment',
      '13-16 region',
      '14-16',
      '18-19 region',
    ]);
  });

  it('reach from the comment that opens a region to the one that closes it', () => {
    const note =
      'a\n<!-- region visits -->\nb\n<!-- #region inner -->\nc\n<!-- #endregion -->\n<!-- endregion -->\n';
    assert.deepEqual(fold(note, { lineFoldingOnly: true }), ['1-6 region', '3-5 region']);
    assert.deepEqual(fold('<!-- region -->\na\n', { lineFoldingOnly: true }), []);
    assert.deepEqual(fold('<!-- endregion -->\na\n', { lineFoldingOnly: true }), []);
  });

  it('tell the characters to clients that fold within lines', () => {
    assert.deepEqual(fold('## Plan\nSide: right\n\n', {}), ['0:7-1:11 region']);
  });

  it('tell the folded text only where it is announced, and only known kinds', () => {
    const announced = {
      lineFoldingOnly: true,
      foldingRange: { collapsedText: true },
      foldingRangeKind: { valueSet: ['comment'] },
    };
    assert.deepEqual(fold('## Plan\n<!-- a\nb -->\nSide: right\n', announced), [
      '0-3 ## Plan (4 lines)',
      '1-2 comment <!-- a (2 lines)',
    ]);
  });

  it('are no more than the client wants, sections first', () => {
    assert.deepEqual(fold(NOTE, { lineFoldingOnly: true, rangeLimit: 2 }), ['4-19 region', '5-11 region']);
  });

  it('are none for a client without them', () => {
    assert.deepEqual(foldingRanges(analyse(dedent(NOTE)), readAbilities({})), []);
  });

  it('lie in the note, and each begins on a line of its own, for any note', () => {
    fc.assert(
      fc.property(TYPED_NOTE, (note) => {
        const analysis = analyse(note);
        const ranges = foldingRanges(analysis, announcing({}));
        for (const it of ranges) {
          assert.ok(it.startLine < it.endLine && it.endLine < analysis.lines.lineCount);
        }
        assert.equal(new Set(ranges.map((it) => it.startLine)).size, ranges.length);
      }),
      { numRuns: 500 },
    );
  });
});
