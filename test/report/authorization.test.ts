import { authorizationReport } from '#report/authorization.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../support/findings.ts';

describe('authorizationReport', () => {
  const text = readFileSync('examples/complete.note.md', 'utf8');
  const report = authorizationReport(analyse(text));

  it('names policies, date and the sum', () => {
    assert.match(report, /Policies: facet-block@\d+\.\d+\.\d+\. Date of the note: 2026-11-23\./);
    assert.match(report, /\d+ of \d+ criteria are met\. .*promises no approval/);
  });

  it('quotes the note’s own lines without the marks of lists, with their numbers', () => {
    const quotes = [...report.matchAll(/^ {2}- line (\d+): (.*)$/gm)];
    assert.ok(quotes.length > 10);
    const lines = text.split('\n');
    for (const [, number, words] of quotes)
      assert.equal(
        words!.replace(/\\(.)/g, '$1').replace(/…$/, ''),
        lines[Number(number) - 1]!.replace(/^- /, '').trim().slice(0, 200),
      );
  });

  it('puts what is open first', () => {
    const draft = authorizationReport(analyse(readFileSync('examples/draft.note.md', 'utf8')));
    assert.ok(draft.indexOf('## Open') > 0 && draft.indexOf('## Open') < draft.indexOf('## Met'));
    assert.match(draft, /^- \[ \] .*Not found: /m);
    assert.match(draft, /^- \[x\] .*: Met$/m);
  });

  it('lets no words of a note become links or HTML', () => {
    const note = '## Plan\nCPT: 64490 <img src=x> [a](http://b)\n';
    assert.doesNotMatch(authorizationReport(analyse(note)), /(?<!\\)<img|(?<!\\)\[a/);
  });

  it('says when nothing applies', () => {
    assert.match(authorizationReport(analyse('x', { packs: [] })), /Policies: none applies/);
  });

  it('says an outcome once where the message begins with it', () => {
    const note = analyse('Date: 2026-11-23\n## Medications\n- Eliquis: 5 mg BID\n## Plan\nCPT: 64490\n');
    const report = authorizationReport(note);
    assert.match(report, /: Not found, whether held or continued: apixaban/);
    assert.doesNotMatch(report, /Not found: Not found/);
  });
});
