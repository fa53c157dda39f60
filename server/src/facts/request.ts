import { findRegionWords } from '#clinical/block-words.ts';
import { type Joint, readLevels, type SpinalGroup, type SpinalRegion } from '#clinical/levels.ts';
import { codeFor } from '#clinical/procedure-codes.ts';
import { namesFacet } from '#clinical/procedure-intent.ts';
import { readSide, type Side } from '#clinical/side.ts';
import type { Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { Amendment } from './amendment.ts';
import type { Blocks } from './blocks.ts';
import {
  type CodeMismatch,
  codeMismatches,
  type LoneAddOn,
  loneAddOns,
  REQUEST_CODE_TYPES,
  type RequestedCode,
  requestedCodes,
} from './request-codes.ts';
import { type Intent, readIntent } from './request-intent.ts';
import type { FactType } from './schema.ts';
import { withoutAsides } from './request-asides.ts';
import { fieldsNamed, itemsOf, placed } from './sources.ts';
import { Stated } from './stated.ts';

/** A facet joint level that the note asks for. */
export class RequestedLevel {
  readonly joint: Joint;
  readonly spans: readonly Span[];

  constructor(joint: Joint, span: Span) {
    this.joint = joint;
    this.spans = [span];
  }

  get name(): string {
    return this.joint.name;
  }
}

/** A code without a level of its region, or a level without a code of its region. */
export class Misfit {
  readonly name: string;
  readonly spans: readonly Span[];
  /** The code of the levels' region in its place; undefined for a level, and where it is not certain. */
  readonly replacement: string | undefined;

  constructor(name: string, spans: readonly Span[], replacement: string | undefined) {
    this.name = name;
    this.spans = spans;
    this.replacement = replacement;
  }
}

/** What the request's fields and items say. */
interface RequestParts {
  readonly codes: readonly RequestedCode[];
  readonly codesReadable: boolean;
  readonly allCodes: readonly string[];
  readonly levels: readonly RequestedLevel[];
  readonly regions: readonly SpinalRegion[];
  readonly side: Side | undefined;
  readonly unread: readonly Stated[];
  readonly purpose: Intent;
  /** Where codes are read, those of the field CPT first. */
  readonly places: readonly Words[];
  /** The values of the field Procedure. */
  readonly procedures: readonly Words[];
}

/** What the note asks a payer for. */
export class Request {
  readonly codes: readonly RequestedCode[];
  readonly codesReadable: boolean;
  /** Every procedure code in the note's request, facet or not, as five characters. */
  readonly allCodes: readonly string[];
  readonly levels: readonly RequestedLevel[];
  /** The spinal regions that levels or words name; empty where none does. */
  readonly regions: readonly SpinalRegion[];
  readonly bodySide: Side | undefined;
  /** Fields for levels or side whose value names none. */
  readonly unread: readonly Stated[];
  readonly #purpose: Intent;
  readonly #places: readonly Words[];
  readonly #procedures: readonly Words[];

  constructor(parts: RequestParts) {
    this.codes = parts.codes;
    this.codesReadable = parts.codesReadable;
    this.allCodes = parts.allCodes;
    this.levels = parts.levels;
    this.regions = parts.regions;
    this.bodySide = parts.side;
    this.unread = parts.unread;
    this.#purpose = parts.purpose;
    this.#places = parts.places;
    this.#procedures = parts.procedures;
  }

  /** `right`, `left`, `bilateral`, or nothing. */
  get side(): string {
    return this.bodySide ?? '';
  }

  /** `diagnostic`, `therapeutic`, `ablation`, or nothing. */
  get intent(): string {
    return this.#purpose.intent ?? '';
  }

  /** As the front matter writes it: `diagnostic-first`, `diagnostic-second`, `therapeutic`, `ablation`, or nothing. */
  get kind(): string {
    const { intent, rank } = this.#purpose;
    return rank === undefined ? (intent ?? '') : `${intent}-${rank}`;
  }

  /** A facet procedure is asked for, by its code or by its name. */
  get facet(): boolean {
    return this.codes.length > 0 || this.#places.some((it) => namesFacet(it.text)) || this.intent !== '';
  }

  /** Codes and levels that differ in spinal region. T12-L1 goes with either. */
  get misfits(): readonly Misfit[] {
    if (this.codes.length === 0 || this.levels.length === 0) return [];
    return [...this.misplacedCodes, ...this.#uncodedLevels()];
  }

  /** Codes without a level of their region; none where no level is named. */
  get misplacedCodes(): readonly Misfit[] {
    const groups = new Set(this.levels.flatMap((it) => it.joint.groups));
    if (groups.size === 0) return [];
    const wanted = groups.size === 1 ? [...groups][0] : undefined;
    return this.codes
      .filter((it) => !groups.has(it.code.group))
      .map((it) => new Misfit(it.name, it.spans, wanted && this.#inGroup(it, wanted)));
  }

  /** Add-on codes whose lower code is not asked for. */
  get loneAddOns(): readonly LoneAddOn[] {
    const misplaced = new Set(this.misplacedCodes.map((it) => it.name));
    return loneAddOns(this.codes, (it) => !this.mixesRegions && !misplaced.has(it.name));
  }

  /** Codes of both spinal regions are named. */
  get mixesRegions(): boolean {
    return new Set(this.codes.map((it) => it.code.group)).size > 1;
  }

  /** The procedures that are named, where none says what it is for, with the blank for that. */
  get intentGaps(): readonly Amendment[] {
    if (this.intent !== '') return [];
    return this.#procedures.map((it) => new Amendment({ ...it, end: it.start }, '*** '));
  }

  /** Codes that do not go with the number of joint levels. */
  get codeMismatches(): readonly CodeMismatch[] {
    const levels = this.levels.map((it) => it.joint);
    return codeMismatches(this.codes, levels, { places: this.#places, side: this.bodySide });
  }

  /** The code of the same kind and order in the group, unless it is asked for already. */
  #inGroup({ code }: RequestedCode, group: SpinalGroup): string | undefined {
    const other = codeFor({ ...code, group })?.code;
    return this.codes.some((it) => it.name === other) ? undefined : other;
  }

  #uncodedLevels(): Misfit[] {
    const groups = new Set<SpinalGroup>(this.codes.map((it) => it.code.group));
    return this.levels
      .filter((it) => !it.joint.groups.some((group) => groups.has(group)))
      .map((it) => new Misfit(it.name, it.spans, undefined));
  }
}

/**
 * Reads the request from the fields of the plan, wherever they stand but in Prior blocks, and from the items of Plan.
 * The field Levels decides before Targets, and Targets before Procedure.
 */
export function readRequest(tree: Tree, blocks: Blocks, stated: Words | undefined): Request {
  const coded = requestValues(tree, 'CPT');
  const named = [...requestValues(tree, 'Procedure'), ...itemsOf(tree, 'Plan').map((it) => it.words)];
  const places = [...coded, ...named];
  const codes = requestedCodes(places);
  const levels = requestedLevels(tree);
  return new Request({
    codes,
    codesReadable: coded.every((it) => /\b\d{4}[0-9a-z]\b/i.test(it.text)),
    allCodes: places.flatMap((it) => it.text.match(/\b\d{4}[0-9T]\b/g) ?? []),
    levels,
    regions: regionsOf(levels, places),
    side: requestedSide(tree, coded),
    unread: unreadPlaces(tree),
    purpose: readIntent({ stated, places: named, codes, earlierBlocks: blocks.diagnostic.length }),
    places,
    procedures: requestValues(tree, 'Procedure'),
  });
}

/** The values of the filled fields of these names that are about what is asked for. */
export function requestValues(tree: Tree, ...names: readonly string[]): Words[] {
  const present = { ...tree, sections: tree.sections.filter((it) => !it.names.includes('Prior blocks')) };
  return fieldsNamed(present, ...names).flatMap(({ value, items }) => [
    ...(value.text === '' ? [] : [value]),
    ...items.filter((it) => !it.unfilled).map((it) => it.words),
  ]);
}

const LEVEL_FIELDS = ['Levels', 'Targets', 'Procedure', 'CPT'];

/** Items of the plan that are about the levels of the request; others name those of other treatment. */
const LEVEL_ITEM = /^(?:(?:spinal|joint|facet) )?(?:levels?|joints?|targets?)$/i;

function requestedLevels(tree: Tree): RequestedLevel[] {
  for (const name of LEVEL_FIELDS) {
    const levels = requestValues(tree, name).flatMap((it) => levelsIn(it, name === 'Targets'));
    if (levels.length > 0) return distinct(levels);
  }
  const items = itemsOf(tree, 'Plan').filter(
    ({ name, words }) =>
      LEVEL_ITEM.test(name.text.trim()) || requestedCodes([words]).length > 0 || namesFacet(words.text),
  );
  return distinct(items.flatMap((it) => levelsIn(it.words, /^targets?$/i.test(it.name.text.trim()))));
}

/** Targets are nerves: `C3, C4, C5` there are three medial branches. */
function levelsIn(written: Words, areNerves: boolean): RequestedLevel[] {
  const value = { ...written, text: withoutAsides(written.text) };
  const reading = readLevels(value.text);
  const read = areNerves && reading.joints.length === 0 ? readNerves(value) : reading.mentions;
  return read.flatMap((it) =>
    it.joints.map((joint) => {
      const { start, end } = placed(value, it);
      return new RequestedLevel(joint, { start, end });
    }),
  );
}

/** As if the words for medial branches stood behind the nerves. */
function readNerves(value: Words) {
  const { mentions } = readLevels(`${value.text} medial branches`);
  return mentions.map((it) => ({ ...it, end: Math.min(it.end, value.text.length) }));
}

/** The first of each name. */
function distinct(levels: readonly RequestedLevel[]): RequestedLevel[] {
  return [...new Map(levels.toReversed().map((it) => [it.name, it])).values()].toReversed();
}

function regionsOf(levels: readonly RequestedLevel[], places: readonly Words[]): SpinalRegion[] {
  if (levels.length > 0) return [...new Set(levels.map((it) => it.joint.region))];
  return [...new Set(places.flatMap((it) => findRegionWords(it.text)))];
}

/** The field Side decides, then the procedure's name, then what stands beside levels and codes. */
function requestedSide(tree: Tree, coded: readonly Words[]): Side | undefined {
  const places = ['Side', 'Procedure', 'Levels', 'Targets'].map((name) => requestValues(tree, name));
  const plan = itemsOf(tree, 'Plan').map((it) => it.words);
  for (const values of [...places, coded, plan]) {
    const side = readSide(values.map((it) => it.text).join('; '));
    if (side) return side;
  }
  return undefined;
}

function unreadPlaces(tree: Tree): Stated[] {
  const levels = ['Levels', 'Targets'].flatMap((name) =>
    requestValues(tree, name).filter((it) => levelsIn(it, name === 'Targets').length === 0),
  );
  const sides = requestValues(tree, 'Side').filter((it) => readSide(it.text) === undefined);
  return [...levels, ...sides].map((it) => new Stated(it));
}

export const REQUEST_TYPES: readonly FactType[] = [
  ...REQUEST_CODE_TYPES,
  {
    name: 'Level',
    doc: 'A facet joint level that the note asks for',
    ctor: RequestedLevel,
    fields: { name: { type: 'string', doc: 'As C4-C5' } },
  },
  {
    name: 'Misfit',
    doc: 'A code or level without its counterpart in the same spinal region',
    ctor: Misfit,
    fields: { name: { type: 'string', doc: 'The code or the level, as 64490 or C4-C5' } },
  },
  {
    name: 'Request',
    doc: 'What the note asks a payer for',
    ctor: Request,
    fields: {
      codes: { type: 'list<Code>', doc: 'Facet procedure codes, each once' },
      codesReadable: { type: 'bool', doc: 'Every field for codes holds something that looks like one' },
      levels: { type: 'list<Level>', doc: 'Facet joint levels, each once' },
      side: { type: 'string', doc: 'right, left, bilateral, or nothing' },
      unread: { type: 'list<Stated>', doc: 'Fields for levels or side whose value names none' },
      intent: { type: 'string', doc: 'diagnostic, therapeutic, ablation, or nothing' },
      kind: { type: 'string', doc: 'As the intent, with diagnostic-first and diagnostic-second' },
      facet: { type: 'bool', doc: 'A facet procedure is asked for, by its code or by its name' },
      misfits: { type: 'list<Misfit>', doc: 'Codes and levels that differ in spinal region' },
      misplacedCodes: { type: 'list<Misfit>', doc: 'Codes that have no level of their spinal region' },
      loneAddOns: { type: 'list<LoneAddOn>', doc: 'Add-on codes without the code that they may be added to' },
      mixesRegions: { type: 'bool', doc: 'Codes of both spinal regions are named' },
      intentGaps: {
        type: 'list<Amendment>',
        doc: 'What the procedure is for, where it is not said, as a fix adds it',
      },
      codeMismatches: {
        type: 'list<CodeMismatch>',
        doc: 'Codes that do not go with the number of joint levels',
      },
    },
  },
];
