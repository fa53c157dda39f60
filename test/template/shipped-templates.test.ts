import assert from 'node:assert/strict';
import { nameKey } from '#note/words.ts';
import { parse } from '#note/parse.ts';
import { parseSnippet, plainForm } from '#policy/snippet.ts';
import { shippedTemplate, TEMPLATES } from '../support/templates.ts';

const MOST_STOPS_OF_A_SECTION = 20;

describe('the shipped templates', () => {
  it('are the base and one for each region of the spine', () => {
    assert.deepEqual(
      TEMPLATES.map((it) => [it.id, it.extends]),
      [
        ['base', undefined],
        ['cervical-facet-block', 'base'],
        ['lumbar-facet-block', 'base'],
        ['thoracic-facet-block', 'base'],
      ],
    );
  });

  it('have the sections of the note format in its order', () => {
    assert.deepEqual(
      shippedTemplate('lumbar-facet-block').dictionary.sections.map((it) => it.name),
      [
        ...['', 'History', 'Pain and function', 'Conservative care', 'Medications', 'Opioids', 'Examination'],
        ...['Psychosocial', 'Imaging', 'Contraindications', 'Prior blocks', 'Assessment', 'Plan', 'Goals'],
        'Medical necessity',
      ],
    );
  });

  it('offer the levels of their region', () => {
    const levels = (id: string) => {
      const plan = shippedTemplate(id).dictionary.sections.find((it) => it.name === 'Plan');
      return plan?.fields.find((it) => it.name === 'Levels');
    };
    assert.deepEqual(levels('lumbar-facet-block')?.choices, ['L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1']);
    assert.equal(levels('thoracic-facet-block')?.choices.length, 12);
    assert.equal(levels('cervical-facet-block')?.choices.at(-1), 'C7-T1');
    assert.equal(levels('cervical-facet-block')?.type, 'levels');
  });

  for (const { id } of TEMPLATES) {
    const { dictionary } = shippedTemplate(id);

    it(`${id}: no name means two things in one section`, () => {
      for (const { name, fields, attributes } of dictionary.sections) {
        for (const entries of [fields, attributes]) {
          const keys = entries.flatMap((it) => [...new Set([it.name, ...it.aliases].map(nameKey))]);
          assert.deepEqual(
            keys.filter((key, index) => keys.indexOf(key) !== index),
            [],
            name,
          );
        }
      }
    });

    it(`${id}: no other heading is one of ours`, () => {
      const ours = new Set(dictionary.sections.flatMap((it) => [it.name, ...it.aliases]).map(nameKey));
      assert.deepEqual(
        dictionary.otherHeadings.filter((it) => ours.has(nameKey(it))),
        [],
      );
    });

    it(`${id}: every snippet is one, and typed out has its fields, all to be filled in`, () => {
      for (const { name, snippet } of dictionary.sections.filter((it) => it.name !== '')) {
        const parsed = parseSnippet(snippet, MOST_STOPS_OF_A_SECTION);
        assert.ok('parts' in parsed, `${name}: ${'error' in parsed ? parsed.error : ''}`);
        const note = `## ${name}\n${plainForm(parsed)}\n`;
        const tree = parse(note, dictionary);
        assert.equal(tree.sections.length, 1, name);
        assert.ok(tree.sections[0]!.entries.length > 0, name);
        for (const entry of tree.sections[0]!.entries) {
          const unfilled = entry.kind === 'prose' ? entry.words.text === '***' : entry.unfilled;
          assert.ok(unfilled, name);
          if (entry.kind === 'field') assert.equal(entry.section, name);
        }
        assert.ok(tree.problems.every((it) => it.code === 'note/unfilled'));
      }
    });
  }
});
