import { newNotes } from '#features/new-note.ts';
import { hintedForm, parseSnippet, plainForm } from '#policy/snippet.ts';
import assert from 'node:assert/strict';
import { SHIPPED_TEMPLATES } from '#shipped/shipped.ts';
import { analyse } from '../support/findings.ts';

describe('newNotes', () => {
  const { dictionaryOf } = analyse('').settings;

  for (const { id, title, text } of newNotes(SHIPPED_TEMPLATES, {
    dictionaryOf,
    day: '2026-11-23',
    tabStops: false,
  })) {
    it(`makes a note of ${id} with every section but the optional one, nothing stated, and one diagnostic a section at most`, () => {
      const note = analyse(text);
      assert.ok(title);
      assert.equal(note.date, '2026-11-23');
      const wanted = dictionaryOf(id)
        .sections.map((it) => it.name)
        .filter((it) => it !== '' && it !== 'Medical necessity');
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
      assert.match(
        newNotes(SHIPPED_TEMPLATES, { dictionaryOf, day, tabStops: false })[0]!.text,
        /^date: \*\*\*$/m,
      );
  });

  it('says in each blank what belongs there, where the client has tab stops', () => {
    const [plain] = newNotes(SHIPPED_TEMPLATES, { dictionaryOf, day: '2026-11-23', tabStops: false });
    const [hinted] = newNotes(SHIPPED_TEMPLATES, { dictionaryOf, day: '2026-11-23', tabStops: true });
    assert.equal(plain?.snippet, null);
    assert.ok(hinted?.snippet);
    const snippet = parseSnippet(hinted.snippet, Infinity);
    assert.ok('parts' in snippet);
    assert.equal(plainForm(snippet), plain.text);
    assert.equal(hintedForm(snippet), hinted.text);
    const stops = snippet.parts.flatMap((it) => (it.kind === 'text' ? [] : [it.number]));
    assert.equal(new Set(stops).size, stops.length, 'two blanks would be filled in together');
    assert.deepEqual(
      analyse(hinted.text).verdicts.filter((it) => it.outcome === 'met'),
      [],
    );
  });
});
