import { newNotes } from '#features/new-note.ts';
import assert from 'node:assert/strict';
import { SHIPPED_TEMPLATES } from '#shipped/shipped.ts';
import { analyse } from '../support/findings.ts';

describe('newNotes', () => {
  const { dictionaryOf } = analyse('').settings;

  for (const { id, title, text } of newNotes(SHIPPED_TEMPLATES, dictionaryOf, '2026-11-23')) {
    it(`makes a note of ${id} with every section, nothing stated, and one diagnostic a section at most`, () => {
      const note = analyse(text);
      assert.ok(title);
      assert.equal(note.date, '2026-11-23');
      const wanted = dictionaryOf(id)
        .sections.map((it) => it.name)
        .filter((it) => it !== '');
      assert.deepEqual(
        note.tree.sections.flatMap((it) => it.names),
        wanted,
      );
      assert.deepEqual(
        note.verdicts.filter((it) => it.outcome === 'met').map((it) => it.criterion.id),
        [],
      );
      const places = note.diagnostics.map((it) => note.lines.positionAt(it.span.start).line);
      const inHeader = note.lines.positionAt(note.tree.header!.span.end).line;
      const below = places.filter((it) => it > inHeader);
      assert.equal(new Set(below).size, below.length);
    });
  }

  it('leaves the date blank where none is given, or none that is a day', () => {
    for (const day of [undefined, 'today', '23.11.2026', '2026-11-23\nauthor: x'])
      assert.match(newNotes(SHIPPED_TEMPLATES, dictionaryOf, day)[0]!.text, /^date: \*\*\*$/m);
  });
});
