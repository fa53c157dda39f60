import assert from 'node:assert/strict';
import type { Imaging } from '#facts/imaging.ts';
import { analyse } from '../support/findings.ts';

const imagingOf = (items: string): Imaging => analyse(`## Imaging\n${items}`).facts.imaging;

function rows(
  title: string,
  read: (imaging: Imaging) => string,
  vectors: readonly (readonly [string, string])[],
): void {
  describe(title, () => {
    for (const [items, expected] of vectors) {
      it(`${items.replaceAll('\n', ' / ')} -> ${expected}`, () =>
        assert.equal(read(imagingOf(items)), expected));
    }
  });
}

/** Studies with a result, `*` before radiographs and MRI. */
const results = (it: Imaging): string =>
  it.resulted.map((study) => `${study.radiographOrMri ? '*' : ''}${study.kinds[0]!.id}`).join(' ');

rows('studies with a result', results, [
  ['- Cervical radiographs: 2026-05-20; finding: C4-C5 facet arthropathy', '*radiograph'],
  ['- X-ray lumbar spine: 2026-05-20; no acute fracture', '*radiograph'],
  ['- MRI cervical spine 2026-08-14: no nerve root compression', '*mri'],
  ['- MRI of the lumbar spine showed L4-L5 facet effusion', '*mri'],
  ['- MRI cervical spine: 2026-08-14; excluded: fracture, tumor, infection', '*mri'],
  ['- MRI cervical spine: 2026-08-14; finding: L4-5 facet effusion; EMG recommended', '*mri'],
  ['- 2026-05-20: lumbar radiographs; finding: facet arthropathy', '*radiograph'],
  ['- Flexion-extension X-rays 2026-05-20: no instability', '*radiograph'],
  ['- MRI cervical spine: 2026-08-14', ''],
  ['- MRI cervical spine: 2026-08-14; without contrast', ''],
  ['- MRI cervical spine: ordered', ''],
  ['- MRI cervical spine: ordered 2026-11-01; to be done next week', ''],
  ['- MRI cervical spine: 2026-11-20; finding: pending', ''],
  ['- MRI cervical spine: 2026-11-20; status: pending', ''],
  ['- MRI cervical spine: finding: ***', ''],
  ['- CT cervical spine: 2026-05-20; finding: facet arthropathy', 'ct'],
  ['- CT and MRI lumbar spine: 2026-05-20; finding: facet arthropathy', '*ct'],
  ['- SPECT: 2026-05-20; finding: facet uptake', 'spect'],
  ['- EMG/NCS: 2026-05-20; finding: normal', ''],
  ['- Bone scan: 2026-05-20; finding: normal', 'bone-scan'],
]);

describe('a study below a heading that names it', () => {
  it('need not name it again', () => {
    const { imaging } = analyse('## MRI\n- 2026-08-14: facet arthropathy\n').facts;
    assert.equal(results(imaging), '*mri');
  });
});

rows('what is not excluded', (it) => it.notExcluded.join(' '), [
  ['- MRI: 2026-08-14; finding: facet arthropathy; excluded: fracture, tumor, infection', ''],
  ['- MRI: 2026-08-14; no fracture, no mass, no discitis', ''],
  ['- MRI: 2026-08-14; finding: no evidence of fracture, malignancy, or osteomyelitis', ''],
  ['- Radiographs: 2026-08-14; finding: no acute osseous abnormality', 'tumor infection'],
  ['- Radiographs: 2026-08-14; no fracture\n- MRI: 2026-08-20; no tumor or infection', ''],
  ['- MRI: 2026-08-14; finding: unremarkable', 'fracture tumor infection'],
  ['- MRI: 2026-08-14; finding: old compression fracture; excluded: tumor, infection', 'fracture'],
  ['- MRI: 2026-08-14; excluded: fracture, tumor; infection not excluded', 'infection'],
  ['- MRI: 2026-08-14; finding: facet arthropathy\nImaging exclusions: fracture, tumor and infection', ''],
  ['- MRI: 2026-08-14; finding: facet arthropathy\nImaging exclusions: none', 'fracture tumor infection'],
  ['- MRI: ordered; excluded: fracture', 'fracture tumor infection'],
]);

rows('what a study found', (it) => it.foundNames.join(' '), [
  ['- MRI: 2026-08-14; finding: L2 compression fracture', 'fracture'],
  ['- MRI: 2026-08-14; finding: T8 metastasis with pathologic fracture', 'fracture tumor'],
  ['- MRI: 2026-08-14; finding: L3-L4 discitis', 'infection'],
  ['- MRI: 2026-08-14; finding: healed L2 fracture', ''],
  ['- MRI: 2026-08-14; finding: possible fracture', ''],
  ['- MRI: 2026-08-14; finding: no fracture, tumor, or infection', ''],
  ['- MRI: 2026-08-14; finding: facet arthropathy; excluded: fracture, tumor, infection', ''],
  ['- MRI: 2026-08-14; finding: disc bulge without mass effect', ''],
  ['- MRI: 2026-08-14; finding: disc protrusion with mass effect on the cord', ''],
  ['- MRI: ordered to rule out fracture', ''],
]);

rows(
  'dates of studies',
  (it) =>
    it.resulted.map(({ date }) => (date.known ? date.text : date.readable ? 'none' : 'unreadable')).join(' '),
  [
    ['- MRI cervical spine: 2026-08-14; finding: facet arthropathy', '2026-08-14'],
    ['- MRI cervical spine (8/14/2026): facet arthropathy', '2026-08-14'],
    ['- MRI cervical spine: date: 2026-08-14; finding: facet arthropathy', '2026-08-14'],
    ['- MRI cervical spine: finding: facet arthropathy', 'none'],
    ['- MRI cervical spine: finding: facet arthropathy, unchanged from 2024-01-05', 'none'],
    ['- MRI cervical spine: date: last spring; finding: facet arthropathy', 'unreadable'],
    ['- MRI cervical spine: 2026-02-30; finding: facet arthropathy', 'unreadable'],
  ],
);
