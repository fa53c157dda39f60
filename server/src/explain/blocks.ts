import { findScores, type Score } from '#clinical/instruments.ts';
import type { Block } from '#facts/blocks.ts';
import type { Facts } from '#facts/facts.ts';
import { attribute } from '#facts/sources.ts';
import type { Item } from '#note/tree.ts';
import type { Explanation, ReadNote } from './explanation.ts';
import { sentence } from './words.ts';

/** The relief of a block as its scores give it, with the arithmetic. */
export interface ReliefOfScores {
  /** `71.42 %`, cut and never rounded up. */
  readonly percent: string;
  /** `(7 - 2) / 7` */
  readonly arithmetic: string;
}

/** What kind of block an item is, and the relief that it gave; undefined for items that are no block. */
export function explainBlock({ facts }: ReadNote, item: Item): Explanation | undefined {
  const block = blockOf(facts, item);
  if (block === undefined) return undefined;
  const relief = block.relief.text === '' ? '' : `: ${block.relief.text} relief`;
  const details = [...reliefDetails(block), ...placeDetails(block)];
  return { span: item.words, answer: `${kindWords(block)}${relief}`, details };
}

function blockOf({ blocks }: Facts, item: Item): Block | undefined {
  return blocks.list.find((it) => it.item === item);
}

/** The relief by which the scores of a block fell, where no percentage is stated; undefined for anything else. */
export function computedRelief({ relief, item }: Block): ReliefOfScores | undefined {
  const before = scoreOf(item, 'pre');
  const after = scoreOf(item, 'post');
  if (relief.stated !== undefined || relief.fromScores === undefined || !before || !after) return undefined;
  return { percent: relief.text, arithmetic: `(${before.low} - ${after.high}) / ${before.low}` };
}

function kindWords({ kind }: Block): string {
  if (kind === 'unspecified') return 'Block, diagnostic or therapeutic is not said';
  return sentence(kind === 'ablation' ? kind : `${kind} block`);
}

function reliefDetails(block: Block): readonly string[] {
  const { relief } = block;
  if (!relief.documented) return ['No relief is found: write a percentage, or the scores before and after'];
  const computed = computedRelief(block);
  if (computed !== undefined)
    return [`${computed.percent} = ${computed.arithmetic}, from the scores before and after`];
  if (relief.stated === undefined)
    return relief.text === '' ? ['The relief could not be read as a percentage'] : [];
  return relief.fromScores === undefined ? [] : ['The percentage that is stated decides, not the scores'];
}

function scoreOf(item: Item, key: string): Score | undefined {
  const text = attribute(item, key)?.value.text;
  return text === undefined ? undefined : (findScores(text)[0] ?? findScores(`NRS ${text}`)[0]);
}

function placeDetails({ date, regions, side }: Block): readonly string[] {
  const parts = [date.text, regions.join(' and '), side ?? ''].filter((it) => it !== '');
  return parts.length === 0 ? [] : [`Read as: ${parts.join(', ')}`];
}
