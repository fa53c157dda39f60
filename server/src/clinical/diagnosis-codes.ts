import { DIAGNOSIS_CODES, type DiagnosisCode } from './diagnosis-data.ts';
import { fold } from '#text/fold.ts';

export { DIAGNOSIS_CODES, type DiagnosisCode, type DiagnosisRegion } from './diagnosis-data.ts';

/** A diagnosis code at its place in a text. */
export interface DiagnosisCodeFound {
  readonly code: DiagnosisCode;
  readonly start: number;
  readonly end: number;
}

const SHAPE = /(?<![a-z0-9])([a-tv-z]\d[0-9a-z])(?:\.?([0-9a-z]{1,4}))?(?![a-z0-9])/g;

const BY_CODE = new Map(DIAGNOSIS_CODES.map((it) => [it.code.toLowerCase().replace('.', ''), it]));

/**
 * The spine and pain codes of a text that the table knows, in order, with or without the dot. Other codes, and codes
 * of these families that do not exist, are not reported.
 */
export function findDiagnosisCodes(text: string): DiagnosisCodeFound[] {
  return [...fold(text).matchAll(SHAPE)].flatMap((match) => {
    const code = BY_CODE.get(`${match[1]}${match[2] ?? ''}`);
    return code ? [{ code, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** The codes below a header that may be billed: of M47.81 those from M47.811 to M47.819. None for a full code. */
export function codesBelow(header: DiagnosisCode): DiagnosisCode[] {
  return DIAGNOSIS_CODES.filter(
    (it) => it.validity === 'valid' && it.code !== header.code && it.code.startsWith(header.code),
  );
}
