import assert from 'node:assert/strict';
import type { Plan } from '#facts/plan.ts';
import { factsIn } from '../support/request.ts';

type Topic = Exclude<keyof Plan, symbol>;

/** Lines of a plan that document a topic, and lines that do not. */
const TABLE: readonly (readonly [topic: Topic, documented: readonly string[], not: readonly string[]])[] = [
  [
    'anesthetic',
    [
      'Local anesthetic: bupivacaine 0.5%, 0.5 mL per target',
      'Local anesthetic: 1% lido',
      'Injectate: Marcaine and Kenalog',
      'Procedure: diagnostic medial branch block with ropivacaine',
      '- Block with 0.5% bupivacaine',
    ],
    [
      'Local anesthetic: none',
      'Local anesthetic: ***',
      'Injectate: Kenalog 40 mg',
      'Procedure: diagnostic block',
    ],
  ],
  [
    'steroid',
    [
      'Steroid: triamcinolone 40 mg',
      'Steroid: 40 mg',
      'Injectate: bupivacaine with Depo-Medrol 40 mg',
      'Procedure: therapeutic facet injection with corticosteroid',
    ],
    [
      'Steroid: none',
      'Steroid: no steroid',
      'Local anesthetic: bupivacaine',
      'Procedure: facet injection without steroid',
    ],
  ],
  [
    'rehabilitation',
    [
      'Rehabilitation: twice a week from the second week',
      'Next step: resume physical therapy',
      '- Home exercise program after the injection',
      'Referral: functional restoration program',
    ],
    [
      'Rehabilitation: none',
      'Rehabilitation: declined',
      'Next step: return in four weeks',
      'Next step: no physical therapy',
    ],
  ],
  [
    'referral',
    [
      'Referral: pain management specialist',
      'Referral: spine surgery',
      'Next step: refer to a multidisciplinary pain program',
      '- Second opinion at the spine center',
    ],
    [
      'Referral: none',
      'Referral: physical therapy',
      'Referral: pain management declined',
      'Next step: return in four weeks',
    ],
  ],
  [
    'psychological',
    [
      'Psychological support: eight sessions',
      'CBT: weekly',
      'Psychosocial plan: cognitive behavioral therapy',
      'Referral: pain psychology',
      '- Counseling for coping',
    ],
    [
      'Psychological support: declined',
      'Psychological support: none',
      'Psychosocial plan: sleep hygiene',
      'Referral: surgery',
    ],
  ],
  [
    'stimulation',
    [
      'Spinal cord stimulation: trial planned',
      'SCS trial: 2026-12-01',
      'Next step: spinal cord stimulator trial',
      'Procedure: SCS trial',
    ],
    [
      'Spinal cord stimulation: none',
      'Spinal cord stimulation: not planned',
      'Spinal cord stimulation: if the ablation fails',
      'Spinal cord stimulation: declined',
      'Spinal cord stimulation: not a candidate',
      'Next step: consider spinal cord stimulation if refractory',
    ],
  ],
  [
    'alternatives',
    [
      'Alternative diagnoses: discogenic pain',
      'Alternative diagnoses: no disc pathology; sacroiliac joint suspected',
      'Non-facet source: sacroiliac joint',
      'Differential: myofascial pain',
    ],
    [
      'Alternative diagnoses: none',
      'Alternative diagnoses: none considered',
      'Alternative diagnoses: not pursued',
      'Alternative diagnoses: ***',
      'Non-facet source: no',
    ],
  ],
];

for (const [topic, documented, not] of TABLE) {
  describe(`the plan: ${topic}`, () => {
    for (const line of documented) {
      it(`${line} -> documented`, () => {
        const stated = factsIn(`## Plan\n${line}\n`).plan[topic];
        assert.equal(stated.documented, true);
        assert.equal(stated.spans.length, 1);
      });
    }
    for (const line of not) {
      it(`${line} -> not`, () => {
        assert.equal(factsIn(`## Plan\n${line}\n`).plan[topic].documented, false);
      });
    }
  });
}
