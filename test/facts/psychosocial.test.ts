import assert from 'node:assert/strict';
import type { Psychosocial } from '#facts/psychosocial.ts';
import { analyse } from '../support/findings.ts';

const read = (note: string): Psychosocial => analyse(note).facts.psychosocial;

function vectors(
  title: string,
  tell: (it: Psychosocial) => string,
  rows: readonly (readonly [string, string])[],
): void {
  describe(title, () => {
    for (const [note, expected] of rows) {
      it(`${note.replaceAll('\n', ' / ')} -> ${expected}`, () => assert.equal(tell(read(note)), expected));
    }
  });
}

/** The domains that are addressed, after a `-` where they make no evaluation. */
function addressed(it: Psychosocial): string {
  const domains = [it.depression, it.anxiety, it.sleep, it.coping, it.catastrophizing];
  return `${it.evaluated ? '' : '-'}${domains
    .filter((one) => one.addressed)
    .map((one) => one.name)
    .join(' ')}`;
}

vectors('what is addressed', addressed, [
  ['Depression: PHQ-9 4', 'depression'],
  ['PHQ-9: 12', 'depression'],
  ['GAD-7: 3', 'anxiety'],
  ['Depression: denied', 'depression'],
  ['Mood: stable', 'depression'],
  ['Depression: denies depression or anxiety', 'depression anxiety'],
  ['Depression: not assessed', '-'],
  ['Depression: pending', '-'],
  ['Depression: ***', '-'],
  ['## Psychosocial\nSleep: disturbed by pain', 'sleep'],
  ['## Pain and function\nSleep: wakes three times', '-sleep'],
  ['Coping: good, active coping', 'coping'],
  ['Catastrophizing: PCS 8', 'catastrophizing'],
  ['## Psychosocial\n- PHQ-9: 4\n- GAD-7: 3\n- ISI 8', 'depression anxiety sleep'],
  ['## Psychosocial\n- Denies depression, anxiety or insomnia', 'depression anxiety sleep'],
  ['## Psychosocial\n- HADS-D 4, HADS-A 3', 'depression anxiety'],
  ['## Psychosocial\n- Psych: denies depression; coping well', 'depression coping'],
  ['## Psychosocial\n- Lives with her wife', '-'],
  ['## Goals\n- PHQ-9 below 5', '-'],
]);

vectors('what is a concern', (it) => it.concerns.map((one) => one.name).join(' '), [
  ['Depression: present', 'depression'],
  ['Depression: moderate, on sertraline', 'depression'],
  ['Depression: major depressive disorder', 'depression'],
  ['Depression: PHQ-9 4', ''],
  ['Depression: Beck Depression Inventory 8', ''],
  ['Depression: minimal', ''],
  ['Depression: history of depression, in remission', ''],
  ['Depression: mother had depression', ''],
  ['Depression: denied', ''],
  ['Mood: depressed', 'depression'],
  ['Mood: euthymic', ''],
  ['Anxiety: panic attacks weekly', 'anxiety'],
  ['Anxiety: GAD-7 3', ''],
  ['Coping: poor', 'coping'],
  ['Coping: maladaptive, avoidance of all activity', 'coping'],
  ['Coping: good, active coping', ''],
  ['Coping: not poor', ''],
  ['Catastrophizing: marked', 'catastrophizing'],
  ['Catastrophizing: no catastrophizing', ''],
  ['## Psychosocial\n- Anxiety and poor coping', 'anxiety coping'],
  ['## Psychosocial\n- Denies depression or anxiety', ''],
  ['## Psychosocial\nSleep: poor', ''],
]);

describe('scores', () => {
  it('are the latest of the instrument that can be one of it', () => {
    assert.equal(read('## Psychosocial\n- PHQ-9 6 (2026-11-01)\n- PHQ-9 14 (2026-05-01)').score('PHQ-9'), 6);
    assert.equal(read('PHQ-9: 12/27').score('PHQ-9'), 12);
    assert.equal(read('Depression: PHQ-9 40').score('PHQ-9'), -1);
    assert.equal(read('Depression: PHQ-2 3').score('PHQ-9'), -1);
    assert.equal(read('## Goals\n- PHQ-9 4').score('PHQ-9'), -1);
  });
});

vectors('the plan', (it) => String(it.plan.documented), [
  ['Psychosocial plan: counseling', 'true'],
  ['Psychosocial plan: none', 'false'],
  ['Psychosocial plan: declined', 'false'],
  ['Psychosocial plan: ***', 'false'],
  ['Psychological support: CBT, 8 sessions', 'true'],
  ['Referral: pain psychology', 'true'],
  ['Referral: spine surgery', 'false'],
  ['## Plan\n- Refer to behavioral health', 'true'],
  ['Depression: PHQ-9 14, in psychotherapy', 'true'],
  ['Depression: PHQ-9 14, no psychotherapy', 'false'],
  ['## Medications\n- Duloxetine: 60 mg daily', 'true'],
  ['## Medications\n- Duloxetine: 60 mg daily; stopped: nausea', 'false'],
  ['Date: 2026-11-23\n## Conservative care\n- Duloxetine: 60 mg daily; 2026-08-01 to present', 'true'],
  ['Date: 2026-11-23\n## Conservative care\n- Duloxetine: 60 mg daily; 2026-08-01 to 2026-09-15', 'false'],
  ['## Conservative care\n- Cognitive behavioral therapy: 2026-06-01 to 2026-08-01', 'true'],
  ['## Conservative care\n- Cognitive behavioral therapy: declined', 'false'],
  ['## Medications\n- Acetaminophen: 650 mg three times daily', 'false'],
]);
