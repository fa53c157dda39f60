import type { Analysis } from '#analysis.ts';
import { readLevels } from '#clinical/levels.ts';
import { readSide } from '#clinical/side.ts';
import type { Dictionary, FieldEntry } from '#note/dictionary.ts';
import type { Item } from '#note/tree.ts';
import { readable } from './skeletons.ts';
import { type Offer, snippetOf } from './offer.ts';

/** The attributes that items of these sections may carry. */
export function knownAttributes({ sections }: Dictionary, names: readonly string[]): readonly FieldEntry[] {
  return names.flatMap((name) => sections.find((it) => it.name === name)?.attributes ?? []);
}

/** The attributes that the item still lacks, each with its blank, as it is usually written: with its key or without. */
export function attributeOffers(
  analysis: Analysis,
  names: readonly string[],
  item: Item,
  isDrug: boolean,
): readonly Offer[] {
  return knownAttributes(analysis.dictionary, names)
    .filter((it) => !isPresent(it.name, item) && (it.type !== 'status' || it.choices.length > 0))
    .filter((it) => !(isDrug ? NOT_OF_DRUGS : NOT_OF_OTHERS).has(it.name))
    .map(attributeOffer);
}

/** Of courses of care: a treatment has visits, a drug has a dose, which is offered as a sig. */
const NOT_OF_DRUGS: ReadonlySet<string> = new Set(['dose', 'visits', 'content', 'frequency']);
const NOT_OF_OTHERS: ReadonlySet<string> = new Set(['dose', 'titration', 'MME']);

function attributeOffer(entry: FieldEntry): Offer {
  const body = snippetOf(KEYLESS.get(entry.name) ?? keyedBody(entry));
  return { label: entry.name, body, kind: 'key', detail: readable(body), aliases: entry.aliases };
}

/** What is known by its form, so that no key is needed. */
const KEYLESS: ReadonlyMap<string, string> = new Map([
  ['dates', '${1:*** start} to ${2:*** end}'],
  ['date', '${1:*** date}'],
  ['visits', '${1:*** number of} visits'],
  ['dose', '${1:*** dose and frequency}'],
  ['levels', '${1:*** levels}'],
  ['side', '${1|***,right,left,bilateral|}'],
]);

function keyedBody({ name, choices }: FieldEntry): string {
  const value = choices.length > 0 ? `\${1|***,${choices.join(',')}|}` : '${1:***}';
  return `${name}: ${value}`;
}

/** Whether the item has a dose, with or without its key. */
export function hasDose(item: Item): boolean {
  return isPresent('dose', item);
}

/** Whether the item has the attribute, by its key or by a form that needs none. */
function isPresent(name: string, { attributes }: Item): boolean {
  const keyless = attributes.filter((it) => it.key === undefined).map((it) => it.value.text);
  if (attributes.some((it) => it.key === name)) return true;
  const form = FORMS.get(name);
  return form !== undefined && keyless.some(form);
}

const FORMS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['dates', looksLikeDate],
  ['date', looksLikeDate],
  // Dates say how long it was.
  ['duration', (text) => looksLikeDate(text) || /\d ?(?:days?|weeks?|months?|years?)\b/i.test(text)],
  ['visits', (text) => /\b(?:visit|session)s?\b/i.test(text)],
  ['dose', (text) => /(?:\d|\*{3}) ?(?:mg|mcg|g|ml)\b/i.test(text)],
  ['frequency', (text) => /\b(?:times per|times a|daily|weekly)\b/i.test(text)],
  ['levels', (text) => readLevels(text).mentions.length > 0],
  ['side', (text) => readSide(text) !== undefined],
]);

function looksLikeDate(text: string): boolean {
  return /\d{4}-\d{2}|\d{1,2}\/\d{1,4}|\*{3} to (?:\*{3}|present)/.test(text);
}
