import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

/** The note's own findings with this code, as the text that each marks. */
function marked(code: string, note: string): string[] {
  const found = analyse(note).facts.problems.filter((it) => it.code === code);
  return found.map(({ span }) => note.slice(span.start, span.end));
}

function check(code: string, rows: readonly (readonly [string, readonly string[]])[], before = ''): void {
  for (const [lines, expected] of rows) {
    it(`${lines.replaceAll('\n', ' / ')}: ${expected.length > 0 ? 'found' : 'not found'}`, () =>
      assert.deepEqual(marked(code, `${before}${lines}\n`), expected));
  }
}

describe('two places that cannot both be true', () => {
  check(
    'note/contradiction',
    [
      ['Onset: 2026-04-10\nDuration: 7 months', []],
      ['Onset: 2026-04-10\nDuration: 6 months', []],
      ['Onset: 2026-04-10\nDuration: 3 months', ['2026-04-10', '3 months']],
      ['Onset: 2026-04-10\nDuration: 2 years', ['2026-04-10', '2 years']],
      ['Onset: 2026-04-10\nDuration: over 3 months', []],
      ['Onset: 2026-04-10\nDuration: several months', []],
      ['Onset: 2020\nDuration: 5-6 years', []],
      ['Onset: 2016-11-23\nDuration: 9 years', []],
      ['Onset: 2016-11-23\nDuration: 7 years', ['2016-11-23', '7 years']],
    ],
    'Date: 2026-11-23\n## History\n',
  );
  const BLOCK = '## Prior blocks\n- Diagnostic block: 2026-09-01; pre: 8/10; post: 2/10; relief: ';
  check('note/contradiction', [
    [`${BLOCK}75%`, []],
    [`${BLOCK}65%`, []],
    [`${BLOCK}64%`, ['64%', 'pre: 8/10']],
    [`${BLOCK}86%`, ['86%', 'pre: 8/10']],
    [`${BLOCK}over 50%`, []],
    [`${BLOCK}at least 90%`, ['at least 90%', 'pre: 8/10']],
    [`${BLOCK}less than 50%`, ['less than 50%', 'pre: 8/10']],
    [`${BLOCK}60-80%`, []],
    ['## Plan\nProcedure: right medial branch block\nSide: left', ['right medial branch block', 'left']],
    ['## Plan\nProcedure: right medial branch block\nSide: right', []],
    ['## Plan\nProcedure: right block\nSide: right\n## Plan\nProcedure: left block\nSide: left', []],
    ['## Plan\nSide: left\nProcedure: right block', ['right block', 'left']],
    ['## Plan\nProcedure: medial branch block\nSide: left', []],
    ['## Plan\nProcedure: C4-C5 medial branch block\nLevels: C5-C6', ['C4-C5 medial branch block', 'C5-C6']],
    ['## Plan\nProcedure: C3, C4, C5 medial branch block\nLevels: C3-C4, C4-C5', []],
    [
      '## Assessment\nRadiculopathy: absent\n## Examination\nSpurling: positive right',
      ['absent', 'positive right'],
    ],
    [
      '## Assessment\nRadiculopathy: absent\n## Examination\n- Spurling: positive right',
      ['absent', 'positive right'],
    ],
    ['## Assessment\nRadiculopathy: absent\n## Examination\nSpurling: negative bilaterally', []],
    ['## Assessment\nRadiculopathy: present, left C6\n## Examination\nSpurling: positive left', []],
    ['Straight leg raise: positive left\nRadiation: none', ['none', 'positive left']],
    ['Anticoagulation: none\n## Medications\n- Apixaban: 5 mg BID', ['none', 'Apixaban: 5 mg BID']],
    ['Anticoagulation: none\n## Medications\n- Aspirin: 81 mg daily', ['none', 'Aspirin: 81 mg daily']],
    ['Anticoagulation: none\n## Medications\n- Naproxen: 500 mg BID', []],
    ['Anticoagulation: none\n## Medications\n- Apixaban: 5 mg BID; stopped: 2025-01-02', []],
    ['Anticoagulation: none\n## Medications\n- Warfarin: allergy', []],
    ['Anticoagulation: none except aspirin\n## Medications\n- Aspirin: 81 mg daily', []],
    ['Anticoagulation: apixaban, held 3 days\n## Medications\n- Apixaban: 5 mg BID', []],
  ]);

  it('is said at both places, each of which names the other', () => {
    const { problems } = analyse('## Plan\nProcedure: right block\nSide: left\n').facts;
    const found = problems.filter((it) => it.code === 'note/contradiction');
    assert.deepEqual(
      found.map((it) => it.related),
      [[found[1]?.span], [found[0]?.span]],
    );
  });
});

describe('scores out of range', () => {
  check('note/score-range', [
    ['## Pain and function\n- NRS 12/10', ['NRS 12/10']],
    ['## Pain and function\n- NRS 10/10', []],
    ['Pain score: 11', ['Pain score: 11']],
    ['Pain: 12/10', ['12/10']],
    ['VAS: 70 mm', []],
    ['VAS: 170 mm', ['VAS: 170 mm']],
    ['Function scale: NDI 60/50', ['NDI 60/50']],
    ['Function scale: NDI 100%', []],
    ['NDI: 130%', ['NDI: 130%']],
    ['Function scale: RMDQ 25', ['RMDQ 25']],
    ['Function scale: RMDQ 24', []],
    ['## Psychosocial\nDepression: PHQ-9 28', ['PHQ-9 28']],
    ['## Psychosocial\nPHQ-9: 28', ['PHQ-9: 28']],
    ['## Psychosocial\nPHQ-9: 27', []],
    ['## Prior blocks\n- Diagnostic block: 2026-06-01; pre: 12/10; post: 2/10', ['12/10']],
    ['## Prior blocks\n- Diagnostic block: 2026-06-01; pre: 10; post: 0', []],
  ]);

  it('the range is named as the instrument has it', () => {
    const said = (note: string) =>
      analyse(note).facts.problems.find((it) => it.code === 'note/score-range')?.message;
    assert.equal(said('Function scale: NDI 130%\n'), 'This score is outside the range of NDI, 0 to 100 %');
    assert.equal(said('Depression: PHQ-9 12/20\n'), 'This score is outside the range of PHQ-9, 0 to 27');
    assert.equal(said('Function scale: NDI 60/50\n'), 'This score is outside the range of NDI, 0 to 50');
  });
});

describe('levels that no spine has', () => {
  check('note/level-unknown', [
    ['## Plan\nLevels: C8-C9', ['C8-C9']],
    ['## Plan\nLevels: C1-C2, C7-T1, T12-L1, L5-S1', []],
    ['## Plan\nLevels: L5-L6', ['L5-L6']],
    ['## Prior blocks\n- Diagnostic block: 2026-09-01; L5-L6; relief: 80%', ['L5-L6']],
    ['## Prior blocks\n- Diagnostic block: 2026-09-01; L4-L5; relief: 80%', []],
  ]);
});

describe('doses', () => {
  check('note/mme-unreadable', [
    ['## Medications\n- Oxycodone: 5 mg as needed', ['Oxycodone: 5 mg as needed']],
    ['## Medications\n- Oxycodone: 5 mg BID as needed', []],
    ['## Medications\n- Buprenorphine/naloxone: 8/2 mg SL BID', ['Buprenorphine/naloxone: 8/2 mg SL BID']],
    ['## Medications\n- Oxycodone: 5 mg as needed; stopped: nausea', []],
    ['## Medications\n- Morphine: allergy, hives', []],
  ]);
  check('note/mme-mismatch', [
    ['## Medications\n- Oxycodone: 5 mg BID; MME: 15', []],
    ['## Medications\n- Oxycodone: 5 mg BID; MME: 16', []],
    ['## Medications\n- Oxycodone: 5 mg BID; MME: 16.1', ['16.1']],
    ['## Medications\n- Oxycodone: 20 mg QID; MME: 126', []],
    ['## Medications\n- Oxycodone: 20 mg QID; MME: 127', ['127']],
    ['## Medications\n- Oxycodone: 20 mg QID\n## Opioids\nTotal MME: 80', ['80']],
    ['## Medications\n- Oxycodone: 20 mg QID\n## Opioids\nTotal MME: 120 MME/day', []],
    ['## Medications\n- Oxycodone: 20 mg QID\n- Tramadol: as needed\n## Opioids\nTotal MME: 150', []],
    ['## Medications\n- Oxycodone: 20 mg QID\n- Tramadol: as needed\n## Opioids\nTotal MME: 100', ['100']],
    ['## Medications\n- Tramadol: as needed\n## Opioids\nTotal MME: 100', []],
  ]);

  it('a figure is replaced by the computed one, where that is the whole sum', () => {
    const fix = (note: string) =>
      analyse(note).facts.problems.find((it) => it.code === 'note/mme-mismatch')?.repairs?.[0]?.edits[0]
        ?.newText;
    assert.equal(fix('## Medications\n- Oxycodone: 20 mg QID; MME: 80\n'), '120');
    assert.equal(
      fix('## Medications\n- Oxycodone: 20 mg QID\n- Tramadol: as needed\n## Opioids\nTotal MME: 80\n'),
      undefined,
    );
  });
});
