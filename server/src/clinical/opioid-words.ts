import type { Lexicon } from './terms.ts';

/*
 * How the effect of opioids and their end is written.
 * Source: functional improvement, gradual tapering, and that opioids are not required before the procedure are of the
 * assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (section Opioid
 * Considerations). All other words: general usage, no published list.
 */

/** What function came to under a drug. */
export const OUTCOME_WORDS: Lexicon = [
  {
    concept: 'none',
    terms: [
      ...['no functional improvement', 'no functional benefit', 'no functional gain', 'no functional change'],
      ...[
        'no functional response',
        'no functional outcome',
        'no improvement',
        'no benefit',
        'no change',
        'no gain',
      ],
      ...[
        'no effect',
        'no response',
        'no difference',
        'no meaningful improvement',
        'no significant improvement',
      ],
      ...['no improvement in function', 'no sustained improvement', 'without improvement', 'without benefit'],
      ...['without functional improvement', 'without functional benefit', 'not improved', 'did not improve'],
      ...['has not improved', 'did not help', 'not helpful', 'unchanged', 'worse', 'worsened', 'ineffective'],
      ...['lack of functional improvement', 'lack of improvement', 'failed to improve'],
    ],
  },
  {
    concept: 'some',
    terms: [
      ...[
        'improved',
        'improves',
        'improvement',
        'better',
        'increased',
        'returned to',
        'back to',
        'resumed',
        'resumes',
      ],
      ...[
        'able to',
        'can',
        'allows',
        'allowed',
        'enables',
        'enabled',
        'maintains',
        'maintained',
        'tolerates',
      ],
      ...['works', 'walks', 'sleeps', 'good', 'partial', 'moderate', 'modest', 'some', 'slight', 'minimal'],
    ],
  },
];

/** Words that speak of function, besides those of the domains of life. */
export const FUNCTION_TERMS: Lexicon = [
  {
    concept: 'function',
    terms: [
      ...[
        'function',
        'functional',
        'functioning',
        'functionally',
        'functionality',
        'activity',
        'activity level',
      ],
      ...[
        'active',
        'mobility',
        'able to',
        'unable to',
        'cannot',
        'participate',
        'participates',
        'independence',
      ],
      ...['rehabilitation', 'exercise program', 'physical therapy'],
    ],
  },
];

/** How a drug is ended: step by step, at once, or only that it is ended. */
export const TAPER_WORDS: Lexicon = [
  {
    concept: 'gradual',
    terms: [
      ...[
        'taper',
        'tapers',
        'tapered',
        'tapering',
        'wean',
        'weans',
        'weaned',
        'weaning',
        'gradual',
        'gradually',
      ],
      ...[
        'slow',
        'slowly',
        'step by step',
        'stepwise',
        'step-down',
        'reduce',
        'reduces',
        'reducing',
        'reduction',
      ],
      ...[
        'decrease',
        'decreases',
        'decreasing',
        'lower',
        'fewer',
        'less each',
        'each week',
        'every week',
        'weekly',
      ],
      ...[
        'per week',
        'each month',
        'every month',
        'monthly',
        'per month',
        'every 2 weeks',
        'every two weeks',
      ],
      ...['every 4 weeks', 'every four weeks', 'biweekly', 'as tolerated'],
    ],
  },
  {
    concept: 'abrupt',
    terms: [
      ...[
        'abrupt',
        'abruptly',
        'cold turkey',
        'at once',
        'immediately',
        'immediate',
        'all at once',
        'suddenly',
      ],
      ...['right away', 'stop today', 'discontinue today', 'without taper', 'without tapering', 'no taper'],
    ],
  },
  {
    concept: 'end',
    terms: [
      ...[
        'stop',
        'stops',
        'stopped',
        'discontinue',
        'discontinued',
        'discontinues',
        'cease',
        'ceased',
        'quit',
      ],
      ...['ended', 'off opioids', 'discontinuation'],
    ],
  },
];

/** Words that ask for something. */
export const REQUIREMENT_WORDS: Lexicon = [
  {
    concept: 'required',
    terms: [
      ...['required', 'requires', 'require', 'requiring', 'requirement', 'must', 'mandatory', 'mandated'],
      ...['prerequisite', 'has to', 'have to', 'needs to', 'need to', 'needed', 'necessary', 'is needed'],
      ...['insists on', 'needs', 'obligatory'],
    ],
  },
  // A dose as needed asks for nothing.
  {
    concept: 'as needed',
    terms: ['as needed', 'when needed', 'if needed', 'where needed', 'only if needed', 'PRN'],
  },
];

/** What may stand between an opioid and the word for its trial. */
export const TRIAL_JOINTS: ReadonlySet<string> = new Set(
  'of with on to a an the and or fail oral least at one two therapy medication medications trial first short long acting'.split(
    ' ',
  ),
);

/** Words for an attempt with a drug. */
export const TRIAL_WORDS: Lexicon = [
  {
    concept: 'trial',
    terms: [
      'trial',
      'trials',
      'try',
      'tried',
      'fail',
      'failed',
      'failure',
      'attempt',
      'attempted',
      'first',
      'step therapy',
    ],
  },
];

/** What may have to wait for something else: the facet procedure that is asked for. */
export const PROCEDURE_WORDS: Lexicon = [
  {
    concept: 'procedure',
    terms: [
      ...[
        'facet injection',
        'facet joint injection',
        'facet block',
        'facet procedure',
        'medial branch block',
      ],
      ...[
        'injection',
        'block',
        'ablation',
        'intervention',
        'procedure',
        'interventional procedure',
        'approval',
      ],
      ...['authorization', 'authorisation'],
    ],
    capitals: ['MBB', 'RFA'],
  },
];
