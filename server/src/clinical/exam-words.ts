import type { Lexicon } from './terms.ts';

/*
 * Words of the history and examination of axial spine pain.
 * Source: axial pain, extension and rotation, and tenderness over facet joints are named by the assessment "Medical
 * Necessity Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (section Clinical Examination Findings), facet
 * loading maneuvers and range of motion too (section Documentation Requirements for Authorization). Of the terms
 * counted over 2,376 public sample notes of clinical dictation, range of motion stands in 201 and "facet" in 53. The
 * names of tests and all other words: general usage, no published list.
 */

/** Pain that stays in the spine, in the words for it. */
export const AXIAL_TERMS: Lexicon = [
  {
    concept: 'axial',
    terms: [
      ...['axial', 'axial pain', 'axially', 'midline', 'paramidline', 'paraspinal', 'paravertebral'],
      ...['non-radiating', 'non-radicular', 'does not radiate', 'not radiating', 'without radiation'],
      ...['no radiation', 'facetogenic', 'facet-mediated', 'facet pain', 'facet-joint pain', 'mechanical'],
    ],
  },
];

/** Words for a region of the spine; levels name one too. */
export const SPINE_TERMS: Lexicon = [
  {
    concept: 'cervical',
    terms: ['cervical', 'cervicothoracic', 'neck', 'cervicalgia', 'c-spine', 'nuchal', 'suboccipital'],
  },
  {
    concept: 'thoracic',
    terms: [
      'thoracic',
      'thoracolumbar',
      'mid back',
      'midback',
      'middle back',
      'upper back',
      't-spine',
      'interscapular',
    ],
  },
  {
    concept: 'lumbar',
    terms: [
      ...[
        'lumbar',
        'lumbosacral',
        'low back',
        'lower back',
        'lumbago',
        'l-spine',
        'sacral',
        'LBP',
        'low-back',
      ],
    ],
  },
  { concept: 'spine', terms: ['spine', 'spinal', 'back', 'back pain', 'vertebral'] },
];

/** Facet joints by their names. */
export const FACET_JOINT_TERMS: Lexicon = [
  {
    concept: 'facet',
    terms: [
      ...[
        'facet',
        'facet joint',
        'facet line',
        'facet column',
        'facetal',
        'facet pillar',
        'articular pillar',
      ],
      ...['zygapophyseal', 'zygapophysial', 'zygapophyseal joint', 'zygapophysial joint', 'z-joint'],
      ...['apophyseal joint', 'apophysial joint'],
    ],
  },
];

/** Movements that load the facet joints. `both` names a movement or test of both. */
export const MOVEMENT_TERMS: Lexicon = [
  {
    concept: 'extension',
    terms: [
      ...['extension', 'extending', 'extend', 'hyperextension', 'hyperextending', 'backward bending'],
      ...['bending backward', 'bending backwards', 'bending back', 'backbending', 'leaning back'],
      ...['leaning backward', 'leaning backwards', 'arching', 'arching backward', 'arching the back'],
      ...['looking up', 'looking upward', 'looking overhead', 'looking at the ceiling'],
    ],
  },
  {
    concept: 'rotation',
    terms: [
      ...['rotation', 'rotating', 'rotate', 'rotational movement', 'axial rotation', 'twisting', 'twist'],
      ...['turning', 'turn', 'turning the head', 'torsion', 'head turning', 'looking over the shoulder'],
      ...['looking over shoulder', 'looking over his shoulder', 'looking over her shoulder'],
    ],
  },
  {
    concept: 'both',
    terms: [
      'extension-rotation',
      'extension/rotation',
      'rotation/extension',
      'facet loading',
      'quadrant loading',
    ],
  },
];

/** What says that movements hurt: `forward` the ones that follow, `around` the ones before it, else those behind it. */
export const PROVOCATION_TERMS: Lexicon = [
  {
    concept: 'forward',
    terms: [
      ...['worse with', 'worse on', 'worse in', 'worse during', 'worse when', 'worse upon', 'worse by'],
      ...['worsened by', 'worsened with', 'worsens with', 'worsens on', 'aggravated by', 'aggravated with'],
      ...[
        'exacerbated by',
        'exacerbated with',
        'provoked by',
        'provoked with',
        'provoked on',
        'increased by',
      ],
      ...['increased with', 'increases with', 'reproduced by', 'reproduced with', 'reproduced on'],
      ...[
        'triggered by',
        'triggered with',
        'elicited by',
        'elicited with',
        'pain with',
        'pain on',
        'pain upon',
      ],
      ...['pain during', 'painful with', 'painful on', 'pain in', 'pain at end-range'],
    ],
  },
  {
    concept: 'around',
    terms: [
      ...['worse', 'painful', 'reproduces', 'reproduce', 'reproduced', 'provokes', 'provoke', 'elicits'],
      ...['aggravates', 'aggravate', 'exacerbates', 'exacerbate', 'worsens', 'worsen', 'increases pain'],
      ...[
        'causes pain',
        'limited by pain',
        'due to pain',
        'pain-limited',
        'secondary to pain',
        'hurts',
        'hurt',
      ],
    ],
  },
  {
    concept: 'better',
    terms: [
      ...[
        'better with',
        'better on',
        'better in',
        'relieved by',
        'relieved with',
        'improved by',
        'improved with',
      ],
      ...['improves with', 'alleviated by', 'alleviated with', 'eased by', 'eases with', 'better'],
    ],
  },
];

/** Tenderness, as items of an examination name it. */
export const TENDERNESS_TERMS: Lexicon = [
  {
    concept: 'tenderness',
    terms: [
      'tenderness',
      'tender',
      'tenderness to palpation',
      'tender to palpation',
      'palpation',
      'non-tender',
    ],
    capitals: ['TTP'],
  },
];

/** Muscles and midline structures: tender ones are not facet joints. */
export const SOFT_TISSUE_TERMS: Lexicon = [
  {
    concept: 'soft-tissue',
    terms: [
      ...['paraspinal', 'paraspinal muscle', 'paravertebral muscle', 'paraspinous', 'muscle', 'musculature'],
      ...['trapezius', 'trigger point', 'myofascial', 'spinous process', 'midline', 'interspinous'],
    ],
  },
];

/** Manoeuvres that load the facet joints. */
export const FACET_LOADING_TERMS: Lexicon = [
  {
    concept: 'facet-loading',
    terms: [
      ...['facet loading', 'facet load', 'facet load test', 'facet loading test', 'facet loading maneuver'],
      ...['facet loading manoeuvre', 'facet challenge', 'facet stress test', 'facet provocation'],
      ...['Kemp', 'Kemp test', 'Kemp sign', 'quadrant test', 'quadrant loading', 'lumbar quadrant'],
      ...['cervical quadrant', 'extension-rotation test', 'extension/rotation test', 'extension-rotation'],
      ...['spring test', 'springing test'],
    ],
  },
];

/** What such a manoeuvre does where no word says positive or negative. */
export const PROVOKED_TERMS: Lexicon = [
  {
    concept: 'provoked',
    terms: [
      ...['reproduces', 'reproduced', 'reproduce', 'provokes', 'provoked', 'provoke', 'elicits', 'elicited'],
      ...['painful', 'pain', 'concordant', 'concordant pain', 'familiar pain', 'aggravates', 'exacerbates'],
    ],
  },
];

/** A positive test within a longer value. */
export const POSITIVE_TERMS: Lexicon = [{ concept: 'positive', terms: ['positive', 'pos'] }];

/** The range of motion, as an item names it. */
export const RANGE_OF_MOTION_TERMS: Lexicon = [
  {
    concept: 'range-of-motion',
    terms: ['range of motion', 'ranges of motion', 'active range of motion', 'passive range of motion'],
    capitals: ['ROM', 'AROM', 'PROM'],
  },
];

/** Movements whose extent is a range of motion. */
export const MOTION_TERMS: Lexicon = [
  {
    concept: 'motion',
    terms: ['flexion', 'extension', 'rotation', 'lateral bending', 'side bending', 'lateral flexion'],
  },
];

/** Words for the extent of a movement. */
export const MOTION_EXTENT_TERMS: Lexicon = [
  { concept: 'extent', terms: ['degree', 'deg', 'full', 'limited', 'restricted', 'reduced', 'decreased'] },
];
