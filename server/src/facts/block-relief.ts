import { saysNoRelief } from '#clinical/block-words.ts';
import { findScores, type Score } from '#clinical/instruments.ts';
import { exceeds, type PercentReading, readPercent } from '#clinical/relief.ts';
import type { Item } from '#note/tree.ts';
import type { Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { attribute, placed, unkeyed } from './sources.ts';

type Answer = 'yes' | 'no' | 'unreadable';

/** The relief of one block: a stated percentage, or the share by which its own pain scores fell. */
export class Relief {
  readonly words: Words | undefined;
  readonly #stated: PercentReading | undefined;
  readonly #pre: Score | undefined;
  readonly #post: Score | undefined;

  constructor(words: Words | undefined, pre: Score | undefined, post: Score | undefined) {
    this.words = words;
    this.#stated = words && statedIn(words.text);
    this.#pre = pre;
    this.#post = post;
  }

  /** A percentage, scores before and after, or words that stand for them. */
  get documented(): boolean {
    return this.words !== undefined || this.fromScores !== undefined;
  }

  /** The percentage by which the pain fell from the score before to the score after; undefined without both. */
  get fromScores(): number | undefined {
    const fall = this.#fall;
    return fall && (100 * fall.by) / fall.from;
  }

  /** The stated percentage, of a range its lower end. */
  get stated(): number | undefined {
    return this.#stated?.low;
  }

  /** More relief than this percentage; exactly this is not more. */
  exceeds(percent: number): boolean {
    return this.#exceeds(percent) === 'yes';
  }

  /** At most this percentage, or words that say there was none. */
  fallsShort(percent: number): boolean {
    return this.documented && this.#exceeds(percent) === 'no';
  }

  /** Whether the note says enough to compare with this percentage. */
  readable(percent: number): boolean {
    return this.#exceeds(percent) !== 'unreadable';
  }

  /** For messages: `80 %`, or `No` where words say that there was none; empty where neither can be said. */
  get text(): string {
    if (this.#stated) return `${trimmed(this.#stated.low)} %`;
    if (this.fromScores !== undefined) return `${trimmed(this.fromScores)} %`;
    return this.words && saysNoRelief(this.words.text) ? 'No' : '';
  }

  #exceeds(percent: number): Answer {
    if (this.#stated) return exceeds(this.#stated, percent);
    // Compared in hundredths, so that 50 % is never more than 50 % by an error of the last digit.
    const fall = this.#fall;
    if (fall) return 100 * fall.by > percent * fall.from ? 'yes' : 'no';
    return this.words && !saysNoRelief(this.words.text) ? 'unreadable' : 'no';
  }

  /** The fall of the pain, and what it fell from, in hundredths of a point; of ranges the smallest fall. */
  get #fall(): { readonly by: number; readonly from: number } | undefined {
    if (!this.#pre?.inRange || !this.#post?.inRange || this.#pre.scale !== this.#post.scale) return undefined;
    const from = hundredths(this.#pre.low);
    return from > 0 ? { by: from - hundredths(this.#post.high), from } : undefined;
  }
}

/** The first percentage; where one stands for each side, the lower. */
function statedIn(text: string): PercentReading | undefined {
  const percents = readPercent(text);
  const isOfBoth = /\b(?:right|rt)\b/i.test(text) && /\b(?:left|lt)\b/i.test(text);
  return isOfBoth ? percents.toSorted((one, other) => one.low - other.low)[0] : percents[0];
}

function hundredths(score: number): number {
  return Math.round(score * 100);
}

/** At most two decimals, cut rather than rounded, so that 50.004 never reads as more than it is. */
function trimmed(value: number): string {
  return String(Math.trunc(value * 100) / 100);
}

/** Reads the relief of a block from its attributes: a key, a form ("80% relief"), or its scores before and after. */
export function readRelief(item: Item): Relief {
  const plain = item.value.text === '' ? listParts(item.name) : unkeyed(item);
  const words = attribute(item, 'relief')?.value ?? plain.find(isRelief);
  return new Relief(words, scoreOf(item, 'pre'), scoreOf(item, 'post'));
}

/** "Diagnostic block 6/1/26, right C4-C5, 80% relief": an item without a colon, part by part. */
function listParts(words: Words): Words[] {
  let start = 0;
  return words.text.split(',').map((text) => {
    const part = placed(words, { text, start, end: start + text.length });
    start += text.length + 1;
    return part;
  });
}

/** "80% relief", "no relief" without a key. */
function isRelief({ text }: Words): boolean {
  if (!/relief|improve|better|reduc|benefit|help|respon|fail|effective/i.test(text)) return false;
  return readPercent(text).length > 0 || saysNoRelief(text);
}

/** "Pre 8/10", "post-block pain 2/10" without a colon. */
const SCORE_WORDS = { pre: /^pre\b[^\d;]{0,24}\d/i, post: /^post\b[^\d;]{0,24}\d/i };

function scoreOf(item: Item, key: keyof typeof SCORE_WORDS): Score | undefined {
  const value = attribute(item, key)?.value ?? unkeyed(item).find((it) => SCORE_WORDS[key].test(it.text));
  return value && (findScores(value.text)[0] ?? findScores(`NRS ${value.text}`)[0]);
}

export const RELIEF_TYPE: FactType = {
  name: 'Relief',
  doc: 'The relief of one block',
  ctor: Relief,
  fields: {
    documented: { type: 'bool', doc: 'A percentage, scores before and after, or words in their place' },
    text: { type: 'string', doc: 'The percentage, as 80 %' },
  },
  methods: {
    exceeds: {
      params: ['double'],
      returns: 'bool',
      doc: 'More relief than this percentage; exactly this is not more',
    },
    fallsShort: {
      params: ['double'],
      returns: 'bool',
      doc: 'At most this percentage, or words that there was no relief',
    },
    readable: {
      params: ['double'],
      returns: 'bool',
      doc: 'The note says enough to compare with this percentage',
    },
  },
};
