import { rational, type Rational } from './rational.ts';

/** Which published table of factors is used. */
export type MmeTableId = 'cdc-2022' | 'cdc-2016';

/** A factor that depends on the whole daily dose of the drug: the first tier whose `upTo` mg is not exceeded. */
export interface Tier {
  /** Undefined for the last tier, which has no end. */
  readonly upTo: Rational | undefined;
  readonly factor: Rational;
}

/** A published table of factors. */
export interface MmeTable {
  readonly id: MmeTableId;
  /** As it is named in messages: `CDC 2022`. */
  readonly title: string;
  readonly source: string;
  /** MME per mg taken by mouth, by generic name; `fentanyl` is MME per mcg/h of a patch. */
  readonly factors: Readonly<Record<string, Rational | readonly Tier[]>>;
}

const tenths = (value: number): Rational => rational(value, 10);

const UNCHANGED = {
  codeine: rational(15, 100),
  hydrocodone: rational(1),
  morphine: rational(1),
  oxycodone: tenths(15),
  oxymorphone: rational(3),
  tapentadol: tenths(4),
  fentanyl: tenths(24),
} as const;

/**
 * The tables. Neither is a conversion dose: the figures describe risk. Buprenorphine and every opioid that is not
 * listed has no factor, which is not a factor of zero.
 */
export const MME_TABLES: Readonly<Record<MmeTableId, MmeTable>> = {
  'cdc-2022': {
    id: 'cdc-2022',
    title: 'CDC 2022',
    source:
      'CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022 (MMWR Recomm Rep 2022;71(3))',
    factors: {
      ...UNCHANGED,
      hydromorphone: rational(5),
      methadone: tenths(47),
      tramadol: tenths(2),
    },
  },
  'cdc-2016': {
    id: 'cdc-2016',
    title: 'CDC 2016',
    source:
      'CDC, Calculating Total Daily Dose of Opioids for Safer Dosage (2016); tapentadol: CDC conversion file 2017',
    factors: {
      ...UNCHANGED,
      hydromorphone: rational(4),
      methadone: [
        { upTo: rational(20), factor: rational(4) },
        { upTo: rational(40), factor: rational(8) },
        { upTo: rational(60), factor: rational(10) },
        { upTo: undefined, factor: rational(12) },
      ],
      tramadol: tenths(1),
    },
  },
};

/** The factor for a drug at a daily dose in mg (patches: mcg/h); undefined where the table has none. */
export function factorOf(table: MmeTableId, drug: string, perDay: Rational): Rational | undefined {
  const factor = MME_TABLES[table].factors[drug];
  if (factor === undefined || !isTiers(factor)) return factor;
  return factor.find(({ upTo }) => upTo === undefined || atMost(perDay, upTo))?.factor;
}

function isTiers(factor: Rational | readonly Tier[]): factor is readonly Tier[] {
  return Array.isArray(factor);
}

function atMost(one: Rational, other: Rational): boolean {
  return one.numerator * other.denominator <= other.numerator * one.denominator;
}
