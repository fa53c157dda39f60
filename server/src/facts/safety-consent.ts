import {
  CONSENT_TERMS,
  GIVEN_CONSENT_TERMS,
  INCAPACITY_TERMS,
  OTHER_OFFERS,
  PENDING_CONSENT_TERMS,
  REFUSAL_TERMS,
  SURROGATE_TERMS,
} from '#clinical/consent-words.ts';
import { findMentions } from '#clinical/mentions.ts';
import { findTerms, type Lexicon } from '#clinical/terms.ts';
import type { Tree } from '#note/tree.ts';
import type { Span } from '#text/span.ts';
import { outside, valuesAbout } from './about.ts';
import type { FactType } from './schema.ts';
import { isNothing } from './stated.ts';
import { isUnexamined, statementOf } from './status.ts';

/** Consent to the procedure. */
export class Consent {
  /** Something is said that is more than pending: it was discussed, given, refused, or cannot be given. */
  readonly documented: boolean;
  readonly refused: boolean;
  /** The patient cannot consent, and nobody does in the patient's place. */
  readonly incapable: boolean;
  readonly spans: readonly Span[];

  constructor(readings: readonly Reading[]) {
    this.documented = readings.length > 0;
    this.refused = readings.some((it) => it.refused);
    this.incapable = readings.some((it) => it.incapable) && !readings.some((it) => it.surrogate);
    this.spans = readings.map((it) => it.span);
  }
}

interface Reading {
  readonly refused: boolean;
  readonly incapable: boolean;
  readonly surrogate: boolean;
  readonly span: Span;
}

/** Reads the field about it, and the items of the contraindications that name it. */
export function readConsent(tree: Tree): Consent {
  const values = valuesAbout(tree, ['Consent'], { sections: ['Contraindications'], topic: CONSENT });
  return new Consent(
    values.flatMap(({ value, whole, field }) => readValue(field ? value.text : whole.text, value) ?? []),
  );
}

const CONSENT: Lexicon = [...CONSENT_TERMS, ...INCAPACITY_TERMS];

function readValue(text: string, span: Span & { readonly text: string }): Reading | undefined {
  const refused = isRefused(text);
  const incapable = findMentions(text, INCAPACITY_TERMS).some((it) => !it.family && !it.historical);
  const reading = { refused, incapable, surrogate: hasSurrogate(text), span };
  if (refused || incapable) return reading;
  if (isNothing(span.text) || isUnexamined(span) || statementOf(span).says === 'absent') return undefined;
  const pending = findTerms(text, PENDING_CONSENT_TERMS).length > 0;
  return pending && !isGiven(text) ? undefined : reading;
}

/** "Not signed" is a pending consent and no signature. */
function isGiven(text: string): boolean {
  const given = findMentions(text, GIVEN_CONSENT_TERMS).filter((it) => !it.negated && !it.planned);
  return outside(given, findTerms(text, PENDING_CONSENT_TERMS)).length > 0;
}

/** A refusal that is not of something else, as of sedation, and that was not taken back. */
function isRefused(text: string): boolean {
  return findMentions(text, REFUSAL_TERMS)
    .filter((it) => !it.negated && !it.historical && !it.planned && !it.family)
    .filter((it) => findTerms(text.slice(it.end, it.end + REACH), OTHER_OFFERS).length === 0)
    .some((it) => !isTakenBack(text.slice(it.end)));
}

/** "Initially refused, then signed": what follows the refusal is a consent, and says that it came later. */
function isTakenBack(after: string): boolean {
  return findMentions(after, GIVEN_CONSENT_TERMS).some(
    (it) =>
      !it.negated &&
      !it.planned &&
      /\b(?:then|later|subsequently|afterwards?|eventually|now|but|after)\b/i.test(
        after.slice(0, it.end + 16),
      ),
  );
}

/** How far behind a refusal its object is looked for. */
const REACH = 32;

/** "Lacks capacity" denies nothing behind the next comma. */
function hasSurrogate(text: string): boolean {
  return text
    .split(/[,;.\n]/)
    .some((part) => findMentions(part, SURROGATE_TERMS).some((it) => !it.negated && !it.planned));
}

export const CONSENT_TYPE: FactType = {
  name: 'Consent',
  doc: 'Consent to the procedure',
  ctor: Consent,
  fields: {
    documented: {
      type: 'bool',
      doc: 'It was discussed, given or refused, or cannot be given; pending is nothing yet',
    },
    refused: { type: 'bool', doc: 'The patient refuses' },
    incapable: { type: 'bool', doc: 'The patient cannot consent, and no surrogate is named' },
  },
};
