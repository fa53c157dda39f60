import type { Analysis } from '#analysis.ts';
import type { Diagnostic, Origin } from '#diagnostics/diagnostic.ts';
import { sectionOf } from '#diagnostics/place.ts';
import type { Entry, Section } from '#note/tree.ts';
import type { ComposeFix, Criterion, Fix, ReplaceFix, SnippetFix } from '#policy/pack.ts';
import { compositionOf } from '#policy/compositions.ts';
import { offeredFixes } from '#policy/offered-fixes.ts';
import { replacementsOf } from '#policy/replacements.ts';
import { hintedForm, parseSnippet, plainForm, type Snippet, type SnippetPart } from '#policy/snippet.ts';
import { lineEndOf } from '#text/lines.ts';
import type { Edit } from '#text/problem.ts';
import type { Span } from '#text/span.ts';
import { placeBehind, placeInSection, type Place } from './insertion.ts';

/** A change that a clinician can choose. A snippet is one edit whose text has tab stops. */
export interface QuickFix {
  readonly title: string;
  readonly change: Change;
}

export type Change =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'snippet'; readonly span: Span; readonly snippet: Snippet };

type FindingOrigin = Extract<Origin, { kind: 'finding' }>;
type SectionOrigin = Extract<Origin, { kind: 'section' }>;

/**
 * The fixes of one diagnostic, the best first: mechanical repairs, then what the criterion's pack offers. What was
 * applied before and still stands there with its blanks is not offered again.
 */
export function quickFixes(diagnostic: Diagnostic, analysis: Analysis): readonly QuickFix[] {
  return fixesOf(diagnostic, analysis).filter((it) => !standsAlready(it, analysis.text));
}

function fixesOf(diagnostic: Diagnostic, analysis: Analysis): readonly QuickFix[] {
  const repairs = diagnostic.repairs.map(({ title, edits }) => ({
    title,
    change: { kind: 'edits', edits } as const,
  }));
  switch (diagnostic.origin.kind) {
    case 'note':
      return repairs;
    case 'finding':
      return [...repairs, ...findingFixes(diagnostic.origin, analysis)];
    case 'section':
      return [...repairs, ...sectionFixes(diagnostic.origin, analysis)];
  }
}

function standsAlready({ change }: QuickFix, text: string): boolean {
  if (change.kind === 'edits') return false;
  const eol = lineEndOf(text);
  return `${eol}${text}${eol}`.includes(`${eol}${plainForm(change.snippet).trim()}${eol}`);
}

/** The snippet as whole lines at their place, with the note's own line ends. */
export function insert(title: string, snippet: Snippet, place: Place, text: string): QuickFix {
  const parts = [textPart(place.before), ...withLineEnds(snippet, text).parts, textPart(place.after)];
  return { title, change: { kind: 'snippet', span: place.span, snippet: { parts } } };
}

function findingFixes({ verdict, finding }: FindingOrigin, analysis: Analysis): readonly QuickFix[] {
  const { criterion } = verdict;
  return offered(criterion, analysis).flatMap(
    (fix) => criterionFix(fix, criterion, finding.evidence[0], analysis) ?? [],
  );
}

function offered(criterion: Criterion, { facts, settings }: Analysis): readonly Fix[] {
  return offeredFixes(settings.engine, criterion, facts, settings.onFailure);
}

function criterionFix(
  fix: Fix,
  criterion: Criterion,
  evidence: Span | undefined,
  analysis: Analysis,
): QuickFix | undefined {
  if ('replace' in fix) return replacementFix(fix, criterion, analysis);
  if ('compose' in fix) return composedFix(fix, criterion, analysis);
  const snippet = readBody(fix.snippet);
  if (snippet === undefined) return undefined;
  if (fix.at !== 'replace-evidence' && repeatsField(fix.snippet, criterion, analysis)) return undefined;
  return snippetFix(fix, snippet, criterion, evidence, analysis);
}

function composedFix(fix: ComposeFix, criterion: Criterion, analysis: Analysis): QuickFix | undefined {
  const { engine, onFailure } = analysis.settings;
  const snippet = compositionOf(engine, criterion, fix, analysis.facts, onFailure);
  if (snippet === undefined) return undefined;
  const body = plainForm(snippet);
  if (repeatsField(body, criterion, analysis)) return undefined;
  return insertInSection(fix.title, snippet, body, criterion, analysis);
}

function replacementFix(fix: ReplaceFix, criterion: Criterion, analysis: Analysis): QuickFix | undefined {
  const { engine, onFailure } = analysis.settings;
  const edits = replacementsOf(engine, criterion, fix, analysis.facts, onFailure);
  return edits.length === 0 ? undefined : { title: fix.title, change: { kind: 'edits', edits } };
}

function snippetFix(
  fix: SnippetFix,
  snippet: Snippet,
  criterion: Criterion,
  evidence: Span | undefined,
  analysis: Analysis,
): QuickFix {
  const { title, at } = fix;
  const { text } = analysis;
  if (at === 'replace-evidence' && evidence !== undefined) return replace(title, snippet, evidence, text);
  const after = typeof at === 'object' ? at.after : undefined;
  return insertInSection(title, snippet, fix.snippet, criterion, analysis, after);
}

/** In the place of the same line left unfilled, else behind the named field, else at the end of the section. */
function insertInSection(
  title: string,
  snippet: Snippet,
  body: string,
  criterion: Criterion,
  analysis: Analysis,
  after?: string,
): QuickFix {
  const { text, tree } = analysis;
  const section = sectionOf(tree, criterion.section);
  const blank = section && blankFor(body, section);
  if (blank !== undefined) return replace(title, snippet, blank.span, text);
  const field = after === undefined ? undefined : fieldNamed(after, section, analysis);
  const place = field
    ? placeBehind(analysis, field.span.end)
    : placeInSection(analysis, criterion.section, body.startsWith('- '));
  return insert(title, snippet, place, text);
}

function replace(title: string, snippet: Snippet, span: Span, text: string): QuickFix {
  return { title, change: { kind: 'snippet', span, snippet: withLineEnds(snippet, text) } };
}

/** Whether it would only write a field a second time: its value is the clinician's to change. */
function repeatsField(snippet: string, { section }: Criterion, { tree }: Analysis): boolean {
  const label = labelOf(snippet);
  if (label === undefined || snippet.startsWith('- ')) return false;
  const entries = tree.sections.filter((it) => it.names.includes(section)).flatMap((it) => it.entries);
  return entries.some((it) => it.kind === 'field' && !it.unfilled && it.name.toLowerCase() === label);
}

/** A field or item of the section that stands there unfilled, and that the line would only repeat. */
function blankFor(snippet: string, section: Section): Entry | undefined {
  const label = labelOf(snippet);
  if (label === undefined) return undefined;
  return section.entries.find((it) => {
    switch (it.kind) {
      case 'field':
        return it.unfilled && it.items.length === 0 && it.name.toLowerCase() === label;
      case 'item':
        return it.unfilled && it.name.text.toLowerCase() === label && snippet.startsWith('- ');
      case 'prose':
        return false;
    }
  });
}

/** The field or item that a snippet of one line writes, in lower case. */
function labelOf(snippet: string): string | undefined {
  return /^(?:- )?([^:$\n]{2,48}):[^\n]*$/.exec(snippet.trimEnd())?.[1]?.toLowerCase();
}

function fieldNamed(name: string, section: Section | undefined, { tree }: Analysis): Entry | undefined {
  const sections = section === undefined ? tree.sections : [section];
  return sections.flatMap((it) => it.entries).find((it) => it.kind === 'field' && it.name === name);
}

/** One fix inserts the section as the template has it; a section with blanks is filled by its criteria's fixes. */
function sectionFixes({ section, verdicts }: SectionOrigin, analysis: Analysis): readonly QuickFix[] {
  const standing = sectionOf(analysis.tree, section);
  const body = readBody(analysis.dictionary.sections.find((it) => it.name === section)?.snippet ?? '');
  if (body !== undefined && (standing === undefined || standing.entries.length === 0)) {
    const title = standing === undefined ? `Insert the section ${section}` : `Insert the lines of ${section}`;
    return [insert(title, body, placeInSection(analysis, section, false), analysis.text)];
  }
  if (standing !== undefined && verdicts.length === 0) return removalOfBlankSection(standing, analysis);
  const fixes = verdicts.flatMap(({ criterion }) =>
    offered(criterion, analysis)
      .slice(0, 1)
      .flatMap((fix) => criterionFix(fix, criterion, undefined, analysis) ?? []),
  );
  return [...new Map(fixes.map((it) => [it.title, it])).values()];
}

/** A section that no criterion looks at can go as long as it holds nothing but lines of the template, as they were inserted. */
function removalOfBlankSection(section: Section, { text, dictionary }: Analysis): readonly QuickFix[] {
  const { span, names, heading } = section;
  const inserted = new Set(
    dictionary.sections
      .filter((it) => names.includes(it.name))
      .flatMap((it) => readBody(it.snippet) ?? [])
      .flatMap((it) => [plainForm(it), hintedForm(it)])
      .flatMap((it) => it.split('\n')),
  );
  const lines = text.slice(heading?.span.end ?? span.start, span.end).split(/\r\n|\r|\n/);
  if (!lines.every((it) => it.trim() === '' || inserted.has(it.trim()))) return [];
  const title = `Remove the blank section ${names.join(' and ')}`;
  return [{ title, change: { kind: 'edits', edits: [{ span, newText: '' }] } }];
}

/** The body as a snippet; undefined for an empty one, and for one that is no snippet, which no checked pack has. */
function readBody(body: string): Snippet | undefined {
  const snippet = parseSnippet(body.trimEnd(), Infinity);
  return 'error' in snippet || snippet.parts.length === 0 ? undefined : snippet;
}

function withLineEnds({ parts }: Snippet, text: string): Snippet {
  const eol = lineEndOf(text);
  return { parts: parts.map((it) => (it.kind === 'text' ? textPart(it.text.replaceAll('\n', eol)) : it)) };
}

function textPart(text: string): SnippetPart {
  return { kind: 'text', text };
}
