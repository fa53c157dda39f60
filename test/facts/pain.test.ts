import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

const TODAY = 'Date: 2026-11-23\n';

function outcome(criterion: string, note: string): string | undefined {
  return analyse(note).verdicts.find((it) => it.criterion.name === criterion)?.outcome;
}

function message(criterion: string, note: string): string | undefined {
  return analyse(note).verdicts.find((it) => it.criterion.name === criterion)?.summary.message;
}

describe('how long the pain has lasted', () => {
  const history = (lines: string, date = TODAY) => outcome('pain-duration', `${date}## History\n${lines}\n`);

  const stated: readonly (readonly [string, string])[] = [
    ['7 months', 'met'],
    ['4 months', 'met'],
    ['3 months', 'unmet'],
    ['about 3 months', 'unmet'],
    ['3-6 months', 'unmet'],
    ['2 months', 'unmet'],
    ['over 3 months', 'met'],
    ['more than 3 months', 'met'],
    ['> 3 months', 'met'],
    ['3+ months', 'met'],
    ['at least 3 months', 'unreadable'],
    ['at least 6 months', 'met'],
    ['nearly 4 months', 'unreadable'],
    ['almost 3 months', 'unreadable'],
    ['over 2 months', 'unreadable'],
    ['several months', 'unreadable'],
    ['chronic', 'unreadable'],
    ['13 weeks', 'unmet'],
    ['14 weeks', 'met'],
    ['92 days', 'unmet'],
    ['93 days', 'met'],
    ['2 years', 'met'],
    ['several years', 'met'],
    ['years', 'met'],
    ['1 year and 3 months', 'met'],
    ['since the accident', 'unreadable'],
    ['since April 2026', 'met'],
    ['since November 2026', 'unmet'],
  ];
  for (const [words, expected] of stated) {
    it(`${words}: ${expected}`, () => assert.equal(history(`Duration: ${words}`), expected));
  }

  const onsets: readonly (readonly [string, string])[] = [
    ['2026-08-22', 'met'],
    ['2026-08-23', 'unmet'],
    ['8/22/2026', 'met'],
    ['Aug 23, 2026', 'unmet'],
    ['July 2026', 'met'],
    ['August 2026', 'unreadable'],
    ['September 2026', 'unmet'],
    ['2025', 'met'],
    ['2026', 'unreadable'],
    ['2026-11-24', 'unreadable'],
    ['2026-02-30', 'unreadable'],
    ['gradual', 'unreadable'],
    ['7 months ago', 'met'],
  ];
  for (const [words, expected] of onsets) {
    it(`onset ${words}: ${expected}`, () => assert.equal(history(`Onset: ${words}`), expected));
  }

  it('the onset decides, and where it is no date the duration does', () => {
    assert.equal(history('Onset: 2026-10-01\nDuration: 7 months'), 'unmet');
    assert.equal(history('Onset: gradual\nDuration: 7 months'), 'met');
    assert.equal(history('Onset: 7 months ago\nDuration: several months'), 'met');
  });

  it('an onset needs the date of the note, a stated length does not', () => {
    assert.equal(history('Onset: 2026-04-10', ''), 'unreadable');
    assert.equal(history('Duration: 7 months', ''), 'met');
  });

  it('the month of the note is clamped to its end', () => {
    assert.equal(history('Onset: 2025-11-30', 'Date: 2026-02-28\n'), 'unmet');
    assert.equal(history('Onset: 2025-11-29', 'Date: 2026-03-01\n'), 'met');
  });

  it('exactly three months are named as such', () => {
    const note = `${TODAY}## History\nDuration: 3 months\n`;
    assert.equal(
      message('pain-duration', note),
      'Pain for exactly 3 months, more than 3 months are required; payers commonly say at least 3 months',
    );
  });

  it('is read from the items of a bulleted history', () => {
    assert.equal(history('- Onset: 2026-04-10'), 'met');
    assert.equal(history('- Duration of pain: 3 months'), 'unmet');
  });

  it('nothing on it is missing, and a blank is too', () => {
    assert.equal(history('Worse with: extension'), 'missing');
    assert.equal(history('Onset: ***'), 'missing');
  });
});

describe('pain after conservative care', () => {
  const after = (lines: string, care = '2026-06-01 to 2026-07-12') =>
    outcome('pain-persistence', `${TODAY}## Conservative care\n- Physical therapy: ${care}\n${lines}\n`);

  const rows: readonly (readonly [string, string])[] = [
    ['Pain after care: persists', 'met'],
    ['Pain after care: 6/10', 'met'],
    ['Pain after care: unchanged', 'met'],
    ['Pain after care: persistent pain despite 8 weeks of care', 'met'],
    ['Pain after care: no longer persistent', 'missing'],
    ['Pain after care: none', 'missing'],
    ['Pain after care: resolved', 'missing'],
    ['Pain after care: 0/10', 'missing'],
    ['Pain after care: see the letter', 'unreadable'],
    ['Pain after care: 6/10 (2026-06-20)', 'missing'],
    ['- Pain persists despite all of this', 'met'],
    ['- Naproxen: 500 mg BID; 2026-06-01 to 2026-07-30; response: pain persisted', 'met'],
    ['- Naproxen: 500 mg BID; 2026-06-01 to 2026-06-30; response: pain persisted', 'missing'],
    ['## Pain and function\nPain score: 7/10', 'met'],
    ['## Pain and function\n- 2026-07-13: NRS 7/10', 'met'],
    ['## Pain and function\n- 2026-07-12: NRS 7/10', 'missing'],
    ['## Pain and function\n- 2026-07-13: NRS 0/10', 'missing'],
    ['## Pain and function\n- 2026-08-30: NRS 12/10', 'unreadable'],
    ['## Pain and function\n- July 2026: NRS 7/10', 'unreadable'],
    ['## Pain and function\n- August 2026: NRS 7/10', 'met'],
    ['## Goals\n- NRS 3/10', 'missing'],
    ['## History\nPain pattern: persistent neck pain', 'met'],
    ['## History\nPain pattern: axial neck pain', 'missing'],
  ];
  for (const [lines, expected] of rows) {
    it(`${lines.replace('\n', ' / ')}: ${expected}`, () => assert.equal(after(lines), expected));
  }

  it('is asked only where dated care reached its minimum', () => {
    assert.equal(after('', '2026-06-01 to 2026-07-11'), 'not-applicable');
    assert.equal(after('', '8 weeks'), 'not-applicable');
    assert.equal(after('', '2026-06-01 to 2026-07-12'), 'missing');
  });
});
