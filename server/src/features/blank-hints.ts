import type { Analysis } from '#analysis.ts';
import { parseSnippet } from '#policy/snippet.ts';
import type { Span } from '#text/span.ts';
import { isSnippetFix } from './completion/skeletons.ts';

/**
 * The words that templates and fixes put into a blank to say what belongs there, with its mark: `*** date`; the longest
 * first. An editor with tab stops inserts them, and they have to go with the mark when the blank is filled.
 */
export function blankHints({ dictionary, packs }: Analysis): readonly string[] {
  const bodies = [
    ...dictionary.sections.map((it) => it.snippet),
    ...packs.flatMap((it) =>
      it.criteria.flatMap((each) => each.fixes.filter(isSnippetFix).map((fix) => fix.snippet)),
    ),
    ...OWN_BODIES,
  ];
  const hints = new Set(bodies.flatMap(hintsIn));
  return [...hints].toSorted((one, other) => other.length - one.length);
}

/** What the server itself inserts: the reason of a comment that hides a finding. */
const OWN_BODIES = ['${1:*** reason}'];

/** The blank with the hint behind its mark, where one of them stands there. */
export function withHint({ start, end }: Span, text: string, hints: readonly string[]): Span {
  const hint = hints.find(
    (it) => text.startsWith(it, start) && !/[\p{L}\p{N}]/u.test(text.charAt(start + it.length)),
  );
  return { start, end: hint === undefined ? end : Math.max(end, start + hint.length) };
}

function hintsIn(body: string): readonly string[] {
  const snippet = parseSnippet(body, Infinity);
  if ('error' in snippet) return [];
  return snippet.parts.flatMap((it) => (it.kind === 'hint' && /\s/.test(it.hint) ? [it.hint] : []));
}
