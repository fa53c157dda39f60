import assert from 'node:assert/strict';
import { analyse } from '../support/findings.ts';

function outcome(criterion: string, note: string): string | undefined {
  return analyse(note).verdicts.find((it) => it.criterion.name === criterion)?.outcome;
}

describe('treatment goals', () => {
  const specific: readonly (readonly [string, boolean])[] = [
    ['Return to full days of desk work within 6 weeks', true],
    ['Return to work', true],
    ['Sleep 6 hours without waking', true],
    ['Improve sleep', true],
    ['Reduce medication use', true],
    ['Taper opioids to less than 50 MME/day', true],
    ['ODI below 20%', true],
    ['Sit for 45 minutes', true],
    ['Reduce pain by 50%', true],
    ['Drive without pain', true],
    ['Reduce pain', false],
    ['Decrease neck pain within 6 weeks', false],
    ['Improve function', false],
    ['Less pain and better quality of life', false],
    ['Pain relief', false],
    ['Better control of chronic low back pain', false],
    ['Return to normal daily activities', false],
    ['Reduce pain by 2026-12-31', false],
  ];
  for (const [goal, isSpecific] of specific) {
    it(`${goal}: ${isSpecific ? 'specific' : 'general'}`, () => {
      assert.equal(outcome('treatment-goals', `## Goals\n- ${goal}\n`), 'met');
      assert.equal(
        outcome('treatment-goals-specific', `## Goals\n- ${goal}\n`),
        isSpecific ? 'met' : 'unmet',
      );
    });
  }

  const places: readonly (readonly [string, string])[] = [
    ['## Goals\nReturn to work in prose', 'missing'],
    ['## Goals\n- ***', 'missing'],
    ['## Goals\n- none', 'missing'],
    ['## Plan\nGoals: return to work', 'met'],
    ['Short-term goals: return to work', 'met'],
    ['## Plan\nGoals:\n- return to work', 'met'],
    ['## Plan\nGoals: none', 'missing'],
    ['## Goals\n- Reduce pain\n- Return to work', 'met'],
  ];
  for (const [lines, expected] of places) {
    it(`${lines.replaceAll('\n', ' / ')}: ${expected}`, () =>
      assert.equal(outcome('treatment-goals', `${lines}\n`), expected));
  }

  it('one specific goal is enough', () => {
    assert.equal(outcome('treatment-goals-specific', '## Goals\n- Reduce pain\n- Return to work\n'), 'met');
    assert.equal(outcome('treatment-goals-specific', '## Goals\n'), 'not-applicable');
  });
});
