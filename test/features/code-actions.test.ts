import assert from 'node:assert/strict';
import { dedent } from '../support/tree.ts';
import { actionsAt, applyAt, BARE, RICH } from '../support/fixes.ts';
import { TOYS } from '../support/toy-pack.ts';

function check(title: string, marked: string, expected: string, capabilities: object = BARE): void {
  assert.equal(applyAt(marked, title, capabilities, TOYS), dedent(expected));
}

const CARE = 'Add physical therapy';

/** As the template inserts them for an editor without tab stops. */
const OPIOIDS_LINES = 'Functional response to opioids: ***\nOpioid rationale: ***\nTaper plan: ***';

describe('quick fixes', () => {
  it('insert at the end of the section, with blanks where the client has no snippets', () => {
    check(
      CARE,
      `
      <|>## Conservative care
      Pain after care: yes

      ## Goals
      - Work
      `,
      `
      ## Conservative care
      Pain after care: yes
      - Physical therapy: *** to ***; ***

      ## Goals
      - Work
      `,
    );
  });

  it('insert as a snippet where the client has them', () => {
    check(
      CARE,
      `
      <|>## Conservative care
      Pain after care: yes
      ## Goals
      `,
      `
      ## Conservative care
      Pain after care: yes
      - Physical therapy: \${1:*** start} to \${2:*** end}; \${3|***,active exercise,passive modalities|}

      ## Goals
      `,
      RICH,
    );
  });

  it('keep the note’s line ends, and end its last line', () => {
    const note = '<|>## Conservative care\r\nPain after care: yes';
    assert.equal(
      applyAt(note, CARE, BARE, TOYS),
      '## Conservative care\r\nPain after care: yes\r\n- Physical therapy: *** to ***; ***',
    );
  });

  it('give every line of a body the note’s line end', () => {
    const note = '## History\r\nOnset: 2026-01-01\r\n<|>## Imaging\r\nImaging exclusions: fracture\r\n';
    assert.equal(
      applyAt(note, 'Add imaging', BARE, TOYS),
      '## History\r\nOnset: 2026-01-01\r\n## Imaging\r\nImaging exclusions: fracture\r\n- Radiographs: ***\r\nImaging exclusions: ***\r\n',
    );
  });

  it('create an absent section in the template’s order', () => {
    const result = applyAt(
      `
      Date<|>: 2026-11-23

      # Title
      ## History
      Onset: 2026-04-10

      ## Plan
      Side: right
      `,
      'Insert the section Goals',
      BARE,
      TOYS,
    );
    assert.match(result, /\nSide: right\n\n## Goals\n[^]*\*\*\*[^]*$/);
    const imaging = applyAt(
      'Date<|>: 2026-11-23\n## History\nOnset: 2026\n## Plan\nSide: right\n',
      'Insert the section Imaging',
      BARE,
      TOYS,
    );
    assert.match(
      imaging,
      /^Date: 2026-11-23\n## History\nOnset: 2026\n\n## Imaging\n[^#]+\n\n## Plan\nSide: right\n$/,
    );
  });

  it('put a new section above the comments of the heading below it', () => {
    const note = '<|>Date: 2026-11-23\n\n<!-- kept -->\n## Plan\nSide: right\n';
    assert.match(
      applyAt(note, 'Insert the section Imaging', BARE, TOYS),
      /^Date: 2026-11-23\n\n## Imaging\n[^#]+\n\n<!-- kept -->\n## Plan\n/,
    );
  });

  it('begin an empty note', () => {
    assert.match(applyAt('<|>', 'Insert the section Goals', BARE, TOYS), /^## Goals\n/);
  });

  it('stay out of front matter and of comments without an end', () => {
    const header = '<|>---\ndate: 2026-11-23\n---\n';
    assert.match(
      applyAt(header, 'Insert the section Goals', BARE, TOYS),
      /^---\ndate: 2026-11-23\n---\n\n## Goals\n/,
    );
    check(
      CARE,
      `
      <|>## Conservative care
      Pain after care: yes
      <!-- to be
      continued
      `,
      `
      ## Conservative care
      Pain after care: yes
      - Physical therapy: *** to ***; ***

      <!-- to be
      continued
      `,
    );
  });

  it('do not feed an item to a field without a value', () => {
    check(
      CARE,
      `
      <|>## Conservative care
      Pain after care: yes
      Conservative care exception:
      `,
      `
      ## Conservative care
      Pain after care: yes
      - Physical therapy: *** to ***; ***
      Conservative care exception:
      `,
    );
  });

  it('fill a blank that stands there instead of repeating it', () => {
    check(
      'Add the onset',
      `
      <|>## History
      Worse with: extension
      Onset:
      `,
      `
      ## History
      Worse with: extension
      Onset: \${1:*** date}
      `,
      RICH,
    );
  });

  it('replace the evidence where the fix says so', () => {
    check(
      'Replace the course',
      `
      Date: 2026-11-23
      ## Conservative care
      - Physical <|>therapy: 2026-06-01 to 2026-06-21
      `,
      `
      Date: 2026-11-23
      ## Conservative care
      - Physical therapy: *** to ***
      `,
    );
  });

  it('repair mechanically', () => {
    check('Add the blank', '<|>##Plan\nSide: right', '## Plan\nSide: right');
  });
});

describe('suppression fixes', () => {
  const note = `
      Date: 2026-11-23
      ## Conservative care
      - Physical <|>therapy: 2026-06-01 to 2026-06-21
      `;

  it('hide here, with the reason as a tab stop', () => {
    check(
      'Ignore toy/care-length here',
      note,
      `
      Date: 2026-11-23
      ## Conservative care
      <!-- necessity-ignore toy/care-length -- \${1:*** reason} -->
      - Physical therapy: 2026-06-01 to 2026-06-21
      `,
      RICH,
    );
  });

  it('hide in the section and in the note', () => {
    check(
      'Ignore toy/care-length in this section',
      note,
      `
      Date: 2026-11-23
      ## Conservative care
      <!-- necessity-ignore-section toy/care-length -- *** -->
      - Physical therapy: 2026-06-01 to 2026-06-21
      `,
    );
    const inFile = applyAt(
      '---\ndate: 2026-11-23\n---\n<|>## History\nWorse with: x\n',
      'Ignore toy/onset in this note',
      BARE,
      TOYS,
    );
    assert.equal(
      inFile,
      '---\ndate: 2026-11-23\n---\n<!-- necessity-ignore-file toy/onset -- *** -->\n## History\nWorse with: x\n',
    );
  });

  it('name all ids of an absent section', () => {
    const result = applyAt('<|>Date: 2026-11-23\n', 'Ignore these 2 criteria in this note', BARE, TOYS);
    assert.match(result, /^<!-- necessity-ignore-file toy\/care, toy\/care-length -- \*\*\* -->\n/);
  });

  it('remove what suppresses nothing', () => {
    check(
      'Remove the comment',
      `
      ## Goals
      <!-- necessity-ignore <|>toy/goals -- why -->
      - Work
      `,
      `
      ## Goals
      - Work
      `,
    );
    check(
      'Remove toy/onset',
      '## Goals\n<!-- necessity-ignore-file <|>toy/onset, toy/imaging -- why -->\n## History\nOnset: 2026-01-01\n- Work',
      '## Goals\n<!-- necessity-ignore-file toy/imaging -- why -->\n## History\nOnset: 2026-01-01\n- Work',
    );
  });
});

describe('code actions', () => {
  const note = `
      Date: 2026-11-23
      ## Conservative care<|>
      Pain after care: yes
      `;

  it('list fixes first, then suppressions, then what it is about', () => {
    assert.deepEqual(
      actionsAt(note, RICH, TOYS)
        .map((it) => it.title)
        .filter((it) => !it.includes('care-length')),
      [
        'Add physical therapy',
        'Document why not',
        'Replace the course',
        'Ignore toy/care here',
        'Ignore toy/care in this section',
        'Ignore toy/care in this note',
        'About toy/care',
      ],
    );
  });

  it('prefer the first fix of each diagnostic only', () => {
    const preferred = actionsAt(note, RICH, TOYS).filter((it) => it.isPreferred);
    assert.deepEqual(
      preferred.map((it) => it.title),
      ['Add physical therapy', 'Replace the course'],
    );
    assert.ok(actionsAt(note, BARE, TOYS).every((it) => it.isPreferred === undefined));
  });

  it('leave the edit to the request that resolves it, where there is one', () => {
    const fixes = (capabilities: object) =>
      actionsAt(note, capabilities, TOYS).filter((it) => it.command === undefined);
    assert.ok(fixes(RICH).every((it) => it.edit === undefined && it.data !== undefined));
    assert.ok(fixes(BARE).every((it) => it.edit !== undefined && it.data === undefined));
  });

  it('never send a snippet to a client that announced none', () => {
    const { documentChanges } = RICH.workspace.workspaceEdit;
    for (const capabilities of [BARE, { workspace: { workspaceEdit: { documentChanges } } }]) {
      const sent = JSON.stringify(actionsAt(note, capabilities, TOYS).map((it) => it.edit));
      assert.doesNotMatch(sent, /\$|snippet|start\b(?!":)|reason/);
      assert.match(sent, /\*\*\*/);
    }
  });

  it('send one snippet edit, with the document’s version', () => {
    const resolved = { ...RICH, textDocument: {} };
    for (const { edit, command } of actionsAt(note, resolved, TOYS)) {
      if (command !== undefined) continue;
      assert.equal(edit?.documentChanges?.length, 1);
      const [change] = edit.documentChanges as { textDocument: unknown; edits: readonly object[] }[];
      assert.deepEqual(change?.textDocument, { uri: 'file:///a.note.md', version: 1 });
      assert.equal(change?.edits.length, 1);
      assert.ok('snippet' in change.edits[0]! && !('newText' in change.edits[0]));
    }
  });

  it('offer nothing where nothing is amiss', () => {
    assert.deepEqual(actionsAt('## History\n<|>Onset: 2026-04-10\n', BARE, TOYS), []);
  });

  describe('a blank section that no criterion looks at', () => {
    const TITLE = 'Remove the blank section Opioids';
    const rest = '## Plan\nSide: right\n';

    it('can be removed as long as it is as the template has it', () => {
      assert.equal(applyAt(`<|>## Opioids\n${OPIOIDS_LINES}\n\n${rest}`, TITLE, BARE), rest);
    });

    it('is never removed with a word that somebody wrote', () => {
      for (const line of ['- Oxycodone: 5 mg ***', 'Taper plan: *** in May', '<!-- ask her -->'])
        assert.ok(
          !actionsAt(`<|>## Opioids\n${OPIOIDS_LINES}\n${line}\n\n${rest}`, BARE).some(
            (it) => it.title === TITLE,
          ),
          line,
        );
    });
  });
});
