import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

const TODAY = 'Date: 2026-11-23\n';

function verdict(criterion: string, note: string) {
  return analyse(note).verdicts.find((it) => it.criterion.name === criterion);
}

function outcome(criterion: string, note: string): string | undefined {
  return verdict(criterion, note)?.outcome;
}

/** The sum as the criteria see it. */
function mme(note: string): string {
  return analyse(note).facts.opioids.mme;
}

describe('the opioids that are taken now', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['## Medications\n- Oxycodone: 10 mg BID', '30'],
    ['## Medications\n- Oxycodone: 10 mg BID\n- Oxycodone: 10 mg BID', '30'],
    ['## Medications\n- Oxycodone: 10 mg BID\n- Oxycodone: 5 mg BID', '45'],
    ['## Medications\n- Oxycodone: 10 mg BID\n## Opioids\n- Oxycodone: 10 mg BID', '30'],
    ['## Medications\n- Oxycodone: 10 mg BID\n## Opioids\n- Oxycodone: response: works half days', '30'],
    ['## Medications\n- Oxycodone: 10 mg BID\n- Oxycodone ER: 10 mg BID', '60'],
    ['## Medications\n- Oxycodone: 10 mg BID\n- Tramadol: as needed', 'at least 30'],
    ['## Medications\n- Tramadol: as needed', ''],
    ['## Medications\n- Oxycodone: 5 mg q4-6h prn; 10 tablets', '45'],
    ['## Medications\n- Oxycodone: 5 mg TID; 2 tablets', ''],
    ['## Medications\n- Oxycodone: 5 mg; 60 tablets; BID', '15'],
    ['## Medications\n- Oxycodone: 10 mg; 2 tablets; QID', '120'],
    ['## Medications\n- Oxycodone: 10 mg BID; stopped: 2026-01-03', ''],
    ['## Medications\n- Oxycodone: 10 mg BID; status: planned', ''],
    ['## Medications\n- Oxycodone: will start 10 mg BID', ''],
    ['## Medications\n- Oxycodone: declined', ''],
    ['## Medications\n- Morphine: allergy, hives', ''],
    ['## Medications\n- Oxycodone: 10 mg BID, will taper next month', '30'],
    ['## Medications\n- Oxycodone: 10 mg BID; response: ***', '30'],
    ['## Conservative care\n- Oxycodone: 10 mg BID; 2026-05-02 to present', '30'],
    ['## Conservative care\n- Oxycodone: 10 mg BID; 2026-05-02 to 2026-12-31', '30'],
    ['## Conservative care\n- Oxycodone: 10 mg BID; 2026-05-02 to 2026-07-30', ''],
    [
      '## Conservative care\n- Oxycodone: 20 mg BID; 2026-05-02 to present\n## Medications\n- Oxycodone: 20 mg BID',
      '60',
    ],
  ];
  for (const [lines, expected] of rows) {
    it(`${lines.replaceAll('\n', ' / ')}: ${expected}`, () =>
      assert.equal(mme(`${TODAY}${lines}\n`), expected));
  }

  it('are none where the class is denied, and none is asked for its effect', () => {
    for (const line of ['- Denies opioid use', '- No opioids', '- Opioids: none', 'Opioids']) {
      const note = `${TODAY}## Medications\n${line}\n`;
      assert.equal(analyse(note).facts.opioids.taken, false, line);
      assert.equal(outcome('opioid-function', note), 'not-applicable', line);
    }
    assert.equal(analyse(`${TODAY}## Medications\n- No relief with opioids\n`).facts.opioids.taken, true);
  });

  it('are at least the sum where one stands elsewhere', () =>
    assert.equal(
      mme(`${TODAY}## History\n- Meds: MS Contin 60 mg BID\n## Medications\n- Norco: 10/325 daily\n`),
      'at least 10',
    ));

  it('thousands of lines hold seven different orders', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `- Oxycodone: ${index % 7} mg BID\n`).join('');
    assert.equal(analyse(`## Medications\n${lines}`).facts.opioids.orders.length, 7);
  });
});

describe('the limits of the dose', () => {
  const dose = (mg: string) => `## Medications\n- Hydrocodone: ${mg} mg daily\n`;
  const rows: readonly (readonly [string, string, string])[] = [
    ['50', 'not-applicable', 'met'],
    ['50.01', 'missing', 'met'],
    ['89.99', 'missing', 'met'],
    ['90', 'not-applicable', 'unmet'],
    ['90.01', 'not-applicable', 'unmet'],
  ];
  for (const [mg, caution, limit] of rows) {
    it(`${mg} MME/day`, () => {
      assert.equal(outcome('opioid-dose-caution', dose(mg)), caution);
      assert.equal(outcome('opioid-dose-limit', dose(mg)), limit);
    });
  }

  it('the limit is an error, and a warning with a justification or a gradual taper', () => {
    const severity = (line: string) =>
      verdict('opioid-dose-limit', `${dose('90')}## Opioids\n${line}\n`)?.summary.severity;
    assert.equal(severity('Naloxone: offered'), 'error');
    assert.equal(severity('Opioid rationale: none'), 'error');
    assert.equal(severity('Opioid rationale: ***'), 'error');
    assert.equal(severity('Opioid rationale: keeps her at work'), 'warning');
    assert.equal(severity('Taper plan: 5 mg fewer each week'), 'warning');
    assert.equal(severity('Taper plan: stopped abruptly'), 'error');
  });
});

describe('opioids and other analgesics in time', () => {
  const order = (...lines: readonly string[]) =>
    outcome('opioid-first-line', `${TODAY}## Conservative care\n${lines.join('\n')}\n`);
  const NAPROXEN = '- Naproxen: 500 mg BID; 2026-05-02 to 2026-07-30';
  const rows: readonly (readonly [string, readonly string[], string])[] = [
    ['the same day', [NAPROXEN, '- Oxycodone: 5 mg BID; 2026-05-02 to present'], 'met'],
    ['a day before', [NAPROXEN, '- Oxycodone: 5 mg BID; 2026-05-01 to present'], 'unmet'],
    [
      'before one of two',
      [NAPROXEN, '- Lidocaine patch: since 2026-04-01', '- Oxycodone: since 2026-04-15'],
      'met',
    ],
    ['before both', [NAPROXEN, '- Duloxetine: since 2026-08-01', '- Oxycodone: since 2026-04-15'], 'unmet'],
    [
      'one of two opioids',
      [NAPROXEN, '- Tramadol: since 2026-04-15', '- Oxycodone: since 2026-08-15'],
      'unmet',
    ],
    ['stopped before', [NAPROXEN, '- Oxycodone: 5 mg BID; 2025-01-02 to 2025-02-02'], 'unmet'],
    ['a month', [NAPROXEN, '- Oxycodone: since May 2026'], 'unreadable'],
    ['a later month', [NAPROXEN, '- Oxycodone: since June 2026'], 'met'],
    ['an earlier month', [NAPROXEN, '- Oxycodone: since April 2026'], 'unmet'],
    ['a start alone', [NAPROXEN, '- Oxycodone: 5 mg BID; started: 2026-04-15'], 'unmet'],
    ['no date', [NAPROXEN, '- Oxycodone: 5 mg BID'], 'not-applicable'],
    [
      'a muscle relaxant is no analgesic',
      ['- Tizanidine: since 2026-01-01', '- Oxycodone: since 2026-04-15'],
      'not-applicable',
    ],
    ['a combination is an opioid', ['- Hydrocodone/APAP: 5/325 QID; since 2026-04-15'], 'not-applicable'],
    ['planned', [NAPROXEN, '- Oxycodone: planned since 2026-04-15'], 'not-applicable'],
  ];
  for (const [name, lines, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(order(...lines), expected));

  it('reads Medications too', () => {
    const note = `${TODAY}## Medications\n- Oxycodone: 5 mg BID; since: 2026-04-15\n## Conservative care\n${NAPROXEN}\n`;
    assert.equal(outcome('opioid-first-line', note), 'unmet');
  });
});

describe('opioids as a condition', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['Next step: an opioid trial is required before the facet block', true],
    ['Next step: patient must try and fail opioids', true],
    ['Next step: payer requires a trial of an oral opioid', true],
    ['Next step: opioids are required prior to injection', true],
    ['Medical necessity: needs to fail opioid therapy first', true],
    ['Next step: an opioid trial is not required before the facet block', false],
    ['Next step: no opioid trial is required', false],
    ['Next step: opioids are not required before injection', false],
    ['Next step: an NSAID trial is required before the facet block', false],
    ['Opioid rationale: requires oxycodone to work', false],
    ['- Oxycodone: 5 mg as needed after failed surgery', false],
    ['- Oxycodone: 5 mg BID as needed, failed', false],
    ['- Oxycodone: 5 mg BID as needed, before physical therapy', false],
    ['Next step: taper opioids before the block', false],
  ];
  for (const [line, said] of rows) {
    it(line, () =>
      assert.equal(outcome('opioid-not-required', `## Plan\n${line}\n`), said ? 'unmet' : 'not-applicable'),
    );
  }
});

describe('function under opioids', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['returned to half days of work', 'met', 'not-applicable'],
    ['good', 'met', 'not-applicable'],
    ['able to walk 2 blocks', 'met', 'not-applicable'],
    ['minimal', 'met', 'not-applicable'],
    ['pain 8/10 to 5/10, sleeps better', 'met', 'not-applicable'],
    ['none', 'met', 'missing'],
    ['none; pain 8/10 to 6/10', 'met', 'missing'],
    ['no functional improvement', 'met', 'missing'],
    ['no change in function', 'met', 'missing'],
    ['pain 8/10 to 5/10, no functional improvement', 'met', 'missing'],
    ['not improved', 'met', 'missing'],
    ['50% pain relief', 'missing', 'not-applicable'],
    ['NRS 8 to 5', 'missing', 'not-applicable'],
    ['good pain relief', 'missing', 'not-applicable'],
    ['no pain relief', 'missing', 'not-applicable'],
    ['pain 2 points lower', 'missing', 'not-applicable'],
    ['***', 'missing', 'not-applicable'],
  ];
  for (const [words, documented, taper] of rows) {
    it(words, () => {
      const note = `## Medications\n- Oxycodone: 5 mg BID\n## Opioids\nFunctional response to opioids: ${words}\n`;
      assert.equal(outcome('opioid-function', note), documented);
      assert.equal(outcome('opioid-taper', note), taper);
    });
  }

  const takers: readonly (readonly [string, string])[] = [
    ['## Medications\n- Oxycodone: 5 mg BID', 'missing'],
    ['## Medications\n- Oxycodone: 5 mg BID; stopped: nausea', 'missing'],
    ['## Conservative care\n- Tramadol: 50 mg QID; 2025-01-02 to 2025-02-02', 'missing'],
    ['## Conservative care\n- Opioids: 2025-01-02 to 2025-02-02; response: no functional benefit', 'met'],
    ['## Conservative care\n- Tramadol: 50 mg QID; response: 20% relief', 'missing'],
    ['## Conservative care\n- Tramadol: 50 mg QID; response: returned to work', 'met'],
    ['## Opioids\nTotal MME: 60', 'missing'],
    ['## Opioids\nTotal MME: 0', 'not-applicable'],
    ['## Medications\n- Opioids: none', 'not-applicable'],
    ['## Medications\n- Oxycodone: declined', 'not-applicable'],
    ['## Medications\n- Naproxen: 500 mg BID', 'not-applicable'],
  ];
  for (const [lines, expected] of takers) {
    it(lines.replaceAll('\n', ' / '), () =>
      assert.equal(outcome('opioid-function', `${TODAY}${lines}\n`), expected),
    );
  }
});

describe('the end of opioids', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Taper plan: 5 mg fewer each week', 'met'],
    ['Taper plan: reduce by 10% every 4 weeks', 'met'],
    ['Taper plan: gradual taper over 8 weeks, then stop', 'met'],
    ['Taper plan: per addiction medicine', 'met'],
    ['Taper plan: stopped abruptly', 'unmet'],
    ['Taper plan: stop oxycodone', 'unmet'],
    ['Taper plan: cold turkey', 'unmet'],
    ['Taper plan: not to be stopped abruptly, 5 mg fewer each week', 'met'],
    ['Taper plan: none', 'missing'],
    ['Taper plan: declined', 'missing'],
    ['Taper plan: ***', 'missing'],
    ['- Oxycodone: 5 mg BID; stopped: abruptly 2026-10-01', 'unmet'],
    ['- Oxycodone: 5 mg BID; weaned off over 6 weeks', 'met'],
  ];
  for (const [line, expected] of rows) {
    it(`${line}: ${expected}`, () =>
      assert.equal(
        outcome('opioid-taper', `## Opioids\nFunctional response to opioids: none\n${line}\n`),
        expected,
      ));
  }
});

describe('a planned increase', () => {
  const NOW = '## Medications\n- Oxycodone: 5 mg BID\n';
  const REASON = 'Opioid rationale: keeps her at work\n';
  const plan = (line: string, now = NOW, reason = '') =>
    outcome('opioid-escalation', `${now}## Opioids\nPlanned dose: ${line}\n${reason}`);
  const rows: readonly (readonly [string, string, string])[] = [
    ['50 MME/day', 'not-applicable', 'not-applicable'],
    ['51 MME/day', 'missing', 'met'],
    ['89.9 MME/day', 'missing', 'met'],
    ['90 MME/day', 'missing', 'unmet'],
    ['increase by 40 MME', 'missing', 'met'],
    ['increase from 15 to 60 MME/day', 'missing', 'met'],
    ['keep below 80 MME', 'not-applicable', 'not-applicable'],
    ['oxycodone 10 mg QID', 'missing', 'met'],
    ['10 mg QID', 'missing', 'met'],
    ['oxycodone from 5 mg BID to 20 mg TID', 'missing', 'unmet'],
    ['add tramadol 50 mg QID', 'missing', 'met'],
    ['oxycodone 5 mg BID', 'not-applicable', 'not-applicable'],
    ['no change', 'not-applicable', 'not-applicable'],
    ['none', 'not-applicable', 'not-applicable'],
    ['increase oxycodone', 'not-applicable', 'not-applicable'],
    ['***', 'not-applicable', 'not-applicable'],
  ];
  for (const [line, bare, justified] of rows) {
    it(line, () => {
      assert.equal(plan(line), bare);
      assert.equal(plan(line, NOW, REASON), justified);
    });
  }

  it('a decrease is none, and a first order is one', () => {
    assert.equal(plan('60 MME/day', '## Medications\n- Oxycodone: 20 mg QID\n'), 'not-applicable');
    assert.equal(plan('oxycodone 10 mg QID', ''), 'missing');
  });
});
