import type { Lexicon } from './terms.ts';

/*
 * Words on contraindications, from public sample notes of clinical dictation and common use.
 */

/** Infections and signs of one: at the site of the procedure, systemic, or without word of where. */
export const INFECTION_TERMS: Lexicon = [
  {
    concept: 'site',
    terms: [
      ...[
        'local',
        'locally',
        'at the site',
        'at site',
        'injection site',
        'site',
        'at the injection site',
        'overlying',
      ],
      ...[
        'overlying skin',
        'skin',
        'skin infection',
        'local infection',
        'site infection',
        'cellulitis',
        'abscess',
      ],
      ...['wound infection', 'soft-tissue infection', 'erythema', 'rash', 'folliculitis', 'furuncle', 'boil'],
      ...['infected', 'infected wound', 'impetigo', 'pressure ulcer', 'pressure sore'],
      ...['shingles', 'open wound', 'skin lesion', 'needle site', 'entry site', 'superficial'],
    ],
  },
  {
    concept: 'systemic',
    terms: [
      ...[
        'systemic',
        'systemically',
        'systemic infection',
        'sepsis',
        'septic',
        'septicemia',
        'bacteremia',
        'bacteraemia',
      ],
      ...[
        'fever',
        'fevers',
        'febrile',
        'chills',
        'urinary tract infection',
        'pneumonia',
        'endocarditis',
        'osteomyelitis',
      ],
      ...[
        'discitis',
        'respiratory infection',
        'upper respiratory infection',
        'influenza',
        'COVID',
        'COVID-19',
        'pyelonephritis',
      ],
      ...[
        'bloodstream infection',
        'dental infection',
        'sinusitis',
        'bronchitis',
        'night sweats',
        'elsewhere',
        'generalized',
      ],
    ],
    capitals: ['UTI', 'URI'],
  },
  {
    concept: 'general',
    terms: [
      'infection',
      'infectious',
      'active infection',
      'infectious process',
      'sign of infection',
      'signs of infection',
      'current infection',
    ],
  },
];

/** Of these, the words that name a place and no disease. */
export const INFECTION_PLACES: readonly string[] = [
  ...['local', 'locally', 'at the site', 'at site', 'injection site', 'site', 'at the injection site'],
  ...['systemic', 'systemically'],
];

/** Words that say without a negation that there is none. */
export const NO_INFECTION_TERMS: Lexicon = [
  {
    concept: 'site',
    terms: [
      'skin intact',
      'intact skin',
      'skin clear',
      'clear skin',
      'skin clean',
      'skin is intact',
      'skin is clear',
      'skin clean and intact',
      ...[
        'site clean',
        'site clear',
        'site intact',
        'site is clean',
        'site is clear',
        'clean site',
        'clear site',
      ],
    ],
  },
  { concept: 'systemic', terms: ['afebrile', 'apyrexial'] },
];

/** Disorders of coagulation and signs of one. */
export const COAGULOPATHY_TERMS: Lexicon = [
  {
    concept: 'coagulopathy',
    terms: [
      ...[
        'coagulopathy',
        'coagulopathic',
        'bleeding disorder',
        'bleeding diathesis',
        'bleeding tendency',
        'clotting disorder',
      ],
      ...[
        'coagulation disorder',
        'hemophilia',
        'haemophilia',
        'von Willebrand',
        'von Willebrand disease',
        'thrombocytopenia',
      ],
      ...[
        'thrombocytopenic',
        'factor deficiency',
        'factor VIII deficiency',
        'factor IX deficiency',
        'factor XI deficiency',
      ],
      ...[
        'platelet dysfunction',
        'easy bruising',
        'easy bleeding',
        'prolonged bleeding',
        'elevated INR',
        'prolonged PT',
      ],
      ...[
        'prolonged PTT',
        'liver coagulopathy',
        'bleeding history',
        'disseminated intravascular coagulation',
        'low platelets',
      ],
    ],
    capitals: ['ITP', 'TTP', 'DIC', 'VWD', 'HIT'],
  },
];

/** Results of coagulation tests that are normal. */
export const NORMAL_COAGULATION: Lexicon = [
  {
    concept: 'normal',
    terms: ['normal', 'within normal limits', 'unremarkable', 'normal INR', 'normal platelets'],
    capitals: ['WNL'],
  },
];

const CANNOT = [
  ...[
    'cannot',
    'can not',
    'could not',
    "can't",
    'must not',
    'may not',
    'should not',
    'not able to',
    'unable to',
    'not safe to',
  ],
  ...['unsafe to', 'not cleared to', 'advised not to', 'contraindicated to', 'refused to', 'declined to'],
];
const CAN = [
  'can',
  'may',
  'could',
  'able to',
  'safe to',
  'cleared to',
  'ok to',
  'okay to',
  'approved to',
  'cleared for',
  'agreed to',
];
const DONE = ['held', 'stopped', 'interrupted', 'discontinued', 'paused', 'withheld', 'suspended'];
const DO = ['hold', 'stop', 'interrupt', 'discontinue', 'pause', 'withhold', 'suspend'];
const PASSIVE = ['be', 'be safely', 'safely be'].flatMap((be) => DONE.map((verb) => `${be} ${verb}`));
const ACTIVE = [...DO, ...DO.map((verb) => `safely ${verb}`)];
const HOLDING = ['holding', 'stopping', 'interrupting', 'interruption', 'discontinuation', 'pausing'];

const NOT_TO_BE_DONE = [
  ...[
    'not possible',
    'impossible',
    'not safe',
    'unsafe',
    'contraindicated',
    'not advised',
    'not recommended',
  ],
];

function both(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((one) => second.map((other) => `${one} ${other}`));
}

/** What becomes of a drug that thins the blood around the procedure. */
export const HOLD_TERMS: Lexicon = [
  {
    concept: 'cannot',
    terms: [
      ...both(CANNOT, [...PASSIVE, ...ACTIVE]),
      ...both(['unsafe for', 'not cleared for', 'contraindicates', 'precludes'], HOLDING),
      ...both(HOLDING, NOT_TO_BE_DONE),
      ...both(HOLDING, both(['it', 'is', 'it is', 'would be'], NOT_TO_BE_DONE)),
      ...[
        'must be continued',
        'must continue',
        'must not be held',
        'not safe to be held',
        'hold contraindicated',
      ],
    ],
  },
  {
    concept: 'may',
    terms: [
      ...both(CAN, [...PASSIVE, ...ACTIVE, ...HOLDING]),
      'hold approved',
      'approved hold',
      'clearance to hold',
    ],
  },
  {
    concept: 'held',
    terms: [
      ...[
        ...DONE,
        ...DO,
        ...HOLDING,
        'hold',
        'on hold',
        'last dose',
        'bridged',
        'bridge',
        'off since',
        'washout',
      ],
      ...both(['will', 'to'], [...PASSIVE, ...ACTIVE]),
      ...both(['will be', 'to be', 'has been', 'have been', 'was', 'were', 'is', 'already'], DONE),
    ],
  },
  {
    concept: 'continued',
    terms: [
      ...[
        'continued',
        'continue',
        'continues',
        'continuing',
        'will continue',
        'to be continued',
        'will be continued',
      ],
      ...['uninterrupted', 'without interruption', 'no interruption', 'not interrupted', 'continued through'],
      ...both(
        ['not', 'not be', 'will not be', 'need not be', 'was not', 'is not', 'has not been', 'not to be'],
        DONE,
      ),
      ...both(['will not', 'do not', 'did not', 'no need to', 'not'], DO),
    ],
  },
];

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

/** Surgery of the spine and what it leaves behind. */
export const SPINE_SURGERY_TERMS: Lexicon = [
  {
    concept: 'surgery',
    terms: [
      ...[
        'spine surgery',
        'spinal surgery',
        'back surgery',
        'neck surgery',
        'cervical surgery',
        'lumbar surgery',
        'thoracic surgery',
      ],
      ...[
        'fusion',
        'spinal fusion',
        'lumbar fusion',
        'cervical fusion',
        'interbody fusion',
        'posterior fusion',
        'laminectomy',
      ],
      ...[
        'hemilaminectomy',
        'laminotomy',
        'laminoplasty',
        'discectomy',
        'diskectomy',
        'microdiscectomy',
        'decompression',
      ],
      ...[
        'foraminotomy',
        'corpectomy',
        'facetectomy',
        'disc replacement',
        'disk replacement',
        'disc arthroplasty',
      ],
      ...[
        'kyphoplasty',
        'vertebroplasty',
        'scoliosis surgery',
        'spinal instrumentation',
        'postlaminectomy',
        'postlaminectomy syndrome',
      ],
      ...[
        'post-laminectomy syndrome',
        'failed back surgery syndrome',
        'spinal cord stimulator',
        'intrathecal pump',
        'failed back surgery',
      ],
    ],
    capitals: ['ACDF', 'ALIF', 'PLIF', 'TLIF', 'XLIF', 'LLIF', 'OLIF', 'PSF', 'FBSS'],
  },
  {
    concept: 'hardware',
    terms: [
      ...[
        'hardware',
        'spinal hardware',
        'fusion hardware',
        'instrumentation',
        'pedicle screw',
        'screws',
        'rods',
        'plate',
        'cage',
      ],
      ...[
        'interbody cage',
        'Harrington rod',
        'lateral mass screw',
        'implant',
        'post-surgical change',
        'postoperative change',
      ],
      ...['post-operative change', 'postsurgical change', 'laminectomy defect'],
    ],
  },
  {
    concept: 'tumor',
    terms: [
      ...[
        'tumor',
        'tumour',
        'spinal tumor',
        'metastasis',
        'metastases',
        'metastatic',
        'metastatic disease',
        'neoplasm',
        'myeloma',
      ],
      ...['schwannoma', 'meningioma', 'chordoma', 'hemangioma'],
    ],
  },
];

/** Of these, what a study or a diagnosis shows by itself; `fusion` and `decompression` may mean something else there. */
export const SHOWN_SURGERY_TERMS: Lexicon = SPINE_SURGERY_TERMS.map((it) => ({
  ...it,
  terms: it.terms.filter(
    (term) =>
      !['fusion', 'decompression', 'plate', 'implant', 'cage', 'hemangioma', 'tumor', 'tumour'].includes(
        term,
      ),
  ),
}));

/** The way of the needle, and what may stand in it. */
export const APPROACH_TERMS: Lexicon = [
  {
    concept: 'approach',
    terms: [
      ...[
        'approach',
        'trajectory',
        'needle',
        'needle path',
        'needle placement',
        'access',
        'accessible',
        'anatomy',
        'landmark',
      ],
      ...[
        'fluoroscopic landmark',
        'target',
        'visualization',
        'visualisation',
        'entry',
        'entry point',
        'scar',
        'scarring',
        'technique',
      ],
      ...[
        'adjacent',
        'adjacent level',
        'outside the field',
        'away from',
        'not at the',
        'remote from',
        'above the',
        'below the',
        'positioning',
      ],
      ...[
        'does not affect',
        'no effect',
        'not affected',
        'unaffected',
        'distorted',
        'distortion',
        'imaging guidance',
        'CT guidance',
      ],
    ],
  },
];
