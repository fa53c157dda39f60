import assert from 'node:assert/strict';
import { parse } from '#note/parse.ts';
import { applyEdits } from '#text/edits.ts';
import { BASE, checkTree, drawProblems } from '../support/tree.ts';

function kindOf(line: string, section = 'Plan'): string {
  const entry = parse(`## ${section}\n${line}`, BASE).sections[0]?.entries[0];
  return entry?.kind === 'field'
    ? `${entry.section} > ${entry.name} = ${entry.value.text}`
    : (entry?.kind ?? 'nothing');
}

describe('the colon rule', () => {
  const vectors: [line: string, kind: string][] = [
    ['Side: right', 'Plan > Side = right'],
    ['SIDE: right', 'Plan > Side = right'],
    ['side : right', 'Plan > Side = right'],
    ['Side:\u00a0right', 'Plan > Side = right'],
    ['Side:\0right', 'Plan > Side = right'],
    ['Side:', 'Plan > Side = '],
    ['Next\u00a0step: ablation', 'Plan > Next step = ablation'],
    ['ICD\u201110: M47.812', 'Assessment > ICD-10 = M47.812'],
    ['Self care: needs help', 'Pain and function > Self-care = needs help'],
    ['Spurling\u2019s: negative', 'Examination > Spurling = negative'],
    ['Guidance: a: b: c', 'Plan > Guidance = a: b: c'],
    ['REFLEXES: 2+', 'Examination > Reflexes = 2+'],
    ['DIAGNOSIS: cervical spondylosis', 'Assessment > Diagnosis = cervical spondylosis'],
    ['DOS: 2026-11-23', ' > Date = 2026-11-23'],
    ['Sleep: poor', 'Pain and function > Sleep = poor'],
    ['Note: told the following: rest, heat.', 'prose'],
    ['Side:right', 'prose'],
    [' Side: right', 'prose'],
    ['    Side: right', 'prose'],
    ['*Side: right', 'prose'],
    ['10:42', 'prose'],
    ['http://side: right', 'prose'],
    ['C5:C6', 'prose'],
    ['S: right', 'prose'],
    [`${'Side '.repeat(10)}: right`, 'prose'],
    ['She says Side: right', 'prose'],
  ];
  for (const [line, kind] of vectors) {
    it(JSON.stringify(line), () => assert.equal(kindOf(line), kind));
  }

  it('prefers the field of its own section', () => {
    assert.equal(kindOf('Sleep: poor', 'Psychosocial'), 'Psychosocial > Sleep = poor');
    assert.equal(kindOf('Spasm: absent', 'Examination'), 'Examination > Spasm = absent');
    assert.equal(kindOf('Spasm: absent', 'Something else'), 'History > Spasm = absent');
  });
});

describe('a field', () => {
  it('takes indented lines, and the items below it when it has no value', () => {
    checkTree(
      `
      ## Plan
      Guidance: fluoroscopy
        with contrast
      \tand two views
      Next step:
      - Ablation
      * Physical therapy; 6 visits

      - Review
      Text.
      - Not of it
      Rehabilitation:
        home exercise
      - Not of it either
      `,
      `
      section Plan
        field Guidance = fluoroscopy / with contrast / and two views
        field Next step =
          item Ablation
          item Physical therapy | 6 visits
          item Review
        prose Text.
        item Not of it
        field Rehabilitation = home exercise
        item Not of it either
      `,
    );
  });

  it('ends at a blank line', () => {
    checkTree(
      `
      ## Plan
      Side: right

        indented
      `,
      `
      section Plan
        field Side = right
        prose indented
      `,
    );
  });

  it('has its places', () => {
    const [field] = parse('Side : right \n', BASE).sections[0]!.entries;
    assert.deepEqual(field, {
      kind: 'field',
      name: 'Side',
      section: 'Plan',
      label: { text: 'Side', start: 0, end: 4 },
      value: { text: 'right', start: 7, end: 12 },
      items: [],
      span: { start: 0, end: 12 },
      unfilled: false,
    });
  });
});

describe('a misspelled label', () => {
  const vectors: [section: string, line: string, meant: string | undefined][] = [
    ['Plan', 'Sied: right', 'Side'],
    ['Plan', 'Siide: right', 'Side'],
    ['Plan', 'Latreality: right', 'Laterality'],
    ['Plan', 'Guidence: CT', 'Guidance'],
    ['Examination', 'Tendernes: none', 'Tenderness'],
    ['Plan', 'Sxdx: right', undefined],
    ['Plan', 'Tendernes: none', undefined],
    ['Plan', 'Note: none', undefined],
    ['Something else', 'Sied: right', undefined],
    ['Plan', 'CPt: 64490', undefined],
  ];
  for (const [section, line, meant] of vectors) {
    it(`${line} in ${section}: ${meant ?? 'nothing'}`, () => {
      const note = `## ${section}\n${line}\n`;
      const { problems } = parse(note, BASE);
      assert.deepEqual(
        problems.map((it) => [it.code, it.severity, it.repairs?.[0]?.edits[0]?.newText]),
        meant === undefined ? [] : [['note/field-typo', 'hint', meant]],
      );
      assert.equal(
        parse(note, BASE).sections[0]?.entries[0]?.kind,
        line.startsWith('CPt') ? 'field' : 'prose',
      );
    });
  }

  it('says where, and what was meant', () => {
    assert.equal(
      drawProblems('Dat: 2026-11-23'),
      'problem note/field-typo @1:1-1:4 No field of this name here, did you mean "Date"',
    );
  });
});

describe('two fields on one line', () => {
  const vectors: [line: string, split: string | undefined][] = [
    ['Side: right  Levels: C4-C5', 'Side: right\nLevels: C4-C5'],
    ['side: right\tlevels: C4-C5', 'side: right\nlevels: C4-C5'],
    ['Side: right; Reflexes: 2+', 'Side: right\nReflexes: 2+'],
    ['Side: right Levels: C4-C5 Guidance: CT', 'Side: right\nLevels: C4-C5\nGuidance: CT'],
    ['Procedure: block  Local anesthetic: lidocaine', 'Procedure: block\nLocal anesthetic: lidocaine'],
    ['Side: right levels: C4-C5', undefined],
    ['Side: right Reflexes: 2+', undefined],
    ['Side: right Laterality: left', undefined],
    ['Guidance: told the following: rest', undefined],
    ['Side: Levels: C4-C5', undefined],
  ];
  for (const [line, split] of vectors) {
    it(`${line}: ${split === undefined ? 'one' : 'split'}`, () => {
      const note = `## Plan\n${line}`;
      const problems = parse(note, BASE).problems.filter((it) => it.code === 'note/two-fields');
      const repaired = problems.map((it) => applyEdits(note, it.repairs?.[0]?.edits ?? []));
      assert.deepEqual(repaired, split === undefined ? [] : [`## Plan\n${split}`]);
    });
  }

  it('leaves all in the first', () => {
    checkTree(
      'Side: right  Levels: C4-C5',
      `
      section
        field Plan > Side = right  Levels: C4-C5
      problem note/two-fields @1:14-1:20 A line break is missing before this field, its text counts for the field before it
      `,
    );
  });

  it('splits with the line end of the note', () => {
    const note = '## Plan\r\nSide: right  Levels: C4-C5\r\n';
    const [problem] = parse(note, BASE).problems;
    assert.equal(
      applyEdits(note, problem?.repairs?.[0]?.edits ?? []),
      '## Plan\r\nSide: right\r\nLevels: C4-C5\r\n',
    );
  });
});

describe('the same field twice', () => {
  const message = 'This field stands twice in its section, the last one with a value counts';

  it('is said at the later one, which shows the earlier', () => {
    assert.equal(
      drawProblems('## Plan\nSide: right\nSide: left\n'),
      `problem note/field-twice @3:1-3:5 ${message}, see 2:1-2:5`,
    );
  });

  it('is noticed by alias, and across the parts of one section', () => {
    assert.equal(
      drawProblems('## Plan\nSide: right\n## Goals\n- x\n## Plan\nLaterality: left\n'),
      `problem note/field-twice @6:1-6:11 ${message}, see 2:1-2:5`,
    );
  });

  it('is nothing in two sections', () => {
    assert.equal(
      drawProblems('## Pain\nSleep: poor\n## Psychosocial\nSleep: poor\n# One\nCPT: 1\n# Two\nCPT: 1\n'),
      '',
    );
  });
});
