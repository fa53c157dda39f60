import type { Lexicon } from './terms.ts';

/*
 * What a plan is looked through for.
 * Source: pain management specialist, comprehensive evaluation, cognitive behavioral therapy, psychological support
 * and spinal cord stimulation are named by the assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491
 * in Chronic Pain" (section Treatment Algorithm), corticosteroid, physical therapy and functional restoration too
 * (section Diagnostic and Therapeutic Value). All other words: general usage, no published list.
 */

/** Whom a patient is referred to for comprehensive evaluation. */
export const SPECIALIST_TERMS: Lexicon = [
  {
    concept: 'specialist',
    terms: [
      ...['pain management', 'pain specialist', 'pain management specialist', 'comprehensive evaluation'],
      ...[
        'comprehensive pain',
        'multidisciplinary',
        'multi-disciplinary',
        'interdisciplinary',
        'pain clinic',
      ],
      ...['pain center', 'pain program', 'pain medicine', 'pain service', 'pain physician', 'second opinion'],
      ...[
        'spine surgery',
        'spine surgeon',
        'spine specialist',
        'spine center',
        'spine clinic',
        'neurosurgery',
      ],
      ...[
        'neurosurgeon',
        'orthopedic spine',
        'physiatry',
        'physiatrist',
        'PM&R',
        'rheumatology',
        'rheumatologist',
      ],
      ...['neurology', 'neurologist', 'surgical evaluation', 'surgical consultation', 'specialist'],
    ],
  },
];

/** Psychological treatment and support. */
export const PSYCHOLOGICAL_TERMS: Lexicon = [
  {
    concept: 'psychological',
    terms: [
      ...['cognitive behavioral therapy', 'cognitive behavioural therapy', 'cognitive-behavioral', 'CBT'],
      ...[
        'psychological support',
        'psychological',
        'psychology',
        'psychologist',
        'psychotherapy',
        'psychotherapist',
      ],
      ...[
        'psychiatry',
        'psychiatrist',
        'counseling',
        'counselling',
        'counselor',
        'behavioral health',
        'mental health',
      ],
      ...[
        'behavioral therapy',
        'acceptance and commitment therapy',
        'mindfulness',
        'biofeedback',
        'coping skills',
      ],
      ...['pain coping', 'relaxation training', 'relaxation therapy', 'support group'],
    ],
  },
];

/** Spinal cord stimulation, the advanced technique that the assessment names. */
export const STIMULATION_TERMS: Lexicon = [
  {
    concept: 'stimulation',
    terms: [
      ...[
        'spinal cord stimulation',
        'spinal cord stimulator',
        'dorsal column stimulation',
        'dorsal column stimulator',
      ],
      ...['neurostimulator', 'stimulator trial', 'neuromodulation'],
    ],
    capitals: ['SCS'],
  },
];

/** Functional restoration, which the assessment names beside physical therapy. */
export const RESTORATION_TERMS: Lexicon = [
  {
    concept: 'restoration',
    terms: [
      ...['functional restoration', 'rehabilitation', 'rehab', 'therapeutic exercise', 'exercise program'],
      ...['home exercise', 'strengthening', 'stabilization', 'work hardening', 'work conditioning'],
    ],
    capitals: ['HEP'],
  },
];

/** A corticosteroid that is called no more than that. */
export const STEROID_TERMS: Lexicon = [
  {
    concept: 'steroid',
    terms: ['corticosteroid', 'steroid', 'cortisone', 'glucocorticoid', 'dexamethasone', 'betamethasone'],
  },
];

/** What is said of alternative diagnoses that nobody looked for. */
export const NOT_PURSUED_TERMS: Lexicon = [
  {
    concept: 'not-pursued',
    terms: [
      ...[
        'not pursued',
        'not considered',
        'none considered',
        'none pursued',
        'not evaluated',
        'not explored',
      ],
      ...['not investigated', 'none planned', 'deferred', 'not applicable', 'not discussed', 'not addressed'],
    ],
  },
];
