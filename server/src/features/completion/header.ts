import type { Analysis } from '#analysis.ts';
import { HEADER_KEYS } from '#note/header.ts';
import { headerValues } from '#note/tree.ts';
import { isBlank, type Span } from '#text/span.ts';
import type { CursorLine } from './cursor.ts';
import { type Offer, type Offers, plainOffer, prefixed, snippetOf } from './offer.ts';

/** A template that is installed. */
export interface TemplateName {
  readonly id: string;
  readonly title: string;
}

/** Templates for one procedure before the general ones that they extend. */
export function specificFirst<T extends { readonly extends?: string }>(
  templates: readonly T[],
): readonly T[] {
  return [
    ...templates.filter((it) => it.extends !== undefined),
    ...templates.filter((it) => it.extends === undefined),
  ];
}

/** What the front matter's `request` can be. */
const REQUESTS: readonly (readonly [kind: string, meaning: string])[] = [
  ['diagnostic-first', 'first diagnostic block'],
  ['diagnostic-second', 'second, confirming diagnostic block'],
  ['therapeutic', 'injection for relief'],
  ['ablation', 'radiofrequency ablation'],
];

const KEY_MEANINGS: Readonly<Record<(typeof HEADER_KEYS)[number], string>> = {
  template: 'which sections and fields the note has',
  policies: 'which policies judge the note',
  date: 'the day by which everything is judged',
  author: 'who writes the note',
  request: 'what is asked for, where the plan does not say',
};

/** Keys that the front matter still lacks, or what fits behind one. */
export function headerOffers(
  analysis: Analysis,
  line: CursorLine,
  templates: readonly TemplateName[],
): Offers | undefined {
  if (line.end - line.start > LONGEST_LINE) return undefined;
  const key = /^["']?([a-z]+)["']?[ \t]*:/i.exec(line.before)?.[1]?.toLowerCase();
  if (key === undefined)
    return /^[a-z]*$/i.test(line.before) ? keyOffers(analysis, line) : itemOfList(analysis, line);
  const offers = valuesOf(analysis, key, templates);
  return offers.length === 0 ? undefined : behindKey(analysis, line, offers);
}

function keyOffers(analysis: Analysis, line: CursorLine): Offers {
  const present = new Set(
    analysis.tree.header?.entries
      .filter((it) => it.key.start < line.start || it.key.start > line.end)
      .map((it) => it.key.text.toLowerCase()),
  );
  const isFollowed = line.after.includes(':');
  const end = isFollowed ? line.offset + line.after.indexOf(':') : line.end;
  const offers = HEADER_KEYS.filter((it) => !present.has(it)).map((key): Offer => {
    const body = isFollowed ? key : key === 'policies' ? 'policies: [${1:***}]' : `${key}: \${1:***}`;
    return { label: key, body: snippetOf(body), kind: 'key', detail: KEY_MEANINGS[key] };
  });
  return { span: { start: line.start, end }, offers, incomplete: false };
}

function valuesOf(analysis: Analysis, key: string, templates: readonly TemplateName[]): readonly Offer[] {
  switch (key) {
    case 'template':
      return templates.map((it) => plainOffer(it.id, { detail: it.title }));
    case 'policies':
      return policyOffers(analysis);
    case 'request':
      return REQUESTS.map(([kind, meaning]) => plainOffer(kind, { detail: meaning }));
    default:
      return [];
  }
}

function policyOffers({ tree, settings }: Analysis): readonly Offer[] {
  const named = new Set(headerValues(tree, 'policies').map((it) => it.text));
  return settings.packs
    .filter((it) => !named.has(it.id))
    .map((it) => plainOffer(it.id, { detail: it.title }));
}

/** A line `- id` below `policies:`. */
function itemOfList(analysis: Analysis, line: CursorLine): Offers | undefined {
  const above = analysis.text.slice(0, line.start);
  const isOfPolicies = /(?:^|\n)policies:[ \t]*\r?\n(?:[ \t]*-[^\n]*\n)*$/i.test(above.slice(-LONGEST_LIST));
  if (!isOfPolicies || !/^[ \t]*-/.test(line.before)) return undefined;
  return behindKey(analysis, line, policyOffers(analysis));
}

const LONGEST_LIST = 1000;
const LONGEST_LINE = 1000;

/** The word around the cursor gives way; a blank goes before it where it would touch a colon, comma or hyphen. */
function behindKey({ text }: Analysis, line: CursorLine, offers: readonly Offer[]): Offers {
  const typed =
    /[\w./*-]*$/.exec(line.before.replace(/^[ \t]*-(?=[ \t]|$)/, (it) => ' '.repeat(it.length)))?.[0] ?? '';
  const rest = /^[\w./*-]*/.exec(line.after)?.[0] ?? '';
  const span: Span = { start: line.offset - typed.length, end: line.offset + rest.length };
  const previous = text.charCodeAt(span.start - 1);
  const gap = isBlank(previous) || `["'`.includes(String.fromCharCode(previous)) ? '' : ' ';
  const isUnfilled = text.slice(span.start, span.end).startsWith('***');
  return {
    span,
    offers: offers.map((it) => ({
      ...prefixed(it, gap),
      ...(isUnfilled ? { filter: `*** ${it.label}` } : {}),
    })),
    incomplete: false,
  };
}
