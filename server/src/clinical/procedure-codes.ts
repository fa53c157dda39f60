import { remembered } from '#text/readings.ts';
import type { SpinalGroup } from './joints.ts';
import { readWords } from './words.ts';

export type { SpinalGroup } from './joints.ts';

/** What the code is for: an injection of the joint or its medial branches, or their ablation. */
export type ProcedureKind = 'injection' | 'ablation';

/** Which level of one session the code stands for; `third` stands for all from the third on. */
export type LevelOrder = 'first' | 'second' | 'third';

/** A procedure code for facet joints. The wording is our own; the official descriptors are not reproduced. */
export interface ProcedureCode {
  readonly code: string;
  readonly group: SpinalGroup;
  readonly kind: ProcedureKind;
  readonly order: LevelOrder;
  /** The code that this one may only be added to; undefined for a first level. */
  readonly primary: string | undefined;
  readonly guidance: 'fluoroscopy-or-ct' | 'ultrasound' | 'unspecified';
  readonly wording: string;
  /** How levels are counted for it. */
  readonly counting: string;
  /** In use today. Retired codes are still met in old notes; `successors` are what replaced them. */
  readonly retired: boolean;
  readonly successors: readonly string[];
}

/** A code at its place in a text. */
export interface ProcedureCodeFound {
  readonly code: ProcedureCode;
  readonly start: number;
  readonly end: number;
}

const LEVEL_WORDS: Readonly<Record<LevelOrder, string>> = {
  first: 'first level',
  second: 'second level',
  third: 'third and all further levels together',
};

const COUNTING: Readonly<Record<ProcedureKind, Readonly<Record<LevelOrder, string>>>> = {
  injection: {
    first: 'Once a day, for the first joint level; both sides of one level are one level.',
    second: 'Once a day, for the second joint level, beside the code of the first.',
    third:
      'Once a day, for all joint levels from the third on together, beside the codes of the first and second.',
  },
  ablation: {
    first: 'For the first joint. Joints are counted, not nerves.',
    second: 'For each further joint. Joints are counted, not nerves.',
    third: 'For each further joint. Joints are counted, not nerves.',
  },
};

function groupWords(group: SpinalGroup): string {
  return group === 'cervical-thoracic' ? 'cervical or thoracic' : 'lumbar or sacral';
}

function injection(code: string, group: SpinalGroup, order: LevelOrder, primary?: string): ProcedureCode {
  const wording = `Image-guided injection of a facet joint or its medial branches, ${groupWords(group)}, ${LEVEL_WORDS[order]}`;
  const counting = COUNTING.injection[order];
  const guidance = 'fluoroscopy-or-ct';
  return {
    code,
    group,
    kind: 'injection',
    order,
    primary,
    guidance,
    wording,
    counting,
    retired: false,
    successors: [],
  };
}

function ultrasound(code: string, group: SpinalGroup, order: LevelOrder, primary?: string): ProcedureCode {
  const wording = `Ultrasound-guided injection of a facet joint or its medial branches, ${groupWords(group)}, ${LEVEL_WORDS[order]}`;
  return { ...injection(code, group, order, primary), guidance: 'ultrasound', wording };
}

function ablation(code: string, group: SpinalGroup, order: LevelOrder, primary?: string): ProcedureCode {
  const joints = order === 'first' ? 'first joint' : 'each further joint';
  const wording = `Thermal destruction of the nerves of a facet joint, ${groupWords(group)}, ${joints}`;
  return {
    ...injection(code, group, order, primary),
    kind: 'ablation',
    wording,
    counting: COUNTING.ablation[order],
  };
}

function retired(
  code: string,
  group: SpinalGroup,
  order: LevelOrder,
  successors: readonly string[],
  primary?: string,
): ProcedureCode {
  const wording = `Retired code for a facet joint injection, ${groupWords(group)}, ${order === 'first' ? 'first level' : 'each further level'}`;
  return {
    ...injection(code, group, order, primary),
    guidance: 'unspecified',
    wording,
    retired: true,
    successors,
  };
}

/**
 * The facet procedure codes in our own words: region, order and add-on rules as in the Medicare facet coding articles;
 * the third-level code once a day as CPT Assistant (February 2010) is quoted. Image guidance is part of them. Those of
 * 2009 and before were retired for 2010. Group and order of the ultrasound codes are general use, unverified.
 */
export const PROCEDURE_CODES: readonly ProcedureCode[] = [
  injection('64490', 'cervical-thoracic', 'first'),
  injection('64491', 'cervical-thoracic', 'second', '64490'),
  injection('64492', 'cervical-thoracic', 'third', '64491'),
  injection('64493', 'lumbar-sacral', 'first'),
  injection('64494', 'lumbar-sacral', 'second', '64493'),
  injection('64495', 'lumbar-sacral', 'third', '64494'),
  ablation('64633', 'cervical-thoracic', 'first'),
  ablation('64634', 'cervical-thoracic', 'second', '64633'),
  ablation('64635', 'lumbar-sacral', 'first'),
  ablation('64636', 'lumbar-sacral', 'second', '64635'),
  ultrasound('0213T', 'cervical-thoracic', 'first'),
  ultrasound('0214T', 'cervical-thoracic', 'second', '0213T'),
  ultrasound('0215T', 'cervical-thoracic', 'third', '0214T'),
  ultrasound('0216T', 'lumbar-sacral', 'first'),
  ultrasound('0217T', 'lumbar-sacral', 'second', '0216T'),
  ultrasound('0218T', 'lumbar-sacral', 'third', '0217T'),
  retired('64470', 'cervical-thoracic', 'first', ['64490']),
  retired('64472', 'cervical-thoracic', 'second', ['64491', '64492'], '64470'),
  retired('64475', 'lumbar-sacral', 'first', ['64493']),
  retired('64476', 'lumbar-sacral', 'second', ['64494', '64495'], '64475'),
];

const BY_CODE = new Map(PROCEDURE_CODES.map((it) => [it.code.toLowerCase(), it]));

/** The facet procedure codes of a text, in order; other codes are not reported. `64490x2` and `64490-50` are read too. */
export const findProcedureCodes = remembered(codesOf);

function codesOf(text: string): readonly ProcedureCodeFound[] {
  return readWords(text).flatMap(({ key, start }) => {
    const written = /^\d{4}[0-9t](?=x\d{1,2}$|$)/.exec(key)?.[0];
    const code = written && BY_CODE.get(written);
    return code ? [{ code, start, end: start + written.length }] : [];
  });
}

/**
 * The code in use for a group, kind and level order, guided by fluoroscopy or CT. Ablation has one code for every
 * further joint, so its third is its second. Undefined only for values outside their types.
 */
export function codeFor(wanted: {
  readonly group: SpinalGroup;
  readonly kind: ProcedureKind;
  readonly order: LevelOrder;
}): ProcedureCode | undefined {
  const order = wanted.kind === 'ablation' && wanted.order === 'third' ? 'second' : wanted.order;
  return PROCEDURE_CODES.find(
    (it) => it.group === wanted.group && it.kind === wanted.kind && it.order === order && isCurrent(it),
  );
}

function isCurrent(code: ProcedureCode): boolean {
  return !code.retired && code.guidance === 'fluoroscopy-or-ct';
}
