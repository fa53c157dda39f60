import { nextUnfilled, previousUnfilled } from '#features/next-unfilled.ts';
import assert from 'node:assert/strict';
import { blankHints } from '#features/blank-hints.ts';
import { analyse } from '../support/findings.ts';

const NOTE = '## Plan\nSide: ***\nGuidance: fluoroscopy\nLevels:\nCPT: *** code\n';

/** The blanks that are come to one after the other, as `line:start-end`. */
function way(find: typeof nextUnfilled, note: string, turns: number): readonly string[] {
  const analysis = analyse(note);
  const found: string[] = [];
  let at = undefined as Parameters<typeof nextUnfilled>[1];
  for (let turn = 0; turn < turns; turn++) {
    const range = find(analysis, at);
    if (range === undefined) break;
    found.push(`${range.start.line}:${range.start.character}-${range.end.character}`);
    at = range.end;
  }
  return found;
}

describe('nextUnfilled', () => {
  it('goes from blank to blank and begins again', () =>
    assert.deepEqual(way(nextUnfilled, NOTE, 4), ['1:6-9', '3:7-7', '4:5-13', '1:6-9']));

  it('stands behind a label without a value, so that typing replaces no label', () =>
    assert.deepEqual(way(nextUnfilled, '## Plan\nSide: \n', 1), ['1:6-6']));

  it('takes the hint of a blank with it, as long as it is one', () => {
    assert.deepEqual(way(nextUnfilled, '## History\nOnset: *** date\n', 1), ['1:7-15']);
    assert.deepEqual(way(nextUnfilled, '## History\nOnset: *** dates\n', 1), ['1:7-10']);
    assert.deepEqual(way(nextUnfilled, '## History\nOnset: *** and *** date\n', 2), ['1:7-10', '1:15-23']);
  });

  it('knows the hints of every template and fix', () => {
    const hints = blankHints(analyse(''));
    for (const it of ['*** date', '*** score', '*** reason', '*** axial or radiating, region, side'])
      assert.ok(hints.includes(it), it);
    assert.deepEqual(
      hints.filter((it) => !/^\*{3} \S/.test(it)),
      [],
    );
    const lengths = hints.map((it) => it.length);
    assert.deepEqual(
      lengths,
      lengths.toSorted((one, other) => other - one),
    );
  });

  it('finds nothing where nothing is left', () =>
    assert.deepEqual(way(nextUnfilled, '## Plan\nSide: right\n', 1), []));
});

describe('previousUnfilled', () => {
  it('goes back from blank to blank and begins again', () =>
    assert.deepEqual(way(previousUnfilled, NOTE, 4), ['4:5-13', '3:7-7', '1:6-9', '4:5-13']));

  it('finds nothing where nothing is left', () => assert.deepEqual(way(previousUnfilled, '', 1), []));
});
