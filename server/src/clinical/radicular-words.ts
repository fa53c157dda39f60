import type { Lexicon } from './terms.ts';

/*
 * Source: radicular symptoms are named by the assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491
 * in Chronic Pain" (section Clinical Examination Findings), without a list of them; of the terms counted over 2,376
 * public sample notes of clinical dictation, straight-leg raise stands in 34. All other words and names of tests:
 * general usage, no published list.
 */

/**
 * Symptoms and diagnoses that are radicular: pain, numbness or weakness along a nerve root. Tests (Spurling, straight-leg
 * raise) are not among them, since alone they decide nothing, and neither is referred pain.
 */
export const RADICULAR_TERMS: Lexicon = [
  {
    concept: 'radiculopathy',
    terms: [
      'radiculopathy',
      'radiculitis',
      'polyradiculopathy',
      'sciatica',
      'nerve root compression',
      'nerve root impingement',
      'lumbago with sciatica',
    ],
  },
  {
    concept: 'radicular-symptom',
    terms: [
      ...[
        'radicular',
        'radicular symptom',
        'radicular pain',
        'radicular sign',
        'radicular feature',
        'radicular complaint',
      ],
      ...[
        'arm pain',
        'leg pain',
        'radiating pain',
        'radiating arm pain',
        'radiating leg pain',
        'pain radiating',
        'radiates',
      ],
      ...[
        'radiating',
        'radiation',
        'radiation of pain',
        'radiated',
        'dermatomal pain',
        'dermatomal',
        'dermatomal symptom',
      ],
      ...[
        'shooting pain',
        'lancinating pain',
        'pain below the knee',
        'pain below the elbow',
        'upper extremity pain',
      ],
      ...['lower extremity pain', 'arm symptom', 'leg symptom', 'extremity symptom', 'brachialgia'],
    ],
  },
  {
    concept: 'sensory-symptom',
    terms: [
      ...[
        'numbness',
        'tingling',
        'paresthesia',
        'paraesthesia',
        'pins and needles',
        'sensory loss',
        'sensory deficit',
      ],
      ...[
        'arm numbness',
        'leg numbness',
        'hand numbness',
        'foot numbness',
        'hypoesthesia',
        'hypesthesia',
        'dysesthesia',
      ],
    ],
  },
  {
    concept: 'motor-symptom',
    terms: [
      'arm weakness',
      'leg weakness',
      'weakness',
      'foot drop',
      'wrist drop',
      'motor deficit',
      'hand weakness',
      'grip weakness',
    ],
  },
];

/** Pain that is felt elsewhere without a nerve root being its cause: it is not radicular. */
export const REFERRED_PAIN_TERMS: Lexicon = [
  {
    concept: 'referred-pain',
    terms: [
      ...[
        'referred pain',
        'referred',
        'refers to',
        'refers into',
        'referral pattern',
        'referral to the shoulder',
        'referral zone',
      ],
      ...[
        'somatic referral',
        'sclerotomal',
        'sclerotomal pattern',
        'non-radicular',
        'non-dermatomal',
        'pseudoradicular',
      ],
      ...['not radicular', 'pain referral', 'somatic referred pain'],
    ],
  },
];

/** Tests for a nerve root's irritation or compression, by name; a positive one is a sign, not a symptom. */
export const RADICULAR_TESTS: Lexicon = [
  {
    concept: 'straight-leg-raise',
    terms: ['straight-leg raise', 'straight-leg raising', 'Lasègue', 'Lasegue', 'crossed straight-leg raise'],
    capitals: ['SLR', 'CSLR'],
  },
  { concept: 'spurling', terms: ['Spurling', 'foraminal compression', 'foraminal compression test'] },
  { concept: 'slump', terms: ['slump', 'slump test', 'seated slump'] },
  {
    concept: 'femoral-stretch',
    terms: ['femoral stretch', 'femoral nerve stretch', 'reverse straight-leg raise'],
  },
  {
    concept: 'upper-limb-tension',
    terms: ['upper limb tension', 'upper limb tension test', 'upper limb neurodynamic test'],
    capitals: ['ULTT'],
  },
  {
    concept: 'shoulder-abduction',
    terms: ['shoulder abduction relief', 'shoulder abduction sign', 'Bakody'],
  },
  { concept: 'lhermitte', terms: ['Lhermitte'] },
];

/** Places that pain reaches along a nerve root, where a value on radiation names no more than a place. */
export const LIMB_TERMS: Lexicon = [
  {
    concept: 'limb',
    terms: [
      ...[
        'arm',
        'upper arm',
        'forearm',
        'hand',
        'finger',
        'fingertip',
        'thumb',
        'below the elbow',
        'upper extremity',
      ],
      ...[
        'leg',
        'lower leg',
        'calf',
        'shin',
        'foot',
        'feet',
        'toe',
        'heel',
        'ankle',
        'below the knee',
        'lower extremity',
      ],
    ],
  },
];

/** What says of a radicular symptom that it was treated or has gone. */
export const RADICULAR_TREATED: Lexicon = [
  {
    concept: 'treated',
    terms: [
      'treated',
      'resolved',
      'relieved',
      'responded to',
      'status post',
      's/p',
      'managed with',
      'controlled with',
      'in remission',
    ],
  },
  {
    concept: 'to-treat',
    terms: ['to be treated', 'will be treated', 'yet to be treated', 'should be treated'],
  },
];
