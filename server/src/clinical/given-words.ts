import type { Lexicon } from './terms.ts';

/*
 * Source: general usage, no published list.
 */

/** Words that say a treatment took place, as notes of care use them; whether they are denied is for the reader to see. */
export const GIVEN_TERMS: Lexicon = [
  {
    concept: 'given',
    terms: [
      ...['completed', 'attended', 'participated', 'underwent', 'finished', 'performed', 'tried', 'trialed'],
      ...['attempted', 'took', 'taken', 'used', 'received', 'failed', 'did not help', 'started and stopped'],
    ],
  },
];

/** Words at the beginning of an item's value that say a treatment did not take place. None of them gives a reason. */
export const NOT_GIVEN_TERMS: Lexicon = [
  {
    concept: 'not-given',
    terms: [
      ...[
        'not tried',
        'not done',
        'not attempted',
        'not performed',
        'not taken',
        'not given',
        'not applicable',
      ],
      ...['not used', 'not started', 'not yet', 'not had', 'untried', 'no prior', 'no previous', 'no trial'],
      ...[
        'no history',
        'no course',
        'no formal',
        'never tried',
        'never done',
        'never attempted',
        'never taken',
      ],
      ...['never used', 'never started', 'never had', 'never attended', 'has not tried', 'has not had'],
      ...['has not done', 'has not started', 'has not taken', 'has not attended', 'did not attend'],
      ...['did not start', 'did not do', 'n/a', 'denied by', 'not covered', 'not authorized'],
      ...[
        'insurance denied',
        'denied due to',
        'denied because',
        'not approved',
        'not authorised',
        'no coverage',
      ],
      ...[
        'could not afford',
        'cannot afford',
        "can't afford",
        'unable to afford',
        'too expensive',
        'no access',
      ],
      ...['could not attend', 'cannot attend', 'unable to attend', 'not available', 'unavailable'],
      ...['denies any', 'denies prior', 'denies previous', 'denies trial', 'denies trying'],
      ...['did not go', 'never went', 'did not try', 'did not take', 'never prescribed', 'not prescribed'],
    ],
  },
];

/** Reactions for which a drug is given up. One that was stopped for one of these was not tolerated. */
export const ADVERSE_REACTION_TERMS: Lexicon = [
  {
    concept: 'adverse-reaction',
    terms: [
      ...['nausea', 'vomiting', 'dyspepsia', 'heartburn', 'gastritis', 'GI upset', 'stomach upset', 'reflux'],
      ...['abdominal pain', 'diarrhea', 'constipation', 'dry mouth', 'sedation', 'drowsiness', 'somnolence'],
      ...['sleepiness', 'fatigue', 'dizziness', 'confusion', 'headache', 'rash', 'hives', 'itching', 'edema'],
      ...[
        'swelling',
        'weight gain',
        'palpitations',
        'tachycardia',
        'hypertension',
        'elevated blood pressure',
      ],
      ...['bleeding', 'GI bleed', 'ulcer', 'renal function', 'creatinine', 'liver enzymes', 'side effect'],
      ...['adverse effect', 'adverse reaction', 'allergic reaction', 'intolerance', 'not tolerated'],
    ],
  },
];
