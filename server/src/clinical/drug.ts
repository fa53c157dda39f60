/** What a drug counts as. A combination product has the classes of its components through `DrugMention.components`. */
export type DrugClass =
  | 'nsaid'
  | 'acetaminophen'
  | 'muscle-relaxant'
  | 'snri'
  | 'gabapentinoid'
  | 'tca'
  | 'topical'
  | 'steroid'
  | 'local-anesthetic'
  | 'opioid'
  | 'anticoagulant'
  | 'antiplatelet'
  | 'antiangiogenic';

/**
 * Drugs for a neuropathic component. Source: the assessment "Medical Necessity Assessment for CPT Codes 64490 and 64491
 * in Chronic Pain" (section Failed Conservative Management).
 */
export const ADJUVANT_CLASSES: readonly DrugClass[] = ['snri', 'gabapentinoid', 'tca'];

/**
 * Drugs of conservative care that the patient takes. Source: the same (section Treatment Algorithm); that topical
 * ones count is general usage, no published list.
 */
export const CARE_DRUG_CLASSES: readonly DrugClass[] = [
  'nsaid',
  'acetaminophen',
  'muscle-relaxant',
  ...ADJUVANT_CLASSES,
  'topical',
];

/** A drug, or with `generic` a word for a whole class. */
export interface Drug {
  /** Generic name in lower case: `hydrocodone`, `topical diclofenac`. */
  readonly name: string;
  /** Empty for a mere component, such as caffeine or naloxone. */
  readonly classes: readonly DrugClass[];
  /** Other names in lower case. */
  readonly aliases: readonly string[];
  readonly brands: readonly Brand[];
  /** A word for a whole class ("NSAIDs", "opioids"), which names no drug. */
  readonly generic: boolean;
}

/** In what form a drug is given, capsules and pills counted as tablets. */
export type DrugForm = 'tablet' | 'patch' | 'liquid' | 'transmucosal' | 'injection' | 'rectal';
/** How fast a form releases the drug. */
export type Release = 'immediate' | 'extended';

/** A trade name with the product that it stands for. */
export interface Brand {
  /** In lower case: `norco`, `tylenol #3`. */
  readonly name: string;
  /** Generic names of all components, the principal one first. */
  readonly components: readonly string[];
  /** The one strength of its principal component in mg, for brands that have a single one. */
  readonly strength?: number;
  /** Marketed strengths of the principal component: mg, for patches mcg per hour. */
  readonly strengths?: readonly number[];
  readonly form?: DrugForm;
  readonly release?: Release;
}
