import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '#note/parse.ts';
import { headerValues } from '#note/tree.ts';
import { shippedTemplate } from '../support/templates.ts';

const NOTE = readFileSync(new URL('../../examples/complete.note.md', import.meta.url), 'utf8');

describe('the complete note', () => {
  const tree = parse(NOTE, shippedTemplate('cervical-facet-block').dictionary);

  it('has nothing wrong with its form', () => {
    assert.deepEqual(tree.problems, []);
  });

  it('has its sections, each known but the title', () => {
    assert.deepEqual(
      tree.sections.map((it) => it.names.join(' + ')),
      [
        ...['', 'History', 'Pain and function', 'Conservative care', 'Medications', 'Opioids', 'Examination'],
        ...['Psychosocial', 'Imaging', 'Contraindications', 'Assessment', 'Plan', 'Goals'],
      ],
    );
  });

  it('has all its fields, and prose only where nothing else was meant', () => {
    const entries = tree.sections.flatMap((it) => it.entries);
    const count = (kind: string) => entries.filter((it) => it.kind === kind).length;
    assert.deepEqual(
      { fields: count('field'), items: count('item'), prose: count('prose') },
      { fields: 38, items: 14, prose: 2 },
    );
  });

  it('keeps each field in the section that knows it', () => {
    for (const { names, entries } of tree.sections) {
      for (const it of entries) if (it.kind === 'field') assert.ok(names.includes(it.section), it.name);
    }
  });

  it('has its front matter', () => {
    assert.deepEqual(
      ['template', 'policies', 'date', 'author', 'request'].map((key) =>
        headerValues(tree, key).map((it) => it.text),
      ),
      [['cervical-facet-block'], ['facet-block'], ['2026-11-23'], ['A. Clinician, MD'], []],
    );
  });
});
