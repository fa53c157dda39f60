import type { Analysis } from '#analysis.ts';
import type { Field, Item, Tree } from '#note/tree.ts';
import { fold } from '#text/fold.ts';
import { touches, type Span, type Words } from '#text/span.ts';
import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import { toRange } from './ranges.ts';
import { termsIn, type Term } from './terms.ts';

const TEXT = 1;

/**
 * All places of the note that name what stands at the cursor: a field or treatment, a code, a level, a drug whatever
 * its brand, the scores of one instrument, a date, an id in a comment.
 */
export function documentHighlights(analysis: Analysis, position: Position): DocumentHighlight[] {
  const { lines } = analysis;
  const offset = lines.offsetAt(position);
  return sameAs(analysis, offset).map((it) => ({ range: toRange(lines, it), kind: TEXT }));
}

function sameAs({ tree, text }: Analysis, offset: number): readonly Span[] {
  const ids = tree.suppressions.flatMap((it) => it.ids);
  const id = ids.find((it) => touches(it, offset));
  if (id !== undefined) return ids.filter((it) => it.text === id.text);
  const entries = tree.sections.flatMap((it) => it.entries);
  const fields = entries.filter((it): it is Field => it.kind === 'field');
  const field = fields.find((it) => touches(it.label, offset));
  if (field !== undefined) return fields.filter((it) => it.name === field.name).map((it) => it.label);
  const entry = entries.find((it) => touches(it.span, offset));
  if (entry === undefined) return [];
  const term = termsIn(text, entry.span).find((it) => it.keys.length > 0 && touches(it, offset));
  return term === undefined ? itemsNamedAs(tree, offset) : termsLike(term, tree);
}

/** The names of the items that bear the name under the cursor. */
function itemsNamedAs(tree: Tree, offset: number): readonly Span[] {
  const names = tree.sections
    .flatMap(({ entries }) =>
      entries.flatMap((it): readonly Item[] =>
        it.kind === 'item' ? [it] : it.kind === 'field' ? it.items : [],
      ),
    )
    .map((it) => it.name);
  const name = names.find((it) => it.text !== '' && touches(it, offset));
  return name === undefined ? [] : names.filter((it) => nameKey(it) === nameKey(name));
}

function nameKey({ text }: Words): string {
  return fold(text);
}

function termsLike(term: Term, { text, sections }: Tree): readonly Span[] {
  const keys = new Set(term.keys);
  return sections
    .flatMap((it) => it.entries)
    .flatMap((it) => termsIn(text, it.span))
    .filter((it) => it.kind === term.kind && it.keys.some((key) => keys.has(key)));
}
