import { completion, COMPLETION_TRIGGERS } from '#features/completion.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CompletionItem } from 'vscode-languageserver-types';
import { EXAMPLES, notesIn } from '../notes/notes.ts';
import {
  chooseAt,
  completeAt,
  labelsAt,
  optionsFor,
  PLAIN,
  rangesOf,
  SNIPPETS,
} from '../support/completions.ts';
import { analyse } from '../support/findings.ts';
import { PIECES } from '../support/rough-notes.ts';
import { dedent } from '../support/tree.ts';

function itemAt(marked: string, label: string, capabilities: object): CompletionItem {
  const { items } = completeAt(marked, capabilities);
  const item = items.find((it) => it.label === label);
  assert.ok(item, `no "${label}" among: ${items.map((it) => it.label).join(' | ')}`);
  return item;
}

function checkChoice(label: string, marked: string, expected: string, capabilities: object = PLAIN): void {
  assert.equal(chooseAt(marked, label, capabilities), dedent(expected));
}

describe('completion writes', () => {
  it('a field with a blank', () => checkChoice('Onset', '## History\nOns<|>\n', '## History\nOnset: ***\n'));

  it('a field with tab stops where the client has them', () =>
    checkChoice('Onset', '## History\nOns<|>\n', '## History\nOnset: ${1:*** date}\n', SNIPPETS));

  it('only the name where a value stands already', () =>
    checkChoice(
      'date',
      '---\nda<|>te: 2026-11-23\n---\n'.replace('date: ', 'x: '),
      '---\ndate: 2026-11-23\n---\n',
    ));

  it('a heading with a blank line above it, in the line ends of the note', () =>
    assert.equal(
      chooseAt('## History\r\nOnset: 2026\r\nPlan<|>', '## Plan'),
      '## History\r\nOnset: 2026\r\n\r\n## Plan',
    ));

  it('a heading in the place of its marks', () => checkChoice('### Plan', '### <|>\n', '### Plan\n'));

  it('a blank behind a colon that has none', () =>
    checkChoice('right', '## Plan\nSide:<|>\n', '## Plan\nSide: right\n'));

  it('the whole value, and of a list the part between commas', () => {
    checkChoice('right', '## Plan\nSide: ri<|>gth\n', '## Plan\nSide: right\n');
    checkChoice('L4-L5', '## Plan\nLevels: L3-L4, L<|>, L5-S1\n', '## Plan\nLevels: L3-L4, L4-L5, L5-S1\n');
  });

  it('a choice in the place of a blank, with the hint that a snippet left there', () => {
    checkChoice('absent', '## History\nRadiation: **<|>*\n', '## History\nRadiation: absent\n');
    checkChoice('C4-C5', '## Plan\nLevels: *** le<|>vels\n', '## Plan\nLevels: C4-C5\n');
    checkChoice(
      'left',
      '## Prior blocks\n- X: ***; *<|>** ***\n'.replace('X', 'Diagnostic medial branch block'),
      '## Prior blocks\n- Diagnostic medial branch block: ***; left ***\n',
    );
  });

  it('the choice of the blank that the cursor is in', () =>
    checkChoice(
      'medial branch block',
      '---\ntemplate: cervical-facet-block\n---\n## Plan\nProcedure: diagnostic me<|>\n',
      '---\ntemplate: cervical-facet-block\n---\n## Plan\nProcedure: diagnostic medial branch block\n',
    ));

  it('an item with its attributes, and only its name before attributes', () => {
    checkChoice(
      'Naproxen',
      '## Conservative care\n- Nap<|>\n',
      '## Conservative care\n- Naproxen: ***; *** to ***; response: ***\n',
    );
    checkChoice(
      'Naproxen',
      '## Conservative care\n- Na<|>: 500 mg\n',
      '## Conservative care\n- Naproxen: 500 mg\n',
    );
    checkChoice('Work', '## Pain and function\n-<|>\n', '## Pain and function\n- Work: ***\n');
  });

  it('attributes that are still absent', () => {
    const labels = labelsAt(
      '## Conservative care\n- Naproxen: 500 mg PO daily; 2026-05-01 to 2026-06-01; <|>\n',
    );
    assert.deepEqual(labels, ['titration', 'response', 'stopped']);
  });

  it('a dose word by word', () => {
    assert.equal(
      chooseAt('## Medications\n- Oxycodone: 5 mg PO tw<|>\n', 'twice daily'),
      '## Medications\n- Oxycodone: 5 mg PO twice daily\n',
    );
  });

  it('ids into a comment, those that it would hide first', () => {
    const marked = '## Plan\nSide: right\n\n<!-- necessity-ignore <|> -->\n## Goals\n';
    assert.equal(labelsAt(marked)[0], 'facet-block/treatment-goals');
    assert.equal(
      chooseAt(marked.replace('<|>', 'facet-block/im<|>'), 'facet-block/imaging'),
      '## Plan\nSide: right\n\n<!-- necessity-ignore facet-block/imaging -->\n## Goals\n',
    );
    assert.deepEqual(labelsAt('<!-- necessity-ignore note/date -- bec<|> -->\n'), []);
    assert.deepEqual(labelsAt('<!-- some words <|> -->\n'), []);
  });

  it('the end of a comment that has none', () => {
    assert.equal(
      chooseAt('<!-- <|>\n', 'necessity-ignore-file'),
      '<!-- necessity-ignore-file *** -- *** -->\n',
    );
    assert.equal(
      chooseAt('<!-- nec<|> -->\n', 'necessity-ignore-file'),
      '<!-- necessity-ignore-file *** -- *** -->\n',
    );
  });

  it('a template with all its blanks, each a tab stop of its own', () => {
    const plain = chooseAt('.facet<|>', '.lumbar-facet-block');
    assert.match(plain, /^---\ntemplate: lumbar-facet-block\n/);
    assert.deepEqual(
      analyse(plain).tree.problems.filter((it) => it.code !== 'note/unfilled'),
      [],
    );
    const stops = [...chooseAt('.facet<|>', '.lumbar-facet-block', SNIPPETS).matchAll(/\$\{(\d+)/g)].map(
      (it) => it[1],
    );
    assert.equal(new Set(stops).size, stops.length);
  });

  it('only the sections of a template that the note lacks', () => {
    const note = chooseAt('## History\nOnset: 2026\n\n.base<|>\n', '.base');
    assert.equal(note.match(/^## History/gm)?.length, 1);
    assert.match(note, /^## Plan$/m);
  });
});

describe('completion finds', () => {
  it('fields by their aliases', () => {
    assert.deepEqual(labelsAt('## Examination\nROM<|>\n'), ['Range of motion']);
    assert.ok(labelsAt('HPI<|>').includes('## History'));
  });

  it('drugs by their brands', () => assert.ok(labelsAt('## Medications\n- Perc<|>\n').includes('Oxycodone')));
  it('codes by their words', () =>
    assert.ok(labelsAt('## Assessment\nICD-10: lumbar<|>\n').includes('M47.816')));

  it('drugs that another section names first', () => {
    const [first] = labelsAt(
      '## Conservative care\n- Tizanidine: 4 mg; response: none\n\n## Medications\n- <|>\n',
    );
    assert.equal(first, 'Tizanidine');
  });

  it('codes for the region of the note first', () => {
    assert.equal(labelsAt('## Plan\nLevels: L4-L5\nCPT: <|>\n')[0], '64493');
    assert.equal(labelsAt('## Assessment\nICD-10: <|>\n\n## Plan\nLevels: L4-L5\n')[0], 'M47.816');
  });

  it('no day of the clock, and the day of the note for no onset and no earlier block', () => {
    assert.deepEqual(labelsAt('Date: <|>\n'), []);
    const dated = '---\ndate: 2026-11-23\n---\n';
    assert.deepEqual(labelsAt(`${dated}## History\nOnset: <|>\n`), []);
    assert.deepEqual(labelsAt(`${dated}## History\nOnset: ***<|>\n`), []);
    assert.deepEqual(
      labelsAt(
        `${dated}## Prior blocks\n- Diagnostic medial branch block: ***<|>; *** ***; anesthetic: ***\n`,
      ),
      [],
    );
  });

  it('nothing in running text, reasons and unknown labels', () => {
    for (const note of [
      '## History\nThe patient s<|>\n',
      '## History\nShe says: <|>\n',
      '## History\nOnset: 2026-04-10\nWords <|> words\n',
      '## History\nWorse with: extension,\n  rotation <|>\n',
      '---\nauthor: <|>\n---\n',
    ]) {
      assert.deepEqual(labelsAt(note), [], note);
    }
  });
});

describe('completion opens by itself', () => {
  const opens = (marked: string, triggerCharacter: string): boolean =>
    completeAt(marked, PLAIN, { triggerKind: 2, triggerCharacter }).items.length > 0;

  it('behind labels, marks and separators', () => {
    assert.ok(opens('## Plan\nSide: <|>\n', ' '));
    assert.ok(opens('## Plan\nSide:<|>\n', ':'));
    assert.ok(opens('## Plan\nLevels: C3-C4, <|>\n', ' '));
    assert.ok(opens('## <|>\n', ' '));
    assert.ok(opens('#<|>\n', '#'));
    assert.ok(opens('.<|>\n', '.'));
    assert.ok(opens('## Goals\n- <|>\n', ' '));
    assert.ok(opens('## Plan\nSide: ***<|>\n', '*'));
    assert.ok(opens('## Conservative care\n- Physical therapy: 14 visits; <|>\n', ' '));
  });

  it('not within words', () => {
    assert.ok(!opens('## History\nPain <|>\n', ' '));
    assert.ok(!opens('## Pain and function\nWork: stops after <|>\n', ' '));
    assert.ok(!opens('## Plan\nSide: right.<|>\n', '.'));
    assert.ok(!opens('## Plan\nLevels: C3-<|>\n', '-'));
  });
});

describe('completion keeps to what the client announced', () => {
  const FIELD = '## Plan\nGu<|>\n';

  it('snippets', () => {
    const rich = itemAt(FIELD, 'Guidance', SNIPPETS);
    assert.equal(rich.insertTextFormat, 2);
    assert.equal(rich.textEdit?.newText, 'Guidance: ${1|***,fluoroscopy,CT|}');
    const plain = itemAt(FIELD, 'Guidance', PLAIN);
    assert.equal(plain.insertTextFormat, undefined);
    assert.equal(plain.textEdit?.newText, 'Guidance: ***');
  });

  it('details beside the label', () => {
    assert.deepEqual(itemAt(FIELD, 'Guidance', SNIPPETS).labelDetails, { description: 'fluoroscopy/CT' });
    assert.equal(itemAt(FIELD, 'Guidance', PLAIN).labelDetails, undefined);
    assert.equal(itemAt(FIELD, 'Guidance', PLAIN).detail, 'fluoroscopy/CT');
  });

  it('the form of the documentation', () => {
    const marked = '## History\nOns<|>\n';
    assert.deepEqual(itemAt(marked, 'Onset', SNIPPETS).documentation, {
      kind: 'markdown',
      value: escaped(plainDocumentation(marked)),
    });
    assert.match(plainDocumentation(marked), /\(facet-block\/pain-duration\)\.$/);
  });

  it('edits that insert or replace', () => {
    const marked = '## Plan\nSide: ri<|>gth\n';
    const { insert, replace } = rangesOf(itemAt(marked, 'right', SNIPPETS));
    assert.deepEqual([insert.end.character, replace.end.character], [8, 11]);
    assert.ok('range' in itemAt(marked, 'right', PLAIN).textEdit!);
    assert.ok('range' in itemAt('## Plan\nSide: *<|>**\n', 'right', SNIPPETS).textEdit!);
  });

  it('the indentation of inserted lines', () => {
    assert.equal(itemAt('.<|>', '.imaging', SNIPPETS).insertTextMode, 1);
    assert.equal(itemAt('.<|>', '.imaging', PLAIN).insertTextMode, undefined);
  });
});

function plainDocumentation(marked: string): string {
  const { documentation } = itemAt(marked, 'Onset', PLAIN);
  assert.ok(typeof documentation === 'string');
  return documentation;
}

function escaped(text: string): string {
  return text.replace(/[_*]/g, '\\$&');
}

const NOTES = notesIn(EXAMPLES).map((it) => it.text);
const EDITED = fc
  .tuple(fc.constantFrom(...NOTES), fc.nat(), fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }))
  .map(([text, place, pieces]) => {
    const at = place % (text.length + 1);
    const before = text.slice(0, at) + pieces.join('');
    return { text: before + text.slice(at), offset: before.length };
  });

describe('laws of completion', function () {
  this.timeout(60_000);

  it('holds at every place: one line, the cursor within the range, unique order, no words of the note', () => {
    fc.assert(
      fc.property(EDITED, fc.boolean(), ({ text, offset }, rich) => {
        const analysis = analyse(text, { onFailure: () => undefined });
        // No cursor stands between CR and LF.
        const position = analysis.lines.positionAt(
          analysis.lines.offsetAt(analysis.lines.positionAt(offset)),
        );
        const list = completion(analysis, position, undefined, optionsFor(rich ? SNIPPETS : PLAIN));
        for (const item of list?.items ?? []) {
          const { insert, replace } = rangesOf(item);
          assert.equal(replace.start.line, replace.end.line);
          assert.equal(replace.start.line, position.line);
          assert.deepEqual(insert.start, replace.start);
          assert.ok(
            insert.start.character <= position.character && position.character <= replace.end.character,
          );
          assert.ok(insert.end.character <= replace.end.character);
          if (!rich) assert.doesNotMatch(item.textEdit?.newText ?? '', /\$\{/);
        }
        const order = list?.items.map((it) => it.sortText) ?? [];
        assert.deepEqual(
          order,
          order.toSorted((one = '', other = '') => (one < other ? -1 : 1)),
        );
        assert.equal(new Set(order).size, order.length);
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });

  it('offers no number but codes, levels and scales: facts are blanks', () => {
    const notes = [
      'History',
      'Pain and function',
      'Conservative care',
      'Medications',
      'Examination',
      'Imaging',
      'Goals',
    ];
    for (const name of notes) {
      for (const line of ['<|>', '- <|>']) {
        for (const item of completeAt(`## ${name}\n${line}\n`).items) {
          const words = (item.textEdit?.newText ?? '').replace(/PHQ-9|GAD-7|\/10\b/g, '');
          assert.doesNotMatch(words, /\d/, item.label);
        }
      }
    }
  });

  it('names its triggers once', () =>
    assert.equal(new Set(COMPLETION_TRIGGERS).size, COMPLETION_TRIGGERS.length));
});

describe('completion of what is no note', function () {
  this.timeout(20_000);

  const LONG = 200_000;
  const TEXTS: readonly (readonly [string, string])[] = [
    ['one letter', 'a'.repeat(LONG)],
    ['blanks to fill', `## Plan\nSide: ${'*** '.repeat(LONG / 4)}`],
    ['a comment', `<!-- necessity-ignore ${'a'.repeat(LONG)}`],
    ['a key', `---\ntemplate: ${'a'.repeat(LONG)}\n---\n`],
    ['a dose', `## Medications\n- Oxycodone: 5 ${'a'.repeat(LONG)}`],
    ['separators', `## Medications\n- Oxycodone: ${'; '.repeat(LONG / 2)}`],
    ['items', '- \n'.repeat(LONG / 3)],
  ];

  for (const [name, text] of TEXTS) {
    it(`ends on a long line: ${name}`, () => {
      const analysis = analyse(text);
      for (const offset of [0, text.length - 5, text.length / 2, text.length]) {
        completion(analysis, analysis.lines.positionAt(offset), undefined, optionsFor(PLAIN));
      }
    });
  }
});
