import { plainNote } from '#report/plain.ts';
import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';
import { dedent } from '../support/tree.ts';

function plain(note: string, options?: { force: boolean }): string {
  const made = plainNote(analyse(dedent(note)), options);
  return made.kind === 'plain' ? made.text : made.blanks.map((it) => `${it.line}: ${it.text}`).join('\n');
}

describe('plainNote', () => {
  it('leaves out front matter, comments and marks', () => {
    const note = `
      ---
      date: 2026-11-23
      ---
      # Request
      <!-- necessity-ignore-file facet-block/imaging -- none here -->

      ## Plan ##
      Side: **right** <!-- ask -->
      Levels: C4-C5
      - \`5\` mg * 2
    `;
    assert.equal(plain(note), 'Request\n\nPlan\nSide: right\nLevels: C4-C5\n- 5 mg * 2\n');
  });

  it('refuses while something is unfilled, with the lines', () => {
    assert.equal(plain('## Plan\nSide: ***\nLevels:\nCPT: 64490\n'), '2: Side: ***\n3: Levels:');
    assert.equal(plain('## Plan\nSide: ***\n', { force: true }), 'Plan\nSide: ***\n');
  });

  it('does not ask for what is not pasted', () => {
    assert.equal(
      plain('---\nauthor: "***"\n---\n## Plan\nSide: right\n<!-- *** -->\n'),
      'Plan\nSide: right\n',
    );
  });

  it('makes one kind of line end, and no empty lines in a row', () => {
    assert.equal(
      plain('## Plan\r\nSide: right\r\n\r\n\r\n\r\nCPT: 64490\r\n'),
      'Plan\nSide: right\n\nCPT: 64490\n',
    );
    assert.equal(plain(''), '');
  });
});
