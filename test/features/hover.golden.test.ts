import { explainAt } from '#explain/explain.ts';
import { toMarkup } from '#features/markup.ts';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { EXAMPLES, notesIn } from '../notes/notes.ts';
import { analyse } from '../support/findings.ts';

/** `UPDATE=1` writes what is found instead of comparing it; read the difference before it is kept. */
const UPDATE = process.env['UPDATE'] === '1';

const GOLDEN = new URL('./hover.golden/', import.meta.url);

/** Where the cursor is set in each example: before the first of these words. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  complete: [
    ...[
      'template:',
      'policies:',
      'date:',
      'author:',
      '# Cervical',
      'Right-sided',
      '## History',
      '2026-04-10',
    ],
    ...['NRS 8', 'NDI', '## Conservative', 'Physical therapy', 'present;', 'Duloxetine', '## Medications'],
    ...['Oxycodone', '## Opioids', 'Tenderness', 'C3-C4', 'Progressive', 'PHQ-9', '## Imaging', '2026-08-14'],
    ...['M47.812', 'Procedure:', '64491', 'right\nLevels', 'C3-C4, C4-C5\n', '## Goals'],
  ],
  draft: [
    ...['# Cervical', '2026-09-02', '## Conservative', 'Physical therapy', 'Naproxen', 'Oxycodone'],
    ...['## Examination', 'MRI', '***'],
  ],
  'lumbar-with-cervical-codes': [
    'PT:',
    'Aleve',
    'PLAN',
    '64490',
    'L4-5, L5-S1\n',
    'Diagnostic medial',
    'pre:',
  ],
  'opioids-above-90': [
    '## Medications',
    'MS Contin',
    'Hydrocodone',
    'Tramadol',
    '## Opioids',
    'ODI 38',
    '64494',
  ],
};

describe('hover in the example notes', () => {
  const examples = notesIn(EXAMPLES);

  it('is recorded for each of them', () => {
    assert.deepEqual(examples.map((it) => it.name).toSorted(), Object.keys(PLACES).toSorted());
  });

  for (const { name, text } of examples) {
    it(name, () => {
      const found = drawHovers(text, PLACES[name] ?? []);
      const file = new URL(`${name}.txt`, GOLDEN);
      if (UPDATE) writeFileSync(file, found);
      assert.ok(existsSync(file), `${name}.txt is not recorded yet: run with UPDATE=1 and read it`);
      assert.equal(found, readFileSync(file, 'utf8'));
    });
  }
});

/** Each line with its cursor, and below it what is said there, as a client without Markdown shows it. */
function drawHovers(text: string, places: readonly string[]): string {
  const analysis = analyse(text);
  return places
    .map((words) => {
      const offset = text.indexOf(words);
      assert.notEqual(offset, -1, `"${words}" does not stand in the note`);
      const { start, end } = analysis.lines.lineSpan(analysis.lines.positionAt(offset).line);
      const said = toMarkup(explainAt(analysis, offset), 'plaintext').value || '(nothing)';
      return `${text.slice(start, offset)}<|>${text.slice(offset, end)}\n${said.replace(/^(?=.)/gm, '    ')}\n`;
    })
    .join('\n');
}
