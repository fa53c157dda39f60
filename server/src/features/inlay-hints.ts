import type { Analysis } from '#analysis.ts';
import { computedRelief } from '#explain/blocks.ts';
import { careDetails, careWords } from '#explain/care.ts';
import { arithmeticWords, mmeWords, RISK_FIGURE, totalDetails, totalWords } from '#explain/opioids.ts';
import { explainOnset } from '#explain/pain.ts';
import { counted, weeksWords } from '#explain/words.ts';
import type { OpioidOrder } from '#facts/opioids.ts';
import type { Item, Section } from '#note/tree.ts';
import { touches } from '#text/span.ts';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { toSpan } from './ranges.ts';

/** A computed value that is shown behind the words at their end. */
interface Hint {
  readonly offset: number;
  /** Begins with `=`, so that nobody takes it for words of the note. */
  readonly label: string;
  readonly tooltip: readonly string[];
}

/** Whether a hint at this offset is asked for. */
type IsWanted = (offset: number) => boolean;

/**
 * What is computed from the note, behind the lines that it is computed from: MME/day, days of care, length of the pain,
 * relief. Only for places in the range, in the order of the text.
 */
export function inlayHints(analysis: Analysis, range: Range): InlayHint[] {
  const wanted = toSpan(analysis.lines, range);
  const isWanted: IsWanted = (offset) => touches(wanted, offset);
  return [careTotal, mmeTotals, painLengths, courseDays, orderFigures, reliefs]
    .flatMap((hintsOf) => hintsOf(analysis, isWanted))
    .filter(({ offset }) => isWanted(offset))
    .toSorted((one, other) => one.offset - other.offset)
    .map((it) => toHint(it, analysis));
}

function toHint({ offset, label, tooltip }: Hint, { lines }: Analysis): InlayHint {
  return { position: lines.positionAt(offset), label, tooltip: tooltip.join('\n'), paddingLeft: true };
}

function careTotal({ facts, tree }: Analysis): readonly Hint[] {
  const offset = headingEnd(tree.sections.find((it) => it.names.includes('Conservative care')));
  const { days } = facts.care;
  if (offset === undefined || days === 0) return [];
  const label = days < 7 ? counted(days, 'day') : `${counted(days, 'day')}, ${weeksWords(days)}`;
  return [{ offset, label: `= ${label}`, tooltip: [careWords(facts) ?? '', ...careDetails(facts)] }];
}

/** The sum stands at the heading of each section that may hold orders, as a reader looks for it in either. */
function mmeTotals({ facts, tree }: Analysis): readonly Hint[] {
  const total = totalWords(facts);
  if (total === undefined) return [];
  const tooltip = totalDetails(facts);
  return ['Medications', 'Opioids'].flatMap((name) => {
    const offset = headingEnd(tree.sections.find((it) => it.names.includes(name)));
    return offset === undefined ? [] : [{ offset, label: `= ${total} in total`, tooltip }];
  });
}

function painLengths(analysis: Analysis): readonly Hint[] {
  const onset = explainOnset(analysis);
  return onset === undefined
    ? []
    : [{ offset: onset.span.end, label: `= ${onset.answer}`, tooltip: onset.details }];
}

function courseDays({ facts }: Analysis, isWanted: IsWanted): readonly Hint[] {
  return facts.care.courses
    .filter(({ item, days }) => isWanted(item.words.end) && days > 0)
    .map(({ item, days }) => ({
      offset: item.words.end,
      label: `= ${counted(days, 'day')}`,
      tooltip: [weeksWords(days)],
    }));
}

/** Two orders in one line are two figures, since their sum stands at the heading. */
function orderFigures({ facts }: Analysis, isWanted: IsWanted): readonly Hint[] {
  const byItem = new Map<Item, OpioidOrder[]>();
  for (const order of facts.opioids.counted) {
    if (isWanted(order.item.words.end)) byItem.set(order.item, [...(byItem.get(order.item) ?? []), order]);
  }
  return [...byItem].map(([item, orders]) => ({
    offset: item.words.end,
    label: `= ${orders.map(({ order }) => mmeWords(order.result)).join(' + ')}`,
    tooltip: [...orders.map(arithmeticWords), RISK_FIGURE],
  }));
}

function reliefs({ facts }: Analysis, isWanted: IsWanted): readonly Hint[] {
  return facts.blocks.list.flatMap((block) => {
    const offset = block.item.words.end;
    const relief = isWanted(offset) ? computedRelief(block) : undefined;
    if (relief === undefined) return [];
    const { percent, arithmetic } = relief;
    return [
      {
        offset,
        label: `= ${percent} relief`,
        tooltip: [`${percent} = ${arithmetic}, from the scores before and after`],
      },
    ];
  });
}

function headingEnd(section: Section | undefined): number | undefined {
  return section?.heading?.span.end;
}
