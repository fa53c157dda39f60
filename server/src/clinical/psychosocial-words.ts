import type { Lexicon, LexiconEntry } from './terms.ts';

/*
 * Words of psychosocial evaluations.
 * Source: depression, anxiety, sleep disturbance and coping are the domains that the assessment "Medical Necessity
 * Assessment for CPT Codes 64490 and 64491 in Chronic Pain" names (section Clinical Examination Findings), and
 * catastrophizing (section Common Pitfalls to Avoid). All other words: general usage, no published list.
 */

const DEPRESSION = [
  ...[
    'depression',
    'depressed',
    'depressive',
    'depressed mood',
    'depressive disorder',
    'dysthymia',
    'low mood',
  ],
  ...['major depressive disorder', 'anhedonia', 'suicidal ideation'],
];

/** Every word for anxiety says that it is one. */
const ANXIETY: LexiconEntry = {
  concept: 'anxiety',
  terms: [
    'anxiety',
    'anxious',
    'panic',
    'panic disorder',
    'panic attack',
    'generalized anxiety',
    'generalised anxiety',
    'post-traumatic stress',
  ],
  capitals: ['GAD', 'PTSD'],
};

/** What a psychosocial evaluation is about; the concepts are the domains. */
export const PSYCHOSOCIAL_DOMAINS: Lexicon = [
  {
    concept: 'depression',
    terms: [...DEPRESSION, 'mood', 'affect'],
    capitals: ['MDD', 'SI'],
  },
  ANXIETY,
  {
    concept: 'sleep',
    terms: [
      'sleep',
      'sleeping',
      'sleeps',
      'insomnia',
      'sleep disturbance',
      'non-restorative sleep',
      'sleep hygiene',
      'awakening',
    ],
  },
  {
    concept: 'coping',
    terms: [
      'coping',
      'cope',
      'copes',
      'coping skill',
      'coping strategy',
      'coping mechanism',
      'resilience',
      'self-efficacy',
    ],
  },
  {
    concept: 'catastrophizing',
    terms: [
      ...['catastrophizing', 'catastrophising', 'catastrophize', 'catastrophizes', 'catastrophization'],
      ...['catastrophic thinking', 'pain catastrophizing', 'rumination', 'ruminates', 'helplessness'],
    ],
  },
];

/** Words that say by themselves that a domain is a problem. */
export const PSYCHOSOCIAL_PROBLEMS: Lexicon = [
  {
    concept: 'depression',
    terms: DEPRESSION,
    capitals: ['MDD'],
  },
  ANXIETY,
  {
    concept: 'catastrophizing',
    terms: [
      'catastrophizing',
      'catastrophising',
      'catastrophize',
      'catastrophizes',
      'catastrophic thinking',
      'pain catastrophizing',
    ],
  },
  {
    concept: 'coping',
    terms: [
      ...[
        'poor',
        'poor coping',
        'poor coping skill',
        'maladaptive',
        'maladaptive coping',
        'ineffective',
        'inadequate',
      ],
      ...[
        'passive',
        'passive coping',
        'avoidant',
        'avoidance',
        'fear-avoidance',
        'limited coping',
        'limited',
        'impaired',
      ],
      ...[
        'overwhelmed',
        'not coping',
        'not coping well',
        'not well',
        'difficulty coping',
        'unable to cope',
        'struggling',
        'struggles',
      ],
      ...['fair to poor', 'dysfunctional', 'low', 'helpless', 'hopeless', 'insufficient', 'does not cope'],
    ],
  },
];

/** Degrees that say, in a field about a domain, that it is a problem. */
export const PROBLEM_DEGREES: Lexicon = [
  {
    concept: 'problem',
    terms: [
      ...[
        'mild',
        'moderate',
        'severe',
        'moderately severe',
        'mild to moderate',
        'moderate to severe',
        'high',
        'elevated',
      ],
      ...[
        'marked',
        'significant',
        'clinically significant',
        'major',
        'uncontrolled',
        'poorly controlled',
        'untreated',
        'active',
      ],
    ],
  },
];

/** Treatment or support for such a problem. */
export const PSYCHOSOCIAL_PLANS: Lexicon = [
  {
    concept: 'plan',
    terms: [
      ...[
        'cognitive behavioral therapy',
        'cognitive behavioural therapy',
        'cognitive-behavioral',
        'pain psychology',
      ],
      ...[
        'pain psychologist',
        'psychologist',
        'psychology',
        'psychotherapy',
        'psychiatry',
        'psychiatrist',
        'counseling',
      ],
      ...[
        'counselling',
        'counselor',
        'counsellor',
        'behavioral health',
        'behavioural health',
        'mental health',
        'therapist',
      ],
      ...[
        'mindfulness',
        'relaxation training',
        'acceptance and commitment therapy',
        'biofeedback',
        'psychological support',
      ],
      ...[
        'psychological treatment',
        'psychological therapy',
        'sleep hygiene',
        'antidepressant',
        'pain neuroscience education',
      ],
      ...[
        'psychological evaluation',
        'psychiatric evaluation',
        'social work',
        'social worker',
        'support group',
      ],
    ],
    capitals: ['CBT', 'CBT-I', 'ACT', 'SSRI', 'SNRI'],
  },
  {
    // Generic and brand names of antidepressants and buspirone are those of FDA-approved labeling.
    concept: 'plan',
    terms: [
      ...[
        'duloxetine',
        'Cymbalta',
        'venlafaxine',
        'Effexor',
        'desvenlafaxine',
        'Pristiq',
        'milnacipran',
        'sertraline',
        'Zoloft',
      ],
      ...[
        'fluoxetine',
        'Prozac',
        'citalopram',
        'Celexa',
        'escitalopram',
        'Lexapro',
        'paroxetine',
        'Paxil',
        'bupropion',
      ],
      ...[
        'Wellbutrin',
        'mirtazapine',
        'Remeron',
        'trazodone',
        'buspirone',
        'BuSpar',
        'vortioxetine',
        'vilazodone',
      ],
    ],
  },
];
