import type { Lexicon } from './terms.ts';

/*
 * Words on distorted anatomy. Source: distorted anatomy from previous surgery or tumor involvement is of the
 * assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491 in Chronic Pain" (section Relative
 * Contraindications Requiring Caution). The operations, implants and tumors, and the words on the approach: general
 * usage, no published list.
 */

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
