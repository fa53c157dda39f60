import assert from 'node:assert/strict';
import { findStudies, hasResultWords, isOrdered } from '#clinical/imaging-words.ts';
import { findPathology } from '#clinical/pathology-words.ts';

describe('findStudies', () => {
  const VECTORS: readonly (readonly [string, string])[] = [
    ['Cervical radiographs', 'radiograph'],
    ['X-rays', 'radiograph'],
    ['xray', 'radiograph'],
    ['plain films', 'radiograph'],
    ['MRI cervical spine', 'mri'],
    ['CT lumbar spine', 'ct'],
    ['CT myelogram', 'ct-myelogram'],
    ['SPECT-CT', 'spect'],
    ['bone scan', 'bone-scan'],
    ['EMG/NCS', 'electrodiagnostic'],
    ['echocardiogram', ''],
  ];
  for (const [text, expected] of VECTORS) {
    it(`finds ${expected || 'none'} in ${JSON.stringify(text)}`, () => {
      assert.equal(
        findStudies(text)
          .map((it) => it.kind.id)
          .join(' '),
        expected,
      );
    });
  }

  it('counts electrodiagnostic studies as no imaging', () => {
    assert.equal(findStudies('EMG')[0]?.kind.imaging, false);
    assert.equal(findStudies('MRI')[0]?.kind.imaging, true);
  });
});

describe('isOrdered', () => {
  for (const text of [
    'ordered',
    'pending',
    'scheduled for 2026-12-01',
    'not yet done',
    'awaiting authorization',
  ]) {
    it(`${text}: yes`, () => assert.equal(isOrdered(text), true));
  }
  for (const text of ['C4-C5 facet arthropathy', 'ordered and reviewed: normal', 'no fracture', '']) {
    it(`${JSON.stringify(text)}: no`, () => assert.equal(isOrdered(text), false));
  }
});

describe('hasResultWords', () => {
  it('sees a finding, and none in a date', () => {
    assert.equal(hasResultWords('shows C4-C5 facet arthropathy'), true);
    assert.equal(hasResultWords('unremarkable'), true);
    assert.equal(hasResultWords('2026-05-20; pending'), false);
  });
});

describe('findPathology', () => {
  const VECTORS: readonly (readonly [string, string])[] = [
    ['no acute osseous abnormality', 'fracture excluded'],
    ['no fracture, tumor, or infection', 'fracture excluded, tumor excluded, infection excluded'],
    ['no compression deformity', 'fracture excluded'],
    ['no lytic or blastic lesions', 'tumor excluded'],
    ['no evidence of malignancy or osteomyelitis', 'tumor excluded, infection excluded'],
    ['negative for mets', 'tumor excluded'],
    ['fracture, tumor, infection', 'fracture found, tumor found, infection found'],
    ['C5 compression fracture', 'fracture found'],
    ['no fracture; mass at L3', 'fracture excluded, tumor found'],
    ['no stenosis, L3 metastasis', 'tumor found'],
    ['no fracture, tumor, or infection at L3-L4', 'fracture excluded, tumor excluded, infection excluded'],
    ['old compression fracture', 'fracture historical'],
    ['healed fracture of C2', 'fracture historical'],
    ['rule out discitis', 'infection possible'],
    ['family history of cancer', ''],
    ['no nerve root compression', ''],
  ];
  for (const [text, expected] of VECTORS) {
    it(`finds ${expected || 'nothing'} in ${JSON.stringify(text)}`, () => {
      const found = findPathology(text).map((it) => `${it.pathology} ${it.finding}`);
      assert.equal(found.join(', '), expected);
    });
  }
});
