import assert from 'node:assert/strict';
import type { Exam } from '#facts/exam.ts';
import type { Status } from '#facts/status.ts';
import { analyse } from '../support/findings.ts';

const examOf = (note: string): Exam => analyse(note).facts.exam;

/** One word for what a status says. */
function told(status: Status): string {
  if (status.present) return status.treated ? 'treated' : 'present';
  if (status.absent) return 'absent';
  return status.readable ? 'nothing' : 'unclear';
}

function vectors(
  title: string,
  read: (exam: Exam) => string,
  rows: readonly (readonly [note: string, expected: string])[],
): void {
  describe(title, () => {
    for (const [note, expected] of rows) {
      it(`${note.replaceAll('\n', ' / ')} -> ${expected}`, () => assert.equal(read(examOf(note)), expected));
    }
  });
}

vectors('axial pain', (it) => told(it.axialPain), [
  ['Pain pattern: axial cervical, right; no arm pain', 'present'],
  ['Pain pattern: AXIAL low back pain', 'present'],
  ['Pain pattern: midline neck pain', 'present'],
  ['Pain pattern: low back pain without radiation', 'present'],
  ['Pain pattern: axial, C4–C5', 'present'],
  ['Location: facet-mediated lumbar pain', 'present'],
  ['Diagnosis: axial thoracic spine pain', 'present'],
  ['Pain pattern: no axial neck pain', 'absent'],
  ['Pain pattern: axial', 'nothing'],
  ['Pain pattern: neck pain', 'nothing'],
  ['Pain pattern: left leg pain', 'nothing'],
  ['## History\n- Axial neck pain for 7 months', 'present'],
  ['## History\n- Mother had axial back pain', 'nothing'],
  ['Pain pattern: *** axial or radiating', 'nothing'],
]);

vectors(
  'pain on movement',
  ({ movementPain: it }) =>
    it.documented
      ? [it.extension && 'extension', it.rotation && 'rotation'].filter(Boolean).join(' ') || 'other'
      : 'nothing',
  [
    ['Worse with: extension, rotation to the right', 'extension rotation'],
    ['Worse with: extension', 'extension'],
    ['Worse with: looking up and turning the head', 'extension rotation'],
    ['Worse with: twisting', 'rotation'],
    ['Worse with: flexion, not extension', 'other'],
    ['Worse with: sitting', 'other'],
    ['Aggravating factors: backward bending and rotating', 'extension rotation'],
    ['Pain pattern: axial lumbar, worse with extension and rotation', 'extension rotation'],
    ['Pain pattern: axial lumbar; better with extension', 'nothing'],
    ['Worse with: rotation; better with extension', 'rotation'],
    ['Better with: extension', 'nothing'],
    ['Range of motion: extension 30 degrees, right rotation 45 degrees, both painful', 'extension rotation'],
    ['Range of motion: extension and rotation full and painless', 'nothing'],
    ['Range of motion: no pain with extension or rotation', 'nothing'],
    ['Facet loading: positive right', 'extension rotation'],
    ['Facet loading: negative', 'other'],
    ['Facet loading: negative\nWorse with: extension and rotation', 'extension rotation'],
    ['## History\n- Pain is worse with extension and rotation', 'extension rotation'],
    ['## Examination\n- Pain with lumbar extension', 'extension'],
    ['Pain quality: aching', 'nothing'],
  ],
);

vectors(
  'tenderness',
  ({ tenderness: it }) => (it.documented ? (it.located ? 'located' : 'other') : 'nothing'),
  [
    ['Tenderness: right C3-C4 and C4-C5 facet joints', 'located'],
    ['Tenderness: bilateral lumbar facets', 'located'],
    ['Tenderness: articular pillars at C4-C5', 'located'],
    ['Tenderness: zygapophyseal joints, left', 'located'],
    ['Facet tenderness: L4-5, L5-S1', 'located'],
    ['Facet tenderness: present', 'other'],
    ['Facet tenderness: none', 'other'],
    ['Tenderness: no facet tenderness on the right', 'other'],
    ['Tenderness: right C4-C5 facet joints; no midline tenderness', 'located'],
    ['Tenderness: over the facet joints', 'other'],
    ['Tenderness: right paraspinal muscles', 'other'],
    ['Tenderness: none', 'other'],
    ['Tenderness: not tested', 'nothing'],
    ['## Examination\n- TTP over right L4-L5 facet joints', 'located'],
    ['## Examination\n- Tender left cervical facets', 'located'],
    ['## Examination\n- Left shoulder: tender over the bicipital groove', 'nothing'],
    ['## Examination\n- Paraspinal tenderness, right', 'other'],
    ['## Examination\n- Neck: full motion; tender over the right C4-C5 facets', 'located'],
    ['## Examination\n- Abdomen: soft, non-tender', 'nothing'],
  ],
);

vectors('facet loading', (it) => told(it.facetLoading), [
  ['Facet loading: positive right, negative left', 'present'],
  ['Facet loading: negative bilaterally', 'absent'],
  ["Kemp's test: positive on the right", 'present'],
  ['Quadrant test: reproduces concordant pain, left', 'present'],
  ['Facet loading: does not reproduce pain', 'absent'],
  ['Facet loading: painless', 'unclear'],
  ['Facet loading: (+) right', 'present'],
  ['Facet loading: right', 'unclear'],
  ['Facet loading: deferred', 'nothing'],
  ['Facet loading: not tested', 'nothing'],
  ['Facet loading: equivocal', 'unclear'],
  ['## Examination\n- Positive facet loading on the right', 'present'],
  ['## Examination\n- Facet loading positive bilaterally', 'present'],
  ['## Examination\n- Facet loading: negative', 'absent'],
  ['## Examination\n- Extension-rotation test reproduces the pain', 'present'],
  ['## Examination\n- Spine: facet loading positive on the left; full motion', 'present'],
  ['Range of motion: full; facet loading negative', 'absent'],
  ['Spurling: positive right', 'nothing'],
]);

vectors('range of motion', (it) => String(it.rangeOfMotion.documented), [
  ['Range of motion: extension 30 degrees', 'true'],
  ['ROM: full', 'true'],
  ['## Examination\n- Active range of motion: limited in extension', 'true'],
  ['## Examination\n- Cervical extension: 30 degrees, painful', 'true'],
  ['## Examination\n- Rotation: limited to the right', 'true'],
  ['## Examination\n- Extension: reproduces the pain', 'false'],
  ['Range of motion: not tested', 'false'],
  ['Range of motion: deferred', 'false'],
  ['Range of motion: ***', 'false'],
  ['Strength: 5/5', 'false'],
]);

vectors('radicular symptoms', (it) => told(it.radicular), [
  ['Radiculopathy: absent', 'absent'],
  ['Radicular symptoms: denied', 'absent'],
  ['Radiation: none', 'absent'],
  ['Radiation: non-radiating', 'absent'],
  ['Radiation: nonradiating', 'absent'],
  ['Radicular symptoms: non radicular', 'absent'],
  ['Radicular symptoms: not assessed', 'nothing'],
  ['Radiation: non-radicular neck pain; right C6 radiculopathy', 'present'],
  ['Pain pattern: axial cervical; no arm pain', 'absent'],
  ['Diagnosis: cervical spondylosis without myelopathy or radiculopathy', 'absent'],
  ['Radiculopathy: present, left C6', 'present'],
  ['Radiculopathy: present, treated with an epidural steroid injection', 'treated'],
  ['Radiculopathy: present, not treated', 'present'],
  ['Radiculopathy: present, to be treated after the block', 'present'],
  ['Radiculopathy: left C6 radiculopathy, resolved', 'treated'],
  ['Radiculopathy: history of sciatica; no radicular pain now', 'absent'],
  ['Radiculopathy: possible radiculopathy', 'unclear'],
  ['Radiculopathy: see the consult', 'unclear'],
  ['Radiation: into the right arm to the fingers', 'present'],
  ['Radiation: to the buttock, not below the knee', 'absent'],
  ['Radiation: referred pain to the shoulder', 'nothing'],
  ['Radiation: none\nDiagnosis: lumbar radiculopathy', 'present'],
  ['Spurling: negative bilaterally', 'nothing'],
  ['Straight leg raise: positive right', 'nothing'],
  ['## Assessment\n1. Cervical spondylosis without radiculopathy', 'absent'],
  ['## Assessment\n1. Lumbar radiculopathy, left L5', 'present'],
  ['## Examination\n- Strength: no weakness', 'nothing'],
]);

vectors(
  'neurologic examination',
  ({ neurologic: it }) => `${it.parts.toSorted().join(' ')}${it.normal ? ', normal' : ''}`,
  [
    ['Strength: 5/5\nReflexes: 2+ and symmetric', 'reflexes strength, normal'],
    ['Strength: 4/5 right deltoid\nReflexes: 2+', 'reflexes strength'],
    ['Strength: 5/5\nSensation: decreased in the right C6 dermatome', 'sensation strength'],
    ['Strength: 5/5\nSensation: not tested', 'strength'],
    ['Strength: 5/5\nReflexes: 3+ with clonus', 'reflexes strength'],
    ['Strength: 5/5\nReflexes: 2+, no clonus, Hoffmann negative', 'reflexes strength, normal'],
    ['Strength: 5/5\nReflexes: absent at the ankles', 'reflexes strength'],
    ['Gait: antalgic\nStrength: 5/5', 'gait strength'],
    ['Gait: normal\nStrength: no weakness', 'gait strength, normal'],
    ['Neurologic exam: grossly intact', ''],
    ['Neurologic exam: non-focal', ', normal'],
    [
      'Neurologic exam: strength 5/5, sensation intact, reflexes 2+ and symmetric',
      'reflexes sensation strength, normal',
    ],
    ['Neurologic exam: strength 5/5, sensation not tested', 'strength'],
    ['Neurologic exam: non-focal\nStrength: 4/5 left', 'strength'],
    [
      '## Examination\n- Motor: 5/5 throughout\n- Sensory: intact to light touch',
      'sensation strength, normal',
    ],
    ['## Examination\n- Neuro: strength 5/5, reflexes 2+', 'reflexes strength, normal'],
    ['## Examination\n- Extremities: strength 5/5; sensation intact', 'sensation strength, normal'],
    ['Strength: ***\nReflexes: 2+', 'reflexes'],
  ],
);

vectors('progressive deficit', (it) => told(it.progressiveDeficit), [
  ['Progressive deficit: none', 'absent'],
  ['Progressive weakness: denied', 'absent'],
  ['Progressive deficit: present', 'present'],
  ['Progressive deficit: new left foot drop', 'present'],
  ['Progressive deficit: mild stable left weakness, not progressing', 'absent'],
  ['Progressive deficit: weakness that is worsening', 'present'],
  ['Neurologic deficit: foot drop', 'present'],
  ['Neurologic deficit: long-standing foot drop, unchanged', 'absent'],
  ['Progressive deficit: see the consult', 'unclear'],
  ['Progressive deficit: unclear', 'unclear'],
  ['Neurologic exam: progressive left foot drop', 'present'],
  ['Neurologic exam: no progressive left foot drop', 'absent'],
  ['Progressive deficit: not assessed', 'nothing'],
  ['Neurologic exam: 5/5, no progressive neurologic deficits', 'absent'],
  ['Neurologic exam: progressive weakness of the left leg', 'present'],
  ['## History\n- Denies progressive weakness', 'absent'],
  ['## Examination\n- Progressive deficit: none', 'absent'],
  ['Progressive deficit: none\nStrength: progressive weakness, 3/5', 'present'],
  ['Strength: 5/5', 'nothing'],
]);
