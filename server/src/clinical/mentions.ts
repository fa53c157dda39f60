import { remembered } from '#text/readings.ts';
import { type Cue, CUES, type FlagCue, GLUE } from './cue-words.ts';
import { findTermsIn, type Lexicon, type TermHit } from './terms.ts';
import { readWords, type Word } from './words.ts';

export type { Lexicon, LexiconEntry } from './terms.ts';

/** A term of a lexicon at its place, with what the words around it make of it. */
export interface Mention {
  readonly concept: string;
  /** The term as the lexicon writes it. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Said to be absent: "no", "denies", "without", ": none". */
  readonly negated: boolean;
  /** Of the past: "history of", "prior", "old", "resolved". */
  readonly historical: boolean;
  /** Not there (yet): "ordered", "will", "consider", "if", "rule out", "possible". */
  readonly planned: boolean;
  /** Somebody else's: "family history of", "mother". */
  readonly family: boolean;
}

/** What lies between a piece and the one before it. */
type Break = 'none' | 'comma' | 'colon' | 'stop';

type Flag = 'negated' | 'historical' | 'planned' | 'family';

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly before: Break;
  readonly key: string;
  readonly cue: Cue | undefined;
  /** The terms that stand here; none where this is a cue or another word. */
  readonly hits: readonly TermHit[];
  readonly flags: Set<Flag>;
}

interface Reach {
  readonly flags: Set<Flag>;
  nearHistory: boolean;
}

/**
 * Every term of the lexicon in the text, in order, with its scope: negation, history, plan and family. A cue reaches to
 * the end of its clause: a full stop, semicolon, colon or line end (a line that ends in a comma or "or" goes on), or
 * "but" and its like; commas, "and" and "or" continue a list. Never fails; linear in the text's length.
 */
export const findMentions = remembered(mentionsOf);

function mentionsOf(text: string, lexicon: Lexicon): readonly Mention[] {
  const words = readWords(text);
  const hits = findTermsIn(text, words, lexicon);
  if (hits.length === 0) return [];
  const pieces = piecesOf(text, words, hits, findTermsIn(text, words, CUES));
  const reach: Reach = { flags: new Set(), nearHistory: false };
  for (let at = 0; at < pieces.length; at++) step(pieces, at, reach);
  return pieces.flatMap(({ hits, flags }) => hits.map((hit) => mentionOf(hit, flags)));
}

function mentionOf({ concept, term, start, end }: TermHit, flags: ReadonlySet<Flag>): Mention {
  return {
    concept,
    term,
    start,
    end,
    negated: flags.has('negated'),
    historical: flags.has('historical'),
    planned: flags.has('planned'),
    family: flags.has('family'),
  };
}

/** Carries the reach of the cues before over one piece. */
function step(pieces: readonly Piece[], at: number, reach: Reach): void {
  const piece = pieces[at]!;
  const previous = pieces[at - 1];
  const opensList = piece.before === 'colon' && previous?.cue !== undefined && previous.cue !== 'literal';
  if (piece.before === 'stop' || (piece.before === 'colon' && !opensList)) endReach(reach);
  if (piece.before === 'comma') reach.nearHistory = false;
  for (const flag of reach.flags) if (piece.hits.length > 0) piece.flags.add(flag);
  if (reach.nearHistory && piece.hits.length > 0) piece.flags.add('historical');
  if (!piece.cue) return;
  const joined = piece.before === 'comma' || previous?.key === 'and';
  applyCue(pieces, at, piece.cue, reach, joined);
}

function endReach(reach: Reach): void {
  reach.flags.clear();
  reach.nearHistory = false;
}

function applyCue(pieces: readonly Piece[], at: number, cue: Cue, reach: Reach, joined: boolean): void {
  if (isFlagCue(cue)) return applyFlag(pieces, at, RULES[cue], reach);
  switch (cue) {
    case 'stop':
      return endReach(reach);
    case 'affirm':
      if (!joined && pieces[at]!.before !== 'colon') return;
      reach.flags.delete('negated');
      reach.flags.delete('planned');
      return;
    case 'done':
      reach.flags.delete('planned');
      return undoPlan(pieces, at);
    case 'now':
      if (joined) reach.flags.delete('negated');
      reach.flags.delete('historical');
      reach.nearHistory = false;
      return;
    case 'literal':
    case 'no-change':
      return;
  }
}

/** What a cue says, and the ways it says it, the first that finds a term: back, or ahead to a comma or clause's end. */
interface Rule {
  readonly flag: Flag;
  readonly back: 'never' | 'always' | 'where it points back';
  readonly ahead: 'never' | 'to the comma' | 'to the end';
}

const RULES: Readonly<Record<FlagCue, Rule>> = {
  negation: { flag: 'negated', back: 'never', ahead: 'to the end' },
  'negation-after': { flag: 'negated', back: 'always', ahead: 'never' },
  'negation-either': { flag: 'negated', back: 'where it points back', ahead: 'to the end' },
  history: { flag: 'historical', back: 'never', ahead: 'to the end' },
  'near-history': { flag: 'historical', back: 'never', ahead: 'to the comma' },
  'history-after': { flag: 'historical', back: 'always', ahead: 'never' },
  'history-either': { flag: 'historical', back: 'where it points back', ahead: 'to the comma' },
  family: { flag: 'family', back: 'never', ahead: 'to the end' },
  plan: { flag: 'planned', back: 'never', ahead: 'to the end' },
  'plan-after': { flag: 'planned', back: 'always', ahead: 'to the end' },
  'plan-either': { flag: 'planned', back: 'where it points back', ahead: 'to the end' },
};

function isFlagCue(cue: Cue): cue is FlagCue {
  return Object.hasOwn(RULES, cue);
}

function applyFlag(pieces: readonly Piece[], at: number, { flag, back, ahead }: Rule, reach: Reach): void {
  const looksBack = back === 'always' || (back !== 'never' && pointsBack(pieces, at));
  if (looksBack && reachBack(pieces, at, flag)) return;
  if (ahead === 'to the end' && !(flag === 'negated' && isAnswer(pieces, at))) reach.flags.add(flag);
  if (ahead === 'to the comma') reach.nearHistory = true;
}

/** "None, on Xarelto", "none known, cellulitis": an answer of its own, which denies nothing behind its comma. */
function isAnswer(pieces: readonly Piece[], at: number): boolean {
  if (!ANSWERS.has(pieces[at]!.key)) return false;
  const next = pieces[at + 1];
  const behind = next && ANSWERED.has(next.key) ? pieces[at + 2] : next;
  return behind?.before === 'comma';
}

const ANSWERS: ReadonlySet<string> = new Set(['none', 'no', 'nil', 'negative', 'absent']);
const ANSWERED: ReadonlySet<string> = new Set(['known', 'noted', 'reported', 'present', 'seen', 'found']);

/** Takes the plan off the nearest term within four words, unless the doing is itself planned or denied. */
function undoPlan(pieces: readonly Piece[], at: number): void {
  for (let here = at; here > 0 && at - here < 5; here--) {
    if (pieces[here]!.before === 'stop') return;
    const { hits, flags, cue } = pieces[here - 1]!;
    if (cue === 'negation' || cue === 'plan') return;
    if (hits.length > 0) flags.delete('planned');
    if (hits.length > 0) return;
  }
}

/** Whether an `-either` cue looks back: no term follows directly, and after a comma the clause ends with it. */
function pointsBack(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  const isLast = !next || next.before !== 'none';
  if (isLast) return true;
  const { before, key } = pieces[at]!;
  return next.hits.length === 0 && !next.cue && before !== 'comma' && key !== 'no' && key !== 'never';
}

/**
 * Gives the flag to the term before the cue, and to the list that ends with it: "numbness and weakness: absent". Behind
 * a colon it goes to every term of the label. Returns whether there was one.
 */
function reachBack(pieces: readonly Piece[], at: number, flag: Flag): boolean {
  let isLabel = false;
  let isList = false;
  let found = false;
  let gap = 0;
  for (let here = at; here > 0; here--) {
    const { before } = pieces[here]!;
    if (before === 'stop' || (before === 'colon' && found)) return found;
    if (before === 'comma' && here !== at && !isLabel && !isList) return found;
    if (before === 'colon') isLabel = true;
    const { hits, flags, cue, key } = pieces[here - 1]!;
    if (hits.length > 0) {
      if (found && !isLabel && !isList) return true;
      flags.add(flag);
      found = true;
    } else if (cue && !GLUE.has(key)) {
      return found;
    } else if (found && (key === 'and' || key === 'or')) {
      isList = true;
    } else if (!isLabel && !GLUE.has(key) && (found || ++gap > 4)) {
      return found;
    }
  }
  return found;
}

/** The text as a row of terms, cues and other words, in order. A cue that overlaps a term gives way to it. */
function piecesOf(
  text: string,
  words: readonly Word[],
  hits: readonly TermHit[],
  cues: readonly TermHit[],
): Piece[] {
  const pieces: Piece[] = [];
  let hit = 0;
  let cue = 0;
  for (let at = 0; at < words.length;) {
    const { start, key } = words[at]!;
    while (cue < cues.length && cues[cue]!.start < start) cue++;
    const here: TermHit[] = [];
    while (hit < hits.length && hits[hit]!.start === start) here.push(hits[hit++]!);
    const cueHere = cues[cue]?.start === start ? cues[cue] : undefined;
    const isCut = cueHere !== undefined && (hits[hit]?.start ?? Infinity) < cueHere.end;
    const kind = here.length === 0 && cueHere ? cueOf(cueHere, isCut) : undefined;
    const end = here[0]?.end ?? (kind && !isCut ? cueHere?.end : undefined) ?? words[at]!.end;
    const denied = here.length > 0 && (isDenied(here[0]!, cues[cue - 1]) || isPrefixed(text, start));
    const flags = new Set<Flag>(denied ? ['negated'] : []);
    const from = pieces.at(-1);
    const before = from ? breakBetween(text, from.end, start, from.key) : 'none';
    pieces.push({
      start,
      end,
      before,
      key: kind ? text.slice(start, end).toLowerCase() : key,
      cue: kind,
      hits: here,
      flags,
    });
    while (at < words.length && words[at]!.start < end) at++;
  }
  return pieces;
}

/** A cue with a term in it, such as the fracture of "no acute fracture", still denies; else it gives way to the term. */
function cueOf(cue: TermHit, isCut: boolean): Cue | undefined {
  if (!isCut) return cue.concept as Cue;
  return cue.concept.startsWith('negation') ? 'negation' : undefined;
}

/** "no significant relief" denies the relief within it, though it denies nothing that follows. */
function isDenied(hit: TermHit, cue: TermHit | undefined): boolean {
  return cue?.concept === 'no-change' && cue.start < hit.start && hit.start < cue.end;
}

/** "Non-radiating": the prefix denies its own word alone. */
function isPrefixed(text: string, start: number): boolean {
  return /(?:^|[^a-z])non[-\s\u2010-\u2013\u2212]$/i.test(text.slice(Math.max(0, start - 5), start));
}

const CONTINUES = new Set([
  'and',
  'or',
  'nor',
  'of',
  'the',
  'for',
  'with',
  'no',
  'not',
  'any',
  'denies',
  'without',
]);

function breakBetween(text: string, start: number, end: number, before: string): Break {
  let found: Break = 'none';
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === ';' || character === '!' || character === '?') return 'stop';
    if (character === '.' && at + 1 < end) return 'stop';
    if (character === '\n' && found !== 'comma' && !CONTINUES.has(before)) return 'stop';
    if (character === ':' || character === '=') found = 'colon';
    if (character === ',' && found === 'none') found = 'comma';
  }
  return found;
}
