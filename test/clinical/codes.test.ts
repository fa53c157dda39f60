import assert from 'node:assert/strict';
import { codesBelow, DIAGNOSIS_CODES, findDiagnosisCodes } from '#clinical/diagnosis-codes.ts';
import { codeFor, findProcedureCodes, PROCEDURE_CODES } from '#clinical/procedure-codes.ts';

describe('findProcedureCodes', () => {
  const VECTORS: readonly (readonly [string, string])[] = [
    ['64490, 64491', '64490 64491'],
    ['CPT 64490-50', '64490'],
    ['64491x1; 64495 x 1', '64491 64495'],
    ['0213t', '0213T'],
    ['64470', '64470'],
    ['99213, 62321', ''],
    ['6449', ''],
    ['164490', ''],
  ];
  for (const [text, expected] of VECTORS) {
    it(`finds ${expected || 'none'} in ${JSON.stringify(text)}`, () => {
      const found = findProcedureCodes(text);
      assert.equal(found.map((it) => it.code.code).join(' '), expected);
      for (const { code, start, end } of found) assert.equal(text.slice(start, end).toUpperCase(), code.code);
    });
  }
});

describe('PROCEDURE_CODES', () => {
  it('has each code once, each add-on with a primary of its own group and kind', () => {
    assert.equal(new Set(PROCEDURE_CODES.map((it) => it.code)).size, PROCEDURE_CODES.length);
    for (const { primary, group, kind, order } of PROCEDURE_CODES) {
      assert.equal(primary === undefined, order === 'first');
      const found = PROCEDURE_CODES.find((it) => it.code === primary);
      if (primary) assert.deepEqual([found?.group, found?.kind], [group, kind]);
    }
  });

  it('names the code that each add-on goes with', () => {
    const primaries = Object.fromEntries(PROCEDURE_CODES.map((it) => [it.code, it.primary]));
    assert.equal(primaries['64491'], '64490');
    assert.equal(primaries['64492'], '64491');
    assert.equal(primaries['64494'], '64493');
    assert.equal(primaries['64495'], '64494');
    assert.equal(primaries['64634'], '64633');
    assert.equal(primaries['64636'], '64635');
  });
});

describe('codeFor', () => {
  it('finds the code in use', () => {
    assert.equal(codeFor({ group: 'lumbar-sacral', kind: 'injection', order: 'second' })?.code, '64494');
    assert.equal(codeFor({ group: 'cervical-thoracic', kind: 'injection', order: 'third' })?.code, '64492');
    assert.equal(codeFor({ group: 'cervical-thoracic', kind: 'ablation', order: 'first' })?.code, '64633');
    assert.equal(codeFor({ group: 'lumbar-sacral', kind: 'ablation', order: 'third' })?.code, '64636');
  });
});

describe('findDiagnosisCodes', () => {
  const VECTORS: readonly (readonly [string, string])[] = [
    ['M47.812', 'M47.812'],
    ['m47812', 'M47.812'],
    ['M54.2; G89.29', 'M54.2 G89.29'],
    ['M54.5', 'M54.5!'],
    ['M47.81', 'M47.81!'],
    ['M48.06, M48.061', 'M48.06! M48.061'],
    ['Z79.891', 'Z79.891'],
    ['C4-C5, L45, T12', ''],
    ['M99.99', ''],
    ['AM54.2', ''],
  ];
  for (const [text, expected] of VECTORS) {
    it(`finds ${expected || 'none'} in ${JSON.stringify(text)}`, () => {
      const found = findDiagnosisCodes(text).map(
        ({ code }) => `${code.code}${code.validity === 'header' ? '!' : ''}`,
      );
      assert.equal(found.join(' '), expected);
    });
  }

  it('knows since when a header cannot be billed, and its codes by region', () => {
    const header = DIAGNOSIS_CODES.find((it) => it.code === 'M54.5');
    assert.equal(header?.invalidSince, '2021-10-01');
    assert.deepEqual(header && codesBelow(header).map((it) => it.code), ['M54.50', 'M54.51', 'M54.59']);
    const spondylosis = DIAGNOSIS_CODES.find((it) => it.code === 'M47.81');
    const cervical = spondylosis && codesBelow(spondylosis).find((it) => it.region === 'cervical');
    assert.equal(cervical?.code, 'M47.812');
  });

  it('has each code once', () => {
    assert.equal(new Set(DIAGNOSIS_CODES.map((it) => it.code)).size, DIAGNOSIS_CODES.length);
  });
});
