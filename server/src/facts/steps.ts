import { nthDay } from '#clinical/interval.ts';
import type { SpinalRegion } from '#clinical/levels.ts';
import type { Side } from '#clinical/side.ts';
import type { Block, Blocks } from './blocks.ts';
import type { Care } from './care.ts';
import { cautiousIntervals, generousIntervals, isReadable } from './course-time.ts';
import type { Request } from './request.ts';
import type { FactType } from './schema.ts';

/** A side of a spinal region: what blocks have in common when they are blocks of the same joints. */
interface Place {
  readonly region: SpinalRegion;
  readonly side: 'left' | 'right';
}

const PLACES: readonly Place[] = (['cervical', 'thoracic', 'lumbar'] as const).flatMap((region) =>
  (['left', 'right'] as const).map((side) => ({ region, side })),
);

/**
 * How far treatment has gone: conservative care, diagnostic blocks, ablation. A block is of the same place as another,
 * or as the request, unless the note says a different region or side: bilateral is both, and what is not said is no
 * difference.
 */
export class Steps {
  readonly #request: Request;
  readonly #blocks: Blocks;
  readonly #care: Care;

  constructor(request: Request, blocks: Blocks, care: Care) {
    this.#request = request;
    this.#blocks = blocks;
    this.#care = care;
  }

  /** The diagnostic blocks of the requested region and side. */
  get matching(): readonly Block[] {
    return this.#blocks.diagnostic.filter((block) => this.#requested.some((place) => isAt(place, block)));
  }

  /** The two latest diagnostic blocks of one place that match the request, on different dates; else none. */
  get pair(): readonly Block[] {
    const pairs = this.#requested.flatMap((place) => {
      const found = latestPair(this.matching.filter((it) => isAt(place, it)));
      return found ? [found] : [];
    });
    return (
      pairs.toSorted(
        (one, other) => latest(other[1]) - latest(one[1]) || latest(other[0]) - latest(one[0]),
      )[0] ?? []
    );
  }

  /** False where two blocks match, and only their dates leave open whether they were different ones. */
  get pairReadable(): boolean {
    if (this.pair.length > 0) return true;
    return this.#requested.every((place) => {
      const there = this.matching.filter((it) => isAt(place, it));
      return (
        there.length < 2 ||
        there.every(({ date }) => date.day !== undefined && date.day === there[0]?.date.day)
      );
    });
  }

  /** Two or more diagnostic blocks at one region and side with no more than this relief in percent; else none. */
  failedBlocks(percent: number): readonly Block[] {
    return failedAt(PLACES, this.#blocks.diagnostic, percent);
  }

  /** The same, where they are of the region and side that is asked for. */
  failedAtRequest(percent: number): readonly Block[] {
    return failedAt(this.#requested, this.#blocks.diagnostic, percent);
  }

  /** Interventional procedures did not suffice: two diagnostic blocks of one place failed, or an ablation did. */
  interventionFailed(percent: number): boolean {
    return this.interventionFailures(percent).length > 0;
  }

  /** The blocks and ablations that say so. */
  interventionFailures(percent: number): readonly Block[] {
    return [...this.failedBlocks(percent), ...this.#blocks.ablations.filter((it) => it.failed(percent))];
  }

  /** A block has a date, and conservative care has intervals: their order can be asked for. */
  get dated(): boolean {
    return (
      this.#blocks.done.some((it) => it.date.known) &&
      this.#care.courses.some((it) => generousIntervals(it.time).length > 0)
    );
  }

  /** Blocks that were, or may have been, before the day on which care had lasted for so many days. */
  early(days: number): readonly Block[] {
    const reached =
      nthDay(
        this.#care.courses.flatMap((it) => cautiousIntervals(it.time)),
        days,
      ) ?? Infinity;
    return this.#blocks.done.filter(({ date }) => date.earliest !== undefined && date.earliest < reached);
  }

  /** Whether the dates tell if any block was before that day. */
  orderReadable(days: number): boolean {
    const { courses } = this.#care;
    const reached =
      nthDay(
        courses.flatMap((it) => generousIntervals(it.time)),
        days,
      ) ?? Infinity;
    const isCertain = this.#blocks.done.some(
      ({ date }) => date.latest !== undefined && date.latest < reached,
    );
    const isComplete = courses.every(
      (it) => isReadable(it.time) && !(it.time.kind === 'length' && it.time.most >= days),
    );
    return this.early(days).length === 0 || (isCertain && isComplete);
  }

  /** The places that are asked for; all of them where neither region nor side is. */
  get #requested(): readonly Place[] {
    const { regions, bodySide } = this.#request;
    return PLACES.filter((place) => isIn(place, regions, bodySide));
  }
}

function isAt(place: Place, { regions, side }: Block): boolean {
  return isIn(place, regions, side);
}

function isIn(place: Place, regions: readonly SpinalRegion[], side: Side | undefined): boolean {
  const isRegion = regions.length === 0 || regions.includes(place.region);
  return isRegion && (side === undefined || side === 'bilateral' || side === place.side);
}

function failedAt(places: readonly Place[], blocks: readonly Block[], percent: number): readonly Block[] {
  const failed = blocks.filter((it) => it.relief.fallsShort(percent));
  const there = places.map((place) => failed.filter((it) => isAt(place, it))).filter((it) => it.length > 1);
  const found = new Set(there.flat());
  return failed.filter((it) => found.has(it));
}

/** The earlier and the later of the two latest blocks whose dates certainly differ. */
function latestPair(blocks: readonly Block[]): readonly [Block, Block] | undefined {
  const dated = blocks.filter((it) => it.date.known).toSorted((one, other) => latest(other) - latest(one));
  const later = dated.toSorted((one, other) => earliest(other) - earliest(one))[0];
  const earlier = later && dated.find((it) => latest(it) < earliest(later));
  return earlier && [earlier, later];
}

function earliest({ date }: Block): number {
  return date.earliest ?? -Infinity;
}

function latest({ date }: Block): number {
  return date.latest ?? -Infinity;
}

export const STEPS_TYPE: FactType = {
  name: 'Steps',
  doc: 'How far treatment has gone: conservative care, diagnostic blocks, ablation',
  ctor: Steps,
  fields: {
    matching: { type: 'list<Block>', doc: 'Diagnostic blocks of the requested region and side' },
    pair: {
      type: 'list<Block>',
      doc: 'The two latest of them on different dates; empty where there are not two',
    },
    pairReadable: { type: 'bool', doc: 'The dates tell whether there are two on different dates' },
    dated: { type: 'bool', doc: 'A block has a date, and conservative care has intervals' },
  },
  methods: {
    failedBlocks: {
      params: ['double'],
      returns: 'list<Block>',
      doc: 'Two or more diagnostic blocks at one region and side with no more than this relief',
    },
    failedAtRequest: {
      params: ['double'],
      returns: 'list<Block>',
      doc: 'The same, where they are of the requested region and side',
    },
    interventionFailed: {
      params: ['double'],
      returns: 'bool',
      doc: 'Two diagnostic blocks of one place had no more than this relief, or an ablation failed',
    },
    interventionFailures: {
      params: ['double'],
      returns: 'list<Block>',
      doc: 'The blocks and ablations that say so',
    },
    early: {
      params: ['double'],
      returns: 'list<Block>',
      doc: 'Blocks before the day on which conservative care had lasted for so many days',
    },
    orderReadable: {
      params: ['double'],
      returns: 'bool',
      doc: 'The dates tell whether a block was before that day',
    },
  },
};
