import { type Drug, type DrugClass, drugsOfClass } from '#clinical/drugs.ts';
import { plainOffer, type Offer } from './offer.ts';

const CLASS_WORDS: Readonly<Record<DrugClass, string>> = {
  nsaid: 'NSAID',
  acetaminophen: 'analgesic',
  'muscle-relaxant': 'muscle relaxant',
  snri: 'SNRI',
  gabapentinoid: 'gabapentinoid',
  tca: 'tricyclic antidepressant',
  topical: 'topical',
  steroid: 'corticosteroid',
  'local-anesthetic': 'local anesthetic',
  opioid: 'opioid',
  anticoagulant: 'anticoagulant',
  antiplatelet: 'antiplatelet drug',
  antiangiogenic: 'antiangiogenic drug',
};

/** Left the market: read in old notes, but not offered. */
const WITHDRAWN: ReadonlySet<string> = new Set(['rofecoxib', 'valdecoxib', 'propoxyphene']);

/** The drugs of these classes by their generic names, with their class; found by their brands too. */
export function drugOffers(classes: readonly DrugClass[]): readonly Offer[] {
  const drugs = new Set(classes.flatMap((it) => drugsOfClass(it)));
  return [...drugs].filter((it) => !WITHDRAWN.has(it.name)).map(drugOffer);
}

/** The class in words, as `muscle relaxant`. */
function classWords({ classes }: Drug): string {
  return classes.map((it) => CLASS_WORDS[it]).join(', ');
}

function drugOffer(drug: Drug): Offer {
  const name = drug.name.charAt(0).toUpperCase() + drug.name.slice(1);
  const brands = drug.brands.map((it) => it.name).filter((it) => it.length > 2);
  return plainOffer(name, { detail: classWords(drug), filter: [name, ...brands].join(' ') });
}
