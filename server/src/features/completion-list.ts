import type { Analysis } from '#analysis.ts';
import { plainForm, snippetForm } from '#policy/snippet.ts';
import { lineEndOf } from '#text/lines.ts';
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type Range,
} from 'vscode-languageserver-types';
import type { CompletionAbilities } from './completion-abilities.ts';
import { escapeMarkdown } from './markup.ts';
import { toRange } from './ranges.ts';
import type { Offer, OfferKind, Offers } from './completion/offer.ts';

/** The offers as the client takes them. Their order is that of `sortText`. */
export function toCompletionList(
  { offers, span, incomplete }: Offers,
  offset: number,
  analysis: Analysis,
  abilities: CompletionAbilities,
): CompletionList {
  const { text, lines } = analysis;
  const typed = text.slice(span.start, offset);
  const place: Place = {
    typed,
    lineEnd: lineEndOf(text),
    insert: toRange(lines, { start: span.start, end: offset }),
    replace: toRange(lines, span),
    separate: span.end > offset && !typed.startsWith('***') && !text.startsWith('***', span.start),
  };
  const items = offers.map((offer, position) => toItem(offer, position, place, abilities));
  return { isIncomplete: incomplete || offers.some((it) => it.aliases !== undefined), items };
}

interface Place {
  readonly typed: string;
  readonly lineEnd: string;
  readonly insert: Range;
  readonly replace: Range;
  /** Text behind the cursor belongs to the word that is replaced. */
  readonly separate: boolean;
}

const KINDS: Readonly<Record<OfferKind, CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  item: CompletionItemKind.Snippet,
  section: CompletionItemKind.Module,
  value: CompletionItemKind.Value,
  template: CompletionItemKind.File,
  key: CompletionItemKind.Property,
};

function toItem(
  offer: Offer,
  position: number,
  place: Place,
  abilities: CompletionAbilities,
): CompletionItem {
  const { label, body, kind, detail = '', about } = offer;
  const hasStops = body.parts.some((it) => it.kind !== 'text');
  const isSnippet = abilities.snippets && hasStops;
  const newText = withLineEnds(isSnippet ? snippetForm(body) : plainForm(body), place.lineEnd);
  const { insert, replace } = place;
  return {
    label,
    kind: KINDS[kind],
    sortText: String(position).padStart(4, '0'),
    filterText: filterOf(offer, place.typed),
    textEdit:
      abilities.insertReplace && place.separate ? { newText, insert, replace } : { newText, range: replace },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(abilities.keepsIndentation && newText.includes(place.lineEnd)
      ? { insertTextMode: InsertTextMode.asIs }
      : {}),
    ...detailOf(detail, abilities),
    ...(about === undefined ? {} : { documentation: documentationOf(about, abilities.documentation) }),
  };
}

function detailOf(detail: string, { labelDetails }: CompletionAbilities): Partial<CompletionItem> {
  if (detail === '') return {};
  return labelDetails ? { labelDetails: { description: detail } } : { detail };
}

function documentationOf(about: string, format: MarkupKind | undefined): MarkupContent | string {
  if (format === undefined) return about;
  return { kind: format, value: format === MarkupKind.Markdown ? escapeMarkdown(about) : about };
}

/** An alias where only it begins with what is typed. */
function filterOf({ label, filter, aliases }: Offer, typed: string): string {
  const own =
    filter ?? label.replace(/^(?:- |#+ )(?!$)/, (marks) => (typed.startsWith(marks.charAt(0)) ? marks : ''));
  const start = typed.trim().toLowerCase();
  if (start === '' || own.toLowerCase().startsWith(start)) return own;
  return aliases?.find((it) => it.toLowerCase().startsWith(start)) ?? own;
}

function withLineEnds(text: string, lineEnd: string): string {
  return lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd);
}
