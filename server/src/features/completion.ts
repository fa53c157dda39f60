import type { Analysis } from '#analysis.ts';
import type { Span } from '#text/span.ts';
import type { CompletionList, Position } from 'vscode-languageserver-types';
import { commentOffers } from './completion/comments.ts';
import { cursorAt, type Cursor, type CursorLine } from './completion/cursor.ts';
import { fieldOffers } from './completion/fields.ts';
import { headerOffers, type TemplateName } from './completion/header.ts';
import { headingOffers } from './completion/headings.ts';
import { itemOffers } from './completion/items.ts';
import { lineOffers } from './completion/line-start.ts';
import type { Offers } from './completion/offer.ts';
import { phraseOffers, templateOffers } from './completion/phrases.ts';
import { toCompletionList } from './completion-list.ts';
import type { CompletionAbilities } from './completion-abilities.ts';

/** Why the client asks; the protocol's `CompletionContext`. */
export interface CompletionCause {
  readonly triggerKind: number;
  readonly triggerCharacter?: string;
}

export interface CompletionOptions {
  readonly abilities: CompletionAbilities;
  /** The templates that are installed. */
  readonly templates: readonly TemplateName[];
}

/** What is typed where completion should open by itself: behind labels, marks and separators. */
export const COMPLETION_TRIGGERS = [' ', ':', ';', ',', '#', '-', '*', '.', '/'];

/**
 * What can be written at the cursor: labels, choices and blanks, never a statement about the patient. Undefined where
 * there is nothing to offer, as within running text.
 */
export function completion(
  analysis: Analysis,
  position: Position,
  cause: CompletionCause | undefined,
  { abilities, templates }: CompletionOptions,
): CompletionList | undefined {
  const offset = analysis.lines.offsetAt(position);
  const cursor = cursorAt(analysis, offset);
  const offers = offersAt(analysis, cursor, templates);
  if (offers === undefined || cursor.kind === 'none' || !isAround(offers.span, cursor.line)) return undefined;
  if (isUncalled(analysis.text.slice(offers.span.start, offset), cursor, cause)) return undefined;
  if (offers.offers.length === 0) return undefined;
  return toCompletionList(offers, cursor.line.offset, analysis, abilities);
}

/** What is replaced is one piece of the cursor's line; rough text can bring a node whose parts stand elsewhere. */
function isAround({ start, end }: Span, line: CursorLine): boolean {
  return line.start <= start && start <= line.offset && line.offset <= end && end <= line.end;
}

function offersAt(
  analysis: Analysis,
  cursor: Cursor,
  templates: readonly TemplateName[],
): Offers | undefined {
  switch (cursor.kind) {
    case 'none':
      return undefined;
    case 'header':
      return headerOffers(analysis, cursor.line, templates);
    case 'comment':
      return commentOffers(analysis, cursor.line, cursor.comment);
    case 'heading':
      return headingOffers(analysis, cursor.line, cursor.section);
    case 'phrase':
      return phraseOffers(analysis, cursor.line, cursor.section, templates);
    case 'item':
      return itemOffers(analysis, cursor.line, cursor.section, cursor.item);
    case 'value':
      return fieldOffers(analysis, cursor.line, cursor.field);
    case 'start':
      return startOffers(analysis, cursor, templates);
  }
}

function startOffers(
  analysis: Analysis,
  { line, section }: Extract<Cursor, { kind: 'start' }>,
  templates: readonly TemplateName[],
): Offers | undefined {
  const offers = [
    ...templateOffers(analysis, line, templates),
    ...lineOffers(analysis, section, line.offset),
  ];
  const typed = line.before.trim().toLowerCase();
  // Several words that no label begins with are the beginning of running text.
  const isLabel = ({ label, aliases = [] }: (typeof offers)[number]): boolean =>
    [label.replace(/^(?:- |## )/, ''), ...aliases].some((it) => it.toLowerCase().startsWith(typed));
  const fitting = typed.includes(' ') ? offers.filter(isLabel) : offers;
  return {
    span: { start: line.start, end: line.start + line.before.length },
    offers: fitting,
    incomplete: true,
  };
}

/** Whether a blank or a mark within running text has brought us here, where nobody asked for a list. */
function isUncalled(typed: string, { kind }: Cursor, cause: CompletionCause | undefined): boolean {
  if (cause?.triggerKind !== TRIGGER_CHARACTER) return false;
  switch (cause.triggerCharacter) {
    case ' ':
    case ',':
    case ';':
    case ':':
      return kind === 'start' || (typed.trim() !== '' && kind !== 'heading');
    case '.':
      return kind !== 'phrase';
    case '-':
      return kind !== 'item' && kind !== 'comment';
    case '/':
      return kind !== 'comment';
    default:
      return false;
  }
}

/** `CompletionTriggerKind.TriggerCharacter`. */
const TRIGGER_CHARACTER = 2;
