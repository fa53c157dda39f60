import { inlayHints } from '#features/inlay-hints.ts';
import { toRange } from '#features/ranges.ts';
import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver-types';
import { analyse, readCursor } from '../support/findings.ts';
import { dedent } from '../support/tree.ts';

/** Compares the note with every hint drawn where it is shown, as `⟦= 54 days⟧`. */
function check(drawn: string): void {
  const expected = dedent(drawn);
  const text = expected.replace(/⟦[^⟧]*⟧/g, '');
  assert.equal(draw(text, hintsIn(text)), expected);
}

function hintsIn(text: string, span = { start: 0, end: text.length }): InlayHint[] {
  const analysis = analyse(text);
  return inlayHints(analysis, toRange(analysis.lines, span));
}

function draw(text: string, hints: readonly InlayHint[]): string {
  const { lines } = analyse(text);
  return hints.toReversed().reduce((drawn, { position, label }) => {
    const offset = lines.offsetAt(position);
    return `${drawn.slice(0, offset)}⟦${label as string}⟧${drawn.slice(offset)}`;
  }, text);
}

describe('inlay hints', () => {
  it('show days of each course and of all care', () =>
    check(`
      Date: 2026-11-23
      ## Conservative care⟦= 60 days, 8 weeks 4 days⟧
      - Physical therapy: 2026-06-01 to 2026-07-24; response: none⟦= 54 days⟧
      - Naproxen: 500 mg daily; 2026-07-20 to 2026-07-30⟦= 11 days⟧
      - Acupuncture: 9 visits
      - Massage: declined
    `));

  it('show MME of each order and in total', () =>
    check(`
      Date: 2026-11-23
      ## Medications⟦= at least 100 MME/day in total⟧
      - MS Contin: 30 mg PO q12h⟦= 60 MME/day⟧
      - Hydrocodone/APAP: 10/325, 1 tab PO every 6 hours⟦= 40 MME/day⟧
      - Tramadol: as needed
      - Acetaminophen: 650 mg daily
    `));

  it('keep two orders of one line apart', () =>
    check(`
      ## Medications⟦= 75 MME/day in total⟧
      - MS Contin 30 mg q12h + oxycodone 5 mg q12h⟦= 60 MME/day + 15 MME/day⟧
    `));

  it('show the length of the pain and the relief that scores give', () =>
    check(`
      Date: 2026-11-23
      ## History
      Onset: 04/10/2026⟦= 7 months 13 days⟧
      ## Prior blocks
      - Diagnostic medial branch block: 2026-10-19; pre: 7/10; post: 2/10⟦= 71.42 % relief⟧
      - Diagnostic medial branch block: 2026-09-19; relief: 80%; pre: 7/10; post: 2/10
    `));

  it('show nothing that is not known', () =>
    check(`
      ## History
      Onset: 2026-04-10
      ## Conservative care
      - Physical therapy: since 2026-05-02
      ## Medications
      - Oxycodone: as needed
    `));

  it('are made for the range alone', () => {
    const marked = `Date: 2026-11-23
      ## Conservative care
      <|- Physical therapy: 2026-06-01 to 2026-07-24|>
      - Naproxen: 500 mg daily; 2026-07-20 to 2026-07-30
    `;
    const { text, start, end } = readCursor(marked.replace(/^ +/gm, ''));
    assert.deepEqual(
      hintsIn(text, { start, end }).map((it) => it.label),
      ['= 54 days'],
    );
  });

  it('say how they were computed, and stand apart from the words of the note', () => {
    const [, order] = hintsIn('## Medications\n- Oxycodone: 10 mg QID\n');
    assert.deepEqual(order, {
      position: { line: 1, character: 22 },
      label: '= 60 MME/day',
      tooltip: '60 MME/day = 10 mg x 4 x 1.5\nA figure of risk, not a conversion dose',
      paddingLeft: true,
    });
  });
});
