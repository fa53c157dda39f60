import type { Brand, Drug, DrugClass } from './drug.ts';
import { BRAND_COMPONENTS, CLASS_ROWS, COMBINATIONS, DRUG_ROWS } from './drug-data.ts';
import { OPIOID_ROWS } from './opioid-data.ts';

/** What a name stands for. */
export interface Named {
  readonly drug: Drug;
  readonly brand: Brand | undefined;
}

/** Names by their words: the words that can follow, and what the words so far stand for. */
export interface NameTree {
  readonly next: Map<string, NameTree>;
  named?: Named;
}

const OPIOIDS: readonly Drug[] = OPIOID_ROWS.map(({ name, aliases, brands }) => ({
  name,
  classes: ['opioid'],
  aliases,
  brands,
  generic: false,
}));

const OTHERS: readonly Drug[] = DRUG_ROWS.flatMap(([classes, rows]) =>
  rows.map(([name, brands = [], aliases = []]) => ({
    name,
    classes,
    aliases,
    brands: brands.map((brand) => ({ name: brand, components: BRAND_COMPONENTS[brand] ?? [name] })),
    generic: false,
  })),
);

const CLASS_WORDS: readonly (readonly [Drug, readonly string[]])[] = CLASS_ROWS.map(([drugClass, words]) => [
  { name: drugClass, classes: [drugClass], aliases: words, brands: [], generic: true },
  words,
]);

/** Every drug that is known, opioids first; words for classes are none. */
export const DRUGS: readonly Drug[] = [...OPIOIDS, ...OTHERS];

const BY_NAME = new Map(DRUGS.map((drug) => [drug.name, drug]));

/** The drug of a generic name as the tables spell it; undefined for any other name. */
export function drugNamed(name: string): Drug | undefined {
  return BY_NAME.get(name);
}

/** All drugs of a class. */
export function drugsOfClass(drugClass: DrugClass): readonly Drug[] {
  return DRUGS.filter((drug) => drug.classes.includes(drugClass));
}

const PAIRS = new Set(COMBINATIONS.flatMap(([one, other]) => [`${one}+${other}`, `${other}+${one}`]));

/** Whether a marketed product holds both drugs. */
export function areCombined(one: Drug, other: Drug): boolean {
  return PAIRS.has(`${one.name}+${other.name}`);
}

/** Parts of a name as a note's words are split: `ms contin` is two, `tylenol #3` is two. */
function wordsOfName(name: string): string[] {
  return name.split(/[ -]/);
}

let tree: NameTree | undefined;

/** The tree of all names; built on first use. */
export function nameTree(): NameTree {
  tree ??= buildTree();
  return tree;
}

function buildTree(): NameTree {
  const root: NameTree = { next: new Map() };
  for (const drug of DRUGS) {
    for (const name of [drug.name, ...drug.aliases]) addName(root, name, { drug, brand: undefined });
    for (const brand of drug.brands) addName(root, brand.name, { drug, brand });
  }
  for (const [drug, words] of CLASS_WORDS) {
    for (const word of words) addName(root, word, { drug, brand: undefined });
  }
  return root;
}

function addName(root: NameTree, name: string, named: Named): void {
  let node = root;
  for (const word of wordsOfName(name)) {
    const next: NameTree = node.next.get(word) ?? { next: new Map() };
    node.next.set(word, next);
    node = next;
  }
  node.named = named;
}
