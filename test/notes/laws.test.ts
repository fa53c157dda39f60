import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../support/findings.ts';
import { EXAMPLES, NOTES, notesIn, type WholeNote } from './notes.ts';
import {
  DASHES,
  inCapitals,
  reordered,
  type Rewording,
  typographic,
  withCarriageReturns,
  withUsDates,
} from './rewordings.ts';

const ALL: readonly WholeNote[] = [...notesIn(NOTES), ...notesIn(EXAMPLES)];

/** Enough for every note of any length: they are taken in turn. */
const RANKS = fc.array(fc.nat({ max: 1000 }), { minLength: 20, maxLength: 20 });
const ORDER = RANKS.map(reordered);
const TYPOGRAPHY = fc.constantFrom(...DASHES).map(typographic);

/** What must stay: every outcome with its severity, in an entry of a list too, and the codes of what is wrong with the note itself. */
function judgement(text: string): readonly string[] {
  const analysis = analyse(text);
  return [
    ...analysis.verdicts.map(({ criterion, findings }) => {
      const outcomes = findings.map((it) => `${it.outcome} ${it.severity ?? ''}`).toSorted();
      return `${criterion.name}: ${outcomes.join(', ')}`;
    }),
    ...analysis.diagnostics
      .map((it) => it.code)
      .filter((it) => it.startsWith('note/'))
      .toSorted(),
  ];
}

const judged = new Map<string, readonly string[]>();

function judgementAsWritten(text: string): readonly string[] {
  const known = judged.get(text) ?? judgement(text);
  judged.set(text, known);
  return known;
}

function checkSame({ text }: WholeNote, rewordings: readonly Rewording[]): void {
  const reworded = rewordings.reduce((note, reword) => reword(note), text);
  assert.deepEqual(judgement(reworded), judgementAsWritten(text));
}

describe('laws over whole notes: every outcome stays', () => {
  for (const note of ALL) {
    describe(note.name, () => {
      it('with its sections in the opposite order', () => {
        checkSame(note, [reordered(Array.from({ length: 40 }, (_, index) => -index))]);
      });

      it('with its sections in any order', () => {
        fc.assert(
          fc.property(ORDER, (order) => checkSame(note, [order])),
          { numRuns: 8 },
        );
      });

      it('with its headings in capitals and a colon', () => checkSame(note, [inCapitals]));
      it('with CR LF at the end of its lines', () => checkSame(note, [withCarriageReturns]));
      it('with its ISO dates as US dates', () => checkSame(note, [withUsDates]));

      it('with curly quotes and long dashes', () => {
        for (const dash of DASHES) checkSame(note, [typographic(dash)]);
      });
    });
  }

  it('with any of these together', () => {
    const chosen = fc.tuple(
      fc.option(ORDER, { nil: undefined }),
      fc.constantFrom(inCapitals, undefined),
      fc.constantFrom(withUsDates, undefined),
      fc.option(TYPOGRAPHY, { nil: undefined }),
      fc.constantFrom(withCarriageReturns, undefined),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ALL), chosen, (note, rewordings) =>
        checkSame(
          note,
          rewordings.filter((it) => it !== undefined),
        ),
      ),
      { numRuns: 200 },
    );
  });
});

describe('the rewordings change the notes', () => {
  const changes = (reword: Rewording) => ALL.filter(({ text }) => reword(text) !== text).length;

  it('each of them in many', () => {
    assert.ok(changes(reordered(Array.from({ length: 40 }, (_, index) => -index))) > 20);
    assert.ok(changes(inCapitals) > 15);
    assert.equal(changes(withCarriageReturns), ALL.length);
    assert.ok(changes(withUsDates) > 15);
    assert.ok(changes(typographic('\u2014')) > 20);
  });

  it('in the ways that were meant', () => {
    const note = '---\ndate: 2026-11-23\n---\nDate: x\n## Plan\n- a: "b"\n\nGoals\n- 2026-11-23 - c\n';
    assert.equal(
      reordered([2, 1])(note),
      '---\ndate: 2026-11-23\n---\nDate: x\nGoals\n- 2026-11-23 - c\n\n## Plan\n- a: "b"\n\n',
    );
    assert.equal(inCapitals('## Plan\n**HPI:** a\n# Title\n'), 'PLAN:\nHPI: a\n# Title\n');
    assert.equal(withUsDates('2026-11-23'), '11/23/2026');
    assert.equal(
      typographic('\u2013')(note),
      '---\ndate: 2026-11-23\n---\nDate: x\n## Plan\n- a: \u201cb\u201d\n\nGoals\n- 2026\u201311\u201323 \u2013 c\n',
    );
  });
});
