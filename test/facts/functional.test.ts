import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

function outcome(criterion: string, lines: string): string | undefined {
  const { verdicts } = analyse(`## Pain and function\n${lines}\n`);
  return verdicts.find((it) => it.criterion.name === criterion)?.outcome;
}

function message(criterion: string, lines: string): string | undefined {
  const { verdicts } = analyse(`## Pain and function\n${lines}\n`);
  return verdicts.find((it) => it.criterion.name === criterion)?.summary.message;
}

describe('limitations', () => {
  /** A line, whether it is a limitation, and whether that is a specific one. */
  const rows: readonly (readonly [string, 'specific' | 'general' | 'none'])[] = [
    ['Work: stops desk work after 30 minutes', 'specific'],
    ['Work: on leave from warehouse work since August', 'specific'],
    ['Work: off work', 'specific'],
    ['Work: light duty', 'specific'],
    ['Work: electrician; no crawl spaces, 6 days of sick leave in July', 'specific'],
    ['Work: no limitations, no sick leave', 'none'],
    ['Work: accountant', 'none'],
    ['Work: full duty without restrictions', 'none'],
    ['Work: full time, 40 hours a week', 'none'],
    ['Work: limited', 'general'],
    ['Activities: cannot check the blind spot when driving', 'specific'],
    ['Activities: no longer gardens', 'specific'],
    ['Activities: needs help with dressing', 'specific'],
    ['Activities: golf twice a week', 'none'],
    ['Activities: independent in all ADLs', 'none'],
    ['Activities: limited by pain', 'general'],
    ['Activities: limited due to chronic low back pain', 'general'],
    ['Mobility: walks 2 blocks', 'specific'],
    ['Mobility: sitting tolerance 20 minutes', 'specific'],
    ['Mobility: 300 m, then sits', 'specific'],
    ['Mobility: normal', 'none'],
    ['Self-care: denies difficulty', 'none'],
    ['Self-care: difficulty dressing', 'specific'],
    ['Social: gave up choir', 'specific'],
    ['Quality of life: poor', 'general'],
    ['Quality of life: gave up choir and swimming', 'specific'],
    ['Function limits: decreased function', 'general'],
    ['Function limits: moderate limitation of daily activities', 'general'],
    ['Function limits: driving', 'specific'],
    ['Function limits: none', 'none'],
    ['Function limits: denies', 'none'],
    ['Activities: no limitations except overhead work', 'specific'],
    ['Work: misses 2 days a week', 'specific'],
    ['Function limits: no limitations', 'none'],
    ['Function limits: within normal limits', 'none'],
    ['Sleep: wakes three times a night', 'none'],
    ['Function scale: Neck Disability Index 44%', 'none'],
    ['- 2026-11-16: Pain Disability Index 40/70', 'none'],
    ['- Lifting: limited to 10 lb', 'specific'],
    ['Work: ***', 'none'],
  ];
  for (const [line, expected] of rows) {
    it(`${line}: ${expected}`, () => {
      const specific = outcome('functional-limitation-specific', line);
      assert.equal(outcome('functional-limitation', line), expected === 'none' ? 'missing' : 'met');
      assert.equal(specific, { specific: 'met', general: 'unmet', none: 'not-applicable' }[expected]);
    });
  }

  it('one specific limitation is enough', () => {
    assert.equal(outcome('functional-limitation-specific', 'Activities: limited\nWork: cannot lift'), 'met');
  });

  it('a goal is no limitation', () => {
    assert.equal(outcome('functional-limitation', '## Goals\nWork: cannot lift'), 'missing');
  });
});

describe('domains of life', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Work: cannot lift', 'Not addressed: sleep, quality of life'],
    ['Work: on light duty', 'Not addressed: activities, sleep, quality of life'],
    ['Function limits: cannot drive', 'Not addressed: work, sleep, quality of life'],
    ['Function limits: decreased function', 'Not addressed: work, activities, sleep, quality of life'],
    ['Function limits: unable to work, poor sleep, reduced quality of life', 'Not addressed: '],
    ['Work: on light duty\nActivities: normal\nSleep: undisturbed', 'Not addressed: quality of life'],
    ['- Work: on light duty\n- Sleep: poor\n- Driving: limited', 'Not addressed: quality of life'],
    [
      'Work: on light duty\nFunction scale: EQ-5D 0.6\n## Psychosocial\nSleep: ISI 12',
      'Not addressed: activities',
    ],
    ['Work: on light duty\n## Psychosocial\n- ISI 18', 'Not addressed: activities, quality of life'],
    ['Work: on light duty\nWorse with: walking', 'Not addressed: activities, sleep, quality of life'],
  ];
  for (const [lines, expected] of rows) {
    it(`${lines.replaceAll('\n', ' / ')}: ${expected}`, () => {
      const said = message('functional-domains', lines);
      if (expected === 'Not addressed: ') assert.equal(outcome('functional-domains', lines), 'met');
      else assert.equal(said, expected);
    });
  }
});
