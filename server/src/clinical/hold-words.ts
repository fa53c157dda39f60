import type { Lexicon } from './terms.ts';

/*
 * Words on interrupting a drug that thins the blood. Source: anticoagulation "that cannot be safely interrupted" is of
 * the assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (section Absolute
 * Contraindications). The ways to write it: general usage, no published list.
 */

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
