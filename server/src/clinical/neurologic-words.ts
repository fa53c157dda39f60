import type { Lexicon } from './terms.ts';

/*
 * Words of a neurologic examination. Strength is graded 0 to 5 (Medical Research Council scale), reflexes 0 to 4+, of
 * which 1+ and 2+ are taken as normal.
 * Source: the examination and progressive neurologic deficits are named by the assessment "Medical Necessity
 * Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (section Clinical Examination Findings). The parts,
 * findings and signs: general usage, no published list.
 */

/** The parts of a neurologic examination with the words that show that they were examined. */
export const NEUROLOGIC_PARTS: Lexicon = [
  {
    concept: 'strength',
    terms: [
      'strength',
      'motor',
      'motor strength',
      'motor exam',
      'motor function',
      'power',
      'myotome',
      'weakness',
    ],
  },
  {
    concept: 'sensation',
    terms: [
      ...['sensation', 'sensory', 'light touch', 'pinprick', 'pin prick', 'proprioception', 'vibration'],
      ...['dermatome', 'dermatomal', 'sensory loss', 'sensory deficit', 'numbness', 'sensate'],
    ],
  },
  {
    concept: 'reflexes',
    terms: [
      'reflex',
      'deep tendon reflex',
      'Hoffmann',
      'Hoffman',
      'Babinski',
      'clonus',
      'hyperreflexia',
      'areflexia',
    ],
    capitals: ['DTR', 'DTRS', 'MSR'],
  },
  {
    concept: 'gait',
    terms: [
      ...[
        'gait',
        'heel walk',
        'toe walk',
        'heel walking',
        'toe walking',
        'heel and toe walking',
        'tandem walk',
      ],
      ...['heel-toe walk', 'heel/toe walk', 'tandem', 'ambulates', 'station', 'ambulation'],
    ],
  },
];

/** The examination as a whole, as an item names it. */
export const NEUROLOGIC_TERMS: Lexicon = [
  {
    concept: 'neurologic',
    terms: [
      'neuro',
      'neurologic',
      'neurological',
      'neuro exam',
      'neurologic exam',
      'neurological exam',
      'neurologic examination',
    ],
  },
];

/** What says of a part that it was not examined. */
export const UNTESTED_TERMS: Lexicon = [
  {
    concept: 'untested',
    terms: [
      ...[
        'not tested',
        'not assessed',
        'not examined',
        'not performed',
        'not done',
        'deferred',
        'unable to test',
      ],
      ...['unable to assess', 'pending', 'could not be tested', 'could not be assessed', 'not evaluated'],
    ],
  },
];

/** Words for a normal finding. */
export const NORMAL_NEUROLOGY: Lexicon = [
  {
    concept: 'normal',
    terms: [
      ...[
        'normal',
        'intact',
        'full',
        'symmetric',
        'symmetrical',
        'equal',
        'steady',
        'unremarkable',
        'non-focal',
      ],
      ...[
        'within normal limits',
        'non-antalgic',
        'preserved',
        'brisk and symmetric',
        'downgoing',
        'ambulates without',
      ],
    ],
    capitals: ['WNL'],
  },
];

/** Words for an abnormal finding. */
export const NEUROLOGIC_DEFICITS: Lexicon = [
  {
    concept: 'deficit',
    terms: [
      ...[
        'weakness',
        'weak',
        'weaker',
        'paresis',
        'paralysis',
        'plegia',
        'foot drop',
        'wrist drop',
        'give-way',
      ],
      ...[
        'decreased',
        'diminished',
        'reduced',
        'impaired',
        'loss',
        'numbness',
        'numb',
        'hypoesthesia',
        'atrophy',
      ],
      ...['hypesthesia', 'hyperreflexia', 'hyperreflexic', 'hyporeflexia', 'areflexia', 'areflexic', 'trace'],
      ...['abnormal', 'asymmetric', 'asymmetry', 'asymmetrical', 'deficit', 'antalgic', 'ataxic', 'ataxia'],
      ...['unsteady', 'spastic', 'spasticity', 'wide-based', 'upgoing', 'myelopathy', 'myelopathic'],
      ...['cauda equina', 'saddle anesthesia', 'saddle anaesthesia', 'incontinence', 'urinary retention'],
      ...['bowel or bladder dysfunction', 'bladder dysfunction', 'bowel dysfunction', 'paresthesia', 'limp'],
    ],
  },
];

/** Signs that are abnormal only when they are there. */
export const PATHOLOGIC_SIGNS: Lexicon = [
  { concept: 'sign', terms: ['Hoffmann', 'Hoffman', 'Babinski', 'clonus', 'Romberg'] },
];

/** A deficit that grows, in words that need no field around them. */
export const PROGRESSIVE_DEFICITS: Lexicon = [
  {
    concept: 'progressive-deficit',
    terms: ['progressive', 'worsening', 'progressing', 'rapidly progressive', 'increasing'].flatMap(
      (growing) =>
        [
          ...[
            'deficit',
            'neurologic deficit',
            'neurological deficit',
            'neuro deficit',
            'motor deficit',
            'weakness',
          ],
          ...[
            'sensory deficit',
            'sensory loss',
            'numbness',
            'myelopathy',
            'motor weakness',
            'neurologic symptom',
          ],
          ...[
            'neurological symptom',
            'neurologic loss',
            'motor loss',
            'gait instability',
            'leg weakness',
            'arm weakness',
          ],
          ...['foot drop', 'wrist drop', 'hand weakness', 'grip weakness', 'paresis'],
        ].flatMap((deficit) =>
          ['', 'left ', 'right ', 'bilateral '].map((side) => `${growing} ${side}${deficit}`),
        ),
    ),
  },
  { concept: 'progressive-deficit', terms: ['cauda equina', 'cauda equina syndrome'] },
];

/** Growth alone, which a field about progressive deficits says of one. */
export const PROGRESSION_TERMS: Lexicon = [
  {
    concept: 'grows',
    terms: [
      'progressive',
      'progressing',
      'progression',
      'progressed',
      'worsening',
      'worsened',
      'increasing',
      'evolving',
    ],
  },
];

/** A deficit that does not grow. */
export const STABLE_TERMS: Lexicon = [
  {
    concept: 'stable',
    terms: [
      'stable',
      'unchanged',
      'non-progressive',
      'longstanding',
      'long-standing',
      'static',
      'chronic and stable',
      'at baseline',
    ],
  },
];
