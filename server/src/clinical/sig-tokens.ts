import type { DrugForm, Release } from './drug.ts';
import { firstCharacters } from './first-characters.ts';
import type { Rational } from './rational.ts';

/** A range of exact numbers; both ends are equal where one number is written. */
export interface Amount {
  readonly low: Rational;
  readonly high: Rational;
}

/** How a drug is taken. */
export type Route =
  | 'oral'
  | 'transdermal'
  | 'transmucosal'
  | 'topical'
  | 'injection'
  | 'neuraxial'
  | 'nasal'
  | 'rectal'
  | 'inhaled';

/** A time of day that stands for one dose a day. */
export type TimeOfDay = 'morning' | 'noon' | 'evening' | 'bedtime';

/** A limit for a whole day: on mg of the drug, on units (tablets), on doses, or on another component. */
export interface Cap {
  readonly of: 'mass' | 'units' | 'doses' | 'component';
  readonly amount: Rational;
}

/** One thing that a direction says. Masses are mg, volumes mL, rates doses per day. */
export type Said =
  | { readonly kind: 'mass'; readonly amount: Amount; readonly micrograms: boolean }
  | { readonly kind: 'strengths'; readonly values: readonly Rational[]; readonly ml: Rational | undefined }
  | { readonly kind: 'concentration'; readonly mgPerMl: Rational }
  | { readonly kind: 'per-hour'; readonly micrograms: Amount }
  | { readonly kind: 'volume'; readonly amount: Amount }
  | { readonly kind: 'count'; readonly amount: Amount; readonly form: DrugForm | undefined }
  | { readonly kind: 'bare'; readonly amount: Amount }
  | { readonly kind: 'rate'; readonly amount: Amount; readonly wholeDay: boolean }
  | { readonly kind: 'time'; readonly time: TimeOfDay }
  | { readonly kind: 'cap'; readonly cap: Cap }
  | { readonly kind: 'change'; readonly up: boolean | undefined; readonly done: boolean }
  | { readonly kind: 'route'; readonly route: Route }
  | { readonly kind: 'form'; readonly form: DrugForm }
  | { readonly kind: 'release'; readonly release: Release }
  | {
      readonly kind:
        | 'prn'
        | 'once'
        | 'stopped'
        | 'divided'
        | 'from'
        | 'to'
        | 'arrow'
        | 'then'
        | 'take'
        | 'each'
        | 'clause'
        | 'length'
        | 'supply'
        | 'unclear-count'
        | 'noise';
    };

/** What a stretch of the direction says, with its place. */
export type Token = Said & {
  readonly start: number;
  readonly end: number;
  /** The token stands in parentheses. */
  readonly aside: boolean;
};

/** One form of words; `read` gives what it says, undefined where the match turns out to be something else. */
export interface Rule {
  /** Sticky, over squeezed text. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, text: string) => Said | undefined;
}

/** A rule from the source of its pattern, which must not match the beginning of a longer word. */
export function rule(source: string, read: Rule['read'] | Said): Rule {
  return { pattern: new RegExp(source, 'y'), read: typeof read === 'function' ? read : () => read };
}

/** What a token can begin with; at every other character no rule is tried. */
const BEGINNINGS = 'abcdefghijklmnopqrstuvwxyz0123456789.#-→;<≤/½¼¾⅓⅔';

const STEP = /[a-z0-9µμ]+|[^]/y;

type RulesByFirst = Map<string, readonly Rule[]>;

const byFirst = new WeakMap<readonly Rule[], RulesByFirst>();

/** For each character the rules that can match something that begins with it, in their order. */
function rulesByFirst(rules: readonly Rule[]): RulesByFirst {
  const known = byFirst.get(rules);
  if (known) return known;
  const sorted: RulesByFirst = new Map();
  const firsts = rules.map(({ pattern }) => firstCharacters(pattern.source));
  for (const character of BEGINNINGS) {
    sorted.set(
      character,
      rules.filter((_, index) => firsts[index]?.has(character) ?? true),
    );
  }
  byFirst.set(rules, sorted);
  return sorted;
}

/** Reads a text from left to right, at each word by the first rule that fits; words that fit none are passed over. */
export function tokenize(text: string, rules: readonly Rule[]): Token[] {
  const sorted = rulesByFirst(rules);
  const tokens: Token[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, sorted.get(text.charAt(at)) ?? [], depth > 0);
    if (token) {
      tokens.push(token);
      at = token.end;
      continue;
    }
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth = Math.max(0, depth - 1);
    STEP.lastIndex = at;
    at += STEP.exec(text)?.[0].length ?? 1;
  }
  return tokens;
}

function tokenAt(text: string, at: number, rules: readonly Rule[], aside: boolean): Token | undefined {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const said = match && match[0].length > 0 ? read(match, text) : undefined;
    if (match && said) return { ...said, start: at, end: at + match[0].length, aside };
  }
  return undefined;
}
