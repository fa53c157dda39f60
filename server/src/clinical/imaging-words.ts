import { remembered } from '#text/readings.ts';
import { findTerms, type Lexicon } from './terms.ts';

/*
 * Source: plain radiographs and MRI are named by the assessment "Medical Necessity Assessment for CPT Codes 64490 and
 * 64491 in Chronic Pain" (section Common Pitfalls to Avoid); of the terms counted over 2,376 public sample notes of
 * clinical dictation, MRI stands in 243. The other studies, and the words of orders and results: general usage, no
 * published list.
 */

/** A kind of study. */
export interface StudyKind {
  readonly id: 'radiograph' | 'mri' | 'ct' | 'ct-myelogram' | 'spect' | 'bone-scan' | 'electrodiagnostic';
  readonly name: string;
  /** Electrodiagnostic studies are no imaging. */
  readonly imaging: boolean;
  readonly terms: readonly string[];
}

/** A study named in a text. */
export interface StudyFound {
  readonly kind: StudyKind;
  readonly start: number;
  readonly end: number;
}

/** The kinds of study with the words for them. */
const STUDY_KINDS: readonly StudyKind[] = [
  {
    id: 'radiograph',
    name: 'Radiographs',
    imaging: true,
    terms: [
      ...[
        'radiograph',
        'x-ray',
        'xr',
        'plain film',
        'plain radiograph',
        'radiography',
        'roentgenogram',
        'flexion-extension film',
      ],
      ...[
        'flexion/extension film',
        'flexion-extension view',
        'flexion/extension view',
        'AP and lateral',
        'AP/lateral',
        'dynamic film',
      ],
      ...[
        'c-spine series',
        'l-spine series',
        'lumbar series',
        'cervical series',
        'c-spine film',
        'l-spine film',
        'plain x-ray',
      ],
    ],
  },
  {
    id: 'mri',
    name: 'MRI',
    imaging: true,
    terms: [
      'MRI',
      'MR',
      'magnetic resonance imaging',
      'magnetic resonance',
      'MRI scan',
      'MR imaging',
      'MRI w/o contrast',
    ],
  },
  {
    id: 'ct-myelogram',
    name: 'CT myelogram',
    imaging: true,
    terms: [
      'CT myelogram',
      'CT myelography',
      'myelogram',
      'myelography',
      'CT/myelogram',
      'post-myelogram CT',
      'myelo-CT',
    ],
  },
  {
    id: 'spect',
    name: 'SPECT',
    imaging: true,
    terms: [
      'SPECT',
      'SPECT/CT',
      'SPECT-CT',
      'single photon emission',
      'single photon emission computed tomography',
    ],
  },
  {
    id: 'ct',
    name: 'CT',
    imaging: true,
    terms: ['CT', 'CT scan', 'CAT scan', 'computed tomography', 'computerized tomography'],
  },
  {
    id: 'bone-scan',
    name: 'Bone scan',
    imaging: true,
    terms: ['bone scan', 'bone scintigraphy', 'nuclear bone scan', 'scintigraphy'],
  },
  {
    id: 'electrodiagnostic',
    name: 'EMG/NCS',
    imaging: false,
    terms: [
      ...[
        'EMG',
        'NCS',
        'NCV',
        'EMG/NCS',
        'EMG/NCV',
        'electromyography',
        'electromyogram',
        'nerve conduction study',
      ],
      ...['electrodiagnostic', 'electrodiagnostic study', 'nerve conduction'],
    ],
  },
];

const STUDIES: Lexicon = STUDY_KINDS.map(({ id, terms }) => ({ concept: id, terms }));
const BY_ID = new Map(STUDY_KINDS.map((it) => [it.id as string, it]));

/** The studies that a text names, from left to right. Never fails. */
export const findStudies = remembered(studiesOf);

function studiesOf(text: string): readonly StudyFound[] {
  return findTerms(text, STUDIES).map(({ concept, start, end }) => ({
    kind: BY_ID.get(concept)!,
    start,
    end,
  }));
}

const STUDY_WORDS: Lexicon = [
  {
    concept: 'ordered',
    terms: [
      ...[
        'ordered',
        'pending',
        'scheduled',
        'requested',
        'awaiting',
        'awaited',
        'to be done',
        'to be scheduled',
        'planned',
      ],
      ...[
        'will order',
        'will obtain',
        'to obtain',
        'not yet done',
        'not done',
        'recommended',
        'not available',
        'not yet available',
      ],
      ...[
        'to be obtained',
        'will get',
        'await',
        'upcoming',
        'not performed',
        'not obtained',
        'order placed',
        'authorization',
      ],
    ],
  },
  {
    concept: 'result',
    terms: [
      ...[
        'shows',
        'showed',
        'showing',
        'shown',
        'demonstrates',
        'demonstrated',
        'reveals',
        'revealed',
        'finding',
        'impression',
      ],
      ...[
        'normal',
        'unremarkable',
        'negative',
        'positive',
        'consistent with',
        'evidence of',
        'reviewed',
        'read as',
        'noted',
      ],
      ...[
        'arthropathy',
        'arthrosis',
        'instability',
        'hypertrophy',
        'effusion',
        'synovial cyst',
        'spondylosis',
        'degenerative',
        'spondylolisthesis',
      ],
      ...[
        'stenosis',
        'degeneration',
        'disc bulge',
        'herniation',
        'protrusion',
        'osteophyte',
        'spurring',
        'narrowing',
        'edema',
      ],
      ...[
        'alignment',
        'fracture',
        'tumor',
        'infection',
        'mass',
        'lesion',
        'osseous abnormality',
        'impingement',
        'compression',
      ],
      ...[
        'desiccation',
        'facet disease',
        'facet arthritis',
        'scoliosis',
        'listhesis',
        'no acute',
        'stable',
        'unchanged',
      ],
    ],
  },
];

/** Whether a text says that a study is ordered or pending, and nothing of a result. */
export function isOrdered(text: string): boolean {
  const concepts = new Set(findTerms(text, STUDY_WORDS).map((it) => it.concept));
  return concepts.has('ordered') && !concepts.has('result');
}

/** Whether a text holds words of a result: a finding, "normal", "no fracture". */
export function hasResultWords(text: string): boolean {
  return findTerms(text, STUDY_WORDS).some((it) => it.concept === 'result');
}
