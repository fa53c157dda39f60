import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { OUTCOMES } from '#policy/finding.ts';
import type { Criterion, SeverityRule, ShownOutcome } from '#policy/pack.ts';
import { SHIPPED_PACKS } from '#shipped/shipped.ts';

/** A row of the tables in contract.md. */
interface Row {
  readonly id: string;
  readonly missing: string;
  readonly unmet: string;
  readonly each: boolean;
  readonly excepted: boolean;
  readonly lines: readonly number[];
}

/** Headings of the assessment that ask for nothing, among its requirement lines 6 to 65. */
const HEADINGS = [9, 13, 14, 18, 21, 22, 26, 30, 47, 52, 58, 59];

const ROWS = readFileSync('test/shipped/contract.md', 'utf8').split('\n').flatMap(readRow);
const PACK = SHIPPED_PACKS.find((it) => it.id === 'facet-block')!;
const criterionOf = (row: Row): Criterion => {
  const found = PACK.criteria.find((it) => it.name === row.id);
  assert.ok(found, `the pack has no criterion ${row.id}`);
  return found;
};

describe('the contract of facet-block', () => {
  it('has a row for every criterion, and a criterion for every row', () => {
    assert.deepEqual(PACK.criteria.map((it) => it.name).toSorted(), ROWS.map((it) => it.id).toSorted());
  });

  for (const row of ROWS) {
    it(`${row.id}: severities, outcomes and lines`, () => {
      const criterion = criterionOf(row);
      assert.equal(severityOf(criterion, 'missing'), row.missing, 'missing');
      assert.equal(severityOf(criterion, 'unmet'), row.unmet, 'unmet');
      assert.equal(severityOf(criterion, 'unreadable'), 'information', 'unreadable');
      assert.equal(criterion.each !== undefined, row.each, 'each');
      assert.equal(criterion.unless !== undefined, row.excepted, 'excepted');
      assert.deepEqual(criterion.source.lines, row.lines, 'lines');
    });

    it(`${row.id}: an example of every outcome that can occur`, () => {
      const criterion = criterionOf(row);
      const shown = new Set(criterion.examples.map((it) => it.outcome));
      const wanted = [
        ...(row.missing === '-' ? [] : ['missing']),
        ...(row.unmet === '-' ? [] : ['unmet']),
        ...(row.excepted ? ['excepted'] : []),
        ...(criterion.readable === undefined ? [] : ['unreadable']),
        ...(criterion.when === undefined ? [] : ['not-applicable']),
        ...(criterion.require === 'false' ? [] : ['met']),
      ];
      assert.deepEqual(
        wanted.filter((it) => !shown.has(it as (typeof OUTCOMES)[number])),
        [],
      );
    });
  }

  it('serves every requirement line of the assessment', () => {
    const served = new Set(PACK.criteria.flatMap((it) => it.source.lines));
    const lines = Array.from({ length: 60 }, (_, index) => index + 6).filter((it) => !HEADINGS.includes(it));
    assert.deepEqual(
      lines.filter((it) => !served.has(it)),
      [],
    );
  });

  it('shows how many examples each outcome of each criterion has', () => {
    const widest = Math.max(...PACK.criteria.map((it) => it.name.length));
    console.log(`      ${''.padEnd(widest)}  ${OUTCOMES.join('  ')}`);
    for (const { name, examples } of PACK.criteria) {
      const counts = OUTCOMES.map((outcome) =>
        String(examples.filter((it) => it.outcome === outcome).length).padStart(outcome.length),
      );
      console.log(`      ${name.padEnd(widest)}  ${counts.join('  ').replaceAll(/\b0\b/g, '.')}`);
    }
    assert.ok(PACK.criteria.every((it) => it.examples.length >= 2));
  });
});

function readRow(line: string): Row[] {
  const [id, missing = '', unmet = '', each, excepted, lines = ''] = line
    .split('|')
    .slice(1)
    .map((it) => it.trim());
  if (id === undefined || !/^`[a-z-]+`$/.test(id)) return [];
  return [
    {
      id: id.slice(1, -1),
      missing,
      unmet,
      each: each === 'yes',
      excepted: excepted === 'yes',
      lines: lines.split(', ').flatMap(readLines),
    },
  ];
}

function readLines(written: string): number[] {
  const [first = 0, last = first] = written.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The level that an outcome is shown with, of a conditional one the last; `-` where it cannot occur. */
function severityOf(criterion: Criterion, outcome: ShownOutcome): string {
  const rule: SeverityRule | undefined = criterion.severity[outcome];
  if (criterion.messages[outcome] === undefined) return outcome === 'unreadable' ? 'information' : '-';
  const last = typeof rule === 'object' ? rule.at(-1) : (rule ?? 'information');
  return typeof last === 'object' ? last.level : (last ?? '-');
}
