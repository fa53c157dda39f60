import { findRegionWords, saysFailure, saysNotDone } from '#clinical/block-words.ts';
import type { Day } from '#clinical/calendar.ts';
import { type Joint, type LevelsReading, readLevels, type SpinalRegion } from '#clinical/levels.ts';
import { findProcedureCodes } from '#clinical/procedure-codes.ts';
import { findIntents, namesOtherTarget, type ProcedureIntent } from '#clinical/procedure-intent.ts';
import { readSide, type Side } from '#clinical/side.ts';
import type { Item, Tree } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import { Benefit, BENEFIT_TYPE, readBenefit } from './block-benefit.ts';
import { readRelief, type Relief, RELIEF_TYPE } from './block-relief.ts';
import { Gap } from './care-gaps.ts';
import { DateFact, firstDateIn } from './date-fact.ts';
import type { FactType } from './schema.ts';
import { attribute, itemsOf, keyed, plainParts, unkeyed } from './sources.ts';

export type BlockKind = ProcedureIntent | 'unspecified';

/** One earlier block or ablation. */
export class Block {
  readonly kind: BlockKind;
  readonly date: DateFact;
  readonly joints: readonly Joint[];
  /** The spinal regions that its levels or words name; empty where none does. */
  readonly regions: readonly SpinalRegion[];
  readonly side: Side | undefined;
  readonly relief: Relief;
  readonly benefit: Benefit;
  readonly item: Item;
  readonly spans: readonly Span[];

  constructor(item: Item) {
    this.item = item;
    this.kind = kindOf(item);
    this.date = new DateFact(dateOf(item));
    const levels = readLevels(placesOf(item).join('; '));
    this.joints = levels.joints;
    this.regions = regionsOf(item, levels);
    this.side = readSide([...placesOf(item), ...keyed(item, 'side').map((it) => it.text)].join('; '));
    this.relief = readRelief(item);
    this.benefit = readBenefit(item);
    this.spans = [item.words];
  }

  /** It is said to be only planned, or called off, and no relief is stated. */
  get planned(): boolean {
    return !this.relief.documented && saysNotDone(this.item.words.text);
  }

  /** At most this relief in percent, or a word that it failed. */
  failed(percent: number): boolean {
    const words = [...keyed(this.item, 'relief', 'lasted'), ...plainParts(this.item)];
    return this.relief.fallsShort(percent) || words.some((it) => saysFailure(it.text));
  }
}

/** The earlier blocks of the note. */
export class Blocks {
  /** Everything that is listed as a block of facet joints or their nerves. */
  readonly list: readonly Block[];
  /** Those that were done before the note was written. */
  readonly done: readonly Block[];

  constructor(list: readonly Block[], reference: Day | undefined) {
    this.list = list;
    this.done = list.filter((it) => !isToCome(it, reference));
  }

  get diagnostic(): readonly Block[] {
    return this.done.filter((it) => it.kind === 'diagnostic');
  }

  get therapeutic(): readonly Block[] {
    return this.done.filter((it) => it.kind === 'therapeutic');
  }

  get ablations(): readonly Block[] {
    return this.done.filter((it) => it.kind === 'ablation');
  }

  /** How long the latest therapeutic block helped of those that say so; nothing documented where none does. */
  get benefit(): Benefit {
    const told = this.therapeutic.filter((it) => it.benefit.documented);
    return told.toSorted((one, other) => dayOf(one) - dayOf(other)).at(-1)?.benefit ?? new Benefit(undefined);
  }

  /** Diagnostic blocks without their relief, each with the blank for it. */
  get reliefGaps(): readonly Gap[] {
    return this.diagnostic.filter((it) => !it.relief.documented).map((it) => new Gap(it.item, 'relief: ***'));
  }

  /** Therapeutic blocks that do not say how long they helped, each with the blank for it. */
  get benefitGaps(): readonly Gap[] {
    return this.therapeutic
      .filter((it) => !it.benefit.documented)
      .map((it) => new Gap(it.item, 'lasted: ***'));
  }
}

/** Only planned or called off, as long as no relief is stated; or dated after the note. */
function isToCome({ date, planned }: Block, reference: Day | undefined): boolean {
  const isAfter = reference !== undefined && date.earliest !== undefined && date.earliest > reference;
  return isAfter || planned;
}

/** Undated blocks come first, so that a dated one decides. */
function dayOf({ date }: Block): number {
  return date.latest ?? -Infinity;
}

/** Reads the items of the section Prior blocks; those of other joints and nerves are left out. */
export function readBlocks(tree: Tree, reference: Day | undefined): Blocks {
  const items = itemsOf(tree, 'Prior blocks').filter((it) => !namesOtherTarget(it.words.text));
  return new Blocks(
    items.map((it) => new Block(it)),
    reference,
  );
}

/** The name says it, else the key `intent`, else what stands without a key, else an ablation's code. */
function kindOf(item: Item): BlockKind {
  const named = [item.name, ...keyed(item, 'intent'), ...unkeyed(item)].flatMap((it) => findIntents(it.text));
  if (named[0]) return named[0].intent;
  const codes = keyed(item, 'code').flatMap((it) => findProcedureCodes(it.text));
  return codes.some((it) => it.code.kind === 'ablation') ? 'ablation' : 'unspecified';
}

/** What stands with the key `date`, else the first date of the name or of what has no key. */
function dateOf(item: Item): Words | undefined {
  const own = attribute(item, 'date')?.value;
  const found = [...(own ? [own] : []), ...plainParts(item)].flatMap((it) => firstDateIn(it) ?? []);
  return found[0] ?? own;
}

/** Where an item says where the block was. */
function placesOf(item: Item): string[] {
  return [...plainParts(item), ...keyed(item, 'levels')].map((it) => it.text);
}

function regionsOf(item: Item, levels: LevelsReading): SpinalRegion[] {
  const byLevels = [...levels.joints.map((it) => it.region), ...nerveRegions(levels)];
  return [...new Set(byLevels.length > 0 ? byLevels : placesOf(item).flatMap(findRegionWords))];
}

/** The region of single vertebrae and nerves, by their letter; the sacrum is counted to the lumbar spine. */
function nerveRegions({ joints, mentions }: LevelsReading): SpinalRegion[] {
  if (joints.length > 0) return [];
  const letters = mentions.flatMap((it) => (it.nerves ?? []).map((nerve) => nerve.charAt(0)));
  return letters.map((it) => (it === 'C' ? 'cervical' : it === 'T' ? 'thoracic' : 'lumbar'));
}

export const BLOCK_TYPES: readonly FactType[] = [
  RELIEF_TYPE,
  BENEFIT_TYPE,
  {
    name: 'Block',
    doc: 'One earlier block or ablation',
    ctor: Block,
    fields: {
      date: { type: 'Date', doc: 'When it was done' },
      relief: { type: 'Relief', doc: 'The relief of pain after it' },
      benefit: { type: 'Benefit', doc: 'How long it helped' },
    },
  },
  {
    name: 'Blocks',
    doc: 'The earlier blocks of the note',
    ctor: Blocks,
    fields: {
      done: { type: 'list<Block>', doc: 'All that were done, in the order of the note' },
      diagnostic: { type: 'list<Block>', doc: 'Those that are named diagnostic' },
      therapeutic: { type: 'list<Block>', doc: 'Those that are named therapeutic' },
      ablations: { type: 'list<Block>', doc: 'Ablations' },
      benefit: { type: 'Benefit', doc: 'How long the latest therapeutic block helped of those that say so' },
      reliefGaps: { type: 'list<Gap>', doc: 'The relief that diagnostic blocks lack, as a fix adds it' },
      benefitGaps: {
        type: 'list<Gap>',
        doc: 'The time of relief that therapeutic blocks lack, as a fix adds it',
      },
    },
  },
];
