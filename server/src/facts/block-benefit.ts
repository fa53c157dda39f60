import { saysNoRelief } from '#clinical/block-words.ts';
import { type Duration, type DurationReading, findDurations } from '#clinical/duration.ts';
import type { Item } from '#note/tree.ts';
import type { Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { attribute, unkeyed } from './sources.ts';

/** A month of a limit is 30 days where the note counts days or weeks: three months are 90 days. */
const DAYS_OF_MONTH = 30;

/** How long a block helped. */
export class Benefit {
  readonly words: Words | undefined;
  readonly #length: DurationReading | undefined;
  readonly spans: readonly Words[];

  constructor(words: Words | undefined) {
    this.words = words;
    this.spans = words ? [words] : [];
    this.#length = words && findDurations(words.text)[0];
  }

  get documented(): boolean {
    return this.words !== undefined;
  }

  /** At least this long; of a range its lower end counts. */
  lasted(limit: Duration): boolean {
    return this.#lasted(limit) === 'yes';
  }

  /** Whether the note says enough to compare with this length. */
  readable(limit: Duration): boolean {
    return this.#lasted(limit) !== 'unreadable';
  }

  /** For messages: the stated length, as `2 months`. */
  get text(): string {
    if (!this.#length) return 'no time';
    const { low, qualifier } = this.#length;
    return qualifier === 'nearly' || qualifier === 'under' ? `less than ${low.text}` : low.text;
  }

  #lasted(limit: Duration): 'yes' | 'no' | 'unreadable' {
    if (!this.words) return 'no';
    if (!this.#length) return saysShort(this.words.text) ? 'no' : 'unreadable';
    const { low, qualifier } = this.#length;
    if (qualifier === 'vague') return 'unreadable';
    const reaches = isAtLeast(low, limit);
    if (qualifier === 'nearly' || qualifier === 'under') return isMore(low, limit) ? 'unreadable' : 'no';
    const hasNoEnd = qualifier === 'over' || qualifier === 'at-least';
    return reaches ? 'yes' : hasNoEnd ? 'unreadable' : 'no';
  }
}

/** Hours are less than any limit in days, and so is no relief at all. */
function saysShort(text: string): boolean {
  return saysNoRelief(text) || /\d\s?(?:hours?|hrs?|h|minutes?|mins?)\b/i.test(text);
}

function isAtLeast(length: Duration, limit: Duration): boolean {
  return difference(length, limit) >= 0;
}

function isMore(length: Duration, limit: Duration): boolean {
  return difference(length, limit) > 0;
}

/** Months are compared with months, everything else as days. */
function difference(length: Duration, limit: Duration): number {
  if (length.months !== undefined && limit.months !== undefined) return length.months - limit.months;
  return daysOf(length) - daysOf(limit);
}

function daysOf({ months, days }: Duration): number {
  return months === undefined ? days : months * DAYS_OF_MONTH;
}

/** Reads how long a block helped: a key, a length in the words of its relief, or one without a key. */
export function readBenefit(item: Item): Benefit {
  const own = attribute(item, 'lasted')?.value;
  const others = [attribute(item, 'relief')?.value, ...unkeyed(item)].filter((it) => it !== undefined);
  return new Benefit(own ?? others.find((it) => findDurations(it.text).length > 0));
}

export const BENEFIT_TYPE: FactType = {
  name: 'Benefit',
  doc: 'How long a block helped',
  ctor: Benefit,
  fields: {
    documented: { type: 'bool', doc: 'The note says how long' },
    text: { type: 'string', doc: 'The stated length, as 2 months' },
  },
  methods: {
    lasted: { params: ['Duration'], returns: 'bool', doc: 'At least this long' },
    readable: { params: ['Duration'], returns: 'bool', doc: 'The note says enough to compare with this' },
  },
};
