import { quickFixes } from '#features/quick-fixes.ts';
import { applyEdits } from '#text/edits.ts';
import assert from 'node:assert/strict';
import { installedSettings } from '#commands/settings.ts';
import { analyse } from '../support/findings.ts';

/** The note after the fix that completes the courses which stand there; its blanks are left, or filled in order. */
function completed(criterion: string, title: string, note: string, fill: readonly string[]): string {
  const analysis = analyse(note, settingsFor(criterion));
  const fixes = analysis.diagnostics
    .filter((it) => it.origin.kind !== 'note')
    .flatMap((it) => quickFixes(it, analysis));
  const change = fixes.find((it) => it.title === title)?.change;
  assert.ok(change?.kind === 'edits', `no fix "${title}" among: ${fixes.map((it) => it.title).join(' | ')}`);
  const values = [...fill];
  return applyEdits(note, change.edits).replaceAll('***', (blank) => values.shift() ?? blank);
}

function settingsFor(name: string) {
  const pack = installedSettings().packs.find((it) => it.criteria.some((one) => one.name === name));
  assert.ok(pack);
  return {
    packs: [{ ...pack, criteria: pack.criteria.filter((it) => it.name === name) }],
    policies: [pack.id],
  };
}

function outcomeOf(criterion: string, note: string): string {
  return analyse(note, settingsFor(criterion)).verdicts[0]?.outcome ?? '';
}

function noteOf(...items: readonly string[]): string {
  return `Date: 2026-11-23\n## Conservative care\n${items.join('\n')}\n`;
}

interface Vector {
  readonly criterion: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly fill: readonly string[];
  /** The items after the fix, with the blanks left. */
  readonly left: readonly string[];
}

const VECTORS: readonly Vector[] = [
  {
    criterion: 'conservative-care-dates',
    title: 'Add the dates to each course without them',
    items: ['- Physical therapy: 14 visits', '- Naproxen', '- Ice: 2026-05-01 to 2026-06-01'],
    fill: ['2026-05-01', '2026-07-31', '05/01/2026', 'present'],
    left: [
      '- Physical therapy: 14 visits; dates: *** to ***',
      '- Naproxen: dates: *** to ***',
      '- Ice: 2026-05-01 to 2026-06-01',
    ],
  },
  {
    criterion: 'conservative-care-doses',
    title: 'Add the dose or the visits to each course without them',
    items: [
      '- Physical therapy: core stabilization',
      '- Naproxen: response: none',
      '- Ibuprofen: 600 mg; response: none',
    ],
    fill: ['14', '500 mg twice daily', '600 mg three times daily'],
    left: [
      '- Physical therapy: core stabilization; visits: ***',
      '- Naproxen: response: none; dose: ***',
      '- Ibuprofen: 600 mg; response: none; dose: ***',
    ],
  },
  {
    criterion: 'conservative-care-response',
    title: 'Add the response to each course',
    items: ['- Physical therapy: 14 visits', '- Naproxen: 500 mg BID'],
    fill: ['failed', 'minimal'],
    left: ['- Physical therapy: 14 visits; response: ***', '- Naproxen: 500 mg BID; response: ***'],
  },
  {
    criterion: 'conservative-care-course-response',
    title: 'Add the response to each course without one',
    items: ['- Physical therapy: 14 visits', '- Naproxen: 500 mg BID; response: none'],
    fill: ['plateaued'],
    left: ['- Physical therapy: 14 visits; response: ***', '- Naproxen: 500 mg BID; response: none'],
  },
  {
    criterion: 'active-therapy',
    title: 'Add what was done in physical therapy',
    items: ['- Physical therapy: 14 visits', '- Naproxen: 500 mg BID'],
    fill: ['core stabilization'],
    left: ['- Physical therapy: 14 visits; content: ***', '- Naproxen: 500 mg BID'],
  },
  {
    criterion: 'adjuvant-titration',
    title: 'Add how the dose was raised',
    items: ['- Gabapentin: 600 mg TID', '- Amitriptyline: 10 mg nightly'],
    fill: ['300 mg nightly to 600 mg TID'],
    left: ['- Gabapentin: 600 mg TID; titration: ***', '- Amitriptyline: 10 mg nightly'],
  },
  ...(
    [
      ['Duloxetine', '30 mg daily'],
      ['Gabapentin', '300 mg three times daily'],
      ['Pregabalin', '75 mg twice daily'],
      ['Amitriptyline', '25 mg at bedtime'],
    ] as const
  ).map(([drug, dose]) => ({
    criterion: `${drug.toLowerCase()}-dose`,
    title: `Add the dose of ${drug.toLowerCase()}`,
    items: [`- ${drug}: 2026-05-01 to 2026-07-31; response: none`],
    fill: [dose],
    left: [`- ${drug}: 2026-05-01 to 2026-07-31; response: none; dose: ***`],
  })),
  {
    criterion: 'amitriptyline-dose',
    title: 'Add the dose of amitriptyline',
    items: ['- Amitriptyline: 25 mg daily'],
    fill: ['25 mg at bedtime'],
    left: ['- Amitriptyline: 25 mg daily; dose: ***'],
  },
];

describe('fixes that complete a course', () => {
  for (const { criterion, title, items, fill, left } of VECTORS) {
    it(`${criterion}: ${items.join(' ')}`, () => {
      const note = noteOf(...items);
      const unfilled = completed(criterion, title, note, []);
      assert.equal(unfilled, noteOf(...left));
      const codes = analyse(unfilled).diagnostics.map((it) => it.code);
      assert.ok(codes.includes('note/unfilled') || codes.includes('note/section-unfilled'));
      assert.notEqual(outcomeOf(criterion, note), 'met');
      const filled = completed(criterion, title, note, fill);
      assert.equal(outcomeOf(criterion, filled), 'met', filled);
      assert.deepEqual(
        analyse(filled)
          .diagnostics.map((it) => it.code)
          .filter((it) => it.startsWith('note/') && it !== 'note/section-missing'),
        [],
      );
    });
  }

  it('never make a course count while a blank is in it', () => {
    const note = noteOf('- Physical therapy: 2026-05-01 to 2026-07-31; 14 visits; response: ***');
    assert.equal(outcomeOf('conservative-care-duration', note), 'missing');
    assert.equal(outcomeOf('conservative-care-response', note), 'not-applicable');
  });
});
