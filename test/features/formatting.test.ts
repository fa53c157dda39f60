import { formatting, rangeFormatting } from '#features/formatting.ts';
import { toRange } from '#features/ranges.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { EXAMPLES, NOTES, notesIn } from '../notes/notes.ts';
import { analyse, readCursor } from '../support/findings.ts';
import { PIECES } from '../support/rough-notes.ts';
import { dedent, drawTree } from '../support/tree.ts';

const OPTIONS = { tabSize: 2, insertSpaces: true };

function apply(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a.note.md', 'clinical-note', 1, text), [
    ...edits,
  ]);
}

function format(text: string): string {
  return apply(text, formatting(analyse(text), OPTIONS));
}

function check(written: string, expected: string): void {
  assert.equal(format(dedent(written)), dedent(expected));
}

describe('formatting', () => {
  it('sets one blank line above a heading and none below', () => {
    check(
      `
      # Title
      ## History

      Onset: 2026-04-10
      ## Plan
      Side: right


      ## Goals
      - Work
      `,
      `
      # Title

      ## History
      Onset: 2026-04-10

      ## Plan
      Side: right

      ## Goals
      - Work
      `,
    );
  });

  it('keeps the comments of a heading with it', () => {
    check(
      `
      Side: right
      <!-- one -->
      <!-- two -->
      ## Imaging
      <!-- three -->

      ## Goals
      `,
      `
      Side: right

      <!-- one -->
      <!-- two -->
      ## Imaging
      <!-- three -->

      ## Goals
      `,
    );
  });

  it('sets the blank of a heading that is ours', () => {
    check('##Plan\nSide: left\n\n##Notaheading\n', '## Plan\nSide: left\n\n##Notaheading\n');
    check('##\t Plan\n', '## Plan\n');
  });

  it('sets one blank behind colons and semicolons, none before', () => {
    check(
      `
      ## Conservative care
      Pain after care :\tpersists
      - Naproxen:500 mg ;2026-06-01 to 2026-07-20;  response:none
      `,
      `
      ## Conservative care
      Pain after care: persists
      - Naproxen: 500 mg; 2026-06-01 to 2026-07-20; response: none
      `,
    );
  });

  it('writes items with a hyphen and leaves numbers', () => {
    check(
      '## Goals\n* Work\n+   Sleep\n\t- Walk\n1.  Sit\n',
      '## Goals\n- Work\n+ Sleep\n  - Walk\n1. Sit\n',
    );
  });

  it('makes no rule of an item', () => check('## Goals\n* -\n', '## Goals\n* -\n'));

  it('leaves front matter, running text, comments and colons within words alone', () => {
    const note = dedent(`
      ---
      date:   2026-11-23
      policies:  [ facet-block ]
      ---

      ## History
      The patient  says:"it grinds" at 10:42\u0020\u0020
      and   rests.



      Second   paragraph ; see http://example.org
      <!--  kept
         as it is -->
      CPT:64490
      Procedure: block,  right ,
        and  left
      `);
    assert.equal(format(note), note);
  });

  it('ends the note with one line end, of its own kind', () => {
    assert.equal(format('## Plan\r\nSide: right'), '## Plan\r\nSide: right\r\n');
    assert.equal(format('## Plan\nSide: right  \n \n\n'), '## Plan\nSide: right\n');
    assert.equal(format('\n\n## Plan\n'), '## Plan\n');
    assert.equal(format('\ufeff\n## Plan\n'), '\ufeff## Plan\n');
    assert.equal(format(' \n\n'), ' \n\n');
  });

  it('makes no front matter of a rule at the top', () => {
    assert.equal(format('\n---\na: b\n---\n'), '\n---\na: b\n---\n');
  });

  it('leaves a note alone that is longer than what is read', () => {
    const note = `##Plan\n${'x '.repeat(600_000)}`;
    assert.deepEqual(formatting(analyse(note), OPTIONS), []);
  });
});

describe('range formatting', () => {
  it('changes only the lines of the range', () => {
    const { text, start, end } = readCursor('##Plan\nSide:  <|right\n*  x\n|>Levels:  C3-C4\n');
    const analysis = analyse(text);
    const edits = rangeFormatting(analysis, toRange(analysis.lines, { start, end }), OPTIONS);
    assert.equal(apply(text, edits), '##Plan\nSide: right\n- x\nLevels:  C3-C4\n');
  });
});

const ALL = [...notesIn(NOTES), ...notesIn(EXAMPLES)];

/** What must stay: outcomes, messages, diagnostics other than about layout, and everything that was read. */
function judgement(text: string): readonly string[] {
  const analysis = analyse(text);
  return [
    ...analysis.verdicts.map(
      ({ criterion, outcome, summary }) => `${criterion.id} ${outcome} ${summary.message}`,
    ),
    ...analysis.diagnostics
      .flatMap((it) => (it.code === 'note/heading' ? [] : `${it.code} ${it.message}`))
      .toSorted(),
    structure(text),
  ];
}

/** The tree without its places, and without the only hint that formatting answers. */
function structure(text: string): string {
  return drawTree(analyse(text).tree)
    .split('\n')
    .filter((it) => !it.startsWith('problem note/heading'))
    .map((it) => it.replace(/ @[\d:-]+|, (?:covers|see) [\d:, -]+$/g, ''))
    .toSorted()
    .join('\n');
}

/** A note with some of its pieces cut, copied, moved or replaced by what gets into real notes. */
const EDITED = fc
  .tuple(
    fc.constantFrom(...ALL.map((it) => it.text)),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', ...PIECES)), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, edits]) =>
    edits.reduce((note, [place, length, piece]) => {
      const at = place % (note.length + 1);
      return note.slice(0, at) + piece + note.slice(at + length);
    }, text),
  );
const ROUGH = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((it) => it.join(''));

describe('laws of formatting', function () {
  this.timeout(120_000);

  for (const { name, text } of ALL) {
    it(`keeps what is read of ${name}`, () => {
      const formatted = format(text);
      assert.deepEqual(judgement(formatted), judgement(text));
      assert.equal(format(formatted), formatted);
    });
  }

  it('keeps the structure and is done after one time', () => {
    fc.assert(
      fc.property(fc.oneof(EDITED, ROUGH), (text) => {
        const formatted = format(text);
        assert.equal(format(formatted), formatted);
        assert.equal(structure(formatted), structure(text));
      }),
      { numRuns: 10_000, seed: 20261123 },
    );
  });

  it('keeps every outcome', () => {
    fc.assert(
      fc.property(EDITED, (text) => assert.deepEqual(judgement(format(text)), judgement(text))),
      { numRuns: 200, seed: 20261123 },
    );
  });

  it('changes no line outside the range', () => {
    fc.assert(
      fc.property(EDITED, fc.nat(), fc.nat(20), (text, place, count) => {
        const analysis = analyse(text);
        const first = place % analysis.lines.lineCount;
        const range = { start: { line: first, character: 0 }, end: { line: first + count, character: 1 } };
        const formatted = apply(text, rangeFormatting(analysis, range, OPTIONS));
        const head = analysis.lines.lineSpan(first).start;
        const tail = text.slice(analysis.lines.lineSpan(first + count + 1).start);
        assert.equal(formatted.slice(0, head), text.slice(0, head));
        assert.ok(formatted.endsWith(tail));
      }),
      { numRuns: 1000, seed: 20261123 },
    );
  });
});
