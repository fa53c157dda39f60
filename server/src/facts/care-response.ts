import { ADVERSE_REACTION_TERMS } from '#clinical/given-words.ts';
import { readResponse } from '#clinical/responses.ts';
import { readStatus } from '#clinical/status.ts';
import { findTerms } from '#clinical/terms.ts';
import type { Item } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import type { FactType } from './schema.ts';
import { attribute, plainParts } from './sources.ts';

type Kind = ReturnType<typeof readResponse>['kind'];

/** How a course worked, as its item says. */
export class CareResponse {
  readonly words: Words | undefined;
  readonly spans: readonly Span[];
  readonly #kind: Kind | undefined;

  constructor(words: Words | undefined, kind: Kind | undefined) {
    this.words = words;
    this.#kind = kind;
    this.spans = words ? [words] : [];
  }

  /** A response stands there, whatever it says. */
  get documented(): boolean {
    return this.words !== undefined;
  }

  get inadequate(): boolean {
    return this.#kind === 'inadequate';
  }

  /** Good, and nothing says that it did not last. */
  get good(): boolean {
    return this.#kind === 'good';
  }
}

/**
 * The response of an item: its attribute of that key, else an attribute or name that says how it worked, else the
 * reason for which it was stopped, where that is a reaction or a failure.
 */
export function readCareResponse(item: Item): CareResponse {
  const own = attribute(item, 'response')?.value;
  if (own && !isUnknown(own)) return new CareResponse(own, readResponse(own.text).kind);
  const stopped = attribute(item, 'stopped')?.value;
  const [name, ...others] = plainParts(item);
  const said = others.find(saysResponse);
  if (said) return new CareResponse(said, readResponse(said.text).kind);
  if (stopped && isFailure(stopped.text)) return new CareResponse(stopped, 'inadequate');
  if (name && saysResponse(name)) return new CareResponse(name, readResponse(name.text).kind);
  return new CareResponse(undefined, undefined);
}

/** "Response: unknown" is none, whatever else the item says. */
function isUnknown({ text }: Words): boolean {
  const { kind, start, end } = readStatus(text);
  return kind === 'unclear' && start < end && text.slice(start, end) === text.trim();
}

function isFailure(text: string): boolean {
  return readResponse(text).kind === 'inadequate' || findTerms(text, ADVERSE_REACTION_TERMS).length > 0;
}

/** Adjectives that are no response by themselves: "limited lifting", "minor adjustments", "0.5 mg". Source: general usage, no published list. */
const SAYS_BY_ITSELF =
  /^(?:fail|ineffective|unsuccessful|unhelpful|refractory|recalcitrant|plateau|worsened|aggravated|exacerbated|helped|resolved|unchanged|intoleran|discontinued)/i;

/** What may stand beside an adjective that is the whole response: "only partial". */
const FILLERS = /^(?:only|very|still|mostly|rather|so far|to date|[\s.,])*$/i;

/** Without its key, a word of response counts when it is more than an adjective, or stands almost alone. */
function saysResponse({ text }: Words): boolean {
  if (/^\s*\d*\.?\d/.test(text) && !/%|relief|improve|benefit|help|fail|better|worse/i.test(text))
    return false;
  const reading = readResponse(text);
  if (reading.kind === 'unclear') return false;
  const found = text.slice(reading.start, reading.end);
  return (
    /[\s-]/.test(found) ||
    /%/.test(found) ||
    SAYS_BY_ITSELF.test(found) ||
    /\b(?:relief|benefit|improvement)\b/i.test(text) ||
    FILLERS.test(text.slice(0, reading.start) + text.slice(reading.end))
  );
}

export const CARE_RESPONSE_TYPE: FactType = {
  name: 'CareResponse',
  doc: 'How a course of conservative care worked',
  ctor: CareResponse,
  fields: {
    documented: { type: 'bool', doc: 'A response stands there, whatever it says' },
    inadequate: { type: 'bool', doc: 'It failed, helped too little or too briefly, or was not tolerated' },
    good: { type: 'bool', doc: 'It was good, and nothing says that it did not last' },
  },
};
