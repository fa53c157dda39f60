import type { Analysis } from '#analysis.ts';
import { MODALITIES } from '#clinical/modalities.ts';
import type { Section } from '#note/tree.ts';
import { nameKey } from '#note/words.ts';
import { escapeSnippetText, type Snippet } from '#policy/snippet.ts';
import { drugOffers } from './drugs.ts';
import { needsOf } from './needs.ts';
import { distinct, type Offer, plainOffer, snippetOf } from './offer.ts';
import { regionsOf } from './regions.ts';
import {
  behindColon,
  fixSkeletons,
  namesOfItem,
  readable,
  templateSkeletons,
  type Skeleton,
} from './skeletons.ts';
import { studyNames } from './studies.ts';
import { topicOfHint } from './topics.ts';
import { classesOf } from './values.ts';

/**
 * Names of items of a section with their attributes as blanks, or bare where attributes stand already: what open
 * criteria ask for first, drugs that another section names before other drugs, what the section has already last.
 */
export function nameOffers(analysis: Analysis, section: string, bare: boolean): readonly Offer[] {
  const skeletons = itemSkeletons(analysis, section);
  const named = skeletons.flatMap((it) => namesOf(analysis, section, it));
  const all = distinct([...named, ...furtherNames(section, skeletons)]);
  const here = itemNames(analysis, (it) => it.names.includes(section));
  const elsewhere = itemNames(analysis, (it) => !it.names.includes(section));
  const rank = ({ label }: Offer): number => {
    if (here.has(nameKey(label))) return 2;
    return elsewhere.has(nameKey(label)) ? 0 : 1;
  };
  const offers = all.toSorted((one, other) => rank(one) - rank(other));
  return bare ? offers.map(bareName) : offers;
}

/** What criteria ask for, then the template's lines, then what fixes could write; named studies before bare words. */
function itemSkeletons(analysis: Analysis, section: string): readonly Skeleton[] {
  const needed = needsOf(analysis, section)
    .filter((it) => !it.alternative)
    .map((it) => it.skeleton);
  const template = templateSkeletons(analysis.dictionary, section);
  const first = section === 'Imaging' ? [...template, ...needed] : [...needed, ...template];
  return [...first, ...fixSkeletons(analysis, section)].filter((it) => it.isItem);
}

function itemNames({ tree }: Analysis, isWanted: (section: Section) => boolean): ReadonlySet<string> {
  const entries = tree.sections.filter(isWanted).flatMap((it) => it.entries);
  return new Set(entries.flatMap((it) => (it.kind === 'item' ? [nameKey(it.name.text)] : [])));
}

function bareName(offer: Offer): Offer {
  return { ...offer, body: snippetOf(escapeSnippetText(offer.label)) };
}

/** The names that a skeleton begins with: its own, its choices, or what its hint asks for. */
function namesOf(analysis: Analysis, section: string, skeleton: Skeleton): readonly Offer[] {
  const blank = skeleton.snippet.parts[1];
  const own = namesOfItem(skeleton).map((it) => plainOffer(it));
  const offers =
    own.length === 0 && blank?.kind === 'hint' ? offersForHint(analysis, section, blank.hint) : own;
  return offers.map((it) => named(it, skeleton.snippet));
}

function offersForHint(analysis: Analysis, section: string, hint: string): readonly Offer[] {
  switch (topicOfHint(hint)) {
    case 'drug':
      return drugOffers(classesOf(section));
    case 'study':
      return studyNames(regionsOf(analysis)).map((it) => plainOffer(it));
    case 'date':
      return [
        ...(analysis.date === undefined
          ? []
          : [plainOffer(analysis.date, { detail: 'the date of this note' })]),
        { label: 'date', body: { parts: [{ kind: 'hint', number: 1, hint }] }, kind: 'item' },
      ];
    default:
      return [];
  }
}

/** The name with the rest of the skeleton. */
function named(offer: Offer, snippet: Snippet): Offer {
  const rest = behindColon(snippet);
  if (rest === undefined) return { ...offer, kind: 'item' };
  const parts = [...offer.body.parts, { kind: 'text', text: ': ' } as const, ...rest.parts];
  return { ...offer, kind: 'item', body: { parts }, detail: offer.detail ?? readable(rest) };
}

/** Treatments without drugs that no skeleton names. */
function furtherNames(section: string, skeletons: readonly Skeleton[]): readonly Offer[] {
  if (section !== 'Conservative care') return [];
  const pattern = skeletons.find((it) => it.key === 'physical therapy');
  return MODALITIES.map(({ name }) =>
    pattern === undefined ? plainOffer(name) : named(plainOffer(name), pattern.snippet),
  );
}
