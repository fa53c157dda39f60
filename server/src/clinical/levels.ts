import { fold } from '#text/fold.ts';
import { remembered } from '#text/readings.ts';
import { type Joint, JOINTS, jointsBetween, jointsOfBranches, NERVES, VERTEBRAE } from './joints.ts';
import { chainAt, isPlainNumber, nameByNumber, type VertebraChain, type WordedText } from './level-tokens.ts';
import { readWords } from './words.ts';

export { type Joint, JOINTS, type SpinalGroup, type SpinalRegion } from './joints.ts';

/** One place where levels are named. */
export interface LevelMention {
  readonly start: number;
  readonly end: number;
  /** The joints that it names, from top to bottom; none for a lone vertebra, nerve or dermatome. */
  readonly joints: readonly Joint[];
  /** The nerves, where it names nerves or single vertebrae: `C3`, and `TON` for the third occipital nerve. */
  readonly nerves?: readonly string[];
}

/** What a text says about spinal levels. */
export interface LevelsReading {
  /** Each joint once, from top to bottom. */
  readonly joints: readonly Joint[];
  /** In the order of the text. */
  readonly mentions: readonly LevelMention[];
  /** What looks like a level and is none: `C9`, `L5-L6`, `C4-C4`. */
  readonly unknown: readonly { readonly start: number; readonly end: number }[];
}

type Piece = VertebraChain & { readonly kind: 'pair' | 'single' | 'occipital' | 'unknown' };

/** Pieces with nothing between them but "and", sides and words for branches. `marked`: branches are meant. */
interface PieceList {
  readonly pieces: Piece[];
  marked: boolean;
}

const BRANCH_WORDS = new Set('branch branches ramus rami mb mbs mbb mbbs mbn mbns mbnb mbnbs'.split(' '));
const PLURAL_BRANCHES = new Set('branches rami mbs mbns nerves'.split(' '));
const SOFT_WORDS = new Set([
  ...'and the plus or at of for medial dorsal primary nerve nerves right left bilateral bilaterally level levels'.split(
    ' ',
  ),
  ...'block blocks diagnostic ablation rfa targets targeting l r rt lt'.split(' '),
]);
const ROOT_WORDS = /^(?:dermatom|myotom|root|nerve|radicul|sensation|distribution)/;
const AFTER_NUMBER = new Set(
  'and or facet facets joint joints level levels medial mb mbb mbs mbbs branch branches nerve nerves dorsal left right bilateral rami'.split(
    ' ',
  ),
);

/**
 * The spinal levels of a text in every usual form: `C4-C5`, `C4-5`, `C45`, `C4/5`, `L5S1`, ranges (`C4-C6` is two
 * joints), lists (`C3-4, 4-5`), and medial branches, which are one joint fewer than branches (see `jointsOfBranches`).
 * No procedure reaches from the neck to the low back, so `C4-L5` is a slip of the pen and no range.
 * A range of three or more vertebrae before "medial branches" is of branches. Levels written upside down are read
 * nevertheless. A lone vertebra is a mention without joints. Never fails.
 */
export const readLevels = remembered(levelsOf);

function levelsOf(text: string): LevelsReading {
  const source: WordedText = { text, folded: fold(text), words: readWords(text) };
  const pieces = readPieces(source);
  const mentions = listsOf(source, pieces).flatMap((list) => mentionsOf(source, list));
  mentions.sort((one, other) => one.start - other.start);
  const found = new Set(mentions.flatMap((it) => it.joints));
  return {
    joints: JOINTS.filter((it) => found.has(it)),
    mentions,
    unknown: pieces.filter((it) => it.kind === 'unknown').map((it) => placeOf(source, [it])),
  };
}

function readPieces(source: WordedText): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < source.words.length;) {
    const piece =
      occipitalAt(source, at) ??
      classified(source, chainAt(source, at)) ??
      continued(source, at, pieces.at(-1));
    if (piece) pieces.push(piece);
    at = piece ? piece.last + 1 : at + 1;
  }
  return pieces;
}

/** The third occipital nerve: `TON`, third occipital nerve. */
function occipitalAt({ text, words }: WordedText, at: number): Piece | undefined {
  const word = words[at]!;
  const isNamed = (word.key === 'third' || word.key === '3rd') && words[at + 1]?.key === 'occipital';
  if (!isNamed && text.slice(word.start, word.end) !== 'TON') return undefined;
  return { kind: 'occipital', names: ['TON'], first: at, last: isNamed ? at + 1 : at, slashed: false };
}

function classified({ words }: WordedText, chain: VertebraChain | undefined): Piece | undefined {
  if (!chain) return undefined;
  const { names } = chain;
  if (names.length === 1) return { ...chain, kind: NERVES.includes(names[0]!) ? 'single' : 'unknown' };
  const isTooFar = names[0]!.startsWith('C') && /^[LS]/.test(names.at(-1)!);
  const joints =
    !isTooFar && names.every((it) => VERTEBRAE.includes(it)) ? jointsBetween(names[0]!, names.at(-1)!) : [];
  if (joints.length > 0) return { ...chain, kind: 'pair' };
  const isRoots =
    names.every((it) => NERVES.includes(it)) && ROOT_WORDS.test(words[chain.last + 1]?.key ?? '');
  const isHeartSound = chain.slashed && names.every((it) => it.startsWith('S'));
  return { ...chain, kind: isRoots || isHeartSound ? 'single' : 'unknown' };
}

/** A list that goes on without the letter: the `4-5` of `C3-4, 4-5`, the `4` of `C3, 4 and C5`. */
function continued(source: WordedText, at: number, previous: Piece | undefined): Piece | undefined {
  if (!previous || !isPlainNumber(source, at)) return undefined;
  const { folded, words } = source;
  const between = folded.slice(words[previous.last]!.end, words[at]!.start);
  if (between.length > 8 || !/^\s*(?:[,&+/]\s*(?:and\s)?|and\s)\s*$/.test(between)) return undefined;
  const first = nameByNumber(previous.names[0]!, words[at]!.key);
  const next = words[at + 1];
  const named = next?.join === 'hyphen' && /^[tls]1$/.test(next.key) ? next.key.toUpperCase() : undefined;
  const isPair = named !== undefined || (next?.join === 'hyphen' && isPlainNumber(source, at + 1));
  const last = isPair ? at + 1 : at;
  if (!isListEnd(source, last)) return undefined;
  const upper = VERTEBRAE.indexOf(first);
  const chain = { first: at, last, slashed: false };
  if (!isPair)
    return previous.kind === 'single' && upper >= 0
      ? { ...chain, kind: 'single', names: [first] }
      : undefined;
  const second = named ?? nameByNumber(first, words[last]!.key);
  const isNext = previous.kind === 'pair' && upper >= 0 && VERTEBRAE[upper + 1] === second;
  return isNext ? { ...chain, kind: 'pair', names: [first, second] } : undefined;
}

/** Whether what follows a bare number lets it be a level: punctuation, or a word that goes with levels. */
function isListEnd({ folded, words }: WordedText, at: number): boolean {
  const next = words[at + 1];
  if (!next) return true;
  const mark = folded.slice(words[at]!.end, next.start).trim().charAt(0);
  return mark === '' ? AFTER_NUMBER.has(next.key) : /[,;.)&+]/.test(mark);
}

function listsOf(source: WordedText, pieces: readonly Piece[]): PieceList[] {
  const lists: PieceList[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const step = before ? softStretch(source, before.last + 1, piece.first) : undefined;
    const list = lists.at(-1);
    if (list && step) {
      list.pieces.push(piece);
      list.marked ||= step === 'marked';
    } else {
      lists.push({ pieces: [piece], marked: isMarkedBefore(source, piece.first) });
    }
    if (isMarkedAfter(source, piece.last)) lists.at(-1)!.marked = true;
    before = piece;
  }
  return lists;
}

/** Whether only soft words lie between two pieces, and whether one of them says that branches are meant. */
function softStretch(source: WordedText, from: number, to: number): 'soft' | 'marked' | undefined {
  if (to - from > 8) return undefined;
  let marked = false;
  for (let at = from; at <= to; at++) {
    if (isApart(source, at)) return undefined;
    const key = source.words[at]!.key;
    if (at === to) break;
    if (BRANCH_WORDS.has(key)) marked = true;
    else if (!SOFT_WORDS.has(key)) return undefined;
  }
  return marked ? 'marked' : 'soft';
}

/** Whether a sentence, clause or line ends before the word. */
function isApart({ text, words }: WordedText, at: number): boolean {
  const from = at === 0 ? 0 : words[at - 1]!.end;
  return words[at]!.start - from > 8 || /[.;\n]/.test(text.slice(from, words[at]!.start));
}

function isMarkedBefore(source: WordedText, first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at < 8; at--) {
    if (isApart(source, at + 1)) return false;
    const key = source.words[at]!.key;
    if (BRANCH_WORDS.has(key)) return true;
    if (!SOFT_WORDS.has(key)) return false;
  }
  return false;
}

function isMarkedAfter(source: WordedText, last: number): boolean {
  return branchWordAfter(source, last) !== undefined;
}

function branchWordAfter(source: WordedText, last: number): string | undefined {
  for (let at = last + 1; at < source.words.length && at - last < 5; at++) {
    if (isApart(source, at)) return undefined;
    const key = source.words[at]!.key;
    if (BRANCH_WORDS.has(key)) return source.words[at + 1]?.key === 'nerves' ? 'nerves' : key;
    if (!SOFT_WORDS.has(key) || key === 'and') return undefined;
  }
  return undefined;
}

function mentionsOf(source: WordedText, { pieces, marked }: PieceList): LevelMention[] {
  const branches: Piece[] = [];
  const mentions: LevelMention[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'unknown') continue;
    const place = placeOf(source, [piece]);
    if (piece.kind === 'occipital')
      mentions.push({ ...place, joints: jointsBetween('C2', 'C3'), nerves: piece.names });
    else if (marked && (piece.kind === 'single' || isBranchRange(source, piece))) branches.push(piece);
    else if (piece.kind === 'single') mentions.push({ ...place, joints: [], nerves: nervesOf(piece) });
    else mentions.push({ ...place, joints: jointsBetween(piece.names[0]!, piece.names.at(-1)!) });
  }
  if (branches.length === 0) return mentions;
  const present = new Set(branches.flatMap(nervesOf));
  const nerves = NERVES.filter((it) => present.has(it));
  return [...mentions, { ...placeOf(source, branches), joints: jointsOfBranches(nerves), nerves }];
}

/** `L3-L5 medial branches` are three branches; `L4-5 medial branches` are those of one joint. */
function isBranchRange(source: WordedText, { names, last }: Piece): boolean {
  const joints = jointsBetween(names[0]!, names.at(-1)!);
  const word = branchWordAfter(source, last);
  return (
    joints.length > 1 &&
    joints.at(-1)!.lower.charAt(0) !== 'S' &&
    word !== undefined &&
    PLURAL_BRANCHES.has(word)
  );
}

/** The nerves from the first to the last of a piece, whichever is higher. */
function nervesOf({ names }: Piece): readonly string[] {
  if (names.length === 1) return names;
  const [one, other] = [NERVES.indexOf(names[0]!), NERVES.indexOf(names.at(-1)!)];
  return NERVES.slice(Math.min(one, other), Math.max(one, other) + 1);
}

function placeOf({ words }: WordedText, pieces: readonly Piece[]): { start: number; end: number } {
  return { start: words[pieces[0]!.first]!.start, end: words[pieces.at(-1)!.last]!.end };
}
