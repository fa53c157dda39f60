import type { Lexicon } from './terms.ts';

/*
 * Source: "neuropathic" is of the assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491 in Chronic
 * Pain" (section Failed Conservative Management), and so is "muscle spasm" (section Treatment Algorithm). All other
 * words: general usage, no published list.
 */

/** Words for a neuropathic component. */
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
