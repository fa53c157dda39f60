import type { Lexicon } from './terms.ts';

/*
 * Words on bleeding, on a short life, and on weighing risk against benefit. Source: bleeding risk, very short life
 * expectancy and the risk-benefit ratio are of the assessment "Medical Necessity Assessment for CPT Codes 64490 and
 * 64491 in Chronic Pain" (section Relative Contraindications Requiring Caution). All other words: general usage, no
 * published list.
 */

/** Bleeding as a risk. */
export const BLEEDING_TERMS: Lexicon = [
  {
    concept: 'bleeding',
    terms: [
      'bleeding',
      'bleeding risk',
      'risk of bleeding',
      'hemorrhage',
      'haemorrhage',
      'hemorrhagic',
      'hematoma',
      'haematoma',
      'epidural hematoma',
      'bleed',
    ],
  },
];

/** Risk and benefit held against each other. */
export const WEIGHING_TERMS: Lexicon = [
  {
    concept: 'weighed',
    terms: [
      ...[
        'risk',
        'risk and benefit',
        'risks and benefits',
        'risk-benefit',
        'risk/benefit',
        'benefit',
        'weighed',
        'outweigh',
      ],
      ...[
        'outweighs',
        'favorable',
        'favourable',
        'unfavorable',
        'goals of care',
        'palliative benefit',
        'comfort',
        'quality of life',
      ],
    ],
  },
];

/** What says that a topic was left out. */
export const UNDISCUSSED_TERMS: Lexicon = [
  {
    concept: 'undiscussed',
    terms: [
      'not discussed',
      'not addressed',
      'not reviewed',
      'not weighed',
      'not assessed',
      'to be discussed',
      'will be discussed',
      'pending',
      'not documented',
      'not considered',
    ],
  },
];

/** A prognosis, as an item names it. */
export const PROGNOSIS_TERMS: Lexicon = [
  { concept: 'prognosis', terms: ['life expectancy', 'prognosis', 'expected survival'] },
];

/** Words for a life that is near its end. */
export const SHORT_LIFE_TERMS: Lexicon = [
  {
    concept: 'short-life',
    terms: [
      ...[
        'hospice',
        'hospice care',
        'terminal',
        'terminal illness',
        'terminally ill',
        'terminal cancer',
        'terminal disease',
      ],
      ...[
        'end-of-life',
        'end of life',
        'end-stage cancer',
        'days to weeks',
        'weeks to live',
        'weeks to months',
        'actively dying',
        'imminent death',
      ],
      ...['comfort care', 'comfort measures only', 'days to live', 'moribund', 'very short', 'pre-terminal'],
    ],
  },
];
