import type { LexiconEntry } from './terms.ts';

/**
 * What a cue word does to the terms around it. `negation`, `history`, `family` and `plan` reach forward to the end of
 * the clause; `near-history` to the next comma; `-after` reach back; `-either` reach back where a term stands there,
 * else forward. `stop` ends every reach, `affirm` ends negation and plan after a comma or "and", `now` ends history,
 * and `done` takes the plan off the term before it ("referred to PT, completed 12 visits").
 * `literal` looks like a cue and is none; `no-change` negates a word within it ("no relief"), not what follows.
 */
export type Cue = FlagCue | OtherCue;

/** The cues that say something of a term. */
export type FlagCue =
  | 'negation'
  | 'negation-after'
  | 'negation-either'
  | 'history'
  | 'near-history'
  | 'history-after'
  | 'history-either'
  | 'family'
  | 'plan'
  | 'plan-after'
  | 'plan-either';

/** The cues that end the reach of others, and words that only look like cues. */
export type OtherCue = 'stop' | 'affirm' | 'done' | 'now' | 'literal' | 'no-change';

interface CueEntry extends LexiconEntry {
  readonly concept: Cue;
}

const BENEFITS = 'relief benefit improvement response change gain help effect efficacy'.split(' ');
const DEGREES = [
  ...[
    '',
    'significant',
    'lasting',
    'sustained',
    'further',
    'meaningful',
    'appreciable',
    'substantial',
    'clear',
  ],
  ...['additional', 'adequate', 'durable', 'real', 'much', 'pain', 'long-term', 'long-lasting', 'great'],
];

/** "no significant relief" and its like: every negation with every degree and benefit. */
export const WITHOUT_BENEFIT: readonly string[] = ['no', 'not', 'without', 'w/o', 'without any'].flatMap(
  (no) =>
    DEGREES.flatMap((degree) => BENEFITS.map((benefit) => [no, degree, benefit].filter(Boolean).join(' '))),
);

/**
 * The words around a term that turn its meaning: negation, history, plan, family.
 * Source: general usage, no published list.
 */
export const CUES: readonly CueEntry[] = [
  {
    concept: 'negation',
    terms: [
      ...[
        'not',
        'denies',
        'deny',
        'denying',
        'denies any',
        'denied any',
        'denied having',
        'without',
        'w/o',
        'negative for',
      ],
      ...[
        'without any',
        'without evidence of',
        'no evidence of',
        'no sign of',
        'no history of',
        'no hx of',
        'no h/o',
      ],
      ...[
        'absence of',
        'lack of',
        'lacks',
        'lacking',
        'free of',
        'free from',
        'neither',
        'nor',
        'none of',
        'cannot',
      ],
      ...[
        'no known',
        'no complaints of',
        'unremarkable for',
        'clear of',
        'excludes',
        'excluded',
        'ruled out for',
      ],
      ...[
        "doesn't",
        "didn't",
        "hasn't",
        "isn't",
        "wasn't",
        "don't",
        "aren't",
        "weren't",
        "can't",
        "won't",
        "haven't",
      ],
      ...['did not', 'does not', 'do not', 'no longer', 'no new', 'no acute'],
    ],
  },
  {
    concept: 'negation-after',
    terms: [
      ...[
        'not present',
        'not seen',
        'not noted',
        'not found',
        'not identified',
        'not appreciated',
        'not evident',
      ],
      ...[
        'not reported',
        'not demonstrated',
        'not observed',
        'not detected',
        'not elicited',
        'was ruled out',
      ],
      ...[
        'were ruled out',
        'has been ruled out',
        'have been ruled out',
        'is ruled out',
        'was excluded',
        'were excluded',
      ],
      ...['is excluded', 'are excluded', 'has been excluded', 'have been excluded'],
    ],
  },
  {
    concept: 'negation-either',
    terms: ['no', 'none', 'absent', 'negative', 'neg', 'denied', 'never', 'nil', 'ruled out', 'non-tender'],
  },
  {
    concept: 'history',
    terms: [
      ...[
        'history of',
        'hx of',
        'h/o',
        'past history of',
        'past medical history of',
        'pmh of',
        'previously',
        'status post',
      ],
      ...['s/p', 'known history of', 'remote history of', 'in the past'],
    ],
  },
  {
    concept: 'near-history',
    terms: [
      'prior',
      'previous',
      'past',
      'old',
      'remote',
      'former',
      'healed',
      'chronic healed',
      'earlier',
      'historical',
    ],
  },
  {
    concept: 'history-either',
    terms: ['resolved', 'has resolved', 'have resolved', 'had resolved', 'in remission'],
  },
  {
    concept: 'history-after',
    terms: ['years ago', 'year ago', 'months ago', 'in childhood', 'since resolved'],
  },
  {
    concept: 'family',
    terms: [
      ...[
        'family history of',
        'family hx of',
        'family history',
        'fh of',
        'fhx',
        'mother',
        'father',
        'sister',
        'brother',
      ],
      ...['grandmother', 'grandfather', 'aunt', 'uncle', 'maternal', 'paternal', 'sibling', 'parent'],
    ],
  },
  {
    concept: 'plan',
    terms: [
      ...[
        'will',
        'plan',
        'plan to',
        'plan for',
        'planning',
        'consider',
        'considering',
        'recommend',
        'recommending',
      ],
      ...[
        'refer',
        'referral to',
        'referral for',
        'to start',
        'to begin',
        'to undergo',
        'if',
        'r/o',
        'rule out',
        'possible',
      ],
      ...[
        'possibly',
        'may be',
        'may have',
        'may need',
        'may benefit',
        'may consider',
        'might',
        'should',
        'would',
        'await',
      ],
      ...[
        'awaiting',
        'candidate for',
        'suspected',
        'suspect',
        'suspicion for',
        'suspicion of',
        'concern for',
        'versus',
      ],
      ...[
        'referred to',
        'referred for',
        'scheduled for',
        'planned for',
        'recommended to',
        'advised to',
        'evaluate for',
        'to evaluate',
        'unless',
        'in case of',
        'intends to',
        'wishes to',
        'agrees to',
        'questionable',
      ],
    ],
  },
  {
    concept: 'plan-either',
    terms: [
      'ordered',
      'pending',
      'scheduled',
      'planned',
      'recommended',
      'referred',
      'requested',
      'considered',
      'advised',
    ],
  },
  {
    concept: 'plan-after',
    terms: ['to be done', 'to be scheduled', 'to be ordered', 'will be', 'not yet done'],
  },
  {
    concept: 'stop',
    terms: [
      ...[
        'but',
        'however',
        'except',
        'except for',
        'although',
        'though',
        'apart from',
        'aside from',
        'other than',
        'yet',
      ],
      ...['nevertheless', 'whereas', 'while', 'with the exception of', 'instead', 'despite'],
    ],
  },
  {
    concept: 'affirm',
    terms: [
      ...[
        'reports',
        'reported',
        'has',
        'had',
        'with',
        'positive',
        'positive for',
        'endorses',
        'endorsed',
        'admits',
      ],
      ...[
        'complains of',
        'complaining of',
        'notes',
        'noted',
        'there is',
        'there are',
        'shows',
        'showed',
        'presents with',
      ],
      ...['describes', 'experiences', 'experienced', 'underwent', 'does have', 'states', 'tender'],
    ],
  },
  {
    concept: 'done',
    terms: ['completed', 'attended', 'performed', 'was done', 'finished', 'and completed', 'and attended'],
  },
  {
    concept: 'now',
    terms: ['current', 'currently', 'now', 'today', 'ongoing', 'recent', 'new', 'recurrent'],
  },
  {
    concept: 'literal',
    terms: [
      ...[
        'not only',
        'not just',
        'not merely',
        'gram negative',
        'rh negative',
        'prior to',
        'year old',
        'years old',
        'yr old',
      ],
      ...[
        'referred pain',
        'not certain whether',
        'not sure whether',
        'not tested',
        'not assessed',
        'not evaluated',
      ],
      ...[
        'not examined',
        'no doubt',
        'if any',
        'no more than',
        'not necessarily',
        'without difficulty',
        'prior authorization',
      ],
      ...[
        'treatment plan',
        'plan of care',
        'history',
        'over the past',
        'in the past week',
        'for the past',
        'the past',
      ],
      ...[
        'not rule out',
        'cannot be ruled out',
        'cannot be excluded',
        "can't be ruled out",
        "can't be excluded",
        'not be ruled out',
        'not be excluded',
        'not ruled out',
        'not excluded',
        'new onset',
      ],
    ],
  },
  { concept: 'no-change', terms: WITHOUT_BENEFIT },
];

/** Words that may stand between a term and the cue behind it: "numbness *in the arms is* absent". */
export const GLUE: ReadonlySet<string> = new Set([
  ...[
    'is',
    'was',
    'are',
    'were',
    'has',
    'have',
    'been',
    'be',
    'test',
    'tests',
    'sign',
    'signs',
    'maneuver',
    'testing',
  ],
  ...[
    'and',
    'or',
    'symptoms',
    'bilaterally',
    'bilateral',
    'right',
    'left',
    'both',
    'remains',
    'remain',
    'currently',
  ],
]);
