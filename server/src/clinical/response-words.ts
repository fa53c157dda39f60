import { WITHOUT_BENEFIT } from './cue-words.ts';
import type { Lexicon } from './terms.ts';

/*
 * Source: general usage, no published list. The assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491
 * in Chronic Pain" asks for an "inadequate response" (section Documentation Requirements for Authorization).
 */

/** Degrees of relief that do not suffice. */
const LITTLE = [
  ...[
    'minimal',
    'minor',
    'little',
    'limited',
    'partial',
    'temporary',
    'transient',
    'short-lived',
    'brief',
    'mild',
    'slight',
  ],
  ...[
    'modest',
    'insufficient',
    'inadequate',
    'incomplete',
    'marginal',
    'short-term',
    'some',
    'poor',
    'negligible',
    'suboptimal',
  ],
];

const LARGE = [
  'good',
  'excellent',
  'significant',
  'complete',
  'great',
  'substantial',
  'marked',
  'sustained',
  'lasting',
  'full',
  'near complete',
];

const BENEFITS = ['relief', 'benefit', 'improvement', 'response', 'effect', 'pain relief'];

function degreesOf(degrees: readonly string[]): string[] {
  return degrees.flatMap((degree) => BENEFITS.map((benefit) => `${degree} ${benefit}`));
}

/**
 * How treatments are said to have worked. `good` words may be denied; `unchanged` words say by themselves that the
 * treatment did not suffice.
 */
export const RESPONSE_WORDS: Lexicon = [
  {
    concept: 'inadequate',
    terms: [
      ...LITTLE.filter((it) => it !== 'some' && it !== 'brief' && it !== 'mild' && it !== 'poor'),
      ...degreesOf(LITTLE),
      ...WITHOUT_BENEFIT,
      ...[
        'failed',
        'failure',
        'fail',
        'failing',
        'poor',
        'did not help',
        'does not help',
        "didn't help",
        'not helpful',
      ],
      ...[
        'not effective',
        'ineffective',
        'unsuccessful',
        'unhelpful',
        'refractory',
        'recalcitrant',
        'plateaued',
        'plateau',
      ],
      ...[
        'not sustained',
        'not lasting',
        'unsustained',
        'not tolerated',
        'unable to tolerate',
        'intolerant',
        'intolerance',
      ],
      ...[
        'could not tolerate',
        'poorly tolerated',
        'discontinued due to',
        'stopped due to',
        'stopped because',
        'side effect',
      ],
      ...[
        'adverse effect',
        'discontinued because',
        'worsened',
        'worsening',
        'worse',
        'aggravated',
        'unchanged',
        'no better',
      ],
      ...[
        'no gain',
        'persistent pain',
        'pain persists',
        'pain persisted',
        'pain returned',
        'symptoms returned',
        'recurred',
      ],
      ...[
        'wore off',
        'wears off',
        'not improved',
        'without success',
        'not resolved',
        'never helped',
        'contraindicated',
      ],
      ...[
        'not enough',
        'not adequate',
        'not sufficient',
        'only while',
        'lost effect',
        'exacerbated',
        'flared',
        'unsatisfactory',
      ],
      ...[
        'gi upset',
        'dyspepsia',
        'discontinued for',
        'stopped for',
        'not controlled',
        'uncontrolled',
        'pain continues',
      ],
    ],
  },
  {
    concept: 'good',
    terms: [
      ...degreesOf(LARGE),
      ...[
        'good',
        'excellent',
        'resolved',
        'pain free',
        'no pain',
        'very helpful',
        'helpful',
        'effective',
        'well controlled',
      ],
      ...[
        'helped',
        'complete resolution',
        'full recovery',
        'much better',
        'markedly improved',
        'significantly improved',
      ],
      ...[
        'significantly better',
        'successful',
        'satisfactory',
        'adequate relief',
        'adequate',
        'works well',
        'very good',
      ],
    ],
  },
];
