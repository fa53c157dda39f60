import type { SpinalGroup } from '#clinical/joints.ts';
import {
  codeFor,
  findProcedureCodes,
  PROCEDURE_CODES,
  type ProcedureCode,
  type ProcedureKind,
} from '#clinical/procedure-codes.ts';
import type { Side } from '#clinical/side.ts';
import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { placed } from './sources.ts';

/** A facet procedure code that the note asks for, with every place where it stands. */
export class RequestedCode {
  readonly code: ProcedureCode;
  readonly spans: readonly Span[];
  /** How often it is asked for: `64492 x2`, or the same code twice in one field. */
  readonly units: number;
  /** The units that are written behind it: `64490 x2`; 1 where none are. */
  readonly times: number;

  constructor(code: ProcedureCode, spans: readonly Span[], units: number, times: number) {
    this.code = code;
    this.spans = spans;
    this.units = units;
    this.times = times;
  }

  get name(): string {
    return this.code.code;
  }

  /** It may only be added to another code. */
  get addOn(): boolean {
    return this.code.primary !== undefined;
  }
}

/** An add-on code without the code that it may be added to. */
export class LoneAddOn {
  readonly name: string;
  /** The code that it may be added to. */
  readonly needs: string;
  readonly spans: readonly Span[];
  /** The code with those that it needs before it; undefined where they might be of the wrong region. */
  readonly replacement: string | undefined;

  constructor({ code, name, spans }: RequestedCode, missing: readonly string[], isSure: boolean) {
    this.name = name;
    this.needs = code.primary ?? '';
    this.spans = spans;
    this.replacement = isSure ? [...missing, name].join(', ') : undefined;
  }
}

/** Codes that are in use and say fluoroscopy or CT; retired and ultrasound codes are other codes. */
export function requestedCodes(places: readonly Words[]): RequestedCode[] {
  const found = places.flatMap((place) => codesOf(place).map((it) => ({ ...it, place })));
  const names = [...new Set(found.map((it) => it.code.code))];
  return names.map((name) => {
    const all = found.filter((it) => it.code.code === name);
    const spans = all.map((it) => it.span);
    const times = all.reduce((most, it) => Math.max(most, it.units), 1);
    return new RequestedCode(all[0]!.code, spans, mostUnits(all), times);
  });
}

/** The units of the place that names the most: what stands in another place says the same again. */
function mostUnits(codes: readonly (CodeAt & { readonly place: Words })[]): number {
  const units = new Map<Words, number>();
  for (const it of codes) units.set(it.place, (units.get(it.place) ?? 0) + it.units);
  return [...units.values()].reduce((most, it) => Math.max(most, it), 0);
}

interface CodeAt {
  readonly code: ProcedureCode;
  readonly span: Span;
  readonly units: number;
}

const TIMES = /^\s?(?:x|\*|×)\s?([2-9])(?!\d)/i;
const THROUGH = /^\s?(?:-|–|—|to|through|thru)\s?$/i;

function codesOf(place: Words): CodeAt[] {
  const found = askedFor(place.text);
  return found.flatMap((it, index) => {
    const { start, end } = placed(place, it);
    const next = found[index + 1];
    const isRange = next !== undefined && THROUGH.test(place.text.slice(it.end, next.start));
    const between = isRange ? codesBetween(it.code, next.code) : [];
    const units = Number(TIMES.exec(place.text.slice(it.end, it.end + 6))?.[1] ?? 1);
    const own = isCurrent(it.code) ? [{ code: it.code, span: { start, end }, units }] : [];
    return [...own, ...between.map((code) => ({ code, span: { start, end }, units: 1 }))];
  });
}

const LEFT_OUT = /\b(?:not|instead of|rather than|in place of|without) (?:cpt )?(?:code )?$/i;
/** What lets a code share in what is said of the one before it. */
const GOES_ON = /^\s?(?:-|–|—|to|through|thru|or|nor|\/)\s?$/i;

/** The codes of a text without those that it says are not meant: `64493, not 64490`. */
function askedFor(text: string): ReturnType<typeof findProcedureCodes> {
  let before: { readonly end: number; readonly isLeftOut: boolean } | undefined;
  return findProcedureCodes(text).filter(({ start, end }) => {
    const isNext = before?.isLeftOut === true && GOES_ON.test(text.slice(before.end, start));
    const isLeftOut = isNext || LEFT_OUT.test(text.slice(Math.max(0, start - 32), start));
    before = { end, isLeftOut };
    return !isLeftOut;
  });
}

/** `64490-64492` names the code between too. */
function codesBetween(first: ProcedureCode, last: ProcedureCode): ProcedureCode[] {
  if (first.group !== last.group || first.kind !== last.kind) return [];
  return PROCEDURE_CODES.filter((it) => isCurrent(it) && it.code > first.code && it.code < last.code);
}

function isCurrent(code: ProcedureCode): boolean {
  return !code.retired && code.guidance === 'fluoroscopy-or-ct';
}

/** The add-on codes whose next lower code is not asked for. `isSure` tells whether the code is of the right region. */
export function loneAddOns(
  codes: readonly RequestedCode[],
  isSure: (code: RequestedCode) => boolean,
): LoneAddOn[] {
  const names = new Set(codes.map((it) => it.name));
  return codes.flatMap((it) => {
    const missing = codesBelow(it.code).filter((name) => !names.has(name));
    const { primary } = it.code;
    return primary === undefined || names.has(primary) ? [] : new LoneAddOn(it, missing, isSure(it));
  });
}

/** The codes that one must come with, the first level's first. */
function codesBelow({ primary }: ProcedureCode): string[] {
  const code = primary === undefined ? undefined : PROCEDURE_CODES.find((it) => it.code === primary);
  return code ? [...codesBelow(code), code.code] : [];
}

/** The codes of one kind and region do not go with the number of joint levels. */
export class CodeMismatch {
  readonly levels: number;
  /** The codes that go with that number, as `64490, 64491`. */
  readonly expected: string;
  readonly found: string;
  readonly spans: readonly Span[];
  /** The expected codes, where they can stand in the place of those that are found. */
  readonly replacement: string | undefined;

  constructor(
    codes: readonly RequestedCode[],
    levels: number,
    expected: readonly string[],
    list: Span | undefined,
  ) {
    this.levels = levels;
    this.expected = expected.join(', ');
    this.found = codes.map((it) => (it.units > 1 ? `${it.name} x${it.units}` : it.name)).join(', ');
    this.spans = list ? [list] : codes.flatMap((it) => it.spans);
    this.replacement = list ? this.expected : undefined;
  }

  /** For messages: `64490 for 2 levels, which take 64490, 64491`. */
  get text(): string {
    return `${this.found} for ${this.levels} ${this.levels === 1 ? 'level, which takes' : 'levels, which take'} ${this.expected}`;
  }
}

/** Joint levels of one session as far as codes count them: T12-L1 goes with either region. */
export interface CountedLevel {
  readonly groups: readonly SpinalGroup[];
}

/**
 * Where the codes do not go with the number of levels of their region: one level is the first code, two the first and
 * second, three or more all three, each once (for both sides twice). Ablation has one code for every
 * further joint. A region without a level is a matter of the region, not of the number.
 */
export function codeMismatches(
  codes: readonly RequestedCode[],
  levels: readonly CountedLevel[],
  request: { readonly places: readonly Words[]; readonly side: Side | undefined },
): CodeMismatch[] {
  const kinds = [...new Set(codes.map((it) => it.code.kind))];
  return kinds.flatMap((kind) => {
    const ofKind = codes.filter((it) => it.code.kind === kind);
    const groups = [...new Set(ofKind.map((it) => it.code.group))];
    const counts = groups.map((home) => mismatchesOf(ofKind, groups, levels, { ...request, kind, home }));
    return counts.toSorted((one, other) => one.length - other.length)[0] ?? [];
  });
}

interface Count {
  readonly kind: ProcedureKind;
  /** Where T12-L1 is counted. */
  readonly home: SpinalGroup;
  readonly places: readonly Words[];
  readonly side: Side | undefined;
}

function mismatchesOf(
  codes: readonly RequestedCode[],
  groups: readonly SpinalGroup[],
  levels: readonly CountedLevel[],
  count: Count,
): CodeMismatch[] {
  return groups.flatMap((group) => {
    const own = codes.filter((it) => it.code.group === group);
    const number = levels.filter((it) => (it.groups.length > 1 ? count.home : it.groups[0]) === group).length;
    if (number === 0) return [];
    const expected = codesFor(group, count.kind, number);
    const isSame = own.length === expected.length && own.every((it) => expected.includes(it.name));
    return isSame && own.every((it) => isOncePerSide(it, count))
      ? []
      : [new CodeMismatch(own, number, expected, listOf(own, codes, count.places))];
  });
}

/** Ablation's further joints may be several; a first or second code is doubted only where one side is named. */
function isOncePerSide({ code, units, times }: RequestedCode, { kind, side }: Count): boolean {
  const most = side === 'bilateral' ? 2 : 1;
  if (code.order === 'third') return units <= most;
  if (side === undefined || (kind === 'ablation' && code.order !== 'first')) return true;
  return times <= most;
}

const ORDERS = ['first', 'second', 'third'] as const;

function codesFor(group: SpinalGroup, kind: ProcedureKind, levels: number): string[] {
  const codes = ORDERS.slice(0, levels).flatMap((order) => codeFor({ group, kind, order })?.code ?? []);
  return [...new Set(codes)];
}

/** What may stand between the codes of a list. */
const IN_LIST = /^(?:[\s,;&+/\d]|and|x)*$/i;

/** The stretch from the first to the last code, where they stand in one place with nothing else between them. */
function listOf(
  own: readonly RequestedCode[],
  all: readonly RequestedCode[],
  places: readonly Words[],
): Span | undefined {
  const spans = own.flatMap((it) => it.spans);
  const start = spans.reduce((first, it) => Math.min(first, it.start), Infinity);
  const end = spans.reduce((last, it) => Math.max(last, it.end), 0);

  const place = places.find((it) => it.start <= start && end <= it.end);
  if (!place || !IN_LIST.test(place.text.slice(start - place.start, end - place.start))) return undefined;
  const others = all.filter((it) => !own.includes(it)).flatMap((it) => it.spans);
  if (others.some((it) => it.start > start && it.start < end)) return undefined;
  const times = TIMES.exec(place.text.slice(end - place.start, end - place.start + 6));
  return { start, end: end + (times?.[0].length ?? 0) };
}

export const REQUEST_CODE_TYPES: readonly FactType[] = [
  {
    name: 'Code',
    doc: 'A facet procedure code that the note asks for',
    ctor: RequestedCode,
    fields: {
      name: { type: 'string', doc: 'As 64490' },
      addOn: { type: 'bool', doc: 'It may only be added to another code' },
    },
  },
  {
    name: 'LoneAddOn',
    doc: 'An add-on code without the code that it may be added to',
    ctor: LoneAddOn,
    fields: {
      name: { type: 'string', doc: 'As 64491' },
      needs: { type: 'string', doc: 'The code that it may be added to, as 64490' },
    },
  },
  {
    name: 'CodeMismatch',
    doc: 'Codes of one region that do not go with the number of joint levels',
    ctor: CodeMismatch,
    fields: {
      text: { type: 'string', doc: 'As 64490 for 2 levels, which take 64490, 64491' },
      levels: { type: 'double', doc: 'How many joint levels of the region are named' },
      expected: { type: 'string', doc: 'The codes that go with that number, as 64490, 64491' },
      found: { type: 'string', doc: 'The codes that are named' },
    },
  },
];
