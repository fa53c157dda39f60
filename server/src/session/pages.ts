import type { Analysis } from '#analysis.ts';
import { authorizationReport } from '#report/authorization.ts';
import { explainCriterion, findCriterion } from '#report/explain.ts';
import { blanksPage, plainNote } from '#report/plain.ts';
import type { Pack } from '#policy/pack.ts';

/** The schemes of the documents that only the server holds. */
export const PAGE_SCHEMES = {
  rule: 'necessity-rule',
  plain: 'necessity-plain',
  report: 'necessity-report',
} as const;

export type NotePage = 'plain' | 'report';

/** What pages are made of. */
export interface PageSource {
  readonly packs: () => readonly Pack[];
  /** The analysis of a note, open or not; undefined where there is none. */
  readonly analysisOf: (uri: string) => Analysis | undefined;
}

/** The address of the page about a criterion. */
export function ruleUri(id: string): string {
  return `${PAGE_SCHEMES.rule}:/${id}`;
}

/** The address of a page about a note: the file's name for a title, and the note's own address. */
export function notePageUri(page: NotePage, noteUri: string): string {
  const name = /([^/\\]{1,80}?)(?:\.note)?\.md$/.exec(decoded(noteUri))?.[1] ?? 'note';
  const title = page === 'plain' ? `${name}.txt` : `${name}.report.md`;
  return `${PAGE_SCHEMES[page]}:/${encodeURIComponent(title)}?${encodeURIComponent(noteUri)}`;
}

/** The address of the note that a page is about; empty for a page about no note. */
export function noteOfPage(uri: string): string {
  return decoded(partsOf(uri).query);
}

/** The text of the page at an address. An address that leads nowhere is a page that says so. */
export function pageText(uri: string, { packs, analysisOf }: PageSource): string {
  const { scheme, path } = partsOf(uri);
  if (scheme === PAGE_SCHEMES.rule) {
    const found = findCriterion(packs(), decoded(path));
    return found === undefined ? 'No criterion has this address.\n' : explainCriterion(found);
  }
  const analysis = analysisOf(noteOfPage(uri));
  if (analysis === undefined) return 'No note has this address.\n';
  return scheme === PAGE_SCHEMES.plain ? plainPage(analysis) : authorizationReport(analysis);
}

function plainPage(analysis: Analysis): string {
  const plain = plainNote(analysis);
  return plain.kind === 'plain' ? plain.text : blanksPage(plain.blanks);
}

function partsOf(uri: string): { scheme: string; path: string; query: string } {
  const colon = uri.indexOf(':');
  const rest = uri.slice(colon + 1).replace(/^\/+/, '');
  const mark = rest.indexOf('?');
  if (mark < 0) return { scheme: uri.slice(0, colon), path: rest, query: '' };
  return { scheme: uri.slice(0, colon), path: rest.slice(0, mark), query: rest.slice(mark + 1) };
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
