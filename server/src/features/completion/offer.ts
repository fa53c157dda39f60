import { escapeSnippetText, parseSnippet, type Snippet } from '#policy/snippet.ts';
import type { Span } from '#text/span.ts';

/** What an offer is, for the editor's icon. */
export type OfferKind = 'field' | 'item' | 'section' | 'value' | 'template' | 'key';

/** One thing that can be written at the cursor. It holds labels, choices and blanks, never a statement. */
export interface Offer {
  readonly label: string;
  /** What takes the place of the span. */
  readonly body: Snippet;
  readonly kind: OfferKind;
  /** What comes behind the label, or what it means, in one line. */
  readonly detail?: string;
  /** Sentences on what it is for. */
  readonly about?: string;
  /** What the typed text is compared with; the label where undefined. */
  readonly filter?: string;
  /** Other names that it is found by. */
  readonly aliases?: readonly string[];
}

/** All that can be written in the place of one stretch of text around the cursor, the best first. */
export interface Offers {
  /** In one line. What stands before the cursor in it has been typed. */
  readonly span: Span;
  readonly offers: readonly Offer[];
  /** More typing can bring other offers. */
  readonly incomplete: boolean;
}

/** Nothing to offer here. */
export const NO_OFFERS: readonly Offer[] = [];

const EMPTY: Snippet = { parts: [] };

/** The body as a snippet. A body that is none, which no checked pack or template has, is empty. */
export function snippetOf(body: string): Snippet {
  const snippet = parseSnippet(body, Infinity);
  return 'error' in snippet ? EMPTY : snippet;
}

/** A value with nothing to fill in. */
export function plainOffer(text: string, more: Partial<Offer> = {}): Offer {
  return { label: text, body: snippetOf(escapeSnippetText(text)), kind: 'value', ...more };
}

/** A value with blanks; the label is how it reads. */
export function blankOffer(label: string, body: string, more: Partial<Offer> = {}): Offer {
  return { label, body: snippetOf(body), kind: 'value', ...more };
}

/** The offer with text before it. */
export function prefixed(offer: Offer, text: string): Offer {
  return text === '' ? offer : { ...offer, body: { parts: [{ kind: 'text', text }, ...offer.body.parts] } };
}

/** One offer of each label, in the place of the first: the one that says more about it. */
export function distinct(offers: readonly Offer[]): readonly Offer[] {
  const best = new Map<string, Offer>();
  for (const offer of offers) {
    const known = best.get(offer.label);
    if (known === undefined || (known.detail === undefined && offer.detail !== undefined))
      best.set(offer.label, offer);
  }
  return [...best.values()];
}
