import { checklist, type ChecklistEntry } from '#report/checklist.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../support/findings.ts';
import { dedent } from '../support/tree.ts';

function listOf(note: string) {
  return checklist(analyse(dedent(note)));
}

function entry(note: string, name: string): ChecklistEntry {
  const entries = listOf(note).sections.flatMap((it) => it.entries);
  return entries.find((it) => it.criterion.name === name) ?? assert.fail(`no ${name}`);
}

const CARE = `
  Date: 2026-11-23
  ## Conservative care
  - Physical therapy: 2026-06-01 to 2026-06-21; 6 visits
  - Naproxen: 500 mg twice daily; 2026-06-22 to 2026-07-12
  ## Plan
  CPT: 64490
  Side: right
  Levels: C3-C4
`;

describe('checklist', () => {
  it('has every criterion once, in the sections of the template', () => {
    const analysis = analyse(readFileSync('examples/draft.note.md', 'utf8'));
    const { sections } = checklist(analysis);
    const ids = sections.flatMap((it) => it.entries.map((each) => each.criterion.id));
    assert.deepEqual(ids.toSorted(), analysis.verdicts.map((it) => it.criterion.id).toSorted());
    const order = analysis.dictionary.sections.map((it) => it.name);
    const names = sections.map((it) => it.name);
    assert.deepEqual(
      names,
      order.filter((it) => names.includes(it)),
    );
  });

  it('quotes the line of each place that was read, and says what it was read as', () => {
    const { outcome, evidence } = entry(CARE, 'conservative-care-duration');
    assert.equal(outcome, 'met');
    assert.deepEqual(
      evidence.map(({ words, read }) => ({ words, read })),
      [
        {
          words: 'Physical therapy: 2026-06-01 to 2026-06-21; 6 visits',
          read: '21 days: 2026-06-01 to 2026-06-21',
        },
        {
          words: 'Naproxen: 500 mg twice daily; 2026-06-22 to 2026-07-12',
          read: '21 days: 2026-06-22 to 2026-07-12',
        },
      ],
    );
  });

  it('shows what is missing at its heading, and on the first line where the section is absent', () => {
    const note = dedent(CARE);
    const { place } = entry(CARE, 'activity-modification');
    assert.equal(note.slice(place.start, place.end), '## Conservative care');
    const absent = entry(CARE, 'imaging').place;
    assert.equal(note.slice(absent.start, absent.end), 'Date: 2026-11-23');
  });

  it('tells the reason of a comment that hides a finding', () => {
    const comment = '<!-- necessity-ignore-section facet-block/imaging -- films follow -->';
    const hiding = `${dedent(CARE)}## Imaging\n${comment}\nNone yet\n`;
    assert.equal(entry(hiding, 'imaging').hidden, 'films follow');
    assert.equal(entry(CARE, 'imaging').hidden, undefined);
  });

  it('speaks for the finding that no comment hides', () => {
    const comment = '<!-- necessity-ignore facet-block/conservative-care-dates -- in the letter -->';
    const note = `Date: 2026-11-23\n## Conservative care\n${comment}\n- Physical therapy: active exercise\n- Naproxen: 500 mg twice daily\n`;
    const { place, hidden } = entry(note, 'conservative-care-dates');
    assert.equal(hidden, undefined);
    assert.match(note.slice(place.start, place.end), /Naproxen/);
  });

  it('names labels without a value once', () =>
    assert.deepEqual(listOf('## Plan\nSide:\nLevels: ***\n## Imaging\nSide:\n').emptyLabels, ['Side']));

  it('names what is asked for', () => {
    assert.deepEqual(listOf(CARE).request, [
      { label: 'Codes', words: '64490' },
      { label: 'Levels', words: 'C3-C4' },
      { label: 'Side', words: 'right' },
    ]);
  });

  it('counts what is met', () => {
    const analysis = analyse(readFileSync('examples/draft.note.md', 'utf8'));
    const { tally, suppressed } = checklist(analysis);
    assert.ok(tally.met > 0 && tally.met < tally.of);
    assert.equal(suppressed, 0);
  });

  it('says why little is shown', () => {
    assert.equal(checklist(analyse('Side: right\n', { packs: [] })).silence, 'no-pack');
    assert.equal(listOf('---\npolicies: [nobody]\n---\n## Plan\nSide: right\n').silence, 'no-pack');
    assert.equal(listOf('\n').silence, 'empty');
    assert.equal(
      listOf('She has had pain in her neck for a year and wants to garden again.\n').silence,
      'prose',
    );
    assert.equal(listOf(CARE).silence, undefined);
  });

  it('names a limited number of places', () => {
    const days = Array.from(
      { length: 30 },
      (_, day) => `- 2026-06-${String(day + 1).padStart(2, '0')}: NRS 7/10`,
    );
    const note = `Date: 2026-11-23\n## Pain and function\n${days.join('\n')}\n`;
    const listed = checklist(analyse(note)).sections.flatMap((it) => it.entries);
    const many = listed.filter((it) => it.more > 0);
    assert.ok(many.length > 0);
    for (const it of many) assert.equal(it.evidence.length, 25);
  });
});
