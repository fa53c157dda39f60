import { onTypeFormatting } from '#features/on-type-formatting.ts';
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, readCursor } from '../support/findings.ts';

/** Enter was pressed and the cursor stands in the new line. */
function check(marked: string, expected: string): void {
  const { text, start } = readCursor(marked);
  const analysis = analyse(text);
  const edits = onTypeFormatting(analysis, analysis.lines.positionAt(start), '\n');
  const document = TextDocument.create('file:///a.note.md', 'clinical-note', 1, text);
  assert.equal(TextDocument.applyEdits(document, edits), expected);
}

describe('formatting on type', () => {
  it('continues a list', () => {
    check('## Goals\n- Work\n<|>\n', '## Goals\n- Work\n- \n');
    check('## Goals\n  *  Work\n<|>', '## Goals\n  *  Work\n  *  ');
    check('## Goals\n9. Work\n<|>', '## Goals\n9. Work\n10. ');
    check('## Goals\n- ***\n<|>', '## Goals\n- ***\n- ');
    check('## Goals\r\n- Work\r\n<|>', '## Goals\r\n- Work\r\n- ');
  });

  it('replaces the indentation that an editor has copied', () =>
    check('## Goals\n  - Work\n  <|>\n', '## Goals\n  - Work\n  - \n'));

  it('ends a list behind an item without words', () => {
    check('## Goals\n- Work\n- \n<|>', '## Goals\n- Work\n\n');
    check('## Goals\n1. \n<|>', '## Goals\n\n');
  });

  it('doubles no marker that the editor has added', () => {
    check('## Goals\n- Work\n- <|>\n', '## Goals\n- Work\n- \n');
    check('## Goals\n- Wo\n<|>rk\n', '## Goals\n- Wo\nrk\n');
  });

  it('does nothing elsewhere', () => {
    for (const note of [
      '<|>',
      'words\n<|>',
      'Side: right\n<|>',
      '- - -\n<|>',
      '* * *\n<|>',
      '1. PLAN:\n<|>',
      '+ facet loading b/l\n<|>',
      '---\npolicies:\n  - facet-block\n<|>\n---\n',
      '<!--\n- Work\n<|>\n-->\n',
    ]) {
      check(note, note.replace('<|>', ''));
    }
  });

  it('asks for nothing but line ends', () => {
    const analysis = analyse('- Work\n');
    assert.deepEqual(onTypeFormatting(analysis, { line: 1, character: 0 }, ':'), []);
  });
});
