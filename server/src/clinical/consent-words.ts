import type { Lexicon } from './terms.ts';

/*
 * Words on consent. Source: patient refusal and inability to provide informed consent are of the assessment "Medical
 * Necessity Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (section Absolute Contraindications); of the
 * terms counted over 2,376 public sample notes of clinical dictation, "informed consent" stands in 333. All other
 * words: general usage, no published list.
 */

/** Consent, as an item names it. */
export const CONSENT_TERMS: Lexicon = [
  { concept: 'consent', terms: ['consent', 'informed consent', 'capacity'] },
];

/** Refusal of consent. */
export const REFUSAL_TERMS: Lexicon = [
  {
    concept: 'refused',
    terms: [
      ...[
        'refused',
        'refuses',
        'refusal',
        'refusing',
        'declined',
        'declines',
        'denied',
        'denies',
        'withdrawn',
        'withdrew',
      ],
      ...[
        'does not consent',
        'did not consent',
        'will not consent',
        'does not agree',
        'revoked',
        'withheld',
        'not willing',
      ],
      ...[
        'unwilling',
        'does not wish to proceed',
        'does not want to proceed',
        'refuses to sign',
        'consent refused',
      ],
    ],
  },
];

/** What can be declined beside a procedure to which the patient consents. */
export const OTHER_OFFERS: Lexicon = [
  {
    concept: 'other',
    terms: [
      ...[
        'sedation',
        'steroid',
        'blood',
        'blood products',
        'students',
        'trainees',
        'photography',
        'video',
        'interpreter',
        'chaperone',
      ],
      ...['pamphlet', 'written information', 'copy', 'questions'],
    ],
  },
];

/** Inability to give consent. */
export const INCAPACITY_TERMS: Lexicon = [
  {
    concept: 'incapable',
    terms: [
      ...[
        'lacks capacity',
        'lack of capacity',
        'lacking capacity',
        'without capacity',
        'no capacity',
        'incapacitated',
      ],
      ...[
        'lacks decision-making capacity',
        'lacks decisional capacity',
        'no decision-making capacity',
        'incapable',
        'incompetent',
      ],
      ...[
        'unable to consent',
        'unable to give consent',
        'unable to provide consent',
        'unable to provide informed consent',
      ],
      ...[
        'unable to give informed consent',
        'cannot consent',
        'cannot give consent',
        'cannot provide consent',
        'not able to consent',
      ],
      ...[
        'cannot provide informed consent',
        'cannot give informed consent',
        'does not have capacity',
        'impaired capacity',
      ],
      ...[
        'no decisional capacity',
        'not competent',
        'capacity impaired',
        'inability to consent',
        'inability to provide consent',
      ],
      ...[
        'delirious',
        'delirium',
        'obtunded',
        'unresponsive',
        'comatose',
        'severe dementia',
        'advanced dementia',
      ],
    ],
  },
];

/** Somebody who consents in the patient's place. */
export const SURROGATE_TERMS: Lexicon = [
  {
    concept: 'surrogate',
    terms: [
      ...[
        'surrogate',
        'health care proxy',
        'healthcare proxy',
        'proxy',
        'guardian',
        'legal guardian',
        'power of attorney',
      ],
      ...[
        'next of kin',
        'healthcare agent',
        'health care agent',
        'legal representative',
        'authorized representative',
        'conservator',
      ],
      ...[
        'by wife',
        'by husband',
        'by spouse',
        'by daughter',
        'by son',
        'by mother',
        'by father',
        'by parent',
        'from spouse',
      ],
      ...[
        'from daughter',
        'from son',
        'from wife',
        'from husband',
        'from mother',
        'from father',
        'from parent',
        'parental consent',
      ],
    ],
    capitals: ['POA', 'DPOA', 'HCPOA', 'MPOA', 'HCP'],
  },
];

/** Consent that is still to be given. */
export const PENDING_CONSENT_TERMS: Lexicon = [
  {
    concept: 'pending',
    terms: [
      ...[
        'pending',
        'to be obtained',
        'will be obtained',
        'will obtain',
        'not obtained',
        'not yet',
        'not yet obtained',
        'to be signed',
      ],
      ...[
        'will be signed',
        'will sign',
        'not signed',
        'unsigned',
        'to be discussed',
        'will discuss',
        'will be discussed',
        'not discussed',
      ],
      ...[
        'to be done',
        'deferred',
        'to follow',
        'at next visit',
        'on the day of the procedure',
        'day of procedure',
        'awaiting',
        'awaited',
      ],
      ...[
        'not documented',
        'not done',
        'not given',
        'scheduled',
        'to obtain',
        'will consent',
        'needed',
        'required',
      ],
      ...[
        'undecided',
        'has not decided',
        'wants to think',
        'thinking about it',
        'considering',
        'to consider',
      ],
    ],
  },
];

/** Consent that was given, whatever else is still to be signed. */
export const GIVEN_CONSENT_TERMS: Lexicon = [
  {
    concept: 'given',
    terms: [
      'signed',
      'obtained',
      'given',
      'consents',
      'consented',
      'agrees',
      'agreed',
      'provided',
      'verbal consent',
      'written consent',
      'yes',
      'on file',
      'wishes to proceed',
    ],
  },
];
