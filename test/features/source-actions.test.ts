import {
  FIX_ALL_KIND,
  fixAllOfCode,
  SECTIONS_KIND,
  sourceActions,
  SUPPRESSIONS_KIND,
} from '#features/source-actions.ts';
import { codeActions } from '#features/code-actions.ts';
import { readAbilities } from '#features/abilities.ts';
import { applyEdits } from '#text/edits.ts';
import assert from 'node:assert/strict';
import { EXAMPLES, NOTES, notesIn } from '../notes/notes.ts';
import { analyse } from '../support/findings.ts';
import { dedent } from '../support/tree.ts';
import { TOYS } from '../support/toy-pack.ts';

function apply(note: string, kind: string): string {
  const [action] = sourceActions(analyse(note, TOYS), [kind]);
  return action === undefined ? note : applyEdits(note, action.edits);
}

function check(kind: string, note: string, expected: string): void {
  assert.equal(apply(dedent(note), kind), dedent(expected));
}

describe('source actions', () => {
  it('repair the form of the note, also what the first repairs bring to light', () =>
    check(
      FIX_ALL_KIND,
      `
      ##Plan
      Side: right  Levels: C4-C5
      <!-- not closed
      ##Goals
      - Work
      `,
      `
      ## Plan
      Side: right
      Levels: C4-C5
      <!-- not closed -->
      ## Goals
      - Work
      `,
    ));

  it('do all of it in one edit', () => {
    const [action] = sourceActions(analyse('##Plan\nSide: right\n##Goals\n- Work\n', TOYS), [
      'source.fixAll',
    ]);
    assert.equal(action?.edits.length, 1);
  });

  it('never exchange a word of the author’s, an id or a dose', () => {
    const note = dedent(`
      ---
      policies: [facet-bloc]
      date: 2026-11-23
      ---
      ## Plan
      Sied: right
      <!-- necessity-ignore facet-block/imagin -- later -->
      ## Medications
      - Oxycodone: 5 mg PO twice daily; MME: 90
      `);
    const [action] = sourceActions(analyse(note), [FIX_ALL_KIND]);
    assert.equal(action, undefined);
  });

  it('change no outcome of a whole note', () => {
    for (const { name, text } of [...notesIn(NOTES), ...notesIn(EXAMPLES)]) {
      const before = analyse(text);
      for (const { edits } of sourceActions(before, [FIX_ALL_KIND])) {
        const after = analyse(applyEdits(text, edits));
        const outcomes = (it: typeof after) =>
          it.verdicts.map((each) => `${each.criterion.id} ${each.outcome}`);
        assert.deepEqual(outcomes(after), outcomes(before), name);
      }
    }
  });

  it('insert all sections that are missing, in the order of the template', () => {
    const note = dedent(`
      Date: 2026-11-23

      ## Plan
      Side: right
      `);
    const after = apply(note, SECTIONS_KIND);
    const headings = [...after.matchAll(/^## .*$/gm)].map((it) => it[0]);
    assert.deepEqual(headings, ['## History', '## Conservative care', '## Imaging', '## Plan', '## Goals']);
    assert.doesNotMatch(after, /\n\n\n|\$\{/);
    assert.equal(apply(after, SECTIONS_KIND), after);
  });

  it('insert them around what stands there', () => {
    const note = 'Date: 2026-11-23\n\n## Plan\nSide: right\n';
    const [action] = sourceActions(analyse(note, TOYS), [SECTIONS_KIND]);
    assert.ok(action?.edits.every((it) => it.span.start === it.span.end));
  });

  it('remove comments that hide nothing', () =>
    check(
      SUPPRESSIONS_KIND,
      `
      <!-- necessity-ignore-file note/date-order, note/mme-mismatch -- not now -->
      ## Plan
      <!-- necessity-ignore note/unfilled -- done -->
      Side: right
      `,
      `
      ## Plan
      Side: right
      `,
    ));

  it('repair all of one code', () => {
    const note = '## Plan\nSied: right\nLevles: C4-C5\n';
    const action = fixAllOfCode(analyse(note, TOYS), 'note/field-typo');
    assert.equal(action?.title, 'Fix all 2 of note/field-typo');
    assert.equal(applyEdits(note, action.edits), '## Plan\nSide: right\nLevels: C4-C5\n');
    assert.equal(fixAllOfCode(analyse('## Plan\nSied: right\n', TOYS), 'note/field-typo'), undefined);
  });
});

describe('code actions for the whole note', () => {
  const kinds = (only: string[] | undefined, triggerKind: 1 | 2): readonly (string | undefined)[] => {
    const analysis = analyse('##Plan\nSide: right\n', TOYS);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    const options = {
      uri: 'file:///a.note.md',
      version: 1,
      abilities: readAbilities({}),
      pageOf: () => undefined,
    };
    const context = { diagnostics: [], triggerKind, ...(only === undefined ? {} : { only }) };
    return codeActions(analysis, range, context, options).map((it) => it.kind);
  };

  it('come where they are asked for', () => {
    assert.deepEqual(kinds(['source.fixAll'], 2), [FIX_ALL_KIND]);
    assert.deepEqual(kinds(['source'], 1), [FIX_ALL_KIND, SECTIONS_KIND]);
    assert.deepEqual(kinds(['source.fixAll.other'], 1), []);
    assert.deepEqual(kinds(['refactor'], 1), []);
  });

  it('come last where a user asks for everything, and never by themselves', () => {
    assert.deepEqual(kinds(undefined, 1).slice(-2), [FIX_ALL_KIND, SECTIONS_KIND]);
    assert.ok(!kinds(undefined, 2).some((it) => it?.startsWith('source')));
  });
});
