import type { Analysis } from '#analysis.ts';
import {
  DIAGNOSIS_CODES,
  type DiagnosisCode,
  type DiagnosisRegion,
  findDiagnosisCodes,
} from '#clinical/diagnosis-codes.ts';
import type { SpinalGroup, SpinalRegion } from '#clinical/levels.ts';
import {
  codeFor,
  findProcedureCodes,
  PROCEDURE_CODES,
  type ProcedureCode,
  type ProcedureKind,
} from '#clinical/procedure-codes.ts';
import { plainOffer, type Offer } from './offer.ts';
import { groupsOf, regionsOf } from './regions.ts';

/**
 * The facet procedure codes in use that the value does not name yet: first those of the note's region and purpose,
 * guided by fluoroscopy or CT. Retired codes are read in old notes, but not offered.
 */
export function procedureCodeOffers(analysis: Analysis, value: string): readonly Offer[] {
  const named = new Set(findProcedureCodes(value).map((it) => it.code));
  const groups = groupsOf(regionsOf(analysis));
  const wanted = analysis.facts.request.intent === 'ablation' ? 'ablation' : 'injection';
  const rank = (it: ProcedureCode): number =>
    (groups.includes(it.group) ? 0 : 4) +
    (it.guidance === 'ultrasound' ? 2 : 0) +
    (it.kind === wanted ? 0 : 1);
  const codes = PROCEDURE_CODES.filter((it) => !it.retired && !named.has(it))
    .toSorted((one, other) => rank(one) - rank(other))
    .map((it) => codeOffer(it.code, it.wording, it.counting));
  return value.replaceAll('*', '').trim() === ''
    ? [...codes.slice(0, 1), ...sequences(wanted, groups), ...codes.slice(1)]
    : codes;
}

/** The codes of two levels, and of three and more, in one value. */
function sequences(kind: ProcedureKind, groups: readonly SpinalGroup[]): readonly Offer[] {
  return groups.flatMap((group) => {
    const codes = [
      ...new Set(
        (['first', 'second', 'third'] as const).map((order) => codeFor({ group, kind, order })?.code),
      ),
    ];
    return codes.slice(1).map((_, further) => {
      const detail =
        further === codes.length - 2 ? `${further + 2} levels and more` : `${further + 2} levels`;
      return plainOffer(codes.slice(0, further + 2).join(', '), { detail });
    });
  });
}

/**
 * The diagnosis codes that may be billed and that the value does not name yet: first those of the note's region, among
 * them the families in the order of `FAMILIES`.
 */
export function diagnosisCodeOffers(analysis: Analysis, value: string): readonly Offer[] {
  const named = new Set(findDiagnosisCodes(value).map((it) => it.code));
  const regions = regionsOf(analysis);
  return DIAGNOSIS_CODES.filter((it) => it.validity === 'valid' && !named.has(it))
    .toSorted((one, other) => fitOf(one, regions) - fitOf(other, regions) || familyOf(one) - familyOf(other))
    .map((it) => codeOffer(it.code, it.wording));
}

function codeOffer(code: string, wording: string, about?: string): Offer {
  const filter = `${code} ${wording}`;
  return plainOffer(code, { detail: wording, filter, ...(about === undefined ? {} : { about }) });
}

/** Families of codes from pain of the facet joints to what speaks against it. Our own order, for reading only. */
const FAMILIES = ['M47.81', 'M54.2', 'M54.5', 'M54.6', 'M47.89', 'G89', 'M96.1', 'M43.1', 'M48.0', 'M53.8'];

function familyOf({ code }: DiagnosisCode): number {
  const family = FAMILIES.findIndex((it) => code.startsWith(it));
  return family < 0 ? FAMILIES.length : family;
}

/** 0 for the note's region, 1 for its neighbours, 2 for codes of no region, 3 for those of another. */
function fitOf({ region }: DiagnosisCode, regions: readonly SpinalRegion[]): number {
  if (region === undefined) return 2;
  if (regions.length === 0) return NEAREST[region].some((it) => it === region) ? 0 : 1;
  if (regions.some((it) => it === region)) return 0;
  return NEAREST[region].some((it) => regions.includes(it)) ? 1 : 3;
}

/** The regions of facet levels that a code's region goes with. */
const NEAREST: Readonly<Record<DiagnosisRegion, readonly SpinalRegion[]>> = {
  'occipito-atlanto-axial': ['cervical'],
  cervical: ['cervical'],
  cervicothoracic: ['cervical', 'thoracic'],
  thoracic: ['thoracic'],
  thoracolumbar: ['thoracic', 'lumbar'],
  lumbar: ['lumbar'],
  lumbosacral: ['lumbar'],
  sacral: ['lumbar'],
};
