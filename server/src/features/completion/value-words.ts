/** Words that a value can be chosen from. Each is a choice between statements; none is set by itself. */

/** Responses to a treatment, from none to good, in the words that the criteria read. */
export const RESPONSES: readonly string[] = [
  'none',
  'minimal',
  'partial',
  'not sustained',
  'not tolerated',
  'worse',
  'good',
];

/** What is done in physical therapy: active exercise first, which payers ask for. */
export const THERAPY_CONTENTS: readonly string[] = [
  'active therapeutic exercise',
  'strengthening',
  'stretching',
  'core stabilization',
  'manual therapy',
  'heat',
  'ultrasound',
  'electrical stimulation',
  'traction',
];

/** What imaging is done to exclude. */
export const EXCLUSIONS: readonly string[] = ['fracture', 'tumor', 'infection', 'instability', 'stenosis'];

/** Why a drug was stopped. */
export const STOP_REASONS: readonly string[] = [
  'no benefit',
  'side effects (***)',
  'contraindicated (***)',
  'course completed',
];

/** What exercise or therapy is done how often. */
export const FREQUENCIES: readonly string[] = ['*** times per week', 'daily', 'weekly'];

/** Units of a dose. */
export const DOSE_UNITS: readonly (readonly [word: string, meaning: string])[] = [
  ['mg', 'milligrams'],
  ['mcg', 'micrograms'],
  ['g', 'grams'],
  ['mL', 'milliliters'],
  ['mcg/hr', 'micrograms per hour, of a patch'],
];

/** Ways that a drug is taken, as a sig writes them. */
export const ROUTES: readonly (readonly [word: string, meaning: string])[] = [
  ['PO', 'by mouth'],
  ['SL', 'under the tongue'],
  ['transdermal', 'through the skin'],
  ['topical', 'on the skin'],
  ['IM', 'into the muscle'],
  ['IV', 'into the vein'],
  ['PR', 'rectal'],
];

/** How often a drug is taken, written out: `qd` and `qod` are on lists of error-prone abbreviations. */
export const SIG_FREQUENCIES: readonly string[] = [
  'daily',
  'twice daily',
  'three times daily',
  'four times daily',
  'at bedtime',
  'every *** hours',
  'every *** hours as needed',
];

/** Drugs that are injected around facet joints to numb them; those without a use there are left out. */
export const LOCAL_ANESTHETICS: readonly string[] = ['bupivacaine', 'lidocaine', 'ropivacaine'];
