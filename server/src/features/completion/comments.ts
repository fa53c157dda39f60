import type { Analysis } from '#analysis.ts';
import { criteriaOf, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { NOTE_CODES } from '#diagnostics/note-codes.ts';
import type { Comment, Suppression } from '#note/tree.ts';
import type { CursorLine } from './cursor.ts';
import { blankOffer, type Offer, type Offers, plainOffer } from './offer.ts';

const DIRECTIVES: readonly (readonly [word: string, meaning: string])[] = [
  ['necessity-ignore', 'hides a finding on the next line'],
  ['necessity-ignore-section', 'hides a finding in this section'],
  ['necessity-ignore-file', 'hides a finding in this note'],
];

/** Within a comment: the words that hide a finding, then the ids that can be hidden. Nothing within the reason. */
export function commentOffers(analysis: Analysis, line: CursorLine, comment: Comment): Offers | undefined {
  const written = analysis.text.slice(comment.span.start + OPENING, line.offset);
  if (written.length > LONGEST_DIRECTIVE) return undefined;
  const typed = /[^\s,]*$/.exec(written)?.[0] ?? '';
  const before = written.slice(0, written.length - typed.length);
  const rest = /^[^\s,>]*/.exec(line.after)?.[0].replace(/--$/, '') ?? '';
  const span = { start: line.offset - typed.length, end: line.offset + rest.length };
  if (before.trim() === '')
    return {
      span,
      offers: directiveOffers(before, line.after.includes('-->') ? '' : ' -->'),
      incomplete: false,
    };
  if (!/^\s*necessity-ignore(?:-section|-file)?\s/i.test(before) || /(?:^|\s)-+\s/.test(before))
    return undefined;
  return { span, offers: idOffers(analysis, comment), incomplete: false };
}

const OPENING = '<!--'.length;
/** What is longer is a comment of another kind. */
const LONGEST_DIRECTIVE = 1000;

function directiveOffers(before: string, ending: string): readonly Offer[] {
  const gap = before === '' ? ' ' : '';
  return DIRECTIVES.map(([word, detail]) =>
    blankOffer(word, `${gap}${word} \${1:*** id} -- \${2:*** reason}${ending}`, { kind: 'key', detail }),
  );
}

/** The ids of what is shown where the comment would hide it, with its message; then what is shown elsewhere, then all others. */
function idOffers(analysis: Analysis, comment: Comment): readonly Offer[] {
  const suppression = analysis.tree.suppressions.find((it) => it.span.start === comment.span.start);
  const named = new Set(suppression?.ids.map((it) => it.text));
  const shown = new Map(
    analysis.diagnostics
      .filter((it) => isCovered(it, suppression))
      .flatMap((it) => idsOf(it).map((id) => [id, it.message])),
  );
  const criteria = new Map(analysis.packs.flatMap((it) => it.criteria).map((it) => [it.id, it.title]));
  const elsewhere = analysis.diagnostics.flatMap(idsOf);
  const ids = [...shown.keys(), ...elsewhere, ...criteria.keys(), ...NOTE_CODES].filter(
    (it) => !named.has(it),
  );
  return [...new Set(ids)].map((id) => plainOffer(id, { detail: shown.get(id) ?? criteria.get(id) ?? '' }));
}

function isCovered({ span }: Diagnostic, suppression: Suppression | undefined): boolean {
  return (
    suppression !== undefined && suppression.covers.start <= span.start && span.start < suppression.covers.end
  );
}

/** What a comment names to hide it: the criteria that it stands for, else its code. */
function idsOf(diagnostic: Diagnostic): readonly string[] {
  const criteria = criteriaOf(diagnostic);
  return criteria.length > 0 ? criteria : [diagnostic.code];
}
