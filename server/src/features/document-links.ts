import type { Analysis } from '#analysis.ts';
import { headerValues } from '#note/tree.ts';
import type { Span, Words } from '#text/span.ts';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Abilities } from './abilities.ts';
import { toRange } from './ranges.ts';

export interface LinkOptions {
  readonly abilities: Abilities;
  /** The address of the page about a pack or a criterion; undefined where the client can't open one. */
  readonly pageOf: (id: string) => string | undefined;
}

/** The addresses in the note, and the ids of packs and criteria that have a page of their own. */
export function documentLinks(analysis: Analysis, { abilities, pageOf }: LinkOptions): DocumentLink[] {
  const { tree, lines } = analysis;
  const ids = [...headerValues(tree, 'policies'), ...tree.suppressions.flatMap((it) => it.ids)];
  const link = (span: Span, target: string, tooltip: string | undefined): DocumentLink => ({
    range: toRange(lines, span),
    target,
    ...(tooltip !== undefined && abilities.structure.linkTooltips ? { tooltip } : {}),
  });
  const pages = ids.flatMap((id) => {
    const target = pageOf(id.text);
    return target === undefined ? [] : [link(id, target, `About ${id.text}`)];
  });
  return [...pages, ...addresses(analysis).map((it) => link(it, it.text, undefined))];
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`[\]{}|\\^\0]{1,2000}/gi;

/** The web addresses below the front matter, without the punctuation of the sentence around them. */
function addresses({ text, tree }: Analysis): readonly Words[] {
  const from = tree.header?.span.end ?? 0;
  return [...text.slice(from).matchAll(ADDRESS)].flatMap((match) => {
    const words = withoutPunctuation(match[0]);
    const start = from + match.index;
    return isAddress(words) ? [{ text: words, start, end: start + words.length }] : [];
  });
}

/** A closing parenthesis stays where the address has opened it. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  let unopened = count(address, ')') - count(address, '(');
  while (end > 0) {
    const last = address[end - 1]!;
    if (last === ')' && unopened > 0) unopened--;
    else if (!'.,;:!?*_'.includes(last)) break;
    end--;
  }
  return address.slice(0, end);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Editors fail on an address that is none. */
function isAddress(words: string): boolean {
  return URL.canParse(words);
}
