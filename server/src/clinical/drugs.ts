import { remembered } from '#text/readings.ts';
import type { Brand, Drug } from './drug.ts';
import { areCombined, drugNamed, nameTree, type NameTree, type Named } from './drug-names.ts';
import { squeeze, type Squeezed } from './squeeze.ts';

export { ADJUVANT_CLASSES, CARE_DRUG_CLASSES } from './drug.ts';
export type { Brand, Drug, DrugClass, DrugForm, Release } from './drug.ts';
export { DRUGS, drugNamed, drugsOfClass } from './drug-names.ts';

/** A drug as a text names it: alone, by a brand, as a combination, or with its other name in parentheses. */
export interface DrugMention {
  /** The principal drug: of a combination with an opioid, the opioid. */
  readonly drug: Drug;
  readonly brand?: Brand;
  /** All drugs of the product, the principal one first; of a single drug, itself. */
  readonly components: readonly Drug[];
  readonly start: number;
  readonly end: number;
  /** The words that name it; between two of them a strength can stand ("hydrocodone 5 mg/acetaminophen 325 mg"). */
  readonly names: readonly { readonly start: number; readonly end: number }[];
}

interface Found extends Named {
  readonly components: readonly Drug[];
  readonly names: readonly { readonly start: number; readonly end: number }[];
  readonly start: number;
  readonly end: number;
}

/**
 * All drugs that the text names, from left to right, the longest name first ("Tylenol #3" before "Tylenol"). Words
 * for a class ("NSAIDs", "opioids") are mentions of a drug that is marked `generic`. Aspirin with a dose of 81 mg
 * directly behind it is low-dose aspirin; diclofenac and lidocaine called topical are the topical drugs.
 */
export const findDrugs = remembered(drugsOf);

function drugsOf(text: string): readonly DrugMention[] {
  const squeezed = squeeze(text);
  const plain = squeezed.text;
  const singles = namesIn(plain).map((found) => specified(plain, found));
  const combined = joinNeighbours(singles, (one, other) => combinedWith(plain, one, other));
  const numbered = combined.map((found) => numberedCodeine(plain, found));
  const named = joinNeighbours(numbered, (one, other) => alsoNamed(plain, one, other));
  return named.map((found) => mentionOf(found, squeezed));
}

function joinNeighbours(
  all: readonly Found[],
  join: (one: Found, other: Found) => Found | undefined,
): Found[] {
  const joined: Found[] = [];
  for (const found of all) {
    const before = joined.at(-1);
    const both = before && found.start - before.end <= 16 ? join(before, found) : undefined;
    if (both) joined[joined.length - 1] = both;
    else joined.push(found);
  }
  return joined;
}

const WORD = /#?[a-z0-9]+/g;

function namesIn(plain: string): Found[] {
  const words = [...plain.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index }));
  const found: Found[] = [];
  for (let index = 0; index < words.length; index++) {
    const longest = longestName(plain, words, index);
    if (!longest) continue;
    const { named, start, end, last } = longest;
    const components = (named.brand?.components ?? [named.drug.name]).map(
      (name) => drugNamed(name) ?? named.drug,
    );
    if (!named.drug.generic || !NO_CLASS_BEFORE.test(plain.slice(Math.max(0, start - 4), start))) {
      found.push({ ...named, components, names: [{ start, end }], start, end });
    }
    index = last;
  }
  return found;
}

/** "Non-opioid" names the opposite of the class. */
const NO_CLASS_BEFORE = /\bnon[- ]$/;

interface Word {
  readonly word: string;
  readonly start: number;
}

function longestName(
  plain: string,
  words: readonly Word[],
  first: number,
): (Place & { named: Named }) | undefined {
  let node: NameTree | undefined = nameTree();
  let longest: (Place & { named: Named }) | undefined;
  for (let at = first; at < words.length; at++) {
    const { word, start } = words[at]!;
    const before = words[at - 1];
    if (at > first && before && !JOINT.test(plain.slice(before.start + before.word.length, start))) break;
    const named: NameTree | undefined = followedBy(node, word);
    const end = start + word.length;
    if (named?.named) longest = { named: named.named, start: words[first]!.start, end, last: at };
    node = node.next.get(word) ?? singular(node, word);
    if (!node) break;
  }
  return longest;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly last: number;
}

/** What may stand between two words of one name: "MS-Contin", "Tylenol No. 3". */
const JOINT = /^(?: ?-? ?|\. ?)$/;

function followedBy(node: NameTree, word: string): NameTree | undefined {
  return node.next.get(word) ?? singular(node, word);
}

function singular(node: NameTree, word: string): NameTree | undefined {
  if (word.endsWith('ies')) return node.next.get(`${word.slice(0, -3)}y`);
  return word.length > 3 && word.endsWith('s') ? node.next.get(word.slice(0, -1)) : undefined;
}

/* Words that make a drug a topical one. Source: general usage, no published list. */
const TOPICAL_BEFORE = /\btopical $/;
const TOPICAL_AFTER =
  /^(?: sodium)?(?: ?[\d.]{1,5} ?%)? (?:topical|gel|cream|ointment|patch(?:es)?|emulgel)\b/;
const LOW_DOSE = /^:? ?(?:ec |enteric coated )?81(?!\d)/;

/** Resolves the drugs whose class depends on the words around the name. */
function specified(plain: string, found: Found): Found {
  const after = plain.slice(found.end, found.end + 32);
  const before = plain.slice(Math.max(0, found.start - 8), found.start);
  const topical = TOPICAL_BEFORE.test(before) || TOPICAL_AFTER.test(after);
  if (found.drug.name === 'aspirin' && LOW_DOSE.test(after)) return replaced(found, 'low-dose aspirin');
  if (topical && ['diclofenac', 'lidocaine'].includes(found.drug.name))
    return replaced(found, `topical ${found.drug.name}`);
  return found;
}

function replaced(found: Found, name: string): Found {
  const drug = drugNamed(name) ?? found.drug;
  return { ...found, drug, components: [drug] };
}

const COMBINER = /^(?: ?\/ ?| ?- ?| with | w\/ ?|\+| plus )$/;
const STRENGTH_COMBINER = /^ ?[\d.]{1,6} ?(?:mg)? ?(?:\/|-) ?$/;
const AND = /^ (?:and|&) $/;
const TWO_STRENGTHS = /^ ?\(?[\d.]{1,6} ?(?:mg)? ?[-/] ?[\d.]{1,6}/;
const PARENTHESIS = /^(?: (?:er|ir|sr|cr|xr))? ?[([]$/;

/** "Meloxicam (Mobic)": the product with its other name in parentheses. */
function alsoNamed(plain: string, one: Found, other: Found): Found | undefined {
  if (!PARENTHESIS.test(plain.slice(one.end, other.start)) || !/[)\]]/.test(plain.charAt(other.end)))
    return undefined;
  if (!sameProduct(one, other)) return undefined;
  const components = one.components.length >= other.components.length ? one.components : other.components;
  const names = [...one.names, ...other.names];
  return { ...one, brand: one.brand ?? other.brand, components, names, end: other.end + 1 };
}

/** "Hydrocodone/APAP": one product of both; undefined where no product holds both. */
function combinedWith(plain: string, one: Found, other: Found): Found | undefined {
  const between = plain.slice(one.end, other.start);
  const combined =
    COMBINER.test(between) ||
    STRENGTH_COMBINER.test(between) ||
    (AND.test(between) && TWO_STRENGTHS.test(plain.slice(other.end, other.end + 20)));
  if (!combined || one.drug.generic || !one.components.some((it) => areCombined(it, other.drug)))
    return undefined;
  if (isCompleteBrand(one) || isCompleteBrand(other)) return undefined;
  const components = principalFirst([...one.components, ...other.components]);
  const names = [...one.names, ...other.names];
  return {
    drug: components[0] ?? one.drug,
    brand: undefined,
    components,
    names,
    start: one.start,
    end: other.end,
  };
}

/** A brand that holds several components already is no part of another combination. */
function isCompleteBrand({ brand }: Found): boolean {
  return brand !== undefined && brand.components.length > 1;
}

function sameProduct(one: Found, other: Found): boolean {
  return (
    one.drug === other.drug || other.components.includes(one.drug) || one.components.includes(other.drug)
  );
}

function principalFirst(components: readonly Drug[]): Drug[] {
  const distinct = [...new Set(components)];
  const opioid = distinct.find((it) => it.classes.includes('opioid'));
  const principal = opioid ?? distinct.find((it) => it.name === 'butalbital');
  return principal ? [principal, ...distinct.filter((it) => it !== principal)] : distinct;
}

const CODEINE_NUMBER = /^ ?(?:#|no\.? ?)([234])(?![\d.])/;

/** "Acetaminophen-codeine #3" and "Tylenol with codeine No. 3" are the product that "Tylenol #3" names. */
function numberedCodeine(plain: string, found: Found): Found {
  const names = found.components.map((it) => it.name);
  const isPlainTylenol = found.brand?.name === 'tylenol';
  if (!isPlainTylenol && !(names.includes('codeine') && names.includes('acetaminophen'))) return found;
  const match = CODEINE_NUMBER.exec(plain.slice(found.end, found.end + 16));
  const codeine = drugNamed('codeine');
  const brand = codeine?.brands.find((it) => it.name === `tylenol #${match?.[1]}`);
  if (!match || !codeine || !brand || found.brand?.strength !== undefined) return found;
  const end = found.end + match[0].length;
  const components = brand.components.flatMap((name) => drugNamed(name) ?? []);
  return {
    ...found,
    drug: codeine,
    brand,
    components,
    names: [...found.names, { start: found.end, end }],
    end,
  };
}

function mentionOf(found: Found, squeezed: Squeezed): DrugMention {
  const place = (it: { start: number; end: number }): { start: number; end: number } => ({
    start: squeezed.start(it.start),
    end: squeezed.end(it.end),
  });
  return {
    drug: found.drug,
    ...(found.brand ? { brand: found.brand } : {}),
    components: found.components,
    ...place(found),
    names: found.names.map(place),
  };
}
