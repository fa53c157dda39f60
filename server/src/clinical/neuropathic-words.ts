import type { Lexicon } from './terms.ts';

/**
 * Words for a neuropathic component: those that the assessment's section on adjuvant analgesics is read with
 * (neuropathic, burning, tingling, electric, shooting, allodynia, paresthesia), and the other ways to write them.
 */
export const NEUROPATHIC_TERMS: Lexicon = [
  {
    concept: 'neuropathic',
    terms: [
      ...[
        'neuropathic',
        'neuropathic pain',
        'neuropathic component',
        'neuropathic features',
        'burning',
        'burns',
      ],
      ...[
        'tingling',
        'tingles',
        'pins and needles',
        'electric',
        'electrical',
        'electric shock',
        'electric-like',
      ],
      ...['shock-like', 'shooting', 'shoots', 'lancinating', 'allodynia', 'paresthesia', 'paraesthesia'],
      ...['dysesthesia', 'dysaesthesia'],
    ],
  },
];

/** Degrees that say by themselves that a finding is there, as in `Spasm: moderate, right paraspinal`. */
export const DEGREE_TERMS: Lexicon = [
  {
    concept: 'degree',
    terms: [
      'mild',
      'moderate',
      'severe',
      'marked',
      'significant',
      'prominent',
      'intermittent',
      'occasional',
      'frequent',
    ],
  },
];

/** Words for muscle spasm as history and palpation name it. */
export const SPASM_TERMS: Lexicon = [
  {
    concept: 'spasm',
    terms: ['spasm', 'muscle spasm', 'paraspinal spasm', 'paravertebral spasm', 'muscle guarding'],
  },
];
