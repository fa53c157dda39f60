import assert from 'node:assert/strict';
import { parse } from '#note/parse.ts';
import { BASE, checkTree, drawProblems } from '../support/tree.ts';

/** The sections that a note opens: its own names, or what stands in the heading. */
function opened(note: string): string[] {
  return parse(note, BASE).sections.map(
    ({ names, heading }) => names.join(' + ') || (heading ? `? ${heading.title.text}` : ''),
  );
}

describe('a heading', () => {
  const forms: [line: string, section: string][] = [
    ['## Plan', 'Plan'],
    ['# PLAN', 'Plan'],
    ['###### plan', 'Plan'],
    ['## Plan:', 'Plan'],
    ['## **Plan**', 'Plan'],
    ['## Plan ##', 'Plan'],
    ['##\tPlan', 'Plan'],
    ['##\u00a0Plan', 'Plan'],
    ['PLAN', 'Plan'],
    ['PLAN:', 'Plan'],
    ['PLAN :', 'Plan'],
    ['Plan:', 'Plan'],
    ['plan:', 'Plan'],
    ['**Plan**', 'Plan'],
    ['**Plan:**', 'Plan'],
    ['**Plan**:', 'Plan'],
    ['__PLAN:__', 'Plan'],
    ['1. PLAN:', 'Plan'],
    ['3) Plan:', 'Plan'],
    ['PLAN: continue', 'Plan'],
    ['**Plan:** continue', 'Plan'],
    ['**Plan**: continue', 'Plan'],
    ['## Plan: continue', 'Plan'],
    ['HPI:', 'History'],
    ['**HPI:**', 'History'],
    ['PHYSICAL EXAM: no distress', 'Examination'],
    ['SHORT\u2011TERM GOALS:', 'Goals'],
    ['PATIENT\u2019S GOAL', 'Goals'],
    ['TEST & X-RAY RESULTS', 'Imaging'],
    ['Statement of Medical Necessity:', 'Medical necessity'],
    ['DIAGNOSIS:', 'Assessment'],
    ['Goals:', 'Goals'],
    ['ASSESSMENT AND PLAN:', 'Assessment + Plan'],
    ['ASSESSMENT/PLAN: as above', 'Assessment + Plan'],
    ['Assessment & Plan:', 'Assessment + Plan'],
    ['IMPRESSION AND PLAN', 'Assessment + Plan'],
    ['A/P:', 'Assessment + Plan'],
    ['PAST MEDICAL HISTORY:', '? PAST MEDICAL HISTORY'],
    ['Allergies:', '? Allergies'],
    ['REVIEW OF SYSTEMS: negative', '? REVIEW OF SYSTEMS'],
    ['VITAL SIGNS', '? VITAL SIGNS'],
    ['## Something of the clinic', '? Something of the clinic'],
  ];
  for (const [line, section] of forms) {
    it(`${line} opens ${section}`, () => assert.deepEqual(opened(`Text.\n${line}\nMore.`), ['', section]));
  }

  const none = [
    'Plan',
    'Plan of the day',
    'Plan: continue',
    'plan',
    'PLANS',
    ' ## Plan',
    '  PLAN',
    '#hashtag',
    '#',
    '## ',
    '####### Plan',
    '1. Plan',
    '1. PLAN: continue',
    '**Plan: continue**',
    '**Plan',
    'PLAN:continue',
    'REFLEXES: 2+',
    'REFLEXES',
    'DIAGNOSIS: cervical spondylosis',
    '**Diagnosis:** cervical spondylosis',
    'ABDOMEN: soft',
    '- MRI',
    '- PLAN: continue',
    '(PLAN)',
    '| PLAN |',
  ];
  for (const line of none) {
    it(`${JSON.stringify(line)} is none`, () => assert.deepEqual(opened(`Text.\n${line}\nMore.`), ['']));
  }

  it('in title case counts after a blank line, and at the beginning', () => {
    assert.deepEqual(opened('Plan\nText.\n\nPhysical exam\nMore.'), ['Plan', 'Examination']);
    assert.deepEqual(opened('Text.\n\nphysical exam\n'), ['']);
  });

  it('has its level, title and place', () => {
    const headings = parse('### Plan of care ##\n**HPI:** pain', BASE).sections.map((it) => it.heading);
    assert.deepEqual(headings, [
      { span: { start: 0, end: 19 }, title: { text: 'Plan of care', start: 4, end: 16 }, level: 3 },
      { span: { start: 20, end: 28 }, title: { text: 'HPI', start: 22, end: 25 }, level: 2 },
    ]);
  });

  it('takes the text behind its colon as its first line', () => {
    checkTree(
      `
      PLAN: Levels: C4-C5
        C5-C6
      **Prior blocks:** - Diagnostic block; relief: 80%
      IMAGING: <!-- none yet -->
      PHYSICAL EXAM: Tender.
      Painful.
      `,
      `
      section Plan
        field Levels = C4-C5 / C5-C6
      section Prior blocks
        item Diagnostic block | relief=80%
      section Imaging
      section Examination
        prose Tender. / Painful.
      comment none yet
      `,
    );
  });

  it('without its blank counts when it is known, with a hint and its repair', () => {
    assert.equal(
      drawProblems('##Plan\n'),
      'problem note/heading @1:1-1:7 A blank is missing between `#` and the heading',
    );
    assert.deepEqual(opened('##Plan\n'), ['Plan']);
  });

  it('spans to the next one, and the first section begins with its text', () => {
    const { sections } = parse('\nText.\n## Plan\n\n## Goals\n', BASE);
    assert.deepEqual(
      sections.map((it) => it.span),
      [
        { start: 1, end: 7 },
        { start: 7, end: 16 },
        { start: 16, end: 25 },
      ],
    );
  });
});
