import { readExplainAbilities } from '#features/explain-abilities.ts';
import { hover } from '#features/hover.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { analyse, readCursor } from '../support/findings.ts';
import { PIECES } from '../support/rough-notes.ts';
import { TOYS } from '../support/toy-pack.ts';
import { dedent } from '../support/tree.ts';

const READ_LINES = [
  ...[
    '\n## Conservative care\n',
    '\n- PT: to present; 2026-05-01 to 2026-02-30',
    '\n- Oxycodone: 5 mg q4-6h prn',
    '\n## Medications\n',
  ],
  ...[
    '\nOnset: 2026-13',
    '\nDate: 2026-11-23',
    '\n## Prior blocks\n- Block: pre: 0/10; post: 12',
    '\nICD-10: M47',
    '\nLevels: C4-L2',
  ],
];

/** Pieces of notes in any order, among them lines that explanations look at. */
const ROUGH_NOTE = fc
  .array(fc.constantFrom(...PIECES, ...READ_LINES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

const PLAIN = readExplainAbilities({ textDocument: { hover: { contentFormat: ['plaintext'] } } });
const MARKDOWN = readExplainAbilities({
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
});

function hoverAt(marked: string, abilities = PLAIN): Hover | undefined {
  const { text, start } = readCursor(marked);
  const analysis = analyse(text, TOYS);
  return hover(analysis, analysis.lines.positionAt(start), abilities);
}

/** Compares what is said at the cursor, all of it. */
function check(marked: string, expected: string): void {
  const found = hoverAt(marked)?.contents as MarkupContent | undefined;
  assert.equal(found?.value ?? '', dedent(expected).trimEnd());
}

/** Compares the first line, which is the answer. */
function checkAnswer(marked: string, expected: string): void {
  assert.equal((hoverAt(marked)?.contents as MarkupContent | undefined)?.value.split('\n')[0], expected);
}

describe('hover: courses of care', () => {
  it('counts days, shared days once, and shows what they are needed for', () => {
    check(
      `
      Date: 2026-11-23
      ## Conservative care
      - Physical <|>therapy: 2026-06-01 to 2026-07-24; response: minimal
      - Naproxen: 500 mg twice daily; 2026-07-20 to 2026-07-30; response: none
      `,
      `
      54 days: 2026-06-01 to 2026-07-24
      - Days shared with others count once: Naproxen 2026-07-20 to 2026-07-24
      - Response: did not suffice
      - All care: 60 days (8 weeks 4 days): 2026-06-01 to 2026-07-30

      Serves 1 criterion, met
      - ✓ met: Six weeks of care (6 weeks = 42 days, toy 1.0.0)
      - Source: Paper (toy 1.0.0): 2
      `,
    );
  });

  it('says what is missing of the limit, with the id', () => {
    check(
      'Date: 2026-11-23\n## Conservative care\n- Physical <|>therapy: 2026-06-01 to 2026-06-14\n',
      `
      14 days: 2026-06-01 to 2026-06-14
      - No response is found
      - All care: 14 days (2 weeks): 2026-06-01 to 2026-06-14

      Serves 1 criterion, not met
      - ✗ not met: 14 days of care, 6 weeks are required (6 weeks = 42 days, toy 1.0.0) [toy/care-length]
      - Source: Paper (toy 1.0.0): 2
      `,
    );
  });

  const care = (item: string) => `Date: 2026-11-23\n## Conservative care\n- ${item}\n`;
  for (const [item, answer] of [
    ['Physical therapy: 8 w<|>eeks', '56 days, a length without dates'],
    ['Physical therapy: May 2026 to Ju<|>ly 2026', '32 days: 2026-05-31 to 2026-07-01'],
    [
      'Physical therapy: Nov<|> 2026',
      'The time could not be counted; write it like 2026-06-01 to 2026-07-12',
    ],
    ['Physical therapy: 9 vis<|>its', 'Care without a time: it counts as care, but for no days'],
    [
      'Physical therapy: decl<|>ined',
      'Not counted as care: declined, planned, or nothing shows that it took place',
    ],
    [
      'Epidural ster<|>oid injection: 2026-01-02',
      'Not counted as conservative care: an injection or operation',
    ],
    [
      'Good hu<|>mor: 2026-01-02',
      'Not counted as conservative care: no treatment of conservative care is named',
    ],
    [
      'Physical therapy: contraind<|>icated, fracture',
      'Not counted as care: it is read as the reason why this was not possible',
    ],
  ] as const) {
    it(`reads ${item.replace('<|>', '')}`, () => checkAnswer(care(item), answer));
  }

  it('needs the date of the note for what goes on', () =>
    checkAnswer(
      '## Conservative care\n- Physical therapy: since 2026-<|>05-02\n',
      'No days: “to present” needs the date of the note',
    ));
});

describe('hover: opioids', () => {
  it('shows the arithmetic, the table and that it is a figure of risk', () => {
    check(
      'Date: 2026-11-23\n## Medications\n- Oxyc<|>odone: 5-10 mg PO four times daily as needed\n- MS Contin: 30 mg q12h\n',
      `
      60 MME/day = 10 mg x 4 x 1.5
      - As needed: counted at the most that is allowed
      - A range: at the least 30 MME/day
      - CDC 2022 factors. A figure of risk, not a conversion dose
      - All opioids: 120 MME/day
      `,
    );
  });

  it('says why an order has no figure', () => {
    checkAnswer('## Medications\n- Tram<|>adol: as needed\n', 'Not computed, no strength is given');
    checkAnswer(
      'Date: 2026-11-23\n## Medications\n- Perc<|>ocet: stopped 2026-01-01\n',
      'Not in the MME: no longer taken',
    );
  });
});

describe('hover: values', () => {
  const dated = (line: string) => `Date: 2026-11-23\n${line}\n`;
  for (const [line, answer] of [
    ['## History\nOnset: 2026-0<|>4-10', 'Pain for 7 months 13 days'],
    ['## History\nOnset: 2026-08-<|>23', 'Pain for 3 months'],
    ['## History\nOnset: 2026-08-<|>22', 'Pain for 3 months 1 day'],
    ['## History\nOnset: 2026-11-<|>13', 'Pain for 10 days'],
    ['## History\nOnset: Apr<|>il 2026', 'Pain for 6 to 7 months'],
    ['## History\nOnset: 2<|>026', 'Pain for at most 11 months'],
    ['## History\nOnset: Novem<|>ber 2026', 'Pain for less than 1 month'],
    ['## History\nOnset: 2027-0<|>1-01', 'No length: it needs a date of the note that is not before it'],
    ['## History\nDuration: 7 mo<|>nths', 'Read as 7 months'],
    [
      '## History\nDuration: several mo<|>nths',
      'No length that can be compared; write a date such as 2026-04-10',
    ],
    ['## Pain and function\n- 2026-11-16: NRS <|>7/10', 'Numeric rating scale: 7 of 10'],
    ['## Pain and function\nFunction scale: NDI 44<|>%', 'Neck Disability Index: 44%'],
    [
      '## Pain and function\nFunction scale: NDI 5<|>4/50',
      'Neck Disability Index: 54 of 50, out of its range',
    ],
    ['## Pain and function\n- 11/16/2<|>026: NRS 7/10', 'Read as 2026-11-16'],
    [
      '## Assessment\nICD-10: M47.8<|>12',
      'M47.812: Spondylosis without myelopathy or radiculopathy, cervical',
    ],
    ['## Plan\nLevels: C<|>4-6', 'C4-C5, C5-C6: 2 joint levels, cervical'],
    ['## Plan\nLev<|>els: C3-4, L4-5', 'C3-C4, L4-L5: 2 joint levels, cervical and lumbar'],
    ['## Plan\nTargets: C3, C<|>4 and C5 medial branches', 'C3-C4, C4-C5: 2 joint levels, cervical'],
    ['## Plan\nLevels: C9-C1<|>0', 'Not a level of the spine'],
    ['## Plan\nSide: R<|>T', 'Read as right'],
    ['## Plan\nProcedure: diagnostic medial branch bl<|>ock, first', 'Request: diagnostic, first'],
    ['## Examination\nProgressive deficit: den<|>ies', 'Read as absent'],
    [
      '## Prior blocks\n- Diagnostic medial branch block: 2026-10-19; pr<|>e: 7/10; post: 2/10',
      'Diagnostic block: 71.42 % relief',
    ],
  ] as const) {
    it(`reads ${line.split('\n')[1]?.replace('<|>', '')}`, () => checkAnswer(dated(line), answer));
  }

  it('shows how scores became relief', () => {
    check(
      '## Prior blocks\n- Diagnostic <|>medial branch block: 2026-10-19; right; pre: 8/10; post: 2/10\n',
      `
      Diagnostic block: 75 % relief
      - 75 % = (8 - 2) / 8, from the scores before and after
      - Read as: 2026-10-19, right
      `,
    );
  });

  it('is silent on running text and on what nothing is read from', () => {
    assert.equal(hoverAt('## History\nPain of NRS 7/<|>10 since May.\n'), undefined);
    assert.equal(hoverAt('---\nauthor: A. Cl<|>inician\n---\n'), undefined);
  });
});

describe('hover: headings', () => {
  it('shows the criteria of the section, the open ones first', () => {
    check(
      '## Conserva<|>tive care\n- Physical therapy: 10 visits; response: minimal\n',
      `
      1 of 2 criteria met
      - ✗ not met: 0 days of care, 6 weeks are required (6 weeks = 42 days, toy 1.0.0) [toy/care-length]
      - ✓ met: Conservative care
      - Source: Paper (toy 1.0.0): 2
      `,
    );
  });

  it('sums up the note on its title', () => {
    check(
      '# A no<|>te\n## Goals\n- Walk\n',
      `
      1 of 5 criteria met
      - Open: History 1, Conservative care 2, Imaging 1
      - Judged by toy 1.0.0
      `,
    );
  });

  it('says that a section is not looked for', () =>
    checkAnswer(
      '# T\n## Family his<|>tory\nx\n',
      'No criterion looks for this section; fields in it are read all the same',
    ));
});

describe('hover: blanks, comments and front matter', () => {
  it('says what belongs in a blank', () => {
    check(
      '## Plan\nGuidance: *<|>**\n',
      `
      To be filled in: Guidance
      - One of: fluoroscopy, CT, ultrasound
      - Counts as not stated as long as the mark stands there
      `,
    );
    checkAnswer('## Conservative care\n- Physical therapy: response: *<|>**\n', 'To be filled in: response');
  });

  it('says what a suppression hides and why', () => {
    check(
      '## Goals\nx: y\n<!-- necessity-ignore-file toy/ima<|>ging -- seen elsewhere -->\n- Walk\n',
      `
      Hides 1 finding in the whole note
      - No imaging is found [toy/imaging]
      - Reason: seen elsewhere
      - Only the display is hidden, the outcome stays. A clinical reason belongs in the note itself, where a payer reads it
      `,
    );
    checkAnswer(
      '## Goals\n<!-- necessity-ignore toy/go<|>als -- x -->\n- Walk\n',
      'Hides nothing on the next line: it can go',
    );
    checkAnswer(
      '## Goals\n<!-- necessity-ignore toy/go<|>als -->\n- Walk\n',
      'Hides nothing: the reason after -- is missing',
    );
  });

  it('says what the keys of the front matter decide', () => {
    checkAnswer('---\npolicies: [to<|>y]\n---\n', 'Judged by toy 1.0.0');
    checkAnswer('---\npolicies: [no<|>ne]\n---\n', 'No installed pack has this name: nothing is judged');
    checkAnswer('---\nda<|>te: 11/23/2026\n---\n', 'Date of the note: 2026-11-23');
    checkAnswer('---\nrequest: abla<|>tion\n---\n', 'Request: ablation');
  });
});

describe('hover: form', () => {
  it('marks the words that the answer is about', () => {
    const range = hoverAt('## Plan\nCPT: 64490, 644<|>91\n')?.range;
    assert.deepEqual(range, { start: { line: 1, character: 12 }, end: { line: 1, character: 17 } });
  });

  it('lets nothing of the note act as Markdown', () => {
    const marked =
      'Date: 2026-11-23\n## Conservative care\n- Physical therapy: 2026-06-01 to 2026-06-<|>14\n- Naproxen [x](a) <b> `z`: 500 mg daily; 2026-06-10 to 2026-06-12\n';
    const found = hoverAt(marked, MARKDOWN);
    assert.ok(found);
    const { kind, value } = found.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*14 days: 2026-06-01 to 2026-06-14\*\*\n\n- /);
    assert.match(value, /Naproxen \\\[x\\\]\(a\) \\<b\\> \\`z\\`/);
  });

  it('is plain text for a client that says nothing of its forms', () => {
    assert.equal(readExplainAbilities({}).hoverFormat, 'plaintext');
    assert.equal(
      readExplainAbilities({ textDocument: { hover: { contentFormat: ['x', 'markdown'] } } }).hoverFormat,
      'markdown',
    );
  });

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(ROUGH_NOTE, fc.nat(), (text, place) => {
        const analysis = analyse(text, TOYS);
        const found = hover(analysis, analysis.lines.positionAt(place % (text.length + 1)), MARKDOWN);
        assert.ok(found === undefined || (found.contents as MarkupContent).value !== '');
      }),
      { numRuns: 300 },
    );
  });
});
