import { applyEdits } from '#text/edits.ts';
import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

describe('lines with a score that are no list items', () => {
  const note = `Date: 2026-11-23
## Pain and function
ODI 46%
NRS 7/10 today
She scored 40% on the NDI in March.
NDI not done, 2 copies were lost
NRS 0-10 scale was used
VAS 10 cm line
PROMIS 29 given today
Oswestry 2.0 given
NDI 3 weeks ago was lost
NRS 12/10 at worst
- PDI 30
## Goals
NRS 3/10 in 6 weeks
`;
  const { diagnostics, text } = analyse(note);
  const found = diagnostics.filter((it) => it.code === 'note/line-unread');

  it('are reported', () =>
    assert.deepEqual(
      found.map(({ span, message }) => [text.slice(span.start, span.end), message]),
      [
        ['ODI 46%', 'This line holds a score and is not read, begin it with "- "'],
        ['NRS 7/10 today', 'This line holds a score and is not read, begin it with "- "'],
      ],
    ));

  it('are read as list items, which the repair makes of them', () => {
    const outcome = (of: string) =>
      analyse(of).verdicts.find((it) => it.criterion.name === 'functional-assessment')?.outcome;
    const scale = '## Pain and function\nODI 46%\n';
    const [first] = analyse(scale).diagnostics.filter((it) => it.code === 'note/line-unread');
    assert.equal(outcome(scale), 'missing');
    assert.equal(outcome(applyEdits(scale, first!.repairs[0]!.edits)), 'met');
  });
});
