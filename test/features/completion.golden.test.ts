import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completeAt, PLAIN, shownAt } from '../support/completions.ts';

/** `UPDATE=1` writes what is found instead of comparing it; read the difference before it is kept. */
const UPDATE = process.env['UPDATE'] === '1';
const FOLDER = new URL('./completion.golden/', import.meta.url);

/** Enough to see what a clinician finds without scrolling. */
const SHOWN = 12;

const HEADER = '---\ntemplate: cervical-facet-block\npolicies: [facet-block]\ndate: 2026-11-23\n---\n\n';
const PLAN =
  '\n## Plan\nProcedure: diagnostic medial branch block, first\nCPT: 64490\nSide: right\nLevels: C4-C5\n';

/** The lines below a heading, the cursor in the last one; the note around them asks for a cervical block. */
function section(name: string, lines: string): string {
  return `${HEADER}## ${name}\n${lines}\n${name === 'Plan' ? '' : PLAN}`;
}

const EMPTY_LINES = [
  'History',
  'Pain and function',
  'Conservative care',
  'Medications',
  'Opioids',
  'Examination',
  'Psychosocial',
  'Imaging',
  'Contraindications',
  'Prior blocks',
  'Assessment',
  'Plan',
  'Goals',
  'Medical necessity',
].map((name) => section(name, '<|>'));

const LABELS = [
  ['History', 'Onset: <|>'],
  ['History', 'Radiation: <|>'],
  ['History', 'Duration: <|>'],
  ['Pain and function', 'Pain score: <|>'],
  ['Pain and function', 'Function scale: <|>'],
  ['Pain and function', 'Activities: <|>'],
  ['Opioids', 'Planned dose: <|>'],
  ['Examination', 'Facet loading:<|>'],
  ['Examination', 'Progressive deficit: <|>'],
  ['Psychosocial', 'Depression: <|>'],
  ['Psychosocial', 'Sleep: <|>'],
  ['Contraindications', 'Infection: <|>'],
  ['Assessment', 'ICD-10: <|>'],
  ['Assessment', 'ICD-10: M47.812, <|>'],
  ['Assessment', 'Radiculopathy: <|>'],
  ['Plan', 'Procedure: <|>'],
  ['Plan', 'CPT: <|>'],
  ['Plan', 'Side: <|>'],
  ['Plan', 'Levels: C3-C4, <|>'],
  ['Plan', 'Guidance: <|>'],
  ['Plan', 'Local anesthetic: <|>'],
].map(([name = '', lines = '']) => section(name, lines));

const ITEMS = [
  ['Conservative care', '- <|>'],
  ['Conservative care', '- Na<|>'],
  ['Conservative care', '- Physical therapy: <|>'],
  ['Conservative care', '- Physical therapy: 2026-06-01 to 2026-07-24; <|>'],
  ['Conservative care', '- Naproxen: 500 mg PO twice daily; <|>'],
  ['Conservative care', '- Naproxen: 500 mg PO twice daily; response: <|>'],
  ['Conservative care', '- Physical therapy: 14 visits; content: stretching, <|>'],
  ['Pain and function', '- <|>'],
  ['Medications', '- <|>'],
  ['Medications', '- Oxycodone: <|>'],
  ['Medications', '- Oxycodone: 5 <|>'],
  ['Medications', '- Oxycodone: 5 mg <|>'],
  ['Medications', '- Oxycodone: 5 mg PO <|>'],
  ['Medications', '- Oxycodone: 5 mg PO twice daily <|>'],
  ['Opioids', '- <|>'],
  ['Imaging', '- <|>'],
  ['Imaging', '- MRI cervical spine: 2026-08-14; <|>'],
  ['Imaging', '- MRI cervical spine: 2026-08-14; excluded: fracture, <|>'],
  ['Prior blocks', '- <|>'],
  ['Prior blocks', '- Diagnostic medial branch block: 2026-08-01; <|>'],
  ['Goals', '- <|>'],
].map(([name = '', lines = '']) => section(name, lines));

const BLANKS = [
  ['History', 'Onset: ***<|>'],
  ['History', 'Radiation: <|>***'],
  ['Pain and function', 'Function scale: ***<|> (***)'],
  ['Pain and function', 'Function scale: NDI 44% (*<|>**)'],
  ['Conservative care', '- ***<|>: *** to ***; ***; ***; response: ***'],
  ['Conservative care', '- Physical therapy: *** to ***; ***; ***; response: ***<|>'],
  ['Conservative care', '- Physical therapy: *** to ***; *** visits; ***<|>; response: ***'],
  ['Conservative care', '- Ibuprofen: ***<|>; *** to ***; response: ***'],
  ['Imaging', '- ***<|>: ***; finding: ***; excluded: ***'],
  ['Prior blocks', '- ***: ***; ***<|> ***; anesthetic: ***; relief: ***; lasted: ***'],
  ['Plan', 'Procedure: *** ***<|>'],
  ['Plan', 'CPT: ***<|>'],
  ['Plan', 'Levels: *** le<|>vels'],
  ['Plan', 'Side: ***<|>'],
].map(([name = '', lines = '']) => section(name, lines));

const ELSEWHERE = [
  '<|>',
  '.<|>',
  '.facet<|>',
  `${HEADER}## History\nOnset: 2026-04-10\n\n.im<|>\n`,
  `${HEADER}<|>\n`,
  `${HEADER}## History\nOnset: 2026-04-10\n\n## <|>\n`,
  `${HEADER}## History\nOnset: 2026-04-10\n#<|>\n`,
  '---\n<|>\n---\n',
  '---\ntemplate: <|>\n---\n',
  '---\npolicies: [<|>]\n---\n',
  '---\nrequest: <|>\n---\n',
  `${HEADER}## Imaging\n<!-- <|>\n`,
  `${HEADER}## History\nWorse with: extension\n<!-- necessity-ignore <|> -->\n## Goals\n- Reduce pain\n`,
  `${HEADER}## Assessment and plan\n<|>\n`,
  `${HEADER}## Past medical history\n<|>\n`,
  `${HEADER}## History\nThe patient s<|>\n`,
  `${HEADER}## Examination\nROM<|>\n`,
];

const GOLDEN: Readonly<Record<string, readonly string[]>> = {
  'empty-lines': EMPTY_LINES,
  labels: LABELS,
  items: ITEMS,
  blanks: BLANKS,
  elsewhere: ELSEWHERE,
};

/** The section and the line of the cursor, what is offered there in order, and what choosing it would write. */
function draw(marked: string): string {
  const items = shownAt(marked, completeAt(marked, PLAIN).items);
  const more = items.length > SHOWN ? [`  and ${items.length - SHOWN} more`] : [];
  return [
    titleOf(marked),
    ...items.slice(0, SHOWN).map(drawItem),
    ...(items.length === 0 ? ['  nothing'] : more),
  ].join('\n');
}

function titleOf(marked: string): string {
  const lines = marked.split('\n');
  const at = lines.findIndex((it) => it.includes('<|>'));
  const heading = lines.slice(0, at).findLast((it) => it.startsWith('## '));
  return heading === undefined ? lines[at]! : `${heading}\n${lines[at]!}`;
}

function drawItem({ label, detail, textEdit }: CompletionItem): string {
  const text = JSON.stringify(textEdit?.newText ?? '')
    .slice(1, -1)
    .replaceAll('\\"', '"');
  const shown = text.length > 100 ? `${text.slice(0, 99)}…` : text;
  return `  ${[label, detail ?? '', shown === label ? '' : `→ ${shown}`].filter((it) => it !== '').join(' | ')}`;
}

describe('completion', () => {
  for (const [name, notes] of Object.entries(GOLDEN)) {
    it(`offers what is recorded in ${name}.txt`, () => {
      const file = new URL(`${name}.txt`, FOLDER);
      const found = `${notes.map(draw).join('\n\n')}\n`;
      if (UPDATE) writeFileSync(file, found);
      assert.ok(existsSync(file), `${name}.txt is not recorded yet: run with UPDATE=1 and read it`);
      assert.equal(found, readFileSync(file, 'utf8'));
    });
  }
});
