import type { Analysis } from '#analysis.ts';
import type { Leaf, Tree } from '#note/tree.ts';
import { findLeftovers } from '#note/unfilled.ts';
import { wordsBetween, type Span } from '#text/span.ts';
import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import type { TokenAbilities } from './structure-abilities.ts';
import { termsIn } from './terms.ts';
import { tokenCode, tokenLegend, type TokenKind } from './token-legend.ts';

/** Text of one colour; `plain` is text that keeps the editor's own. */
interface Piece extends Span {
  readonly kind: TokenKind | 'plain';
}

/**
 * The colours of the note, or of a part of it, as the protocol packs them: five numbers for each token, which tell line
 * and column from the token before. No token spans lines and none overlaps another.
 */
export function semanticTokens(analysis: Analysis, abilities: TokenAbilities, part?: Span): number[] {
  const { tree, text } = analysis;
  const within = part ?? { start: 0, end: text.length };
  const layers = [fixedPieces(tree), termPieces(tree, within), lowestPieces(tree)];
  const painted = layers
    .map((layer) => layer.sort((one, other) => one.start - other.start))
    .reduce((upper, lower) => fillGaps(upper, lower));
  return pack(
    painted.filter((it) => meets(it, within)),
    analysis,
    abilities,
  );
}

/** The one edit that makes `after` of `before`; none where they are equal. */
export function semanticTokensEdits(
  before: readonly number[],
  after: readonly number[],
): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < shorter - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (same === before.length && same === after.length) return [];
  return [
    { start: same, deleteCount: before.length - same - tail, data: after.slice(same, after.length - tail) },
  ];
}

/** What the form of the note decides. */
function fixedPieces({ text, header, sections, leaves, suppressions }: Tree): Piece[] {
  const ofHeader = (header?.entries ?? []).flatMap(({ key, values }) => [
    piece('label', key),
    ...(key.text.toLowerCase() === 'policies' ? values.map((it) => piece('id', it)) : []),
  ]);
  const ofLeaves = leaves.flatMap((it): Piece[] => {
    switch (it.kind) {
      case 'label':
      case 'attribute':
        return [piece(it.kind, it)];
      case 'separator':
      case 'marker':
        return [piece('plain', it)];
      default:
        return [];
    }
  });
  return [
    ...ofHeader,
    ...sections.flatMap(({ heading }) => (heading === undefined ? [] : [piece('heading', heading.title)])),
    ...ofLeaves,
    ...suppressions.flatMap(({ ids, span }) => [
      ...findLeftovers(text, span.start, span.end).map((it) => piece('unfilled', it)),
      ...ids.filter((it) => findLeftovers(text, it.start, it.end).length === 0).map((it) => piece('id', it)),
    ]),
  ];
}

/** What means something by itself, wherever it stands. */
function termPieces({ text, header, sections }: Tree, within: Span): Piece[] {
  const values: readonly Span[] = header?.entries.flatMap((it) => it.values) ?? [];
  const entries: readonly Span[] = sections
    .filter((it) => meets(it.span, within))
    .flatMap((it) => it.entries.map((entry) => entry.span));
  return [...values, ...entries]
    .filter((it) => meets(it, within))
    .flatMap((it) => termsIn(text, it).map((term) => piece(term.kind, term)));
}

/** What shows only where nothing else does. */
function lowestPieces({ leaves, comments, suppressions }: Tree): Piece[] {
  const silencing = new Set(suppressions.map((it) => it.span.start));
  return [
    ...comments.map(({ span }) => piece(silencing.has(span.start) ? 'suppression' : 'comment', span)),
    ...leaves
      .filter((it, position) => it.kind === 'name' && isSeparated(leaves, position))
      .map((it) => piece('name', it)),
  ];
}

/** Whether something may follow the name; an item that is nothing but words is text, as it is read. */
function isSeparated(leaves: readonly Leaf[], position: number): boolean {
  let next = position + 1;
  while (leaves[next]?.kind === 'blank') next++;
  return leaves[next]?.kind === 'separator';
}

/** The upper pieces with what they leave of the lower ones; both are in order and free of overlaps, and so is this. */
function fillGaps(upper: readonly Piece[], lower: readonly Piece[]): Piece[] {
  const all: Piece[] = [...upper];
  let next = 0;
  for (const { kind, start, end } of lower) {
    while (next < upper.length && upper[next]!.end <= start) next++;
    let from = start;
    for (let at = next; at < upper.length && upper[at]!.start < end; at++) {
      if (upper[at]!.start > from) all.push({ kind, start: from, end: upper[at]!.start });
      from = Math.max(from, upper[at]!.end);
    }
    if (from < end) all.push({ kind, start: from, end });
  }
  return all.sort((one, other) => one.start - other.start);
}

function pack(pieces: readonly Piece[], analysis: Analysis, abilities: TokenAbilities): number[] {
  const legend = tokenLegend(abilities);
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { kind, ...span } of pieces) {
    const code = kind === 'plain' ? undefined : tokenCode(kind, legend);
    if (code === undefined) continue;
    for (const { start, end } of linesOf(span, analysis)) {
      const { line, character } = analysis.lines.positionAt(start);
      const column = line === last.line ? character - last.character : character;
      data.push(line - last.line, column, end - start, code.type, code.modifiers);
      last = { line, character };
    }
  }
  return data;
}

/** The span line by line, each without the blanks around it; lines of blanks are left out. */
function linesOf({ start, end }: Span, { text, lines }: Analysis): Span[] {
  const parts: Span[] = [];
  const last = lines.positionAt(end).line;
  for (let line = lines.positionAt(start).line; line <= last; line++) {
    const whole = lines.lineSpan(line);
    const part = wordsBetween(text, Math.max(start, whole.start), Math.min(end, whole.end));
    if (part.start < part.end) parts.push(part);
  }
  return parts;
}

function piece(kind: Piece['kind'], { start, end }: Span): Piece {
  return { kind, start, end };
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
